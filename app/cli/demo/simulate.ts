import { randomBytes } from 'node:crypto'
import type { StaffActor } from '#app/access/actor.ts'
import { act } from '#app/cli/demo/acts.ts'
import { fates, protectedFates, type ActName, type Fate } from '#app/cli/demo/fates.ts'
import { clerkVillage } from '#app/cli/demo/people.ts'
import { seededChance, weighted, type Chance } from '#app/cli/demo/random.ts'
import { elsewhere, names, stories, type Story } from '#app/cli/demo/stories.ts'
import { sameMatter, type Life, type World } from '#app/cli/demo/world.ts'
import type { Filing } from '#app/complaints/form.ts'
import type { Channel, LocalDate } from '#app/complaints/rules/complaint.ts'
import {
  addCalendarDays,
  addWorkingDays,
  isWorkingDay,
  localDateOf,
  startOfDay,
} from '#app/complaints/rules/deadline.ts'
import { submitComplaint } from '#app/complaints/submit-complaint.server.ts'
import { villages, type Village } from '#app/places/villages.ts'

type Due = { at: Date; run: () => Promise<void> }
type Agenda = Map<LocalDate, Due[]>

const minute = 60_000
/** After the jobs of the morning, before anybody begins to work. */
const openingMinute = 8 * 60 + 5
const lanes = 8
const floodSize = 7
const protectedTopics: ReadonlySet<string> = new Set(['violence', 'officials'])

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
      await file(world, agenda, chance, moment)
      filed += 1
    })
  }
  planFlood(world, agenda, today)
  planOmbudsman(world, agenda, { today, seed })
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

async function file(
  world: World,
  agenda: Agenda,
  chance: Chance,
  now: Date,
  door: Door = doorOf(world, chance),
): Promise<void> {
  const { keys } = world
  const village = chance.pick(villages as [Village, ...Village[]])
  const story = weighted(stories, chance)
  const fate = weighted(protectedTopics.has(story.topic) ? protectedFates : fates, chance)
  const filing = filingOf(chance, { story, fate, village })
  const { channel, by } = door
  const here = channel === 'village' ? { village: clerkVillage, district: clerkVillage.slice(0, 8) } : {}
  const sent = await submitComplaint({
    ...{ filing: { ...filing, ...here }, submissionKey: randomBytes(16).toString('base64url'), channel, now, keys },
    language: chance.percent(3) ? 'en' : 'id',
    desk: by && { by, receivedOn: localDateOf(now), laporNumber: null },
  })
  const life: Life = { reference: sent.reference, story, district: village.district, chance }
  remember(world, life)
  planNext(world, agenda, { life, acts: fate.acts, after: localDateOf(now) })
}

type Door = { channel: Channel; by: StaffActor | null }

/** Most file by themselves; the others are written down by the desk or, in one village, by its clerk. */
function doorOf({ people }: World, chance: Chance): Door {
  if (chance.percent(80)) return { channel: 'web', by: null }
  const channel = chance.pick(['phone', 'counter', 'letter', 'village'] as const)
  return { channel, by: channel === 'village' ? people.clerk : chance.pick(people.coordinators) }
}

/** A week ago the Ombudsman forwarded one: the liaison follows it. */
function planOmbudsman(world: World, agenda: Agenda, { today, seed }: { today: LocalDate; seed: number }): void {
  const day = addCalendarDays(today, -7)
  const door: Door = { channel: 'ombudsman', by: world.people.liaison }
  plan(agenda, day, minuteOf(day, 10 * 60), (moment) => file(world, agenda, seededChance(seed), moment, door))
}

/** Yesterday somebody's machine sent the same words again and again: they wait at the desk, held. */
function planFlood(world: World, agenda: Agenda, today: LocalDate): void {
  const day = addCalendarDays(today, -1)
  const filing = filingOf(seededChance(1), { story: stories[0], fate: fates[0], village: villages[0] as Village })
  for (let copy = 0; copy < floodSize; copy += 1) {
    plan(agenda, day, minuteOf(day, 20 * 60 + copy), async (now) => {
      const submissionKey = randomBytes(16).toString('base64url')
      const flood = { over: 'client', mailWaits: false } as const
      await submitComplaint({ filing, submissionKey, language: 'id', channel: 'web', flood, now, keys: world.keys })
    })
  }
}

function planNext(
  world: World,
  agenda: Agenda,
  { life, acts: [next, ...rest], after }: { life: Life; acts: Fate['acts']; after: LocalDate },
): void {
  if (!next) return
  const [days, name] = next
  // A day more or less: nobody works by the calendar alone.
  const wait = days + (days > 1 && life.chance.percent(30) ? 1 : 0)
  const day = addWorkingDays(after, wait, world.calendar)
  plan(agenda, day, momentOf(day, life.chance, 8 * 60 + 30, 16 * 60), async (moment) => {
    await count(world, name, act(name, world, life, moment))
    planNext(world, agenda, { life, acts: rest, after: day })
  })
}

async function count({ refused }: World, name: ActName, result: Promise<string | null>): Promise<void> {
  const reason = await result
  if (reason === null) return
  const key = `${name}: ${reason}`
  refused.set(key, (refused.get(key) ?? 0) + 1)
}

function plan(agenda: Agenda, day: LocalDate, moment: Date, run: (moment: Date) => Promise<void>): void {
  const dues = agenda.get(day) ?? []
  dues.push({ at: moment, run: () => run(moment) })
  agenda.set(day, dues)
}

async function inLanes(dues: readonly Due[]): Promise<void> {
  const waiting = [...dues]
  const lane = async (): Promise<void> => {
    for (let due = waiting.shift(); due; due = waiting.shift()) await due.run()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

function remember({ known }: World, life: Life): void {
  const lives = known.get(sameMatter(life)) ?? []
  known.set(sameMatter(life), [...lives.slice(-5), life])
}

/** In the regency's time zone. */
function minuteOf(day: LocalDate, minutes: number): Date {
  return new Date(startOfDay(new Date(`${day}T04:00:00Z`)).getTime() + minutes * minute)
}

function momentOf(day: LocalDate, chance: Chance, first: number, last: number): Date {
  return minuteOf(day, first + chance.below(last - first))
}

function filingOf(chance: Chance, wish: { story: Story; fate: Fate; village: Village }): Filing {
  const { story, fate, village } = wish
  const text = fate.of === 'power' || fate.of === 'vague' ? elsewhere[fate.of] : story
  const isHidden = fate.of === 'protected' ? 60 : 8
  const identity = chance.percent(isHidden) ? chance.pick(['sealed', 'sealed', 'none'] as const) : 'named'
  const name = chance.pick(names)
  const isNamed = identity !== 'none'
  return {
    onBehalf: null,
    ...{
      kind: chance.percent(84) ? 'complaint' : chance.pick(['aspiration', 'information'] as const),
      title: text.title,
    },
    ...{ body: text.body.replace('{place}', village.name), occurredOn: null, requestedSettlement: null },
    ...{ village: village.code, district: village.district, words: null, latitude: null, longitude: null },
    ...{ agency: null, topic: chance.percent(30) ? story.topic : null, identity },
    publicity: fate.of === 'public' ? 'public' : 'private',
    name: isNamed ? `${name} (contoh)` : null,
    email: isNamed && chance.percent(70) ? `${name.toLowerCase()}${chance.below(900)}@contoh.example` : null,
    ...{ phone: null, address: null },
  }
}
