import type { ReactNode } from 'react'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLanguage } from '#app/ui/language.tsx'

export type LedgerItem = { on: LocalDate; text: ReactNode }

/** Dates in a left column, what is owed by then on the right: home, receipt. The whole date is there for listeners. */
export function Ledger({ items }: { items: readonly LedgerItem[] }) {
  const language = useLanguage()
  return (
    <ol className="ledger">
      {items.map((item, index) => (
        <li key={index}>
          <time className="ledger-date" dateTime={item.on}>
            <span className="visually-hidden">{formatDay(item.on, language, 'weekday')}: </span>
            <span aria-hidden="true">
              <b>{formatDay(item.on, language, 'short')}</b>
              <small>{formatDay(item.on, language, 'weekdayName')}</small>
            </span>
          </time>
          <div className="ledger-text">{item.text}</div>
        </li>
      ))}
    </ol>
  )
}
