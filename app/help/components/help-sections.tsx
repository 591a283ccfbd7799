import type { ReactNode } from 'react'
import { maxFileBytes, maxFiles } from '#app/attachments/limits.ts'
import { StatusTag } from '#app/complaints/components/status-tag.tsx'
import { statuses, type Status } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { formatMegabytes } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { useSite, useWays } from '#app/ui/site.tsx'
import { Table } from '#app/ui/table.tsx'

// The anchors are part of the address: other pages and mails link to them.
export const sections = {
  buat: 'file',
  kata: 'words',
  status: 'statuses',
  waktu: 'days',
  lanjut: 'next',
  pantau: 'follow',
  'kode-hilang': 'lost',
  ombudsman: 'ombudsman',
  tanya: 'contact',
} as const

function Section({ id, children }: { id: keyof typeof sections; children: ReactNode }) {
  const t = useTranslate()
  return (
    <section className="section prose" id={id}>
      <h2>{t(`help.${sections[id]}.title`)}</h2>
      {children}
    </section>
  )
}

export function Filing() {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <Section id="buat">
      <p>{t('help.file.intro')}</p>
      <ol>
        <li>{t('help.file.one')}</li>
        <li>{t('help.file.two')}</li>
        <li>{t('help.file.three')}</li>
      </ol>
      <p>{t('help.file.after')}</p>
      <p>{t('help.file.files', { files: maxFiles, size: formatMegabytes(maxFileBytes, language) })}</p>
      <p>{t('help.file.leaveOut')}</p>
    </Section>
  )
}

const explained = ['anonymous', 'none', 'confidential', 'reply', 'answer', 'coordinator', 'code'] as const

export function Words() {
  const t = useTranslate()
  return (
    <Section id="kata">
      <dl className="rows">
        {explained.map((word) => (
          <div key={word}>
            <dt>{t(`help.words.${word}`)}</dt>
            <dd>{t(`help.words.${word}Text`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** What residents see; the approval inside an agency is shown to them as in progress. */
const shownStatuses = statuses.filter(
  (status): status is Exclude<Status, 'awaiting_approval'> => status !== 'awaiting_approval',
)

export function Statuses() {
  const t = useTranslate()
  return (
    <Section id="status">
      <ul className="status-list">
        {shownStatuses.map((status) => (
          <li key={status}>
            <StatusTag status={status} />
            <p>{t(`help.statuses.${status}`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export type TimeLimits = Record<
  | 'verification'
  | 'firstFollowUp'
  | 'request'
  | 'complaint'
  | 'supervision'
  | 'replyWindow'
  | 'completeness'
  | 'completion'
  | 'decision',
  number
>

/** Drawn from the lengths in force, so that the page cannot promise other days than the clocks count. */
export function Days({ limits }: { limits: TimeLimits }) {
  const t = useTranslate()
  const rows = [
    [t('help.days.checked'), t('help.days.checkedBy', { days: limits.verification })],
    [t('help.days.reply'), t('help.days.replyBy', { days: limits.firstFollowUp })],
    [t('help.days.request'), t('help.days.requestBy', { days: limits.request })],
    [t('help.days.complaint'), t('help.days.complaintBy', { days: limits.complaint })],
    [t('help.days.supervision'), t('help.days.supervisionBy', { days: limits.supervision })],
    [t('help.days.yours'), t('help.days.yoursBy', { days: limits.replyWindow })],
  ] as const
  return (
    <Section id="waktu">
      <p>{t('help.days.intro')}</p>
      <Table
        caption={t('help.days.caption')}
        isCaptionHidden
        rows={rows}
        keyOf={([what]) => what}
        columns={[
          { key: 'what', header: t('help.days.what'), cell: ([what]) => what },
          { key: 'by', header: t('help.days.service'), cell: ([, by]) => by },
        ]}
      />
      <p>
        {t('help.days.law', {
          completeness: limits.completeness,
          completion: limits.completion,
          decision: limits.decision,
        })}
      </p>
      <p>{t('help.days.estimate')}</p>
    </Section>
  )
}

export function Next() {
  const t = useTranslate()
  return (
    <Section id="lanjut">
      <ol>
        <li>{t('help.next.one')}</li>
        <li>{t('help.next.two')}</li>
        <li>{t('help.next.three')}</li>
        <li>{t('help.next.four')}</li>
      </ol>
      <p>{t('help.next.late')}</p>
    </Section>
  )
}

export function Following() {
  const t = useTranslate()
  return (
    <>
      <Section id="pantau">
        <p>{t('help.follow.text')}</p>
        <p>{t('help.follow.mail')}</p>
        <p>
          <a href={paths.track()}>{t('help.follow.track')}</a>
        </p>
      </Section>
      <Section id="kode-hilang">
        <p>{t('help.lost.text')}</p>
        <p>{t('help.lost.none')}</p>
      </Section>
    </>
  )
}

export function Doors({ ombudsman }: { ombudsman: string | null }) {
  const t = useTranslate()
  const { personInCharge, hours } = useSite()
  const ways = useWays()
  const unknown = t('words.notFilled')
  return (
    <>
      <Section id="ombudsman">
        <p>{t('help.ombudsman.text')}</p>
        <p>{t('help.ombudsman.contact', { contact: ombudsman ?? unknown })}</p>
        <p>{t('help.ombudsman.name')}</p>
        <p>{t('help.ombudsman.lapor')}</p>
      </Section>
      <Section id="tanya">
        <p>
          {ways === null
            ? t('words.ways.none')
            : t('help.contact.text', { person: personInCharge ?? t('words.ways.desk'), ways })}
        </p>
        <p>{t('help.contact.hours', { hours: hours ?? unknown })}</p>
      </Section>
    </>
  )
}
