import type { Identity, Publicity } from '#app/complaints/rules/complaint.ts'

// What residents are told about who may know what. tests/access compares it with the matrix, so that the promise and the
// behaviour cannot drift apart.

export type Sight =
  'no' | 'yes' | 'yesRecorded' | 'yesNameOnly' | 'approvedSummary' | 'cleanedCopy' | 'twoPersons' | 'notStored'

export type Viewer = 'others' | 'agency' | 'coordinator'

export type WhoSeesWhat = Record<Viewer, { name: Sight; content: Sight }>

export function whoSeesWhat(identity: Identity, publicity: Publicity): WhoSeesWhat {
  return {
    others: { name: 'no', content: publicity === 'public' ? 'approvedSummary' : 'no' },
    agency: { name: agencyName[identity], content: identity === 'named' ? 'yes' : 'cleanedCopy' },
    coordinator: { name: coordinatorName[identity], content: 'yes' },
  }
}

const agencyName: Record<Identity, Sight> = { named: 'yesNameOnly', sealed: 'no', none: 'notStored' }
const coordinatorName: Record<Identity, Sight> = { named: 'yesRecorded', sealed: 'twoPersons', none: 'notStored' }
