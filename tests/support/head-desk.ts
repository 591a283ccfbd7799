import { beforeAll, beforeEach } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { findAccount } from '#models/account.server.ts'
import type { TestApp, Visitor } from '#tests/support/app.ts'
import { storedIn } from '#tests/support/database.ts'
import { aHeadOf, anAdministrator, anOfficerOf } from '#tests/support/people.ts'

type Fields = Record<string, string | string[]>

/**
 * A head and an officer of one agency and an administrator, new ones for each test, with what they press. Call at the top
 * of a test file, after useApp().
 */
export function useHeadDesk(app: TestApp) {
  const people = {} as { boss: StaffActor; head: Visitor; admin: Visitor; officer: StaffActor }
  beforeAll(async () => {
    // One that is never decided, so that the administrators' page always has its form.
    await invite('uji-menunggu@contoh.example', {}, await app.signIn(await aHeadOf('dinkes')))
  })
  beforeEach(async () => {
    people.boss = await aHeadOf('dishub')
    people.officer = await anOfficerOf('dishub')
    people.head = await app.signIn(people.boss)
    people.admin = await app.signIn(await anAdministrator())
  })

  const html = async (path: string, as: Visitor) =>
    (await (await app.visit(path, as)).text()).replaceAll('<!-- -->', '')
  const pageOf = ({ accountId }: StaffActor) => `/petugas/orang/${accountId}`
  const addressOf = async ({ accountId }: StaffActor) => (await findAccount(accountId))?.email ?? ''

  function invite(email: string, fields: Fields = {}, as = people.head) {
    return app.submit('/petugas/orang/baru', { email, name: 'Uji Usulan', language: 'id', ...fields }, as)
  }
  function ask(person: StaffActor, step: string, fields: Fields = {}, as = people.head) {
    return app.submit(pageOf(person), { step, ...fields }, as)
  }
  /** The id of what waits about this address. */
  async function waitingFor(email: string): Promise<string> {
    const [found] = await storedIn('account-proposals', { email })
    return String(found?.['_id'] ?? 'none')
  }
  function decide(step: string, proposal: string, reason?: string, as = people.admin) {
    return app.submit('/pengelola/orang', { step, proposal, ...(reason === undefined ? {} : { reason }) }, as)
  }
  /** Any page with a form about an officer gives one that fits all of them. */
  async function tokenOfHead(): Promise<string> {
    const page = await html(pageOf(await anOfficerOf('dishub')), people.head)
    return /name="token" value="([^"]+)"/.exec(page.slice(page.indexOf('<main')))?.[1] ?? ''
  }
  let count = 0
  const newEmail = () => `uji-usulan-${(count += 1)}@contoh.example`
  return { people, html, pageOf, addressOf, invite, ask, waitingFor, decide, tokenOfHead, newEmail }
}
