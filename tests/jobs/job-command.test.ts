import { describe, expect, it } from 'vitest'
import { jobCommand } from '#app/cli/job.ts'
import { schedule, timetable } from '#app/jobs/schedule.ts'
import { useDatabase } from '#tests/support/database.ts'
import { mailSite } from '#tests/support/mail-site.ts'
import { testKeys, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

async function run(argv: readonly string[], changes: { isProduction?: boolean } = {}) {
  const lines: string[] = []
  const code = await jobCommand(argv, {
    settings: mailSite({ keys: testKeys, ...changes }),
    now: () => new Date('2026-03-10T02:00:00Z'),
    print: (line) => lines.push(line),
  })
  return { code, lines }
}

describe('npm run job', () => {
  it('runs a job and says how much it did', async () => {
    expect(await run(['sweep-uploads'])).toEqual({
      code: 0,
      lines: ['sweep-uploads: 0 done, as of 2026-03-10T02:00:00.000Z.'],
    })
    expect(await run(['send-outbox'])).toMatchObject({ code: 0 })
  })

  it('runs it as of the moment that is given', async () => {
    const { lines } = await run(['sweep-uploads', '--now', '2026-04-01T08:00:00+08:00'])
    expect(lines).toEqual(['sweep-uploads: 0 done, as of 2026-04-01T00:00:00.000Z.'])
  })

  it.each([
    [[], 'no name'],
    [['no-such-job'], 'an unknown name'],
    [['send-outbox', 'sweep-uploads'], 'two names'],
    [['send-outbox', '--later'], 'an unknown option'],
  ])('refuses %j in one line that lists the jobs (%s)', async (argv) => {
    const { code, lines } = await run(argv)
    expect(code).toBe(2)
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('\n')
    for (const { name } of [...schedule, ...timetable]) expect(lines[0]).toContain(name)
  })

  it.each(['yesterday', '2026-03-13', '2026-03-13T08:00', '2026-02-31T08:00:00Z-'])('refuses --now %s', async (now) => {
    const { code, lines } = await run(['sweep-uploads', '--now', now])
    expect(code).toBe(2)
    expect(lines[0]).toContain('--now takes a moment with its zone')
  })

  it('refuses --now in production, and only that', async () => {
    const { code, lines } = await run(['sweep-uploads', '--now', '2026-04-01T08:00:00Z'], { isProduction: true })
    expect(code).toBe(2)
    expect(lines[0]).toContain('refused in production')
    expect((await run(['sweep-uploads'], { isProduction: true })).code).toBe(0)
  })
})
