import type { DeskComplaint } from '#app/complaints/read-desk-complaint.server.ts'
import { paths } from '#app/http/paths.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** What the agency asks the coordinator for, and why: above everything, because it waits for a yes or a no. */
export function OfficerRequestNotice({ page }: { page: DeskComplaint }) {
  const t = useTranslate()
  const { openRequest, history, reference } = page.complaint
  if (openRequest === null || openRequest === 'objection') return null
  const asked = history.findLast(({ step }) => step === 'request')
  const reason = asked?.facts.reason ?? asked?.text
  return (
    <div className="notice stack-2">
      <p>
        <b>{t('decisions.request.open', { what: t(`decisions.request.${openRequest}`) })}</b>
      </p>
      {reason ? <p className="typed">{t('decisions.request.why', { text: reason })}</p> : null}
      {page.steps.includes(openRequest) ? (
        <>
          <p>{t('decisions.request.how')}</p>
          <p className="actions">
            <a href={`${paths.officerComplaint(reference, { tulis: openRequest })}#tulis`}>
              {t('decisions.request.toForm')}
            </a>
            <a href={`${paths.officerComplaint(reference, { tulis: 'note' })}#tulis`}>
              {t('decisions.request.toNote')}
            </a>
          </p>
        </>
      ) : null}
    </div>
  )
}
