import type { Keys } from '#app/access/keys.server.ts'
import type { StaffActor } from '#app/access/actor.ts'
import type { DemoPeople } from '#app/cli/demo/people.ts'
import type { Chance } from '#app/cli/demo/random.ts'
import type { Story } from '#app/cli/demo/stories.ts'
import type { AgencyCode, Complaint, DistrictCode, Reference, TopicCode } from '#app/complaints/rules/complaint.ts'
import type { Calendar } from '#app/complaints/rules/deadline.ts'

export type World = {
  keys: Keys
  people: DemoPeople
  calendar: Calendar
  /** open ones that another may be merged into, by topic and district */
  known: Map<string, Life[]>
  /** steps that were refused, by name: told at the end */
  refused: Map<string, number>
}

export type Life = {
  reference: Reference
  story: Story
  district: DistrictCode
  /** its own, so that what others do meanwhile changes nothing of its story */
  chance: Chance
}

export function coordinatorFor({ people }: World, { chance }: Life, complaint: Complaint): StaffActor {
  return complaint.target === 'normal' ? chance.pick(people.coordinators) : people.inspector
}

/** Who has it, else anybody of the agency. */
export function officerFor({ people }: World, { chance }: Life, { agency, assignee }: Complaint): StaffActor | null {
  const officers = agency === null ? undefined : people.officersOf.get(agency)
  if (!officers) return null
  return officers.find(({ accountId }) => accountId === assignee?.accountId) ?? chance.pick(officers)
}

const officesOf: Readonly<Record<TopicCode, readonly [AgencyCode, ...AgencyCode[]]>> = {
  roads: ['dpu'],
  'land-and-housing': ['perkim', 'pertanahan'],
  utilities: ['perumdam'],
  schools: ['disdikbud'],
  health: ['dinkes', 'rsud-kudungga'],
  'civil-registry': ['disdukcapil'],
  'social-aid': ['dinsos'],
  environment: ['dlh'],
  transport: ['dishub'],
  'order-and-disaster': ['bpbd', 'damkar'],
  'work-and-business': ['dpmptsp'],
  violence: ['dp3a'],
  officials: ['inspektorat'],
}

/** The office a coordinator would choose: of villages that of the kecamatan. */
export function officeFor({ story, district, chance }: Life): AgencyCode {
  const offices = officesOf[story.topic]
  return offices ? chance.pick(offices) : district
}

/** An earlier one of the same story in the same district, for which the other residents wait as well. */
export function similarTo({ known }: World, life: Life): Life | null {
  return known.get(sameMatter(life))?.findLast(({ reference }) => reference !== life.reference) ?? null
}

export function sameMatter({ story, district }: Life): string {
  return `${story.title}:${district}`
}
