import { FilingShell, type FilingDesk } from '#app/complaints/components/filing-shell.tsx'
import { DeskShell } from '#app/ui/desk-shell.tsx'
import { AbsentWords } from '#app/ui/error-pages.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** Who has no list of complaints: a way back, and no rail. */
const withoutLists = ['admin', 'auditor', 'custodian']

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
  if (!withoutLists.includes(role))
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
      rail={[{ to: home, words: t('deskTools.preferences.back'), isCurrent: false }]}
    >
      {words}
    </DeskShell>
  )
}
