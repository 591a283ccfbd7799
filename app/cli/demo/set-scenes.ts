import { randomBytes } from 'node:crypto'
import type { PersonResult } from '#app/accounts/change-person.server.ts'
import { proposeAbsence, proposeInvitation } from '#app/accounts/propose-for-agency.server.ts'
import { minuteOf, plan, type Agenda } from '#app/cli/demo/agenda.ts'
import { fates, type Fate } from '#app/cli/demo/fates.ts'
import { file, filingOf, type Door } from '#app/cli/demo/filing.ts'
import { mainOffice } from '#app/cli/demo/people.ts'
import { seededChance } from '#app/cli/demo/random.ts'
import { stories, type Story } from '#app/cli/demo/stories.ts'
import type { World } from '#app/cli/demo/world.ts'
import type { LocalDate, Status } from '#app/complaints/rules/complaint.ts'
import { addCalendarDays, isWorkingDay, type Calendar } from '#app/complaints/rules/deadline.ts'
import { submitComplaint } from '#app/complaints/submit-complaint.server.ts'
import { villages, type Village } from '#app/places/villages.ts'

const floodSize = 7
const [stage] = villages as [Village, ...Village[]]

// What every demonstration has, however small it is and whatever its seed.

/** A week ago the Ombudsman forwarded one: the liaison follows it. */
export function planOmbudsman(world: World, agenda: Agenda, { today, seed }: { today: LocalDate; seed: number }): void {
  const day = addCalendarDays(today, -7)
  const door: Door = { channel: 'ombudsman', by: world.people.liaison }
  plan(agenda, day, minuteOf(day, 10 * 60), (now) => file(world, agenda, { chance: seededChance(seed), now, door }))
}

/** Yesterday somebody's machine sent the same words again and again: they wait at the desk, held. */
export function planFlood(world: World, agenda: Agenda, { today }: { today: LocalDate }): void {
  const day = addCalendarDays(today, -1)
  const filing = filingOf(seededChance(1), { story: stories[0], fate: fates[0], village: stage })
  for (let copy = 0; copy < floodSize; copy += 1) {
    plan(agenda, day, minuteOf(day, 20 * 60 + copy), async (now) => {
      const submissionKey = randomBytes(16).toString('base64url')
      const flood = { over: 'client', mailWaits: false } as const
      await submitComplaint({ filing, submissionKey, language: 'id', channel: 'web', flood, now, keys: world.keys })
    })
  }
}

/** The last working day a head asked for one more officer and told of an absence: the administrator has not decided yet. */
export function planProposals(world: World, agenda: Agenda, { today }: { today: LocalDate }): void {
  const actor = world.people.headOf.get(mainOffice)
  const [substitute, away] = world.people.officersOf.get(mainOffice) ?? []
  if (!actor || !substitute || !away) throw new Error(`Nobody at ${mainOffice}`)
  const day = workingDaysBefore(today, 1, world.calendar)
  plan(agenda, day, minuteOf(day, 9 * 60), async (now) => {
    const newcomer = {
      email: `petugas4.${mainOffice}@suaraetam.example`,
      name: 'Petugas baru (contoh)',
      language: 'id',
    }
    const wished = { ...newcomer, topics: 'schools', districts: '' }
    mustBeAsked(await proposeInvitation({ actor, values: wished, now }))
    const absence = {
      from: addCalendarDays(today, 3),
      to: addCalendarDays(today, 14),
      substitute: substitute.accountId,
    }
    mustBeAsked(await proposeAbsence({ actor, id: away.accountId, values: absence, now }))
  })
}

function mustBeAsked(result: PersonResult): void {
  if (!result.ok) throw new Error(`Not asked (${result.reason}): ${JSON.stringify(result)}`)
}

type Stop = { story: Story; workingDaysAgo: number } & Pick<Fate, 'of' | 'acts'>

const roof = theStory('Atap kelas sekolah dasar bocor')
const bridge = theStory('Papan jembatan kayu patah')
const begun = [
  [1, 'verify'],
  [1, 'claim'],
  [1, 'reply'],
] as const satisfies Fate['acts']

/** One that stands at each stop of its way on the last day. What is `submitted` is the flood. */
const stops: Readonly<Record<Exclude<Status, 'submitted'>, Stop>> = {
  incomplete: { story: bridge, of: 'vague', workingDaysAgo: 4, acts: [[1, 'ask']] },
  forwarded: { story: roof, workingDaysAgo: 3, acts: [[1, 'verify']] },
  in_progress: { story: roof, workingDaysAgo: 5, acts: begun },
  // The head of this office releases what its officers answer, and has not yet.
  awaiting_approval: { story: roof, workingDaysAgo: 6, acts: [...begun, [1, 'answer']] },
  answered: { story: bridge, workingDaysAgo: 7, acts: [...begun, [1, 'answer']] },
  closed: { story: bridge, workingDaysAgo: 8, acts: [...begun, [1, 'answer'], [1, 'accept']] },
  referred: { story: bridge, of: 'power', workingDaysAgo: 4, acts: [[1, 'refer']] },
  rejected: { story: bridge, of: 'vague', workingDaysAgo: 4, acts: [[1, 'reject']] },
  withdrawn: { story: bridge, workingDaysAgo: 3, acts: [[1, 'withdraw']] },
  // Into the forwarded one, which is the same matter in the same district.
  merged: { story: roof, workingDaysAgo: 2, acts: [[1, 'merge']] },
}

export function planEveryStop(world: World, agenda: Agenda, { today, seed }: { today: LocalDate; seed: number }): void {
  for (const [index, { story, workingDaysAgo, of, acts }] of Object.values(stops).entries()) {
    const fate: Fate = { weight: 1, acts, ...(of ? { of } : {}) }
    const door: Door = { channel: 'web', by: null }
    const day = workingDaysBefore(today, workingDaysAgo, world.calendar)
    plan(agenda, day, minuteOf(day, 10 * 60 + index), (now) =>
      file(world, agenda, { chance: seededChance(seed + index), now, door, story, fate, village: stage }),
    )
  }
}

function workingDaysBefore(today: LocalDate, count: number, calendar: Calendar): LocalDate {
  let day = today
  for (let left = count; left > 0; left -= isWorkingDay(day, calendar) ? 1 : 0) day = addCalendarDays(day, -1)
  return day
}

function theStory(wanted: string): Story {
  const found = stories.find(({ title }) => title === wanted)
  if (!found) throw new Error(`No story "${wanted}"`)
  return found
}
