import { beforeEach, describe, expect, it } from 'vitest'
import { protectIdentity } from '#app/complaints/protect-identity.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { linkToken } from '#app/emails/links.server.ts'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { collectionsHolding } from '#tests/support/dump.ts'
import { aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, theResidentOf } from '#tests/support/people.ts'
import { codeIn, referenceIn } from '#tests/support/receipt-words.ts'

useDatabase()
const app = useApp()

// Marks that are nowhere else: seen anywhere, they say that the person represented was given away.
const mother = { representedName: 'Ibu Kanari Diwakili', representedEmail: 'ibu-kanari@diwakili.example' }
const story = {
  body: 'Ini aduan contoh: lampu di simpang contoh padam sejak tiga malam, warga takut lewat.',
  village: '64.08.09.2001',
  name: 'Warga Contoh',
  email: 'warga@contoh.example',
  onBehalf: 'yes',
  relation: 'family',
  ...mother,
}

// One complaint with these words at a time, so that a find is this one's.
beforeEach(async () => {
  for (const name of ['complaints', 'outbox-emails', 'sealed-identities', 'mailbox-messages'])
    await rawDatabase().collection(name).deleteMany({})
})

async function filed(fields: Record<string, string> = {}) {
  const resident = aVisitor()
  const sent = await app.submit('/lapor', { ...story, ...fields }, resident)
  expect(sent.status).toBe(303)
  const receipt = await (await app.visit('/lapor/diterima', resident)).text()
  return { resident, reference: referenceIn(receipt), code: codeIn(receipt) }
}

async function stored(reference: string): Promise<Complaint> {
  const [found] = await storedIn('complaints', { reference })
  return found as unknown as Complaint
}

const linkOf = (reference: string) => `/tautan/${linkToken(app.settings.keys, `confirm-represented:${reference}`)}`

async function deskOf(reference: string): Promise<string> {
  return (await app.visit(`/petugas/aduan/${reference}`, await app.signIn(await aCoordinator()))).text()
}

describe('somebody files for another person', () => {
  it('gets number and code, and the desk reads for whom and that nobody has confirmed it', async () => {
    const { reference, code } = await filed()
    expect(code).not.toBe('')
    expect((await stored(reference)).onBehalf).toEqual({
      relation: 'family',
      name: mother.representedName,
      answer: null,
    })
    expect(await deskOf(reference)).toContain(`${mother.representedName} (keluarga), belum dikonfirmasi`)
  })

  it('has to say how they know that person', async () => {
    const answer = await app.submit('/lapor', { ...story, relation: '', step: '2', go: 'next' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Pilih hubungan Anda dengan orang yang diwakili')
    expect(html).toContain(mother.representedName)
  })

  it.each([
    ['onBehalf', 'mungkin'],
    ['relation', 'majikan'],
    ['representedEmail', 'bukan-email'],
  ])('a %s that cannot be is refused at its field', async (field, value) => {
    const answer = await app.submit('/lapor', { ...story, [field]: value })
    expect(answer.status).toBe(422)
  })

  it('reads on the own page that it is for another person', async () => {
    const { reference, resident } = await filed()
    const page = await (await app.visit(`/aduan/${reference}`, resident)).text()
    expect(page).toContain('Melapor untuk orang lain')
  })

  it('files without any of it as before', async () => {
    const none = { onBehalf: '', relation: '', representedName: '', representedEmail: '' }
    const { reference } = await filed(none)
    expect((await stored(reference)).onBehalf).toBeNull()
    expect(await storedIn('outbox-emails', { reference, message: 'confirm-address' })).toEqual([])
  })
})

describe('the person represented', () => {
  it('is asked by one mail without content, and says yes', async () => {
    const { reference } = await filed()
    const mails = await storedIn('outbox-emails', { reference, message: 'confirm-address' })
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: { kind: 'address', address: mother.representedEmail } })
    await app.work()
    const sent = JSON.stringify(await storedIn('mailbox-messages', { to: mother.representedEmail }))
    expect(sent).toContain(reference)
    expect(sent).not.toContain('simpang contoh')
    expect(sent).not.toContain(story.name)

    const page = await (await app.visit(linkOf(reference))).text()
    expect(page).toContain('Ya, ia melapor untuk saya')
    expect(page).not.toContain('simpang contoh')
    expect((await stored(reference)).onBehalf?.answer).toBeNull()
    expect((await app.submit(linkOf(reference), { confirm: 'yes' })).status).toBe(200)
    expect((await stored(reference)).onBehalf?.answer).toBe('yes')
    expect(await deskOf(reference)).toContain('sudah membenarkan')
    expect((await app.visit(linkOf(reference))).status).toBe(404)
  })

  it('says no and is named no longer, while the complaint goes on', async () => {
    const { reference } = await filed()
    const answer = await app.submit(linkOf(reference), { confirm: 'no' })
    expect(await answer.text()).toContain('sudah kami hapus')
    const after = await stored(reference)
    expect(after.onBehalf).toEqual({ relation: 'family', name: null, answer: 'no' })
    expect(after.status).toBe('submitted')
    expect(await deskOf(reference)).toContain('menjawab tidak')
  })

  it('is asked again when neither button was pressed', async () => {
    const { reference } = await filed()
    expect((await app.submit(linkOf(reference), { confirm: 'mungkin' })).status).toBe(422)
    expect((await stored(reference)).onBehalf?.answer).toBeNull()
  })

  it('answers within thirty days or not at all', async () => {
    const { reference } = await filed()
    app.clock.add(31 * 24)
    expect((await app.visit(linkOf(reference))).status).toBe(404)
    app.clock.add(-31 * 24)
  })

  it('is not named to the agency of a protected complaint', async () => {
    const { reference } = await filed({ body: 'Contoh: guru memukul murid di sekolah contoh sampai memar.' })
    const officer = await app.signIn(await anOfficerOf('disdikbud'))
    expect((await app.visit(`/petugas/aduan/${reference}`, officer)).status).toBe(404)
    expect((await stored(reference)).restricted).toBe(true)
  })
})

