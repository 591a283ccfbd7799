import { LetterWords } from '#app/complaints/components/matter-list.tsx'
import type { Matter } from '#app/complaints/rules/handling.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** That the Ombudsman asks about it. `seesLetter`: not who reads only the copy. */
export function MatterNotice({ matter, seesLetter }: { matter: Matter; seesLetter: boolean }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <p className="notice notice-calm">
      {t('matters.notice', { date: formatDay(matter.openedOn, language) })}{' '}
      {seesLetter ? <LetterWords matter={matter} /> : t('matters.noticeHidden')}
    </p>
  )
}
