import type { Role } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { formatMoment } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

type Person = {
  id: string
  name: string
  email: string
  role: Role
  agency: string | null
  isActive: boolean
  isInvited: boolean
  isAway: boolean
  isLimited: boolean
  signedInAt: Date | null
}

/** How somebody's account stands, in a word each. */
export function marksOf(
  { isActive, isInvited, isAway, isLimited }: Pick<Person, 'isActive' | 'isInvited' | 'isAway' | 'isLimited'>,
  t: Translate,
): string[] {
  return [
    isActive ? null : t('personAdmin.disabled'),
    isActive && isInvited ? t('personAdmin.invited') : null,
    isAway ? t('personAdmin.away') : null,
    isLimited ? t('personAdmin.limited') : null,
  ].filter((mark) => mark !== null)
}

export function PeopleTable({ people }: { people: readonly Person[] }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <Table
      caption={t('personAdmin.title')}
      isCaptionHidden
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('personAdmin.name'),
          cell: (person) => {
            const marks = marksOf(person, t)
            return (
              <>
                <a href={paths.adminPerson(person.id)}>{person.name}</a>
                {marks.length === 0 ? null : <span className="soft small font-normal"> ({marks.join(', ')})</span>}
                <br />
                <span className="soft small font-normal">{person.email}</span>
              </>
            )
          },
        },
        { key: 'role', header: t('personAdmin.role'), cell: ({ role }) => t(`words.role.${role}`) },
        { key: 'agency', header: t('personAdmin.agency'), cell: ({ agency }) => agency ?? '-' },
        {
          key: 'signedIn',
          header: t('personAdmin.lastSignIn'),
          cell: ({ signedInAt }) => (signedInAt === null ? t('personAdmin.never') : formatMoment(signedInAt, language)),
        },
      ]}
    />
  )
}
