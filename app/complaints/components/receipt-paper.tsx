import { enteredByWords } from '#app/complaints/components/entered-by.tsx'
import { NumberAndCode, ReceiptDates, Silence, VillageLine } from '#app/complaints/components/receipt-page.tsx'
import type { Receipt } from '#app/complaints/read-receipt.server.ts'
import { paths } from '#app/http/paths.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { placeName } from '#app/places/place-name.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Mark } from '#app/ui/mark.tsx'
import { TestSiteLine } from '#app/ui/page-shell.tsx'
import { Rows } from '#app/ui/rows.tsx'

/** Tanda terima for paper (UU 25/2009 art. 44): who received what, when, and by when it is answered. */
export function ReceiptPaper({ receipt, origin }: { receipt: Receipt; origin: string }) {
  const t = useTranslate()
  const language = useLanguage()
  const none = t('submit.check.none')
  const place = [placeName(receipt.place), receipt.place.words].filter((part) => part !== null).join(' · ')
  return (
    <>
      <TestSiteLine />
      <header className="paper-head">
        <Mark size={36} />
        <div>
          <strong>{t('shell.name')}</strong>
          <br />
          {t('receipt.paper.government')}
        </div>
      </header>
      <h1>{t('receipt.paper.title')}</h1>
      <div className="paper-code">
        <NumberAndCode receipt={receipt} />
      </div>
      <Rows
        rows={[
          {
            label: t('receipt.paper.time'),
            value: t('receipt.paper.timeValue', {
              moment: formatMoment(receipt.submittedAt, language),
              channel: t(`words.channel.${receipt.channel}`),
            }),
          },
          ...(receipt.filedBy
            ? [
                {
                  label: t('filing.enteredBy.label'),
                  value: enteredByWords({ name: null, ...receipt.filedBy }, t),
                },
              ]
            : []),
          { label: t('receipt.paper.story'), value: <span className="typed">{receipt.body}</span> },
          { label: t('receipt.paper.place'), value: place || none },
          { label: t('receipt.paper.want'), value: receipt.requestedSettlement ?? none },
          {
            label: t('receipt.paper.choices'),
            value: `${t(`words.identity.${receipt.identity}`)}; ${t(`words.publicity.${receipt.publicity}`)}`,
          },
          { label: t('receipt.paper.files'), value: t('receipt.paper.filesCount', { count: receipt.fileCount }) },
        ]}
      />
      <h2>{t('receipt.paper.dates')}</h2>
      <ReceiptDates receipt={receipt} />
      <h2>{t('receipt.paper.next')}</h2>
      <Silence receipt={receipt} />
      <VillageLine receipt={receipt} />
      <p>{t('receipt.paper.ombudsman')}</p>
      <p>{t('receipt.paper.address', { address: `${origin}${paths.track()}` })}</p>
    </>
  )
}
