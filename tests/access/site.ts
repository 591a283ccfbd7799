import { randomBytes } from 'node:crypto'
import { beforeAll } from 'vitest'
import { openResidentSession } from '#app/accounts/session.server.ts'
import { keepUploads } from '#app/attachments/store-upload.server.ts'
import { openMatter } from '#app/complaints/open-matter.server.ts'
import { retargetComplaint } from '#app/complaints/retarget-complaint.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import type { Complaint, Identity } from '#app/complaints/rules/complaint.ts'
import { confirmAddressLinkId, linkToken } from '#app/emails/links.server.ts'
import { cleanAttachments } from '#app/jobs/clean-attachments.server.ts'
import { anUpload } from '#tests/attachments/support.ts'
import { aJpeg } from '#tests/attachments/samples.ts'
import { aVisitor, useApp, type TestApp, type Visitor } from '#tests/support/app.ts'
import { aComplaint, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import * as people from '#tests/support/people.ts'

// A running site with one person of each kind and one complaint of each kind, all of them in the hands of `dishub`.

export const personNames = [
  ...(['stranger', 'resident', 'officer', 'otherOfficer', 'head', 'coordinator', 'inspector'] as const),
  ...(['liaison', 'clerk', 'admin', 'auditor'] as const),
]
export type PersonName = (typeof personNames)[number]

/** N, R and A of the safety guide, and its suffix x: against another office, the holder's own, the desk, the leadership. */
export const caseNames = [
  ...(['named', 'sealed', 'nameless', 'restricted'] as const),
  ...(['againstOther', 'againstHolder', 'againstDesk', 'againstLeadership', 'elsewhere'] as const),
  ...(['matter', 'matterSealed'] as const),
]
export type CaseName = (typeof caseNames)[number]

/** Words of one complaint that are nowhere else: seen in an answer, they say whose complaint it shows. */
export type Canary = 'title' | 'body' | 'place' | 'name' | 'email' | 'phone' | 'address' | 'file'
export const canaries: readonly Canary[] = ['title', 'body', 'place', 'name', 'email', 'phone', 'address', 'file']
export const canaryOf = (name: CaseName, what: Canary) =>
  what === 'email' ? `${name}-email@kanari.example`.toLowerCase() : `Kanari${name}${what}`

type Case = { complaint: Complaint; fileId: string; linkToken: string; resident: Visitor }

export type Site = { app: TestApp; people: Record<PersonName, Visitor>; cases: Record<CaseName, Case> }

const wishes: Record<CaseName, ComplaintWish> = {
  named: { status: 'in_progress' },
  sealed: { status: 'in_progress', identity: 'sealed' },
  nameless: { status: 'in_progress', identity: 'none' },
  restricted: { status: 'in_progress', restricted: true },
  againstOther: { status: 'in_progress', target: 'against-office', against: 'dinkes' },
  againstHolder: { status: 'in_progress' },
  againstDesk: { status: 'in_progress', target: 'against-office', against: people.deskAgency },
  againstLeadership: { status: 'in_progress' },
  elsewhere: { status: 'in_progress', agency: 'dinkes' },
  matter: { status: 'in_progress' },
  matterSealed: { status: 'in_progress', identity: 'sealed' },
}

/** Call at the top of a test file, after useDatabase(). */
export function useSite(): Site {
  const app = useApp()
  const site = { app, people: {}, cases: {} } as Site

  beforeAll(async () => {
    for (const name of caseNames) site.cases[name] = await aCase(name, app)
    await cleanAttachments({ now: app.clock.now(), limit: 20 })
    const staff = {
      officer: await people.anOfficerOf('dishub'),
      otherOfficer: await people.anOfficerOf('disdikbud'),
      head: await people.aHeadOf('dishub'),
      coordinator: await people.aCoordinator(),
      inspector: await people.anInspector(),
      liaison: await people.aLiaison(),
      clerk: await people.aClerkOf('64.08.09.2001'),
      admin: await people.anAdministrator(),
      auditor: await people.anAuditor(),
    }
    site.people.stranger = aVisitor()
    site.people.resident = site.cases.named.resident
    for (const [name, person] of Object.entries(staff)) {
      site.people[name as keyof typeof staff] = await app.signIn(person)
    }
  }, 120_000)
  return site
}

async function aCase(name: CaseName, app: TestApp): Promise<Case> {
  const submissionKey = randomBytes(16).toString('base64url')
  const upload = await anUpload(await aJpeg(), `${canaryOf(name, 'file')}.jpg`, app.clock.now())
  await keepUploads([upload], submissionKeyHash(submissionKey))
  const identity: Identity = wishes[name].identity ?? 'named'
  const filing = {
    title: canaryOf(name, 'title'),
    body: `Aduan contoh, lampu padam. ${canaryOf(name, 'body')}`,
    words: canaryOf(name, 'place'),
    name: canaryOf(name, 'name'),
    email: canaryOf(name, 'email'),
    phone: canaryOf(name, 'phone'),
    address: canaryOf(name, 'address'),
  }
  const complaint = await aComplaint({ agency: 'dishub', ...wishes[name], identity, filing, submissionKey })
  return {
    complaint: await asTheCaseSays(name, complaint),
    fileId: upload.id,
    linkToken: linkToken(people.testKeys, confirmAddressLinkId(complaint.reference)),
    resident: await residentOf(complaint, app.clock.now()),
  }
}

async function asTheCaseSays(name: CaseName, complaint: Complaint): Promise<Complaint> {
  if (name === 'againstHolder' || name === 'againstLeadership') return aimed(name, complaint)
  if (name !== 'matter' && name !== 'matterSealed') return complaint
  const request = aRequest(await people.aCoordinator(), complaint)
  return mustBeOk(await openMatter({ ...request, letterNumber: 'B/1/LM', letterOn: null, reason: 'Uji' }))
}

/** Turned against its own holder after it was forwarded: from then on the holder may not see it. */
async function aimed(name: CaseName, complaint: Complaint): Promise<Complaint> {
  const target = name === 'againstHolder' ? ('against-office' as const) : ('against-leadership' as const)
  const against = name === 'againstHolder' ? 'dishub' : null
  const request = aRequest(await people.anInspector(), complaint)
  return mustBeOk(await retargetComplaint({ ...request, target, against, reason: 'Uji' }))
}

async function residentOf({ reference }: Complaint, now: Date): Promise<Visitor> {
  const visitor = aVisitor()
  visitor.cookies.set('warga', await openResidentSession({ reference, now }))
  return visitor
}
