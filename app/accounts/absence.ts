import type { LocalDate } from '#app/complaints/rules/complaint.ts'

// Who stands in for whom. Pure: tests/accounts/absence.test.ts walks the table.

/** First and last day, both included, and whose turn it is meanwhile. */
export type Absence = { from: LocalDate; to: LocalDate; substitute: string }

export type Colleague = { id: string; isActive: boolean; absence: Absence | null }
export type Colleagues = ReadonlyMap<string, Colleague>

export function isAway({ absence }: Pick<Colleague, 'absence'>, today: LocalDate): boolean {
  return absence !== null && absence.from <= today && today <= absence.to
}

/**
 * Who acts for somebody today: the person, or the substitute, or the substitute's substitute.
 * @returns null when nobody is left, because the last one is gone or the chain leads back: then it is the head's
 */
export function findActingPerson(id: string, colleagues: Colleagues, today: LocalDate): string | null {
  const seen = new Set<string>()
  let person = colleagues.get(id)
  while (person && !seen.has(person.id)) {
    if (!isAway(person, today) && person.isActive) return person.id
    seen.add(person.id)
    if (!isAway(person, today)) return null
    person = person.absence ? colleagues.get(person.absence.substitute) : undefined
  }
  return null
}

/** For whom somebody acts today, besides for themselves. */
export function listActedFor(id: string, colleagues: Colleagues, today: LocalDate): string[] {
  return [...colleagues.keys()].filter((other) => other !== id && findActingPerson(other, colleagues, today) === id)
}

export type AbsenceProblem = 'backwards' | 'over' | 'self' | 'unknown' | 'cycle'

/** Why an absence is refused. A cycle is one on any day of it: whoever stands in may be away before or after. */
export function absenceProblem(
  id: string,
  absence: Absence,
  { colleagues, today }: { colleagues: Colleagues; today: LocalDate },
): AbsenceProblem | null {
  if (absence.to < absence.from) return 'backwards'
  if (absence.to < today) return 'over'
  if (absence.substitute === id) return 'self'
  if (colleagues.get(absence.substitute)?.isActive !== true) return 'unknown'
  return leadsTo(id, absence, colleagues) ? 'cycle' : null
}

/** Follows the substitutes as long as their absences share a day with all the ones before. */
function leadsTo(id: string, first: Absence, colleagues: Colleagues): boolean {
  const seen = new Set<string>()
  let { from, to, substitute } = first
  while (substitute !== id && !seen.has(substitute)) {
    seen.add(substitute)
    const next = colleagues.get(substitute)?.absence
    if (!next) return false
    from = from > next.from ? from : next.from
    to = to < next.to ? to : next.to
    if (to < from) return false
    substitute = next.substitute
  }
  return substitute === id
}
