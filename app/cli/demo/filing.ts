import { randomBytes } from 'node:crypto'
import type { StaffActor } from '#app/access/actor.ts'
import { act } from '#app/cli/demo/acts.ts'
import { momentOf, plan, type Agenda } from '#app/cli/demo/agenda.ts'
import { fates, protectedFates, type ActName, type Fate } from '#app/cli/demo/fates.ts'
import { clerkVillage } from '#app/cli/demo/people.ts'
import { weighted, type Chance } from '#app/cli/demo/random.ts'
import { elsewhere, names, stories, type Story } from '#app/cli/demo/stories.ts'
import { sameMatter, type Life, type World } from '#app/cli/demo/world.ts'
import type { Filing } from '#app/complaints/form.ts'
import type { Channel, LocalDate } from '#app/complaints/rules/complaint.ts'
import { addWorkingDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { submitComplaint } from '#app/complaints/submit-complaint.server.ts'
import { villages, type Village } from '#app/places/villages.ts'

const protectedTopics: ReadonlySet<string> = new Set(['violence', 'officials'])

export type Wish = { door?: Door; story?: Story; fate?: Fate; village?: Village }
export type Door = { channel: Channel; by: StaffActor | null }

/** One complaint of a resident, and what becomes of it: drawn by lot, but for what is wished. */
export async function file(
  world: World,
  agenda: Agenda,
  { chance, now, ...wish }: { chance: Chance; now: Date } & Wish,
): Promise<void> {
  const { keys } = world
  const { channel, by } = wish.door ?? doorOf(world, chance)
  const village = wish.village ?? chance.pick(villages as [Village, ...Village[]])
  const story = wish.story ?? weighted(stories, chance)
  const fate = wish.fate ?? weighted(protectedTopics.has(story.topic) ? protectedFates : fates, chance)
  const filing = filingOf(chance, { story, fate, village })
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

/** Most file by themselves; the others are written down by the desk or, in one village, by its clerk. */
function doorOf({ people }: World, chance: Chance): Door {
  if (chance.percent(80)) return { channel: 'web', by: null }
  const channel = chance.pick(['phone', 'counter', 'letter', 'village'] as const)
  return { channel, by: channel === 'village' ? people.clerk : chance.pick(people.coordinators) }
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

function remember({ known }: World, life: Life): void {
  const lives = known.get(sameMatter(life)) ?? []
  known.set(sameMatter(life), [...lives.slice(-5), life])
}

export function filingOf(chance: Chance, wish: { story: Story; fate: Fate; village: Village }): Filing {
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
