import { Form } from '@remix-run/react'
import type { RefusedFile } from '#app/attachments/upload.ts'
import { QuestionsForm } from '#app/complaints/components/questions-form.tsx'
import { FilesLeftOut } from '#app/complaints/components/files-left-out.tsx'
import type { Receipt } from '#app/complaints/read-receipt.server.ts'
import { paths } from '#app/http/paths.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { formatDay, formatMoment, formatTime } from '#app/i18n/format.ts'
import { whoIs } from '#app/complaints/components/responsible.ts'
import { villageWords } from '#app/complaints/components/village-told.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Ledger } from '#app/ui/ledger.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { useSite } from '#app/ui/site.tsx'
import { SpokenCode } from '#app/ui/spoken-code.tsx'

/** `token`: set where cookies are blocked; print and text version are then asked for by post. */
export function ReceiptPage({
  receipt,
  refusedFiles,
  token,
  stepToken = null,
}: {
  receipt: Receipt
  refusedFiles: readonly RefusedFile[]
  token: string | null
  /** for the extra questions, which are sent to the complaint's own page; null where that page would ask for the code */
  stepToken?: string | null
}) {
  const t = useTranslate()
  return (
    <PublicShell before={<FilesLeftOut files={refusedFiles} kept={`${t('receipt.title')}.`} />}>
      <div className="stack-4">
        <h1>{t('receipt.title')}</h1>
        <NumberAndCode receipt={receipt} />
        <p className="notice">{t('receipt.keep')}</p>
        <ReceiptDates receipt={receipt} />
        <p>
          <ButtonLink to={paths.complaint(receipt.reference)} isWide>
            {t('receipt.addFiles')}
          </ButtonLink>
        </p>
        {stepToken === null ? null : (
          <QuestionsForm complaint={receipt} questions={receipt.questions} token={stepToken} />
        )}
        <OtherForms token={token} />
        {receipt.hasMail ? <p>{t('receipt.mail')}</p> : null}
        {receipt.identity === 'none' ? <p>{t('receipt.none')}</p> : null}
        <VillageLine receipt={receipt} />
        <Silence receipt={receipt} />
      </div>
    </PublicShell>
  )
}

export function NumberAndCode({ receipt }: { receipt: Receipt }) {
  const t = useTranslate()
  return (
    <dl className="boxed">
      <dt>{t('receipt.number')}</dt>
      <dd>
        <SpokenCode isLarge>{receipt.reference}</SpokenCode>
      </dd>
      <dt>{t('receipt.code')}</dt>
      <dd>
        {receipt.code === null ? (
          <span>{t('receipt.masked')}</span>
        ) : (
          <SpokenCode isLarge>{receipt.code.replaceAll('-', ' ')}</SpokenCode>
        )}
      </dd>
    </dl>
  )
}

/** Who is responsible, and by when: a date is worth more than a promise. */
export function ReceiptDates({ receipt }: { receipt: Receipt }) {
  const t = useTranslate()
  const language = useLanguage()
  const estimate = (due: { provisional: boolean }) => (due.provisional ? ` ${t('receipt.estimate')}` : '')
  return (
    <Ledger
      items={[
        {
          on: receipt.receivedOn,
          text: (
            <>
              {receipt.receivedOn === localDateOf(receipt.submittedAt)
                ? t('receipt.received', { time: formatTime(receipt.submittedAt, language) })
                : `${t('filing.receipt.recorded', {
                    date: formatDay(receipt.receivedOn, language),
                    moment: formatMoment(receipt.submittedAt, language),
                  })}.`}{' '}
              {t('receipt.owner', { who: whoIs(receipt.responsible, t) })}
              {receipt.agencyName === null ? null : ` ${t('receipt.agency', { agency: receipt.agencyName })}`}
            </>
          ),
        },
        ...(receipt.checkedBy === null
          ? []
          : [{ on: receipt.checkedBy.on, text: `${t('receipt.checked')}${estimate(receipt.checkedBy)}` }]),
        { on: receipt.firstReplyBy.on, text: `${t('receipt.firstReply')}${estimate(receipt.firstReplyBy)}` },
        { on: receipt.answerBy.on, text: `${t('receipt.answer')}${estimate(receipt.answerBy)}` },
      ]}
    />
  )
}

function OtherForms({ token }: { token: string | null }) {
  const t = useTranslate()
  if (token === null) {
    return (
      <ul className="plain-list">
        <li>
          <a href={paths.receiptPrint()}>{t('receipt.print')}</a>
        </li>
        <li>
          <a href={paths.receiptText()}>{t('receipt.text')}</a>
        </li>
        <li>
          <a href={paths.track()}>{t('receipt.track')}</a>
        </li>
      </ul>
    )
  }
  return (
    <Form reloadDocument method="post" action={paths.receiptPrint()}>
      <input type="hidden" name="token" value={token} />
      <ul className="plain-list">
        <li>
          <Button variant="link">{t('receipt.print')}</Button>
        </li>
        <li>
          <button type="submit" formAction={paths.receiptText()} className="button-link">
            {t('receipt.text')}
          </button>
        </li>
        <li>
          <a href={paths.track()}>{t('receipt.track')}</a>
        </li>
      </ul>
    </Form>
  )
}

/** That somebody of the village will know of it, said while it can still be stopped. */
export function VillageLine({ receipt }: { receipt: Receipt }) {
  const t = useTranslate()
  const language = useLanguage()
  return receipt.village === null ? null : <p>{villageWords(receipt.village, t, language)}</p>
}

export function Silence({ receipt }: { receipt: Receipt }) {
  const t = useTranslate()
  const language = useLanguage()
  const site = useSite()
  const date = formatDay(receipt.firstReplyBy.on, language)
  const contact = receipt.responsible.phone ?? site.phone
  return <p>{contact === null ? t('receipt.silentNoPhone', { date }) : t('receipt.silent', { date, contact })}</p>
}
