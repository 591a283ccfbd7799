import type { Keys } from '#app/access/keys.server.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { setSecondFactorRoles } from '#app/accounts/second-factor-roles.server.ts'
import { toStaffActor } from '#app/accounts/session.server.ts'
import { editAgency, findAgencyToEdit, type EditResult } from '#app/agencies/edit-agency.server.ts'
import { editSiteMessage, findSiteMessageToEdit } from '#app/agencies/edit-texts.server.ts'
import { names } from '#app/cli/demo/stories.ts'
import type { AgencyCode, Role, VillageCode } from '#app/complaints/rules/complaint.ts'
import { addCalendarDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { editVillage, findVillageToEdit } from '#app/places/edit-villages.server.ts'
import { villages } from '#app/places/villages.ts'
import { findAccount } from '#models/account.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { readRegency } from '#models/regency.server.ts'

export type Login = { role: Role; email: string }

export type DemoPeople = {
  coordinators: [StaffActor, ...StaffActor[]]
  inspector: StaffActor
  liaison: StaffActor
  /** of a village office */
  clerk: StaffActor
  officersOf: ReadonlyMap<AgencyCode, [StaffActor, ...StaffActor[]]>
  headOf: ReadonlyMap<AgencyCode, StaffActor>
  logins: Login[]
}

/** The office that the demonstration is about: its head releases answers, and several officers share its work. */
export const mainOffice: AgencyCode = 'disdikbud'
export const clerkVillage: VillageCode = '64.08.09.2001'

type Place = { agency?: AgencyCode; village?: VillageCode }

/** Everybody who works here, all invented. Those of `logins` share the password; the others cannot sign in. */
export async function makePeople({
  password,
  keys,
  now,
}: {
  password: string
  keys: Keys
  now: Date
}): Promise<DemoPeople> {
  const logins: Login[] = []
  let made = 0
  const person = async (role: Role, mailbox: string, place: Place, canSignIn = true): Promise<StaffActor> => {
    const email = `${mailbox}@suaraetam.example`
    const name = `${names[made++ % names.length] ?? names[0]} (contoh)`
    const account = await createAccount({
      ...{ email, name, role, ...place, isMailed: false, by: 'system:demo', keys, now },
      ...(canSignIn ? { password } : {}),
    })
    if (!account.ok) throw new Error(`No ${role} ${email}: ${account.reason}`)
    if (canSignIn) logins.push({ role, email })
    const found = await findAccount(account.accountId)
    if (!found) throw new Error(`The ${role} just made is not there`)
    return toStaffActor(found)
  }

  // Invented people have no phone that shows codes.
  await setSecondFactorRoles({ wanted: [], by: 'system:demo', now })
  const { deskAgency } = await readRegency()
  const administrator = await person('admin', 'pengelola', {})
  const coordinator = await person('coordinator', 'koordinator', { agency: deskAgency })
  const second = await person('coordinator', 'koordinator2', { agency: deskAgency }, false)
  const inspector = await person('coordinator', 'inspektorat', { agency: 'inspektorat' })
  const liaison = await person('liaison', 'penghubung', {})
  const clerk = await person('clerk', 'desa', { village: clerkVillage })
  await person('auditor', 'pengawas', { agency: 'inspektorat' })
  const officersOf = new Map<AgencyCode, [StaffActor, ...StaffActor[]]>()
  const headOf = new Map<AgencyCode, StaffActor>()
  for (const { code } of await listAgencies()) {
    const isMain = code === mainOffice
    headOf.set(code, await person('head', `kepala.${code}`, { agency: code }, isMain))
    const first = await person('officer', `petugas.${code}`, { agency: code }, isMain || code === 'dpu')
    officersOf.set(code, [first])
    for (const number of isMain ? [2, 3] : []) {
      officersOf.get(code)?.push(await person('officer', `petugas${number}.${code}`, { agency: code }, false))
    }
  }
  await approveAnswers(administrator, now)
  await fillInVillages(administrator, now)
  await sayItIsADemonstration(administrator, now)
  return { coordinators: [coordinator, second], inspector, liaison, clerk, officersOf, headOf, logins }
}

async function approveAnswers(actor: StaffActor, now: Date): Promise<void> {
  const agency = await findAgencyToEdit({ actor, code: mainOffice })
  if (!agency) return
  const values = {
    ...agency.values,
    ...{ approvesAnswers: 'yes', personInCharge: 'Nama contoh', post: 'Kepala bidang pelayanan (contoh)' },
    ...{ phone: '0000 000 000', hours: 'Senin sampai Jumat, 08.00 sampai 15.30' },
  }
  mustBeSaved(await editAgency({ actor, code: mainOffice, values, version: agency.version, now }))
}

/** Half of the districts have sent their addresses in; of them every second village has its BPD told. */
async function fillInVillages(actor: StaffActor, now: Date): Promise<void> {
  const written = villages.filter(({ kind, district }) => kind === 'desa' && district <= '64.08.09')
  for (const [index, { code }] of written.entries()) {
    const village = await findVillageToEdit({ actor, code })
    if (!village) continue
    const values = {
      ...{ email: `kantor.${code}@desa.example`, bpdEmail: `bpd.${code}@desa.example` },
      copiesBpd: index % 2 === 0 ? 'yes' : '',
    }
    mustBeSaved(await editVillage({ actor, code, values, version: village.version, now }))
  }
}

/** On top of every public page, so that nobody takes the invented regency for the real one. */
async function sayItIsADemonstration(actor: StaffActor, now: Date): Promise<void> {
  const message = await findSiteMessageToEdit({ actor })
  if (!message) return
  const values = {
    ...{ from: localDateOf(now), to: addCalendarDays(localDateOf(now), 400) },
    textId: 'Peragaan: semua orang dan semua aduan di sini rekaan.',
    textEn: 'Demonstration: every person and every complaint here is invented.',
  }
  mustBeSaved(await editSiteMessage({ actor, values, version: message.version, now }))
}

function mustBeSaved(saved: EditResult): void {
  if (!saved.ok) throw new Error(`Not saved (${saved.reason}): ${JSON.stringify(saved)}`)
}
