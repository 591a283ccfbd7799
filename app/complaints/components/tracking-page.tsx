import { Form } from '@remix-run/react'
import { AttachmentList } from '#app/attachments/components/attachment-list.tsx'
import type { RefusedFile } from '#app/attachments/upload.ts'
import { FilesLeftOut } from '#app/complaints/components/files-left-out.tsx'
import { summaryOf } from '#app/complaints/components/filing-frame.tsx'
import { EnteredBy } from '#app/complaints/components/entered-by.tsx'
import { onBehalfWords } from '#app/complaints/components/for-another.tsx'
import { History } from '#app/complaints/components/history.tsx'
import { PartsList } from '#app/complaints/components/parts-list.tsx'
import { SurvivorPart } from '#app/complaints/components/survivor-part.tsx'
import { StatusTag } from '#app/complaints/components/status-tag.tsx'
import { whoIs } from '#app/complaints/components/responsible.ts'
import { ConsentForm } from '#app/complaints/components/publication-forms.tsx'
import { QuestionsForm } from '#app/complaints/components/questions-form.tsx'
import { ObjectForm, RateForm, RemindForm } from '#app/complaints/components/tracking-asks.tsx'
import { TrackingChoices } from '#app/complaints/components/tracking-choices.tsx'
import { SolvedForms, WriteForm } from '#app/complaints/components/tracking-forms.tsx'
import { statusSentence } from '#app/complaints/components/status-sentence.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { TrackingPage as Page } from '#app/complaints/read-tracking-page.server.ts'
import type { ResidentStep, TypedStep } from '#app/complaints/resident-steps.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { paths } from '#app/http/paths.ts'
import { placeName } from '#app/places/place-name.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { Rows } from '#app/ui/rows.tsx'
import { SpokenCode } from '#app/ui/spoken-code.tsx'

export type TrackingProps = {
  page: Page
  token: string
  typed: TypedStep
  /** to the extra questions, as typed */
  answers?: readonly { question: string; values: string[] }[]
  errors: FieldErrors
}

/** What the resident who holds number and code sees: where it stands, what to do, what happened, what was written. */
export function TrackingPage({
  done,
  refusedFiles,
  ...props
}: TrackingProps & { done: ResidentStep | null; refusedFiles: readonly RefusedFile[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const { page, errors } = props
  const { complaint, agencyNames } = page
  const errorList = summaryOf(errors, t).map((error) => (error.id === 'form' ? { ...error, id: null } : error))
  const before = (
    <>
      <ErrorSummary errors={errorList} />
      <FilesLeftOut files={refusedFiles} kept={done && t(doneText(done))} />
      {done && refusedFiles.length === 0 ? <Flash kind="done">{t(doneText(done))}</Flash> : null}
    </>
  )
  return (
    <PublicShell before={before}>
      <Form reloadDocument method="post" action={paths.trackLeave()} className="actions">
        <input type="hidden" name="token" value={props.token} />
        <SpokenCode>{complaint.reference}</SpokenCode> <Button variant="link">{t('track.leave')}</Button>
      </Form>
      <h1 className="mt-4">{complaint.title}</h1>
      <p className="mt-4">
        <StatusTag status={complaint.status} closedBy={complaint.closedBy} />
      </p>
      <p className="lead mt-2">{statusSentence(page, t, language)}</p>
      <RemindForm {...props} />
      <SolvedForms {...props} />
      <RateForm {...props} />
      <ObjectForm {...props} />
      {page.steps.includes('consent') ? <ConsentForm {...props} /> : null}
      <WriteForm {...props} />
      <QuestionsForm {...props} complaint={complaint} questions={page.questions} typed={props.answers ?? []} />
      <SurvivorPart page={page} />
      <PartsList page={page} />
      <section className="section">
        <h2>{t('track.history')}</h2>
        <History
          entries={complaint.history}
          reader="resident"
          agencyName={(code) => agencyNames[code] ?? code}
          after={(entry) => (
            <>
              {entry.step === 'submit' ? <EnteredBy filedBy={complaint.filedBy} /> : null}
              <AttachmentList attachments={page.attachments.filter(({ id }) => entry.attachments.includes(id))} />
            </>
          )}
        />
      </section>
      <YourText page={page} />
      <section className="section">
        <h2>{t('track.ombudsman.title')}</h2>
        <p className="mt-2">{t('track.ombudsman.lead')}</p>
      </section>
      <TrackingChoices page={page} />
    </PublicShell>
  )
}

const ownDone = ['supply', 'add', 'accept', 'dispute', 'withdraw'] as const

/** What was just done; the texts of the later steps have an area of their own. */
function doneText(step: ResidentStep): TextKey {
  const own = ownDone.find((one) => one === step)
  if (step === 'consent') return 'publication.consent.doneConsent'
  if (step === 'unpublish') return 'publication.consent.doneUnpublish'
  return own ? `track.done.${own}` : `resident.done.${step as Exclude<typeof step, (typeof ownDone)[number]>}`
}

function mailState({ mail }: Page['complaint']): 'none' | 'stopped' | 'confirmed' | 'unconfirmed' {
  if (!mail || mail.address === 'none') return 'none'
  if (mail.stopped) return 'stopped'
  return mail.confirmed ? 'confirmed' : 'unconfirmed'
}

function YourText({ page }: { page: Page }) {
  const t = useTranslate()
  const { complaint, responsible } = page
  const place = complaint.place && [placeName(complaint.place), complaint.place.words].filter(Boolean).join(' · ')
  return (
    <details className="section">
      <summary>{t('track.yourText')}</summary>
      <Rows
        rows={[
          { label: t('submit.check.story'), value: <span className="typed">{complaint.text}</span> },
          ...(complaint.firstText === null
            ? []
            : [
                {
                  label: t('resident.correct.first'),
                  value: <span className="typed">{complaint.firstText}</span>,
                },
              ]),
          { label: t('submit.check.place'), value: place || t('submit.check.none') },
          ...(complaint.onBehalf
            ? [{ label: t('filing.for.label'), value: onBehalfWords(complaint.onBehalf, t) }]
            : []),
          { label: t('track.want'), value: complaint.requestedSettlement ?? t('submit.check.none') },
          {
            label: t('track.choices'),
            value: `${t(`words.identity.${complaint.identity}`)}; ${t(`words.publicity.${complaint.publicity}`)}`,
          },
        ]}
      />
      <p className="small">{t(`track.mail.${mailState(complaint)}`)}</p>
      <p className="small">{t('track.responsible', { who: whoIs(responsible, t) })}</p>
    </details>
  )
}
