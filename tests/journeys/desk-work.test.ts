import { describe, expect, test } from 'vitest'
import { findComplaint } from '#models/complaint.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const pageOf = (reference: string) => `/petugas/aduan/${reference}`

describe('the first look of the agency', () => {
  test('is kept, only that one, and makes no form that is being written too late', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const openedAt = async () => (await findComplaint(complaint.reference))?.openedByAgencyAt
    await app.visit(pageOf(complaint.reference), await app.signIn(await aCoordinator()))
    await app.visit(pageOf(complaint.reference), await app.signIn(await anOfficerOf('dpu')))
    expect(await openedAt()).toBeNull()
    await app.visit(pageOf(complaint.reference), await app.signIn(await aHeadOf('dishub')))
    const first = await openedAt()
    expect(first).toEqual(app.clock.now())
    app.clock.add(1)
    await app.visit(pageOf(complaint.reference), await app.signIn(await anOfficerOf('dishub')))
    expect(await openedAt()).toEqual(first)
    expect((await findComplaint(complaint.reference))?.version).toBe(complaint.version)
    app.clock.add(-1)
  })
})
