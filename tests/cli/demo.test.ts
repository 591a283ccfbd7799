import { describe, expect, it } from 'vitest'
import { demoCommand } from '#app/cli/demo.ts'
import { brokenInvariants } from '#app/complaints/rules/invariants.ts'
import { statuses } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { readSiteMessage } from '#models/site-message.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { mailSite } from '#tests/support/mail-site.ts'
import { useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

const count = 40
const now = () => new Date('2026-11-24T06:00:00Z')

async function demo(argv: string[], settings = mailSite()) {
  const lines: string[] = []
  const code = await demoCommand(argv, { settings, now, print: (line) => lines.push(line) })
  return { code, text: lines.join('\n') }
}

describe('npm run demo', () => {
  it.each([
    [['--complaints', 'many'], mailSite(), /^Usage: npm run demo/],
    [['--bogus'], mailSite(), /^Usage: npm run demo/],
    [[], mailSite({ isProduction: true }), /never in production/],
    [[], mailSite({ smtpUrl: 'smtp://relay.example' }), /never with a real relay/],
  ])('refuses %j in one line', async (argv, settings, words) => {
    const { code, text } = await demo(argv, settings)
    expect(code).toBe(2)
    expect(text).toMatch(words)
    expect(text.split('\n')).toHaveLength(1)
    expect(await storedIn('complaints')).toEqual([])
  })

  it('lives through six months by the rules, and says at every public page that all of it is invented', async () => {
    const { code, text } = await demo(['--complaints', String(count), '--seed', '7'])
    expect(code).toBe(0)
    expect(text).toMatch(/Ready logins, all with the password \S{12}\n {2}admin +pengelola@suaraetam\.example/)
    const complaints = await storedIn('complaints')
    expect(complaints.length).toBeGreaterThanOrEqual(count * 0.9)
    // Some wait held, and some were written down for the resident.
    expect(complaints.some(({ held }) => held !== null)).toBe(true)
    expect(complaints.some(({ filedBy }) => filedBy !== null)).toBe(true)
    expect(complaints.some(({ matter }) => matter !== null)).toBe(true)
    expect(statuses.filter((status) => complaints.every((complaint) => complaint['status'] !== status))).toEqual([])
    for (const { reference } of complaints) {
      const complaint = await findComplaint(String(reference))
      expect(complaint && brokenInvariants(complaint)).toEqual([])
      // Nothing of a real person, and nobody who reads it alone takes it for real.
      expect(complaint?.body).toMatch(/contoh peragaan|Salinan peragaan/i)
      expect(complaint?.contact?.name ?? '(contoh)').toContain('(contoh)')
      expect(complaint?.contact?.email ?? '@contoh.example').toMatch(/@contoh\.example$/)
      expect(complaint?.submittedAt.getTime()).toBeLessThanOrEqual(now().getTime())
    }
    const mails = await storedIn('outbox-emails')
    expect(mails.length).toBeGreaterThan(count)
    // What the last moment owes is the worker's.
    const sent = mails.filter(({ state }) => state === 'sent')
    expect(sent.length).toBeGreaterThan(mails.length * 0.9)
    expect(mails.filter(({ state }) => !['sent', 'stopped', 'owed'].includes(String(state)))).toEqual([])
    expect((await readSiteMessage()).textId).toContain('rekaan')
    const asked = (await storedIn('account-proposals')).map(({ kind }) => String(kind))
    expect(asked.sort()).toEqual(['absence', 'invite'])
    const again = await demo([])
    expect(again.code).toBe(2)
  }, 240_000)
})
