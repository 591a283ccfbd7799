import type { ComponentProps } from 'react'
import { ColumnMeanings, ExportPreviewPanel } from '#app/complaints/components/export-preview.tsx'
import { ExportWishForm } from '#app/complaints/components/export-wish.tsx'

type Wish = ComponentProps<typeof ExportWishForm>
type Preview = ComponentProps<typeof ExportPreviewPanel>

/** What is asked for, what the file would hold, and what its columns mean: the same for the liaison and for an office. */
export function ExportPart({
  preview,
  token,
  now,
  file,
  ...wish
}: Wish & {
  /** null while what is asked for has to be mended */
  preview: Preview['preview'] | null
  token: string
  now: string
  /** the address that answers with the file */
  file: string
}) {
  return (
    <>
      <ExportWishForm {...wish} />
      {preview ? <ExportPreviewPanel preview={preview} values={wish.values} token={token} now={now} to={file} /> : null}
      <ColumnMeanings />
    </>
  )
}
