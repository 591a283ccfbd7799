import { useTranslate } from '#app/ui/language.tsx'

/** `id`: of the field, null for an error of the whole form. `message`: a sentence, the same as at the field. */
export type FieldError = { id: string | null; message: string }

/** Before the H1. Nothing at all when there is nothing to mend. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const t = useTranslate()
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert">
      <h2>{t('errors.title', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={`${id ?? ''} ${message}`}>{id === null ? message : <a href={`#${id}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
