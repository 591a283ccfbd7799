import { paths } from '#app/http/paths.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { RailLink } from '#app/ui/desk-shell.tsx'

/** The administrator's places. `waiting`: proposals that wait for an administrator's word. */
export function adminRail(pathname: string, t: Translate, waiting = 0): RailLink[] {
  const isInside = (to: string) => pathname === to || pathname.startsWith(`${to}/`)
  const link = (to: string, words: string): RailLink => ({ to, words, isCurrent: isInside(to) })
  return [
    { to: paths.admin(), words: t('admin.navigation.home'), isCurrent: pathname === paths.admin() },
    link(paths.adminRegency(), t('admin.navigation.regency')),
    link(paths.adminAgencies(), t('admin.navigation.agencies')),
    link(paths.adminVillages(), t('villages.navigation')),
    { ...link(paths.adminPeople(), t('personAdmin.navigation')), ...(waiting === 0 ? {} : { count: waiting }) },
    link(paths.adminSignIn(), t('signInRules.navigation')),
    link(paths.adminCalendar(), t('admin.navigation.calendar')),
    link(paths.adminRules(), t('routingRules.navigation')),
    link(paths.adminClasses(), t('texts.navigation.classes')),
    link(paths.adminAuthorities(), t('texts.navigation.authorities')),
    link(paths.adminTopics(), t('topics.navigation')),
    link(paths.adminTexts(), t('texts.navigation.texts')),
    link(paths.adminMailTexts(), t('mailTexts.navigation')),
  ]
}
