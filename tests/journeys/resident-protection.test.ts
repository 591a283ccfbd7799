import { beforeEach, describe, expect, it } from 'vitest'
import { openSealed } from '#app/access/keys.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { complaintModel } from '#models/complaint-schema.server.ts'
import { tokenOf, useApp } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { collectionsHolding } from '#tests/support/dump.ts'
import { aCoordinator, anOfficerOf, testKeys } from '#tests/support/people.ts'
import { entriesOf, openedComplaint } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

const canary = {
  name: 'Warga Kenari Uji',
  email: 'kenari@contoh.example',
  phone: '0811122233344',
  address: 'Gang Kenari Uji 7',
}
const canaries = Object.values(canary)
const stored = async (reference: Reference) => (await storedIn('complaints', { reference }))[0]
const mailsAbout = (reference: Reference, message: string) => storedIn('outbox-emails', { reference, message })

// One complaint with these words at a time, so that a find is this one's.
beforeEach(async () => {
  for (const name of ['complaints', 'outbox-emails', 'sealed-identities', 'contact-changes', 'mailbox-messages'])
    await rawDatabase().collection(name).deleteMany({})
})

const opened = (wish: Parameters<typeof openedComplaint>[1] = {}) =>
  openedComplaint(app, { ...wish, filing: { ...canary, ...wish.filing } })

