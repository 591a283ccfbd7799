import { beforeAll, expect, it } from 'vitest'
import { referComplaint } from '#app/complaints/refer-complaint.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { aCoordinator, anAdministrator } from '#tests/support/people.ts'
import { residentOf } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

let admin: Visitor
beforeAll(async () => {
  admin = await app.signIn(await anAdministrator())
})

it('another authority is added, complaints are referred to it, and once closed no more', async () => {
  const now = app.clock.now()
  const added = await app.submit(
    '/pengelola/wewenang/baru',
    { code: 'uji-bendungan', nameId: 'Balai Uji Bendungan', nameEn: 'Test Dam Office', contact: 'uji 123' },
    admin,
  )
  expect(added.status).toBe(302)
  expect((await listAudit('authority:uji-bendungan'))[0]).toMatchObject({ action: 'add-authority' })

  const complaint = await aComplaint({ now })
  const coordinator = await aCoordinator()
  const wish = { authority: 'uji-bendungan', contact: null, reason: 'Uji wewenang' }
  mustBeOk(await referComplaint({ ...aRequest(coordinator, complaint, { now }), ...wish }))
  const page = await app.visit(`/aduan/${complaint.reference}`, await residentOf(app, complaint.reference))
  expect(await page.text()).toContain('Balai Uji Bendungan')

  const address = '/pengelola/wewenang/uji-bendungan'
  const { isActive: _open, ...closing } = fieldsIn(await (await app.visit(address, admin)).text(), 'name="version"')
  expect((await app.submit(address, closing, admin)).status).toBe(200)
  const other = await aComplaint({ now })
  const refused = await referComplaint({ ...aRequest(coordinator, other, { now }), ...wish })
  expect(refused).toMatchObject({ ok: false, reason: 'unknown-authority' })

  const again = await app.submit('/pengelola/wewenang/baru', { code: 'pln', nameId: 'Uji', nameEn: 'Test' }, admin)
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('Kode ini sudah dipakai')
})
