import { adminRail } from '#app/accounts/components/admin-rail.ts'
import { auditorRail } from '#app/audit/components/auditor-rail.ts'
import { FilingShell, type FilingDesk } from '#app/complaints/components/filing-shell.tsx'
import type { Role } from '#app/complaints/rules/complaint.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { DeskShell, type RailLink } from '#app/ui/desk-shell.tsx'
import { AbsentWords } from '#app/ui/error-pages.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** Who has no list of complaints. */
const withoutLists: Partial<Record<Role, (pathname: string, t: Translate) => RailLink[]>> = {
  admin: adminRail,
  auditor: auditorRail,
  custodian: () => [],
}

/**
 * The page for "does not exist" and "not yours" inside the desk, with the way on of who reads it. As with the public one,
 * nothing in here may depend on the address.
 */
export function AbsentPage({ home, ...facts }: FilingDesk & { home: string }) {
  const t = useTranslate()
  const { role, person, signOutToken } = facts.desk
  const words = (
    <>
      <AbsentWords />
      <p className="mt-4">
        <a href={home}>{t('system.notFound.desk')}</a>
      </p>
    </>
  )
  const railOf = withoutLists[role]
  if (!railOf)
    return (
      <FilingShell {...facts} current={null}>
        {words}
      </FilingShell>
    )
  return (
    <DeskShell
      home={home}
      place={t(`words.role.${role}`)}
      person={person}
      role={t(`words.role.${role}`)}
      signOutToken={signOutToken}
      rail={railOf('', t)}
    >
      {words}
    </DeskShell>
  )
}
