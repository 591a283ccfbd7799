import { describe, expect, it } from 'vitest'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { linkToken } from '#app/emails/links.server.ts'
import { tokenOf, useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { collectionsHolding } from '#tests/support/dump.ts'
import { testKeys } from '#tests/support/people.ts'
import { entriesOf, openedComplaint } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

const contactOf = async (reference: Reference) => (await storedIn('complaints', { reference }))[0]
async function linkOf(reference: Reference, purpose: string): Promise<string> {
  const links = await storedIn('link-tokens', { reference, purpose, usedAt: null })
  return `/tautan/${linkToken(testKeys, String(links.at(-1)?.['linkId']))}`
}
const mailed = async (reference: Reference) => {
  await app.work()
  const messages = await storedIn('mailbox-messages', {})
  return messages.filter((message) => JSON.stringify(message).includes(reference))
}

describe('another address', () => {
  it('counts only after its owner said so; the old one is told', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { filing: { email: 'lama@contoh.example' } })
    const { reference } = complaint
    const ask = `${path}?tanya=email`
    expect((await app.submit(ask, { step: 'changeContact', email: 'bukan-alamat' }, resident)).status).toBe(422)
    expect((await app.submit(ask, { step: 'changeContact', email: 'baru1@contoh.example' }, resident)).status).toBe(303)
    expect(await contactOf(reference)).toMatchObject({ contact: { email: 'lama@contoh.example' } })
    expect(await (await app.visit(path, resident)).text()).toContain('Sebuah alamat baru menunggu konfirmasi.')
    const mails = JSON.stringify(await mailed(reference))
    expect(mails).toContain('baru1@contoh.example')
    expect(mails).toContain('lama@contoh.example')

    const link = await linkOf(reference, 'change-contact')
    const oldStop = await linkOf(reference, 'stop-mail')
    expect(await (await app.visit(link)).text()).toContain('Apakah alamat email ini milik Anda?')
    expect(await contactOf(reference)).toMatchObject({ contact: { email: 'lama@contoh.example' } })
    expect((await app.submit(link, {})).status).toBe(200)
    expect(await contactOf(reference)).toMatchObject({
      contact: { email: 'baru1@contoh.example' },
      mail: { address: 'named', confirmed: true, stopped: false },
    })
    expect((await app.visit(link)).status).toBe(404)
    // Whoever still has the old mails can do nothing with them.
    expect((await app.visit(oldStop)).status).toBe(404)
    expect((await app.visit(await linkOf(reference, 'stop-mail'))).status).toBe(200)
  })

  it('asked for again: the older question dies', async () => {
    const { complaint, resident, path } = await openedComplaint(app)
    const { reference } = complaint
    await app.submit(path, { step: 'changeContact', email: 'satu@contoh.example' }, resident)
    const first = await linkOf(reference, 'change-contact')
    await app.submit(path, { step: 'changeContact', email: 'dua@contoh.example' }, resident)
    expect((await app.visit(first)).status).toBe(404)
    expect((await app.submit(await linkOf(reference, 'change-contact'), {})).status).toBe(200)
    expect(await contactOf(reference)).toMatchObject({ contact: { email: 'dua@contoh.example' } })
  })

  it('of a sealed resident stays sealed from the first moment', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { identity: 'sealed' })
    const { reference } = complaint
    await app.submit(path, { step: 'changeContact', email: 'rahasia-baru@contoh.example' }, resident)
    expect(await collectionsHolding(['rahasia-baru@contoh.example'])).toEqual([])
    await app.work()
    expect((await app.submit(await linkOf(reference, 'change-contact'), {})).status).toBe(200)
    expect(
      (await collectionsHolding(['rahasia-baru@contoh.example'])).filter((one) => one !== 'mailbox-messages'),
    ).toEqual([])
    expect(await contactOf(reference)).toMatchObject({ identity: 'sealed', contact: null, mail: { address: 'sealed' } })
  })

  it('is forgotten when the resident hides before it was confirmed', async () => {
    const { complaint, resident, path } = await openedComplaint(app)
    await app.submit(path, { step: 'changeContact', email: 'tertunda@contoh.example' }, resident)
    const link = await linkOf(complaint.reference, 'change-contact')
    await app.submit(path, { step: 'protect', identity: 'sealed' }, resident)
    expect((await app.visit(link)).status).toBe(404)
    expect(await collectionsHolding(['tertunda@contoh.example'])).toEqual([])
  })

  it('is asked for three times a day at most, and by nobody who gave no address at all', async () => {
    const { complaint, resident, path } = await openedComplaint(app)
    for (const n of [1, 2, 3]) {
      await app.submit(path, { step: 'changeContact', email: `banyak${n}@contoh.example` }, resident)
    }
    const fourth = await app.submit(path, { step: 'changeContact', email: 'banyak4@contoh.example' }, resident)
    expect(fourth.status).toBe(409)
    expect(await entriesOf(complaint.reference, 'changeContact')).toHaveLength(3)
    const none = await openedComplaint(app, { identity: 'none' })
    const asked = {
      step: 'changeContact',
      email: 'x@contoh.example',
      ...(await tokenOf(await app.visit(none.path, none.resident))),
    }
    expect((await app.submit(none.path, asked, none.resident, { from: null })).status).toBe(409)
  })

  it('pressed ten times at once is changed once', async () => {
    const { complaint, resident, path } = await openedComplaint(app)
    await app.submit(path, { step: 'changeContact', email: 'sepuluh@contoh.example' }, resident)
    const link = await linkOf(complaint.reference, 'change-contact')
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.submit(link, {}).catch(() => null)))
    expect(answers.filter((answer) => answer?.status === 200)).toHaveLength(1)
    expect(await contactOf(complaint.reference)).toMatchObject({ contact: { email: 'sepuluh@contoh.example' } })
  })
})
