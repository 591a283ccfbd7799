import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { warnOfCalendar } from '#app/jobs/warn-of-calendar.server.ts'
import { useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { anAdministrator } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

let person: StaffActor
beforeAll(async () => {
  person = await anAdministrator()
})

describe('a year whose holidays are missing', () => {
  it('is warned of from 1 October on the administrator’s pages, and by mail once a month', async () => {
    const dates = ['2026-09-30T02:00:00Z', '2026-10-01T02:00:00Z', '2026-10-20T02:00:00Z', '2026-11-01T02:00:00Z']
    const seen: boolean[] = []
    for (const moment of dates) {
      app.clock.set(moment)
      const home = await app.visit('/pengelola', await app.signIn(person))
      seen.push((await home.text()).includes('Hari libur 2027 belum dimuat'))
      await warnOfCalendar({ now: app.clock.now() })
      await warnOfCalendar({ now: app.clock.now() })
    }
    expect(seen).toEqual([false, true, true, true])
    const owed = await storedIn('outbox-emails', { message: 'calendar-missing' })
    expect(owed.map((mail) => String(mail['key'])).toSorted()).toEqual([
      `calendar-missing:2027:2026-10:${person.accountId}`,
      `calendar-missing:2027:2026-11:${person.accountId}`,
    ])
  })

  it('is warned of as well when the new year has begun without it', async () => {
    app.clock.set('2027-02-01T02:00:00Z')
    const home = await app.visit('/pengelola', await app.signIn(person))
    expect(await home.text()).toContain('Hari libur 2027 belum dimuat')
  })
})
