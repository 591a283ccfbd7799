import { minuteOf, momentOf, plan, type Agenda, type Due } from '#app/cli/demo/agenda.ts'
import { file } from '#app/cli/demo/filing.ts'
import { seededChance } from '#app/cli/demo/random.ts'
import { planEveryStop, planFlood, planOmbudsman, planProposals } from '#app/cli/demo/set-scenes.ts'
import type { World } from '#app/cli/demo/world.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { addCalendarDays, isWorkingDay, localDateOf } from '#app/complaints/rules/deadline.ts'

/** After the jobs of the morning, before anybody begins to work. */
const openingMinute = 8 * 60 + 5
const lanes = 8

/** What else happens on a day: `morning` are the clocks, `evening` the mails. */
export type DayHooks = {
  morning: (moment: Date) => Promise<void>
  evening: (moment: Date) => Promise<void>
  tell: (day: LocalDate, filed: number) => void
}

/**
 * Day by day from `from` up to `now`: what residents file and what offices do. Several complaints go on at once, each one
 * step at a time. @param seed the same one tells the same stories @returns how many were filed
 */
export async function simulate(
  world: World,
  { from, now, count, seed }: { from: LocalDate; now: Date; count: number; seed: number },
  { morning, evening, tell }: DayHooks,
): Promise<number> {
  const today = localDateOf(now)
  const agenda: Agenda = new Map()
  let filed = 0
  for (const [index, day] of filingDays(world, { from, today, count, seed }).entries()) {
    const chance = seededChance(seed + index + 1)
    plan(agenda, day, momentOf(day, chance, 6 * 60, 21 * 60), async (moment) => {
      await file(world, agenda, { chance, now: moment })
      filed += 1
    })
  }
  for (const planScene of [planFlood, planOmbudsman, planEveryStop, planProposals])
    planScene(world, agenda, { today, seed })
  for (let day = from; day <= today; day = addCalendarDays(day, 1)) {
    const isOver = (moment: Date) => moment <= now
    const opening = minuteOf(day, openingMinute)
    if (isOver(opening) && isWorkingDay(day, world.calendar)) await morning(opening)
    const dues = (agenda.get(day) ?? []).filter(({ at }) => isOver(at))
    await inLanes(dues.toSorted((one, other) => one.at.getTime() - other.at.getTime()))
    agenda.delete(day)
    const closing = minuteOf(day, 23 * 60)
    await evening(isOver(closing) ? closing : now)
    tell(day, filed)
  }
  return filed
}

/** More on working days, and more of late: people learn that they are answered. */
function filingDays(
  { calendar }: World,
  { from, today, count, seed }: { from: LocalDate; today: LocalDate; count: number; seed: number },
): LocalDate[] {
  const chance = seededChance(seed)
  const slots: LocalDate[] = []
  let weight = 4
  for (let day = from; day <= today; day = addCalendarDays(day, 1)) {
    for (let slot = 0; slot < Math.ceil(weight * (isWorkingDay(day, calendar) ? 1 : 0.3)); slot += 1) slots.push(day)
    weight += 0.04
  }
  const [first = from, ...rest] = slots
  return Array.from({ length: count }, () => chance.pick([first, ...rest]))
}

async function inLanes(dues: readonly Due[]): Promise<void> {
  const waiting = [...dues]
  const lane = async (): Promise<void> => {
    for (let due = waiting.shift(); due; due = waiting.shift()) await due.run()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