describe('a named resident who hides', () => {
  it('reads of emails only when there is an address', async () => {
    for (const email of [canary.email, '']) {
      const { resident, path } = await opened({ filing: { email: email === '' ? null : email } })
      const page = await (await app.visit(`${path}?tanya=kerahasiaan`, resident)).text()
      expect(page).toContain('Instansi hanya membaca salinan dari koordinator.')
      for (const words of ['Kabar lewat email tetap dikirim.', 'Email berhenti.'])
        expect(page.includes(words), words).toBe(email !== '')
    }
  })

  it.each(['submitted', 'forwarded', 'answered', 'closed', 'rejected'] as const)(
    'is sealed while it is %s: no collection holds a name, an address or a number any more',
    async (status) => {
      const { complaint, resident, path } = await opened({ status })
      expect(await collectionsHolding(canaries)).toEqual(['complaints', 'outbox-emails'])
      const answer = await app.submit(path, { step: 'protect', identity: 'sealed' }, resident)
      expect(answer.status).toBe(303)
      expect(await collectionsHolding(canaries)).toEqual([])
      expect(await stored(complaint.reference)).toMatchObject({
        ...{ status, identity: 'sealed', contact: null },
        mail: { address: 'sealed' },
      })
      const [sealed] = await storedIn('sealed-identities', { reference: complaint.reference })
      const mail = openSealed(testKeys.mailPrivateKey!, String(sealed?.['mail']), `mail:${complaint.reference}`)
      expect(mail).toBe(canary.email)
      expect(sealed?.['identity']).not.toBeNull()
    },
  )

  it('still gets the mails that were owed, at the sealed address', async () => {
    const { complaint, resident, path } = await opened({ status: 'answered' })
    await app.submit(path, { step: 'protect', identity: 'sealed' }, resident)
    await app.work()
    const mails = await mailsAbout(complaint.reference, 'answer-given')
    expect(mails).toMatchObject([{ state: 'sent', to: { kind: 'sealed' }, sentTo: null }])
  })

  it('is gone from the mails that were sent before', async () => {
    const { complaint, resident, path } = await opened({ status: 'forwarded' })
    await app.work()
    await app.submit(path, { step: 'protect', identity: 'sealed' }, resident)
    // The built-in mailbox of a trial site is the mail itself, which nobody takes back.
    expect((await collectionsHolding(canaries)).filter((name) => name !== 'mailbox-messages')).toEqual([])
    expect((await mailsAbout(complaint.reference, 'complaint-received'))[0]?.['sentTo']).toBeNull()
  })

  it('is read by the agency as a copy from then on, and by the desk without a name', async () => {
    const { complaint, resident, path } = await opened({ status: 'forwarded' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const desk = await app.signIn(await aCoordinator())
    const address = `/petugas/aduan/${complaint.reference}`
    expect(await (await app.visit(address, officer)).text()).toContain(canary.name)
    await app.submit(path, { step: 'protect', identity: 'sealed' }, resident)
    const seen = await (await app.visit(address, officer)).text()
    for (const word of [...canaries, 'Lampu di simpang contoh padam']) expect(seen).not.toContain(word)
    const html = await (await app.visit(address, desk)).text()
    for (const word of canaries) expect(html).not.toContain(word)
    expect(html).toContain('Lampu di simpang contoh padam')
    expect(await mailsAbout(complaint.reference, 'message-from-resident')).not.toHaveLength(0)
  })

  it('loses the exact position, as if it had been filed so', async () => {
    const { complaint, resident, path } = await opened({ filing: { latitude: 0.51234, longitude: 117.53456 } })
    await app.submit(path, { step: 'protect', identity: 'sealed' }, resident)
    expect(await stored(complaint.reference)).toMatchObject({ place: { latitude: 0.51, longitude: 117.53 } })
  })

  it('is told before what cannot be taken back', async () => {
    const { resident, path } = await opened({ status: 'forwarded' })
    const html = await (await app.visit(`${path}?tanya=kerahasiaan`, resident)).text()
    expect(html).toContain('Dinas Perhubungan sudah dapat membaca nama dan cerita Anda.')
  })
})

describe.each(['named', 'sealed'] as const)('a %s resident who wants nothing held', (identity) => {
  it('is destroyed everywhere, and mail ends', async () => {
    const { complaint, resident, path } = await opened({ status: 'answered', identity })
    expect((await app.submit(path, { step: 'protect', identity: 'none' }, resident)).status).toBe(303)
    expect(await collectionsHolding(canaries)).toEqual([])
    expect(await storedIn('sealed-identities', { reference: complaint.reference })).toEqual([])
    expect(await stored(complaint.reference)).toMatchObject({
      identity: 'none',
      contact: null,
      mail: { address: 'none' },
    })
    await app.work()
    const mails = await mailsAbout(complaint.reference, 'answer-given')
    expect(mails).toMatchObject([{ state: 'stopped' }])
    expect(JSON.stringify(mails[0]?.['to'])).not.toContain('sealed":"')
  })
})

describe('protection', () => {
  it('never goes down by this step, and nothing is written', async () => {
    const { complaint, resident, path } = await opened({ identity: 'sealed' })
    for (const wanted of [{ identity: 'named' }, { identity: 'sealed' }, { publicity: 'public' }, {}]) {
      const answer = await app.submit(path, { step: 'protect', ...wanted }, resident, {
        from: `${path}?tanya=kerahasiaan`,
      })
      expect(answer.status).toBe(409)
    }
    expect((await app.submit(path, { step: 'protect', identity: 'lain' }, resident)).status).toBe(422)
    expect(await entriesOf(complaint.reference, 'protect')).toEqual([])
  })

  it('takes a published summary down at once', async () => {
    const { complaint, resident, path } = await opened({ filing: { publicity: 'public' } })
    const at = app.clock.now()
    const publication = {
      ...{ summary: 'Ringkasan contoh.', answerSummary: null, hash: 'contoh', writtenBy: 'akun', writtenAt: at },
      ...{ consent: { hash: 'contoh', at, way: 'link' }, publishedAt: at },
    }
    await complaintModel.updateOne({ reference: complaint.reference }, { $set: { publication } })
    await app.submit(path, { step: 'protect', publicity: 'private' }, resident)
    expect(await stored(complaint.reference)).toMatchObject({
      ...{ identity: 'named', publicity: 'private' },
      publication: { consent: null, publishedAt: null },
    })
  })

  it('of ten presses at once is one step, and the name is sealed once', async () => {
    const { complaint, resident, path } = await opened({ status: 'forwarded' })
    const token = await tokenOf(await app.visit(path, resident))
    const fields = { step: 'protect', identity: 'sealed', ...token }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => app.submit(path, fields, resident, { from: null })),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
    expect(await entriesOf(complaint.reference, 'protect')).toHaveLength(1)
    expect(await storedIn('sealed-identities', { reference: complaint.reference })).toHaveLength(1)
    expect(await collectionsHolding(canaries)).toEqual([])
  })

  it('is nobody else’s to change', async () => {
    const theirs = await opened()
    const mine = await openedComplaint(app)
    const token = await tokenOf(await app.visit(mine.path, mine.resident))
    const fields = { step: 'protect', identity: 'none', ...token }
    expect((await app.submit(theirs.path, fields, mine.resident, { from: null })).status).toBe(404)
    expect(await stored(theirs.complaint.reference)).toMatchObject({ identity: 'named' })
  })
})

describe('a resident who gives a name after all', () => {
  it.each(['sealed', 'none'] as const)(
    'from %s: after a warning, with a name, and the agency reads it',
    async (identity) => {
      const { complaint, resident, path } = await opened({ status: 'forwarded', identity })
      const ask = `${path}?tanya=identitas`
      expect(await (await app.visit(ask, resident)).text()).toContain('Ini tidak dapat dibatalkan')
      const refused = await app.submit(ask, { step: 'disclose', name: ' ', email: 'baru@contoh.example' }, resident)
      expect(refused.status).toBe(422)
      const html = await refused.text()
      expect(html).toContain('Tulis nama Anda')
      expect(html).toContain('value="baru@contoh.example"')
      const fields = { step: 'disclose', name: 'Warga Terbuka Uji', email: 'baru@contoh.example' }
      expect((await app.submit(ask, fields, resident)).status).toBe(303)
      expect(await stored(complaint.reference)).toMatchObject({
        identity: 'named',
        contact: { name: 'Warga Terbuka Uji', email: 'baru@contoh.example' },
        mail: { address: 'named', confirmed: false },
      })
      expect(await storedIn('sealed-identities', { reference: complaint.reference })).toEqual([])
      const officer = await app.signIn(await anOfficerOf('dishub'))
      const seen = await (await app.visit(`/petugas/aduan/${complaint.reference}`, officer)).text()
      expect(seen).toContain('Warga Terbuka Uji')
      await app.work()
      expect(await mailsAbout(complaint.reference, 'contact-change')).toMatchObject([{ state: 'sent' }])
      expect((await app.submit(path, fields, resident)).status).toBe(409)
    },
  )

  it('may leave the address sealed', async () => {
    const { complaint, resident, path } = await opened({ status: 'forwarded', identity: 'sealed' })
    await app.submit(path, { step: 'disclose', name: 'Warga Terbuka Uji' }, resident)
    expect(await stored(complaint.reference)).toMatchObject({ identity: 'named', mail: { address: 'sealed' } })
    expect(await collectionsHolding([canary.email, canary.phone])).toEqual([])
  })

  it.each(['sealed', 'none'] as const)('finds the way there from the own page, %s', async (identity) => {
    const { resident, path } = await opened({ identity })
    expect(await (await app.visit(path, resident)).text()).toContain(`${path}?tanya=identitas`)
  })
})

describe('a resident who lets a summary be written after all', () => {
  it.each(['named', 'sealed'] as const)(
    '%s: by an act of its own, once, and the name stays as it is',
    async (identity) => {
      const { complaint, resident, path } = await opened({ identity })
      const ask = `${path}?tanya=identitas`
      const page = await (await app.visit(ask, resident)).text()
      expect(page).toContain('Anda membacanya lebih dulu')
      expect(page.includes('name="name"')).toBe(identity === 'sealed')
      expect((await app.submit(ask, { step: 'disclose', publicity: 'public' }, resident)).status).toBe(303)
      expect(await stored(complaint.reference)).toMatchObject({ identity, publicity: 'public', publication: null })
      expect(await (await app.visit(path, resident)).text()).toContain('Anda mengizinkan ringkasan untuk umum')
      const again = await app.submit(path, { step: 'disclose', publicity: 'public' }, resident)
      expect(again.status).toBe(409)
      expect(await entriesOf(complaint.reference, 'disclose')).toHaveLength(1)
      await app.submit(path, { step: 'protect', publicity: 'private' }, resident)
      expect(await stored(complaint.reference)).toMatchObject({ identity, publicity: 'private' })
    },
  )
})
