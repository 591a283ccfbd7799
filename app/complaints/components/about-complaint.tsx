import type { ReactNode } from 'react'
import { enteredByWords } from '#app/complaints/components/entered-by.tsx'
import { onBehalfWords } from '#app/complaints/components/for-another.tsx'
import type { StepProps } from '#app/complaints/components/step-frame.tsx'
import type { DeskComplaint } from '#app/complaints/read-desk-complaint.server.ts'
import { paths } from '#app/http/paths.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** What is known of it besides the words: whose it is now, and how it came in. */
export function AboutComplaint({
  props,
  agencyName,
  daftar,
}: {
  props: StepProps
  agencyName: (code: string) => string
  daftar: string
}) {
  const t = useTranslate()
  const { complaint, holders } = props.page
  const agencies = complaint.agency === null ? holders : [complaint.agency]
  const topic = props.lists.topics.find(({ code }) => code === complaint.topic)?.name
  return (
    <dl className="desk-about small">
      <dt>{t('desk.page.agency')}</dt>
      <dd>{agencies.length === 0 ? t('desk.page.undecidedAgency') : agencies.map(agencyName).join(', ')}</dd>
      <dt>{t('desk.page.topic')}</dt>
      <dd>{topic ?? t('words.undecided')}</dd>
      <dt>{t('desk.page.kind')}</dt>
      <dd>{t(`words.kind.${complaint.kind}`)}</dd>
      {complaint.filedBy ? <Fact label="filing.enteredBy.label">{enteredByWords(complaint.filedBy, t)}</Fact> : null}
      {complaint.onBehalf ? <Fact label="filing.for.label">{onBehalfWords(complaint.onBehalf, t)}</Fact> : null}
      <LaporNumber page={props.page} daftar={daftar} />
    </dl>
  )
}

/** A number, or the way to fill it in. */
function LaporNumber({ page, daftar }: { page: DeskComplaint; daftar: string }) {
  const t = useTranslate()
  const { reference, laporNumber } = page.complaint
  if (laporNumber === null && !page.steps.includes('addLapor')) return null
  return (
    <Fact label="filing.lapor.label">
      {laporNumber ?? (
        <a href={`${paths.officerComplaint(reference, { tulis: 'addLapor', daftar })}#tulis`}>
          {t('filing.lapor.fill')}
        </a>
      )}
    </Fact>
  )
}

function Fact({ label, children }: { label: TextKey; children: ReactNode }) {
  const t = useTranslate()
  return (
    <>
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </>
  )
}
