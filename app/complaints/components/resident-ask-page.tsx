import type { ReactNode } from 'react'
import { summaryOf } from '#app/complaints/components/filing-frame.tsx'
import { StepForm } from '#app/complaints/components/resident-step-form.tsx'
import { messageOfStep } from '#app/complaints/components/step-message.ts'
import type { TrackingProps } from '#app/complaints/components/tracking-page.tsx'
import type { ResidentAsk } from '#app/complaints/resident-asks.ts'
import { moreProtected } from '#app/complaints/rules/protection.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField, RadioGroup, TextArea, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'

/** Pages of their own for what deserves a second thought: what it does, what it cannot undo, the verb, and a way back. */
export function ResidentAskPage({ ask, ...props }: TrackingProps & { ask: Exclude<ResidentAsk, 'cabut'> }) {
  const t = useTranslate()
  const errors = summaryOf(props.errors, t).map((error) => (error.id === 'form' ? { ...error, id: null } : error))
  const Page = pages[ask]
  return (
    <PublicShell before={<ErrorSummary errors={errors} />}>
      <Page {...props} />
      <p className="mt-4">
        <a href={paths.complaint(props.page.complaint.reference)}>{t('resident.back')}</a>
      </p>
    </PublicShell>
  )
}

const pages: Record<Exclude<ResidentAsk, 'cabut'>, (props: TrackingProps) => ReactNode> = {
  kerahasiaan: Protect,
  identitas: Disclose,
  email: ChangeContact,
  perbaiki: Correct,
}

function Protect({ page, token, typed, errors }: TrackingProps) {
  const t = useTranslate()
  const { complaint } = page
  const { identity, publicity, reference, mail } = complaint
  const isMailed = mail !== null && mail.address !== 'none' && !mail.stopped
  const stronger = moreProtected(identity)
  const keep = (now: string) => ({ value: '', label: t('resident.protect.keep', { now }) })
  return (
    <>
      <h1>{t('resident.protect.title')}</h1>
      <p className="lead">{t('resident.protect.lead')}</p>
      <StepForm step="protect" reference={reference} token={token} ask="kerahasiaan">
        {stronger.length === 0 ? (
          <p>{t('resident.protect.most')}</p>
        ) : (
          <RadioGroup
            name="identity"
            label={t('submit.you.identity')}
            value={typed.identity}
            error={messageOfStep(errors, 'identity', t)}
            choices={[
              keep(t(`words.identity.${identity}`)),
              ...stronger.map((value) => ({
                value,
                label: (
                  <>
                    <b>{t(`words.identity.${value}`)}.</b>{' '}
                    {t(`resident.protect.to.${value === 'none' ? 'none' : 'sealed'}`)}
                    {isMailed ? ` ${t(`resident.protect.mail.${value === 'none' ? 'none' : 'sealed'}`)}` : null}
                  </>
                ),
              })),
            ]}
          />
        )}
        {publicity === 'private' ? null : (
          <RadioGroup
            name="publicity"
            label={t('submit.you.publicity')}
            value={typed.publicity}
            error={messageOfStep(errors, 'publicity', t)}
            choices={[
              keep(t('words.publicity.public')),
              {
                value: 'private',
                label: (
                  <>
                    <b>{t('words.publicity.private')}.</b> {t('resident.protect.takenDown')}
                  </>
                ),
              },
            ]}
          />
        )}
        <Limits page={page} />
        {stronger.length === 0 && publicity === 'private' ? null : (
          <p>
            <Button>{t('resident.protect.button')}</Button>
          </p>
        )}
      </StepForm>
    </>
  )
}

