import { describe, expect, test } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { listSimilar } from '#app/complaints/list-similar.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { forgetReferenceData } from '#models/reference-memory.server.ts'
import { useApp } from '#tests/support/app.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
const story = (changes: ComplaintWish = {}): ComplaintWish => ({
  ...changes,
  filing: {
    title: 'Contoh: jembatan gantung lapuk',
    body: 'Contoh: papan jembatan gantung penyeberangan di hulu desa contoh lapuk dan berlubang, berbahaya bagi murid.',
    ...changes.filing,
  },
})
const similarFor = async (actor: StaffActor, complaint: Complaint) =>
  (await listSimilar(actor, complaint)).map(({ reference }) => reference)

describe('similar complaints', () => {
  test('stand on the coordinator’s page, and are merged from there', async () => {
    const [one, other] = [await aComplaint(story()), await aComplaint(story())]
    await aComplaint({
      filing: { title: 'Contoh lain', body: 'Contoh: obat habis di puskesmas pembantu sejak Senin.' },
    })
    const coordinator = await app.signIn(await aCoordinator())
    const address = `/petugas/aduan/${one.reference}`
    const page = await textOf(await app.visit(address, coordinator))
    expect(page).toContain('Serupa (1)')
    expect(page).toContain(`Gabungkan ke ${other.reference}`)
    const fields = { step: 'merge', into: other.reference, version: String(one.version) }
    expect((await app.submit(address, fields, coordinator)).status).toBe(303)
    expect((await findComplaint(one.reference))?.merged?.into).toBe(other.reference)
    // Merged, it is over; it is no suggestion any more.
    expect(await similarFor(await aCoordinator(), other)).toEqual([])
  })

  test('elsewhere, over, or of the same words in another place are not shown', async () => {
    const filing = {
      title: 'Contoh: pintu air macet',
      body: 'Contoh: pintu air saluran irigasi tersier macet, sawah kekeringan.',
    }
    const one = await aComplaint({ filing })
    await aComplaint({ filing: { ...filing, district: '64.08.01' } })
    await aComplaint({ filing, status: 'withdrawn' })
    expect(await similarFor(await aCoordinator(), one)).toEqual([])
  })

  test('an officer sees those of the own agency alone, and nothing of what is protected but its copy', async () => {
    const wish = story({
      status: 'forwarded',
      filing: { body: 'Contoh: halte bambu penjemputan murid roboh diterjang angin kencang kemarin.' },
    })
    const mine = await aComplaint(wish)
    const colleague = await aComplaint(wish)
    await aComplaint({ ...wish, agency: 'disdikbud' })
    await aComplaint({ ...wish, status: 'submitted' })
    const sealed = await aComplaint({ ...wish, identity: 'sealed' })
    const officer = await anOfficerOf('dishub')
    expect(await similarFor(officer, mine)).toEqual([colleague.reference])
    // From the protected one's page: its own copy is all that is compared.
    expect(await similarFor(officer, sealed)).toEqual([])
    const visitor = await app.signIn(officer)
    const page = await textOf(await app.visit(`/petugas/aduan/${mine.reference}`, visitor))
    expect(page).toContain(colleague.reference)
    expect(page).not.toContain(sealed.reference)
    expect(page).not.toContain('Gabungkan ke')
  })

  test('what is against the leadership is nobody’s to be reminded of', async () => {
    const wish = story({
      filing: {
        title: 'Contoh: seragam pramuka',
        body: 'Contoh: pembagian seragam pramuka gratis tidak merata di gugus depan contoh.',
      },
    })
    const [one, hidden] = [await aComplaint(wish), await aComplaint(wish)]
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference: hidden.reference }, { $set: { target: 'against-leadership' } })
    expect(await similarFor(await aCoordinator(), one)).toEqual([])
  })
})

describe('a topic that comes first', () => {
  test('makes a complaint urgent when it is filed or forwarded with it, and says so by a word', async () => {
    await rawDatabase()
      .collection('categories')
      .updateOne({ _id: 'transport' as never }, { $set: { priority: 'urgent' } })
    await forgetReferenceData()
    expect((await aComplaint({ filing: { topic: 'transport' } })).priority).toBe('urgent')
    expect((await aComplaint()).priority).toBe('ordinary')
    const forwarded = await aComplaint({ status: 'forwarded' })
    expect(forwarded.priority).toBe('urgent')
    const coordinator = await app.signIn(await aCoordinator())
    const page = await textOf(await app.visit(`/petugas/aduan/${forwarded.reference}`, coordinator))
    expect(page).toContain('Mendesak</')
    await rawDatabase()
      .collection('categories')
      .updateOne({ _id: 'transport' as never }, { $set: { priority: 'ordinary' } })
    await forgetReferenceData()
  })
})
