import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { readMailTexts } from '#models/mail-text.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { anAdministrator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const address = '/pengelola/email/complaint-received'
const subject = 'id-mail-complaintReceived-subject'
const received = 'id-mail-complaintReceived-received'

let person: StaffActor
let admin: Visitor
beforeAll(async () => {
  person = await anAdministrator()
  admin = await app.signIn(person)
})

const formAt = async () => fieldsIn(await (await app.visit(address, admin)).text(), 'name="version"')
const send = async (changes: Record<string, string>, filled?: Record<string, string>) =>
  app.submit(address, { ...(filled ?? (await formAt())), ...changes }, admin)
const stored = async () => (await readMailTexts()).get('complaint-received')

describe('the words of a mail', () => {
  it('are an administrator’s page in both languages, linked from the first one, and nobody else’s', async () => {
    expect(await (await app.visit('/pengelola', admin)).text()).toContain('href="/pengelola/email"')
    for (const language of ['id', 'en']) {
      for (const one of ['/pengelola/email', address]) {
        const page = await app.visit(one, admin, { 'Accept-Language': language })
        expect(page.status).toBe(200)
        expect(await page.text()).toContain(`<html lang="${language}">`)
      }
    }
    expect((await app.visit(address, await app.signIn(await anOfficerOf('dishub')))).status).toBe(404)
    expect((await app.visit('/pengelola/email/tidak-ada', admin)).status).toBe(404)
  })

  it('are looked at in text and HTML without being saved, and what was typed stays', async () => {
    const shown = await send({ [subject]: 'Uji <> kabar', go: 'preview' })
    expect(shown.status).toBe(422)
    const looked = await send({ [subject]: 'Uji kabar pertama', go: 'preview' })
    expect(looked.status).toBe(200)
    const page = await looked.text()
    expect(page).toContain('[KTM-7Q4D-9M2K-H] Uji kabar pertama')
    expect(page).toMatch(/<iframe sandbox="" srcDoc="&lt;!doctype html/i)
    expect(fieldsIn(page, 'name="version"')[subject]).toBe('Uji kabar pertama')
    expect(await stored()).toBeUndefined()
    expect(await listAudit('mail-text:complaint-received')).toEqual([])
  })

  it('are refused with the placeholder that is wrong, and come back', async () => {
    const refused = await send({ [subject]: 'Uji {{kantor}}', [received]: 'Uji tanpa saat' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('{{kantor}} tidak dikenal di kalimat ini.')
    expect(page).toContain('{{moment}} harus ada di kalimat ini.')
    expect(fieldsIn(page, 'name="version"')[received]).toBe('Uji tanpa saat')
    expect(await stored()).toBeUndefined()
  })

  it('are saved with before and after, and not over what somebody else saved', async () => {
    const filled = await formAt()
    expect((await send({ [subject]: 'Uji kabar' }, filled)).status).toBe(200)
    expect(await stored()).toEqual({ [subject]: 'Uji kabar' })
    const [entry] = await listAudit('mail-text:complaint-received')
    expect(entry).toMatchObject({
      action: 'edit-mail-text',
      by: `account:${person.accountId}`,
      details: { before: { [subject]: '' }, after: { [subject]: 'Uji kabar' } },
    })
    expect((await send({ [subject]: 'Uji lain' }, filled)).status).toBe(409)
    expect(await stored()).toEqual({ [subject]: 'Uji kabar' })
    expect(await (await app.visit('/pengelola/email', admin)).text()).toContain('diubah')
  })

  it('left empty are the built-in ones again', async () => {
    expect((await send({ [subject]: '' })).status).toBe(200)
    expect(await stored()).toBeUndefined()
  })
})
