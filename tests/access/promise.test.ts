import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/access/actor.ts'
import { can } from '#app/access/can.ts'
import { view } from '#app/access/view.ts'
import { identities, publicities, type Identity } from '#app/complaints/rules/complaint.ts'
import { whoSeesWhat, type Sight } from '#app/complaints/rules/who-sees-what.ts'
import { aMarkedComplaint, marks } from './marked-complaint.ts'
import { actors, subjects } from './subjects.ts'

// "Siapa melihat apa" on the check page against what the matrix gives. A resident must never be told less than happens.

const subjectOf = { named: subjects.named, sealed: subjects.sealed, none: subjects.nameless } as const
const cases = identities.flatMap((identity) => publicities.map((publicity) => [identity, publicity] as const))

const agency = [actors.officer, actors.head]
const desk = [actors.coordinator, actors.inspector]

function seesName(actor: Actor, identity: Identity): boolean {
  const subject = subjectOf[identity]
  const shown = view(actor, aMarkedComplaint(subject))
  expect(shown?.name === marks.name, 'view and matrix agree').toBe(can(actor, 'seeName', subject))
  return can(actor, 'seeName', subject)
}

const isNameSeen: Record<Sight, boolean | null> = {
  no: false,
  yes: true,
  yesRecorded: true,
  yesNameOnly: true,
  // Opening a seal is not built yet: until then nobody sees it.
  twoPersons: false,
  notStored: false,
  approvedSummary: null,
  cleanedCopy: null,
}

describe.each(cases)('what a resident is told who files %s and %s', (identity, publicity) => {
  const told = whoSeesWhat(identity, publicity)
  const subject = subjectOf[identity]

  it('of the name at the agency', () => {
    for (const actor of agency) expect(seesName(actor, identity)).toBe(isNameSeen[told.agency.name])
  })

  it('of the name at the desk', () => {
    for (const actor of desk) expect(seesName(actor, identity)).toBe(isNameSeen[told.coordinator.name])
  })

  it('of the contact: whoever may see it was named, and no agency does in this version', () => {
    const contact = [...agency, ...desk].filter((actor) => can(actor, 'seeContact', subject))
    expect(contact).toEqual(told.coordinator.name === 'yesRecorded' ? desk : [])
  })

  it('of the words at the agency', () => {
    for (const actor of agency) {
      expect(can(actor, 'read', subject)).toBe(true)
      expect(can(actor, 'readOriginal', subject)).toBe(told.agency.content === 'yes')
      expect(view(actor, aMarkedComplaint(subject))?.isCopy).toBe(told.agency.content === 'cleanedCopy')
    }
  })

  it('of the words at the desk', () => {
    for (const actor of desk) expect(can(actor, 'readOriginal', subject)).toBe(told.coordinator.content === 'yes')
  })

  it('of everything at other people: nothing, and a summary only once there are any', () => {
    expect(told.others.name).toBe('no')
    const others = [actors.stranger, actors.otherResident, actors.liaison, actors.clerk, actors.admin]
    expect(others.filter((actor) => view(actor, aMarkedComplaint(subject)) !== null)).toEqual([])
  })
})