describe('a complaint without an open name', () => {
  it.each(['sealed', 'none'])('%s: the person represented is nowhere to be read in the database', async (identity) => {
    const { reference } = await filed({ identity })
    expect((await stored(reference)).onBehalf).toEqual({ relation: 'family', name: null, answer: null })
    expect(await collectionsHolding(Object.values(mother))).toEqual([])
  })

  it('sealed: that person is asked all the same', async () => {
    const { reference } = await filed({ identity: 'sealed' })
    const [mail] = await storedIn('outbox-emails', { reference, message: 'confirm-address' })
    expect(mail).toMatchObject({ to: { kind: 'sealed' } })
    await app.work()
    expect((await app.submit(linkOf(reference), { confirm: 'yes' })).status).toBe(200)
    expect((await stored(reference)).onBehalf?.answer).toBe('yes')
  })

  it('nameless: nobody is asked, because no address is held', async () => {
    const { reference } = await filed({ identity: 'none' })
    expect(await storedIn('outbox-emails', { reference })).toEqual([])
  })

  it.each([
    ['sealed', 'before the mail went'],
    ['none', 'before the mail went'],
    ['sealed', 'after the mail went'],
    ['none', 'after the mail went'],
  ] as const)('hidden afterwards (%s, %s): the program keeps neither name nor address', async (identity, when) => {
    const { reference } = await filed()
    if (when === 'after the mail went') await app.work()
    // What was delivered is not the program's any more; a site for trials keeps it in its own mailbox.
    await rawDatabase().collection('mailbox-messages').deleteMany({})
    const request = { ...aRequest(theResidentOf(reference), await stored(reference)), identity, publicity: null }
    mustBeOk(await protectIdentity({ ...request, keys: app.settings.keys }))
    expect(await collectionsHolding(Object.values(mother))).toEqual([])
    expect((await stored(reference)).onBehalf).toMatchObject({ relation: 'family', name: null })
    await app.work()
    expect(await collectionsHolding(Object.values(mother))).toEqual([])
  })
})
