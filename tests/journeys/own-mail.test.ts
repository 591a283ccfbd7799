import { describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { chooseOwnMail } from '#app/accounts/choose-own-mail.server.ts'
import { moveComplaint } from '#app/complaints/move-complaint.server.ts'
import { findAccount } from '#models/account.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { listMailTo } from '#models/mailbox-message.server.ts'
import { useApp } from '#tests/support/app.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, aLiaison, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const page = '/petugas/sesi'

async function change(person: StaffActor, fields: object): Promise<void> {
  await rawDatabase().collection<{ _id: string }>('accounts').updateOne({ _id: person.accountId }, { $set: fields })
}

async function interested(agency: string, fields: object = {}): Promise<StaffActor> {
  const person = await anOfficerOf(agency)
  await change(person, { isToldOfNew: true, ...fields })
  return person
}

/** Subjects of what arrived by SMTP about this complaint. */
async function mailsTo(person: StaffActor, reference: string): Promise<{ subject: string; text: string }[]> {
  const { email } = (await findAccount(person.accountId))!
  const mails = await listMailTo(email)
  return mails.filter(({ subject }) => subject.includes(reference))
}

async function aNew(wish: ComplaintWish): Promise<string> {
  const { reference } = await aComplaint({ status: 'forwarded', ...wish, now: app.clock.now() })
  return reference
}

describe('the wish', () => {
  it('is off, is switched on by oneself, and is written down', async () => {
    const person = await anOfficerOf('dishub')
    const visitor = await app.signIn(person)
    const before = await (await app.visit(page, visitor)).text()
    expect(before).toContain('Kirimi saya email untuk setiap aduan baru instansi saya')
    expect(before).not.toMatch(/name="newComplaints"[^>]*checked/)
    const saved = await app.submit(page, { step: 'mail', newComplaints: 'yes' }, visitor)
    const after = await saved.text()
    expect(after).toContain('Pilihan email tersimpan.')
    expect(after).toMatch(/name="newComplaints"[^>]*checked/)
    expect((await listAudit(`account:${person.accountId}`))[0]).toMatchObject({
      by: `account:${person.accountId}`,
      action: 'choose-own-mail',
      details: { isToldOfNew: true },
    })
    await app.submit(page, { step: 'mail' }, visitor)
    expect((await findAccount(person.accountId))?.isToldOfNew).toBe(false)
  })

  it('is the head’s as well, and nobody’s who has no agency to hear of', async () => {
    expect(await (await app.visit(page, await app.signIn(await aHeadOf('dishub')))).text()).toContain('newComplaints')
    for (const person of [await aCoordinator(), await aLiaison()]) {
      const visitor = await app.signIn(person)
      expect(await (await app.visit(page, visitor)).text()).not.toContain('newComplaints')
      const account = (await findAccount(person.accountId))!
      expect(await chooseOwnMail(account, true, app.clock.now())).toBe(false)
      expect((await findAccount(person.accountId))?.isToldOfNew).toBe(false)
    }
  })
})

describe('a new complaint', () => {
  it('is mailed once to whoever wished for it, beside the agency’s inbox, and to nobody else', async () => {
    const [wishes, silent, elsewhere] = [await interested('dpu'), await anOfficerOf('dpu'), await interested('dinkes')]
    const head = await aHeadOf('dpu')
    await change(head, { isToldOfNew: true })
    const reference = await aNew({ agency: 'dpu' })
    await app.work()
    for (const person of [wishes, head]) {
      const mails = await mailsTo(person, reference)
      expect(mails).toHaveLength(1)
      expect(mails[0]?.subject).toContain('Aduan baru')
      expect(mails[0]?.text).toContain('Topik')
      expect(mails[0]?.text).not.toContain('Warga Contoh')
    }
    expect(await mailsTo(silent, reference)).toEqual([])
    expect(await mailsTo(elsewhere, reference)).toEqual([])
    expect(
      (await listMailTo('dpu@instansi.example')).filter(({ subject }) => subject.includes(reference)),
    ).toHaveLength(1)
  })

  it('that is protected says only that one waits', async () => {
    const person = await interested('dlh')
    const reference = await aNew({ agency: 'dlh', identity: 'sealed' })
    await app.work()
    const [mail, ...more] = await mailsTo(person, reference)
    expect(more).toEqual([])
    expect(mail?.text).not.toMatch(/Topik|Tempat|Salinan|simpang/)
  })

  it('is not told to whoever does not look after it', async () => {
    const [other, own] = [
      await interested('dinsos', { scope: { topics: ['health'], districts: [] } }),
      await interested('dinsos', { scope: { topics: [], districts: ['64.08.09'] } }),
    ]
    const reference = await aNew({ agency: 'dinsos', filing: { district: '64.08.09' } })
    await app.work()
    expect(await mailsTo(other, reference)).toEqual([])
    expect(await mailsTo(own, reference)).toHaveLength(1)
  })

  it('goes to whoever stands in, once, also where both wished for it', async () => {
    const substitute = await interested('disnakertrans')
    const away = { absence: { from: '2026-03-01', to: '2026-03-31', substitute: substitute.accountId } }
    const absent = await interested('disnakertrans', away)
    const reference = await aNew({ agency: 'disnakertrans' })
    await app.work()
    expect(await mailsTo(absent, reference)).toEqual([])
    expect(await mailsTo(substitute, reference)).toHaveLength(1)
  })

  it('is not told twice to somebody whose address is the agency’s inbox', async () => {
    const person = await interested('disperindag')
    const { email } = (await findAccount(person.accountId))!
    await rawDatabase().collection<{ _id: string }>('agencies').updateOne({ _id: 'disperindag' }, { $set: { email } })
    const reference = await aNew({ agency: 'disperindag' })
    await app.work()
    expect(await mailsTo(person, reference)).toHaveLength(1)
  })

  it('that was moved on before the mail went is told to the new office alone', async () => {
    const [before, now] = [await interested('dpmdes'), await interested('dishub')]
    const { reference, version } = await aComplaint({ status: 'forwarded', agency: 'dpmdes', now: app.clock.now() })
    mustBeOk(
      await moveComplaint({
        ...{ actor: await aCoordinator(), reference, version, now: app.clock.now(), submissionKey: null },
        ...{ agency: 'dishub', reason: 'Uji', copy: null },
      }),
    )
    await app.work()
    expect(await mailsTo(before, reference)).toEqual([])
    expect(await mailsTo(now, reference)).toHaveLength(1)
  })

  it('that a rule was sure of is told when it is filed', async () => {
    const person = await interested('disdukcapil')
    const filing = {
      agency: 'disdukcapil',
      title: 'Contoh: KTP elektronik',
      body: 'Contoh: KTP elektronik belum jadi.',
    }
    const { reference, status } = await aComplaint({ filing, now: app.clock.now() })
    await app.work()
    expect(status).toBe('forwarded')
    expect(await mailsTo(person, reference)).toHaveLength(1)
  })
})
