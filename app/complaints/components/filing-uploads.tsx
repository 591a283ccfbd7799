import { maxFileBytes, maxFiles } from '#app/attachments/limits.ts'
import type { PendingUpload, RefusedFile } from '#app/attachments/upload.ts'
import { formatMegabytes, formatNumber } from '#app/i18n/format.ts'
import type { TextKey, Translate } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

const megabytes = maxFileBytes / 1024 / 1024

const refusals: Record<RefusedFile['reason'], TextKey> = {
  too_big: 'errors.file.big',
  wrong_type: 'errors.file.type',
  heic: 'errors.file.heic',
  empty: 'errors.file.empty',
  failed: 'errors.file.fail',
  too_many: 'errors.file.many',
}

/** Names the file and says how to mend it. */
export function refusalMessage({ name, reason }: RefusedFile, t: Translate): string {
  return t(refusals[reason], { file: name, mb: megabytes, n: maxFiles })
}

/** Files beside the text, never before it: a chosen file goes with either button, one that fails stops nothing. */
export function FilingUploads({ uploads, error }: { uploads: readonly PendingUpload[]; error: string | undefined }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <section className="section">
      <FileField
        name="attachments"
        label={t('submit.check.files')}
        isOptional
        hint={t('submit.check.filesHint', { n: maxFiles, mb: formatNumber(megabytes, language) })}
        error={error}
      />
      <p>
        <Button name="go" value="upload" variant="secondary">
          {t('submit.check.upload')}
        </Button>
      </p>
      {uploads.length === 0 ? null : (
        <ul className="file-list">
          {uploads.map(({ id, name, size }) => (
            <li key={id}>
              <bdi>{name}</bdi> <span className="soft">{formatMegabytes(size, language)}</span>{' '}
              <span className="soft">{t('submit.check.checking')}</span>{' '}
              <Button name="removeUpload" value={id} variant="link">
                {t('submit.check.remove', { file: name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
