import { DecisionPanel, decisionId } from '#app/complaints/components/decision-panel.tsx'
import { DeskNotices } from '#app/complaints/components/desk-notices.tsx'
import { InboxList } from '#app/complaints/components/inbox-list.tsx'
import type { StepAnswer, StepProps } from '#app/complaints/components/step-frame.tsx'
import type { InboxPage } from '#app/complaints/list-inbox.server.ts'
import type { QueuePart } from '#app/complaints/list-queue.server.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { paths } from '#app/http/paths.ts'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { PreviousNext } from '#app/ui/pagination.tsx'

const titles = {
  antrean: 'coordinator.title',
  dilindungi: 'coordinator.restrictedTitle',
  inspektorat: 'coordinator.aimedTitle',
  permintaan: 'coordinator.requestsTitle',
  keberatan: 'holding.objections',
  ditahan: 'holding.title',
  email: 'coordinator.emails.title',
} as const

/** The queue, the text of the one that is open, and the decision. Below 1200 px one after the other. */
export function QueuePage({
  queue,
  part,
  props,
}: {
  queue: InboxPage
  part: QueuePart
  props: Omit<StepProps, 'address'> | null
}) {
  const t = useTranslate()
  const bagian = part === 'antrean' ? '' : part
  const open = props?.page.complaint.reference ?? null
  const address = paths.queue({ bagian, ...(open ? { aduan: open } : {}) })
  return (
    <div className="desk-queue">
      <section aria-label={t('coordinator.list')}>
        <p className="desk-part-title">
          <b>{t(titles[part])}</b>{' '}
          <span className="soft">{t('inbox.count', { count: queue.count ?? queue.rows.length })}</span>
        </p>
        {queue.rows.length === 0 ? <p>{t('coordinator.empty')}</p> : null}
        {part === 'antrean' && queue.rows.length > 1 ? (
          <p className="small">
            <a href={paths.inbox({ status: 'submitted', pilih: 'ya' })}>{t('bulk.choose')}</a>
          </p>
        ) : null}
        <InboxList
          rows={queue.rows}
          current={open}
          toRow={(reference) => `${paths.queue({ bagian, aduan: reference })}#${decisionId}`}
        />
        <PreviousNext
          previous={queue.previous === null ? null : paths.queue({ bagian, before: queue.previous })}
          next={queue.next === null ? null : paths.queue({ bagian, after: queue.next })}
        />
      </section>
      {props === null ? (
        <h1 className="visually-hidden">{t(titles[part])}</h1>
      ) : (
        <DecisionPanel props={{ ...props, address }} />
      )}
    </div>
  )
}

/** After a decision the next one is open; the line above says what became of the last, with one way to mend it. */
export function QueueFlash({
  answer,
  done,
  reference,
  resent,
  receiver,
}: {
  answer: StepAnswer | null
  done: StaffStep | null
  reference: string | null
  resent: string | null
  receiver: string | null
}) {
  const t = useTranslate()
  return (
    <DeskNotices answer={answer}>
      {done !== null && reference !== null ? (
        <Flash kind="done">
          {done === 'forward' && receiver !== null
            ? t('coordinator.done.forwarded', { reference, agency: receiver })
            : t('coordinator.done.other', { reference, what: t(`desk.done.${done}`) })}{' '}
          {done === 'forward' ? (
            <a href={`${paths.officerComplaint(reference, { tulis: 'move' })}#tulis`} data-key="z">
              {t('coordinator.done.correct')} <kbd>z</kbd>
            </a>
          ) : null}
        </Flash>
      ) : null}
      {resent === null ? null : (
        <Flash kind={resent === 'ya' ? 'done' : 'info'}>
          {t(resent === 'ya' ? 'coordinator.emails.sentAgain' : 'coordinator.emails.gone')}
        </Flash>
      )}
    </DeskNotices>
  )
}
