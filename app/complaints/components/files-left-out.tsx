import type { RefusedFile } from '#app/attachments/upload.ts'
import { refusalMessage } from '#app/complaints/components/filing-uploads.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/**
 * What was stored comes first, then each file that was not, by its name: no error stands above a success.
 * `kept`: a sentence; null when nothing was stored either.
 */
export function FilesLeftOut({ files, kept }: { files: readonly RefusedFile[]; kept: string | null }) {
  const t = useTranslate()
  if (files.length === 0) return null
  const messages = files.map((file, index) => <li key={index}>{refusalMessage(file, t)}</li>)
  return (
    <Flash kind={kept === null ? 'problem' : 'partly'} below={<ul className="bullets">{messages}</ul>}>
      {kept} {t('errors.file.leftOut')}
    </Flash>
  )
}
