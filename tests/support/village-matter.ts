import { beforeAll } from 'vitest'
import type { TestApp } from '#tests/support/app.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { anAdministrator } from '#tests/support/people.ts'

/** A desa with an office and a BPD that are told, and a complaint of which they may be. */
export const sepaso = '64.08.09.2001'
export const kecamatan = '64.08.09'
export const office = 'kantor@sepaso.example'
export const bpd = 'bpd@sepaso.example'

export const aWell = {
  title: 'Contoh: sumur umum rusak',
  body: 'Ini aduan contoh: sumur umum di ujung kampung rusak sejak tiga minggu dan airnya asin.',
  village: sepaso,
  district: kecamatan,
  words: null,
  topic: 'village',
} as const

/** The way an administrator fills it in. Call after useApp(). */
export function useVillageOffice(app: TestApp): void {
  beforeAll(async () => {
    const admin = await app.signIn(await anAdministrator())
    const address = `/pengelola/desa/${sepaso}`
    const form = fieldsIn(await (await app.visit(address, admin)).text(), 'name="version"')
    const saved = await app.submit(address, { ...form, email: office, bpdEmail: bpd, copiesBpd: 'yes' }, admin)
    if (saved.status !== 200) throw new Error(`The village office was not saved: ${saved.status}`)
  })
}