/** What no step takes back, said before it is taken. */
function Limits({ page }: Pick<TrackingProps, 'page'>) {
  const t = useTranslate()
  const { complaint, agencyNames } = page
  const code = complaint.history.findLast(({ facts }) => facts.agency !== undefined)?.facts.agency
  const limits = [
    complaint.identity === 'named' && code !== undefined
      ? t('resident.protect.seen', { agency: agencyNames[code] ?? code })
      : null,
    complaint.identity === 'named' && code === undefined ? t('resident.protect.seenByDesk') : null,
    t('submit.you.sealLimit'),
  ].filter((limit) => limit !== null)
  return (
    <ul className="notice">
      {limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  )
}

/** What is given away here, each thing by a form of its own. */
function Disclose(props: TrackingProps) {
  const { identity, publicity } = props.page.complaint
  return (
    <>
      {identity === 'named' ? null : <GiveName {...props} />}
      {publicity === 'public' ? null : <LetSummarise {...props} isAlone={identity === 'named'} />}
    </>
  )
}

function GiveName({ page, token, typed, errors }: TrackingProps) {
  const t = useTranslate()
  const { reference, mail } = page.complaint
  return (
    <>
      <h1>{t('resident.disclose.title')}</h1>
      <p className="notice">{t('resident.disclose.warning')}</p>
      <StepForm step="disclose" reference={reference} token={token} ask="identitas">
        <TextField
          name="name"
          label={t('resident.disclose.name')}
          autoComplete="name"
          value={typed.name}
          error={messageOfStep(errors, 'name', t)}
        />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={t('submit.you.email')}
          hint={t(mail?.address === 'sealed' ? 'resident.disclose.sealedEmail' : 'submit.you.emailHint')}
          isOptional
          autoComplete="email"
          value={typed.email}
          error={messageOfStep(errors, 'email', t)}
        />
        <p>
          <Button variant="danger">{t('resident.disclose.button')}</Button>
        </p>
      </StepForm>
    </>
  )
}

function LetSummarise({ page, token, isAlone }: TrackingProps & { isAlone: boolean }) {
  const t = useTranslate()
  const title = t('resident.disclose.publicTitle')
  return (
    <section className={isAlone ? undefined : 'section'}>
      {isAlone ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p className={isAlone ? 'lead' : 'mt-2'}>{t('resident.disclose.publicLead')}</p>
      <StepForm step="disclose" reference={page.complaint.reference} token={token} ask="identitas">
        <input type="hidden" name="publicity" value="public" />
        <p>
          <Button variant="secondary">{t('resident.disclose.publicButton')}</Button>
        </p>
      </StepForm>
    </section>
  )
}

function ChangeContact({ page, token, typed, errors }: TrackingProps) {
  const t = useTranslate()
  return (
    <>
      <h1>{t('resident.email.title')}</h1>
      <p className="lead">{t('resident.email.lead')}</p>
      {page.isEmailPending ? <p className="notice">{t('resident.email.pending')}</p> : null}
      <StepForm step="changeContact" reference={page.complaint.reference} token={token} ask="email">
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={t('resident.email.label')}
          autoComplete="email"
          value={typed.email}
          error={messageOfStep(errors, 'email', t)}
        />
        <p>
          <Button>{t('resident.email.button')}</Button>
        </p>
      </StepForm>
    </>
  )
}

function Correct({ page, token, typed, errors }: TrackingProps) {
  const t = useTranslate()
  const { reference, text } = page.complaint
  return (
    <>
      <h1>{t('resident.correct.title')}</h1>
      <p className="lead">{t('resident.correct.lead')}</p>
      <StepForm step="correct" reference={reference} token={token} ask="perbaiki" hasFiles>
        <TextArea
          name="text"
          rows={10}
          label={t('submit.story.label')}
          value={typed.text === '' ? text : typed.text}
          error={messageOfStep(errors, 'text', t)}
        />
        <FileField name="attachments" label={t('track.write.files')} isOptional />
        <p className="small">{t('resident.correct.kept')}</p>
        <p>
          <Button>{t('resident.correct.button')}</Button>
        </p>
      </StepForm>
      <section className="section">
        <h2>{t('resident.takeBack.title')}</h2>
        <p className="mt-2">{t('resident.takeBack.lead')}</p>
        <StepForm step="takeBack" reference={reference} token={token} ask="perbaiki">
          <p>
            <Button variant="danger">{t('resident.takeBack.button')}</Button>
          </p>
        </StepForm>
      </section>
    </>
  )
}
