import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { formatCode } from '#app/complaints/rules/reference.ts'
import { trackingCode } from '#app/complaints/tracking-code.server.ts'
import { linkToken } from '#app/emails/links.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import type { LinkPurpose } from '#models/link-token.server.ts'
import { useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { testKeys } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

async function linkOf({ reference }: Complaint, purpose: LinkPurpose): Promise<string> {
  const links = await storedIn('link-tokens', { reference, purpose, usedAt: null })
  return `/tautan/${linkToken(testKeys, String(links.at(-1)?.['linkId']))}`
}

const now = async (complaint: Complaint) => {
  const found = await findComplaint(complaint.reference)
  if (!found) throw new Error('gone')
  return found
}

const answered = () => aComplaint({ status: 'answered', now: app.clock.now() })

describe('a link from a resident’s mail', () => {
  it.each(['confirm-address', 'stop-mail', 'accept', 'dispute'] as const)(
    '%s: opening it shows the number and changes nothing',
    async (purpose) => {
      const complaint = await answered()
      const address = await linkOf(complaint, purpose)
      for (const language of ['id', 'en', 'id']) {
        const page = await app.visit(address, undefined, { 'Accept-Language': language })
        expect(page.status).toBe(200)
        expect(await page.text()).toContain(complaint.reference)
      }
      expect(await now(complaint)).toEqual(complaint)
    },
  )

  it('confirms the address by its button, once', async () => {
    const complaint = await answered()
    const address = await linkOf(complaint, 'confirm-address')
    const done = await app.submit(address, {})
    expect(done.status).toBe(200)
    expect(await done.text()).toContain('Email Anda sudah dipastikan')
    expect((await now(complaint)).mail.confirmed).toBe(true)
    expect((await app.visit(address)).status).toBe(404)
  })

  it('stops the mails by its button, and the complaint goes on', async () => {
    const complaint = await answered()
    const done = await app.submit(await linkOf(complaint, 'stop-mail'), {})
    expect(await done.text()).toContain('Email sudah dihentikan')
    expect(await now(complaint)).toMatchObject({ status: 'answered', mail: { stopped: true } })
  })

  it('accepts the answer: closed by the resident', async () => {
    const complaint = await answered()
    const done = await app.submit(await linkOf(complaint, 'accept'), {})
    expect(done.status).toBe(200)
    expect(await now(complaint)).toMatchObject({ status: 'closed', closedBy: 'resident' })
  })

  it('disputes it with the reason and a file, after a first try without a reason', async () => {
    const complaint = await answered()
    const address = await linkOf(complaint, 'dispute')
    const files = [{ name: 'bukti.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%contoh\n%%EOF\n') }]
    const refused = await app.submit(address, { reason: ' ' }, undefined, { files })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('bukti.pdf')
    const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''

    const done = await app.submit(address, { reason: 'Lampunya masih padam.', token })
    expect(done.status).toBe(200)
    const after = await now(complaint)
    expect(after.reopened).toBe(1)
    expect(after.history.at(-1)).toMatchObject({ step: 'dispute', text: 'Lampunya masih padam.' })
    expect(after.history.at(-1)?.attachments).toHaveLength(1)
  })

  it('does not pass on the tracking code in a reason', async () => {
    const submissionKey = randomBytes(16).toString('base64url')
    const complaint = await aComplaint({ status: 'answered', now: app.clock.now(), submissionKey })
    const code = formatCode(trackingCode(testKeys, submissionKey, 1))
    const refused = await app.submit(await linkOf(complaint, 'dispute'), { reason: `Belum selesai, kode ${code}` })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Hapus kode lacak dari pesan ini')
    expect((await now(complaint)).status).toBe('answered')
  })

  it('does one step however often its button is pressed', async () => {
    const complaint = await answered()
    const address = await linkOf(complaint, 'accept')
    const answers = await Promise.all(Array.from({ length: 5 }, () => app.submit(address, {})))
    expect(answers.filter((answer) => answer.status === 200)).not.toHaveLength(0)
    const { history } = await now(complaint)
    expect(history.filter((entry) => entry.step === 'accept')).toHaveLength(1)
  })

  it('says so calmly when the complaint went on in the meantime', async () => {
    const complaint = await answered()
    const [accept, dispute] = [await linkOf(complaint, 'accept'), await linkOf(complaint, 'dispute')]
    await app.submit(dispute, { reason: 'Lampunya masih padam.' })
    const late = await app.submit(accept, {})
    expect(late.status).toBeLessThan(500)
    expect((await now(complaint)).status).toBe('in_progress')
  })

  it('is not opened by the form of another link', async () => {
    const [mine, other] = [await answered(), await answered()]
    const form = await app.visit(await linkOf(other, 'accept'))
    const token = /name="token" value="([^"]+)"/.exec(await form.text())?.[1] ?? ''
    expect((await app.submit(await linkOf(mine, 'accept'), { token })).status).toBe(403)
    expect((await now(mine)).status).toBe('answered')
  })
})
