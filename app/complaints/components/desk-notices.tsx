import type { ReactNode } from 'react'
import type { RefusedFile } from '#app/attachments/upload.ts'
import { FilesLeftOut } from '#app/complaints/components/files-left-out.tsx'
import { useStepErrors, type StepAnswer } from '#app/complaints/components/step-frame.tsx'
import { formatTime } from '#app/i18n/format.ts'
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** What stands first on a desk page: what to mend, who was faster, which file stayed out, what was done. */
export function DeskNotices({
  answer,
  errors = [],
  refusedFiles = [],
  kept = null,
  children,
}: {
  answer: StepAnswer | null
  /** of a form that is no step */
  errors?: readonly FieldError[]
  refusedFiles?: readonly RefusedFile[]
  /** what was done all the same, in a sentence */
  kept?: string | null
  children?: ReactNode
}) {
  const t = useTranslate()
  const language = useLanguage()
  const race = answer?.race
  return (
    <>
      <ErrorSummary errors={[...useStepErrors(answer), ...errors]} />
      {race ? (
        <div className="error-summary" role="alert">
          <p>
            {race.name === null
              ? t('errors.race.somebody')
              : t('errors.race.officer', { officer: race.name, time: formatTime(race.at, language) })}
          </p>
        </div>
      ) : null}
      <FilesLeftOut files={refusedFiles} kept={kept ?? t('desk.done.kept')} />
      {children}
    </>
  )
}
