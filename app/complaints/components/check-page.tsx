import { authorityName } from '#app/complaints/components/authority-name.ts'
import type { RefusedFile, PendingUpload } from '#app/attachments/upload.ts'
import { FilingFrame, type FilingPageProps } from '#app/complaints/components/filing-frame.tsx'
import { FilingUploads, refusalMessage } from '#app/complaints/components/filing-uploads.tsx'
import { FiledFor } from '#app/complaints/components/for-another.tsx'
import { WhoSeesWhat } from '#app/complaints/components/who-sees-what.tsx'
import { readIdentity, readPublicity } from '#app/complaints/form.ts'
import type { FilingPreview } from '#app/complaints/preview-filing.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { placeName } from '#app/places/place-name.ts'
import { Button } from '#app/ui/button.tsx'
import { EmergencyLine } from '#app/ui/emergency-line.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Rows } from '#app/ui/rows.tsx'

/** Page 3: everything once more, who will see it, who will probably get it, and the files. */
export function CheckPage({
  preview,
  agencyName,
  uploads,
  refusedFiles,
  ...frame
}: FilingPageProps & {
  preview: FilingPreview
  agencyName: string | null
  uploads: readonly PendingUpload[]
  refusedFiles: readonly RefusedFile[]
}) {
  const t = useTranslate()
  const refused = refusedFiles.map((file) => ({ id: 'attachments', message: refusalMessage(file, t) }))
  return (
    <FilingFrame {...frame} page={3} title={t('submit.check.title')} otherErrors={refused} hasFiles>
      <Answers values={frame.values} preview={preview} agencyName={agencyName} door={frame.door} />
      <Costs values={frame.values} preview={preview} />
      <section className="section">
        <h2>{t('submit.check.who')}</h2>
        <WhoSeesWhat
          identity={readIdentity(frame.values.identity)}
          publicity={preview.receiver.kind === 'protected' ? 'private' : readPublicity(frame.values.publicity)}
        />
        <p>
          <b>{t('submit.check.receiver')}:</b> <Receiver receiver={preview.receiver} />
        </p>
      </section>
      <FilingUploads uploads={uploads} error={refused[0]?.message} />
      {preview.speaksOfDanger ? (
        <div className="notice">
          <p>{t('submit.check.danger')}</p>
          <EmergencyLine withAll />
        </div>
      ) : null}
      <p>
        <Button name="go" value="send">
          {t('submit.check.send')}
        </Button>
      </p>
      <p className="small">{t('submit.check.notYet')}</p>
    </FilingFrame>
  )
}

type Shown = { values: FilingPageProps['values']; preview: FilingPreview }

function Answers({
  values,
  preview,
  agencyName,
  door,
}: Shown & { agencyName: string | null; door: FilingPageProps['door'] }) {
  const t = useTranslate()
  const language = useLanguage()
  const none = <span className="soft">{t('submit.check.none')}</span>
  const given = (text: string) => (text.trim() === '' ? none : text)
  const change = (page: 1 | 2, what: string) => (
    <Button name="go" value={`edit${page}`} variant="link">
      {t('submit.check.change')} <span className="visually-hidden">{what}</span>
    </Button>
  )
  const place = [placeName(preview.place), preview.place.words].filter((part) => part !== null).join(' · ')
  const filled = (isFilled: boolean) => t(isFilled ? 'submit.check.filled' : 'submit.check.notFilled')
  const row = (page: 1 | 2, label: string, value: React.ReactNode) => ({ label, value, action: change(page, label) })
  return (
    <Rows
      rows={[
        ...(door?.rows ?? []).map(({ label, value }) => row(1, label, value)),
        row(1, t('submit.check.kind'), t(`words.kind.${readKind(values.kind)}`)),
        row(1, t('submit.check.story'), <span className="typed">{values.body}</span>),
        row(1, t('submit.check.place'), given(place)),
        row(1, t('submit.check.when'), values.occurredOn === '' ? none : formatDay(values.occurredOn, language)),
        row(1, t('submit.check.agency'), agencyName ?? t('submit.story.agencyEmpty')),
        row(1, t('submit.check.want'), given(values.requestedSettlement)),
        row(
          2,
          t('submit.check.name'),
          `${filled(values.name.trim() !== '')}; ${t(`words.identity.${readIdentity(values.identity)}`)}`,
        ),
        row(2, t('submit.check.contact'), <Contact values={values} />),
        row(2, t('filing.for.check'), <FiledFor values={values} />),
        row(2, t('submit.check.content'), t(`words.publicity.${readPublicity(values.publicity)}`)),
      ]}
    />
  )
}

/**
 * Word for word: one wrong letter in an address, and no mail ever arrives. Said on this page of the moment alone, never
 * on the receipt. What is not kept (Tanpa identitas) need not be right, and is not shown.
 */
function Contact({ values }: Pick<FilingPageProps, 'values'>) {
  const t = useTranslate()
  const typed = [values.phone, values.email, values.address].filter((text) => text.trim() !== '')
  if (typed.length === 0) return t('submit.check.notFilled')
  if (readIdentity(values.identity) === 'none') return t('submit.check.notStored')
  return typed.map((text, index) => (
    <div key={index}>
      <bdi className="typed">{text}</bdi>
    </div>
  ))
}

const readKind = (text: string) => (text === 'aspiration' || text === 'information' ? text : 'complaint')

/** What the choices cost, said before sending and never in the way of it. */
function Costs({ values, preview }: Shown) {
  const t = useTranslate()
  const identity = readIdentity(values.identity)
  const typed = [values.name, values.phone, values.email, values.address].some((text) => text.trim() !== '')
  const costs = [
    identity === 'none' && typed ? t('submit.check.notKept') : null,
    identity === 'none' ? t('submit.you.noneCost') : null,
    identity !== 'none' && values.name.trim() === '' ? t('submit.check.nameless') : null,
    identity !== 'none' && values.email.trim() === '' ? t('submit.check.noEmail') : null,
    preview.isOutside ? t('submit.check.outside') : null,
    preview.isRounded ? t('submit.check.rounded') : null,
    preview.village ? t(villageWords(preview.village), { village: preview.village.name }) : null,
  ].filter((cost) => cost !== null)
  return costs.length === 0 ? null : (
    <ul className="notice">
      {costs.map((cost) => (
        <li key={cost}>{cost}</li>
      ))}
    </ul>
  )
}

const villageWords = ({ withBpd }: { withBpd: boolean }) =>
  withBpd ? ('villages.ask.checkWithBpd' as const) : ('villages.ask.check' as const)

function Receiver({ receiver }: { receiver: FilingPreview['receiver'] }) {
  const t = useTranslate()
  switch (receiver.kind) {
    case 'agency':
      return t(receiver.isDirect ? 'submit.check.receiverDirect' : 'submit.check.receiverAgency', {
        agency: receiver.name,
      })
    case 'authority':
      return t('submit.check.receiverAuthority', { authority: authorityName(receiver.code, undefined, t) })
    case 'protected':
      return t('submit.check.receiverProtected')
    case 'unknown':
      return t('submit.check.receiverUnknown')
  }
}
