import { describe, expect, it } from 'vitest'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { mustBe, type Browser } from '#tests/fixtures/data-of-0.1/browser.ts'
import type { KnownComplaint } from '#tests/fixtures/data-of-0.1/known.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { oldVersions } from '#tests/support/old-data.ts'
import { useOldSite } from '#tests/support/old-site.ts'

// What 0.1 stored goes on: each complaint to its end by the steps that people take, and by the clock.

useDatabase()

type Stored = { status: string; agency: string | null; target: string; history: { step: string }[] }

describe.each(oldVersions)('complaints that 0.1 (%s) stored', (commit) => {
  const site = useOldSite(commit)
  const copy = { agencyTitle: 'Contoh salinan', agencyCopy: 'Contoh salinan, tanpa nama.' }
  const answer = {
    ...{ outcome: 'fixed', found: 'Contoh: kabel putus di tiang kedua.', done: 'Contoh: kabel diganti baru.' },
    ...{ doneBy: 'Regu contoh', next: '', plannedFor: '' },
  }
  const at = (role: string, agency?: string) => site.signIn(site.person(role, agency))
  const now = async (reference: string) => (await storedIn('complaints', { reference }))[0] as unknown as Stored

  /** The next step of whoever's turn it is. @returns false at the end */
  async function goOn(complaint: KnownComplaint): Promise<boolean> {
    const { reference } = complaint
    const { status, agency, target, history } = await now(reference)
    const byStaff = async (who: Promise<Browser>, step: string, fields: Record<string, string> = {}) => {
      const path = `/petugas/aduan/${reference}`
      mustBe(await (await who).send(path, { step, ...fields }, { from: `${path}?tulis=${step}` }), 303)
    }
    const byResident = async (step: string, fields: Record<string, string> = {}) => {
      mustBe(await (await site.open(complaint)).send(`/aduan/${reference}`, { step, ...fields }), 303)
    }
    const desk = at('coordinator', 'inspektorat')
    const officer = () => at('officer', agency ?? '')
    switch (status) {
      case 'submitted':
        if (target === 'against-leadership') {
          await byStaff(desk, 'note', { text: 'Contoh catatan sesudah pembaruan.' })
          return false
        }
        await byStaff(desk, 'forward', { agency: 'dpu', class: 'complaint', topic: 'roads', ...copy })
        return true
      case 'incomplete':
        await byResident('supply', { text: 'Contoh keterangan sesudah pembaruan.' })
        return true
      case 'forwarded':
        await byStaff(officer(), 'reply', { text: 'Contoh balasan sesudah pembaruan.' })
        return true
      case 'in_progress':
        await byStaff(officer(), 'answer', { ...answer, doneOn: localDateOf(site.clock.now()) })
        return true
      case 'answered':
        await byResident('accept')
        return true
      case 'closed':
        if (!history.some(({ step }) => step === 'rate')) {
          await byResident('rate', { rating: '4', text: 'Contoh: cepat.' })
        }
        return false
      case 'withdrawn':
        await byStaff(desk, 'reopen', { to: 'submitted', reason: 'Contoh: ternyata belum beres.' })
        return false
      default:
        if (history.some(({ step }) => step === 'object')) {
          await byStaff(desk, 'reopen', { to: 'submitted', reason: 'Contoh: keberatan diterima.' })
          return false
        }
        await byResident('object', { reason: 'Contoh: mohon diperiksa lagi.' })
        return false
    }
  }

  it('go on to their end, whatever state they were in', async () => {
    const began = new Set<string>()
    for (const complaint of site.data.known.complaints) {
      const { status } = await now(complaint.reference)
      began.add(status)
      try {
        while (await goOn(complaint));
      } catch (error) {
        throw new Error(`${complaint.label}, from ${status}`, { cause: error })
      }
    }
    expect([...began].sort()).toEqual([
      'answered',
      'closed',
      'forwarded',
      'in_progress',
      'incomplete',
      'referred',
      'rejected',
      'submitted',
      'withdrawn',
    ])
    // A reply waits ten seconds for its officer to take it back.
    site.clock.add(0.1)
    await site.settle()
    expect(await storedIn('mailbox-messages', { deliveries: { $ne: 1 } })).toEqual([])
  }, 300_000)
})

// One is enough: what clocks read of both is compared in tests/models/old-data.
describe.each(oldVersions.slice(0, 1))('the clocks of complaints that 0.1 (%s) stored', (commit) => {
  const site = useOldSite(commit)
  const run = (job: string) => site.command('job', job, '--now', site.clock.now().toISOString())
  const statusOf = async (label: string) => {
    const [found] = await storedIn('complaints', { reference: site.complaint(label).reference })
    return found?.['status'] as string
  }

  it('run on: what is late is reminded of, what is answered closes, what stays incomplete lapses', async () => {
    await site.stop()
    // The worker counted them when it started.
    expect(await run('check-day-rows')).toContain('check-day-rows: 0 done')
    site.clock.add(24 * 45)
    expect(await run('warn-of-deadlines')).toMatch(/: [1-9]\d* done/)
    expect(await run('close-by-silence')).toMatch(/: [1-9]\d* done/)
    expect(await run('lapse-incomplete')).toMatch(/: [1-9]\d* done/)
    expect(await run('planned-due')).toMatch(/: [1-9]\d* done/)
    expect(await run('weekly-open')).toMatch(/: [1-9]\d* done/)
    expect([await statusOf('answered'), await statusOf('incomplete')]).toEqual(['closed', 'withdrawn'])
    await site.start()
    await site.settle()
    expect(await storedIn('outbox-emails', { state: 'needs-person', problem: { $ne: 'own-address' } })).toEqual([])
  }, 300_000)
})
