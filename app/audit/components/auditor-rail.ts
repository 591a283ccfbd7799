import { paths } from '#app/http/paths.ts'
import type { TextKey, Translate } from '#app/i18n/translate.ts'
import type { RailLink } from '#app/ui/desk-shell.tsx'

/** What an auditor opens: the audit trail, and the pages of the administration that are read (docs/decisions/0028). */
const places: readonly { to: string; words: TextKey }[] = [
  { to: paths.audit(), words: 'audit.title' },
  { to: paths.adminPeople(), words: 'personAdmin.navigation' },
  { to: paths.adminCalendar(), words: 'admin.navigation.calendar' },
  { to: paths.adminClasses(), words: 'texts.navigation.classes' },
  { to: paths.adminTopics(), words: 'topics.navigation' },
  { to: paths.adminTexts(), words: 'texts.navigation.texts' },
  { to: paths.adminMailTexts(), words: 'mailTexts.navigation' },
]

export function auditorRail(pathname: string, t: Translate): RailLink[] {
  return places.map(({ to, words }) => ({
    to,
    words: t(words),
    isCurrent: pathname === to || pathname.startsWith(`${to}/`),
  }))
}
