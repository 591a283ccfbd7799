import { limitsWords, type TopicName } from '#app/accounts/components/limits-words.ts'
import { marksOf } from '#app/accounts/components/people-table.tsx'
import { paths } from '#app/http/paths.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

type Officer = {
  id: string
  name: string
  email: string
  isActive: boolean
  isInvited: boolean
  isAway: boolean
  scope: { topics: string[]; districts: string[] }
}

/** Who answers for an agency, for its head. */
export function OfficerTable({ officers, topics }: { officers: readonly Officer[]; topics: readonly TopicName[] }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <Table
      caption={t('agencyPeople.officers')}
      isCaptionHidden
      rows={officers}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('personAdmin.name'),
          cell: (officer) => {
            // The share has a column of its own.
            const marks = marksOf({ ...officer, isLimited: false }, t)
            return (
              <>
                <a href={paths.agencyPerson(officer.id)}>{officer.name}</a>
                {marks.length === 0 ? null : <span className="soft small font-normal"> ({marks.join(', ')})</span>}
                <br />
                <span className="soft small font-normal">{officer.email}</span>
              </>
            )
          },
        },
        {
          key: 'share',
          header: t('agencyPeople.share.title'),
          cell: ({ scope }) => limitsWords(scope, { topics, t, language }).map((line) => <div key={line}>{line}</div>),
        },
      ]}
    />
  )
}
