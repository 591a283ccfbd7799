import { describe, expect, it } from 'vitest'
import { channels, roles, type Channel, type Role } from '#app/complaints/rules/complaint.ts'
import { channelsOf, readLaporNumber, receiptDayProblem } from '#app/complaints/rules/filing-for-others.ts'
import { readStaffFiling } from '#app/complaints/staff-filing.ts'

const today = '2026-03-10'
const staff = { channel: '', receivedOn: '', laporNumber: '' }

// Typed by hand: how a complaint may have come to each role. What is not here is refused.
const atTheDesk: Channel[] = ['counter', 'phone', 'letter', 'email', 'ombudsman', 'dprd', 'lapor']
const expected: Partial<Record<Role, Channel[]>> = {
  officer: atTheDesk,
  head: atTheDesk,
  coordinator: atTheDesk,
  liaison: ['ombudsman', 'dprd', 'lapor', 'letter'],
  clerk: ['village'],
}

describe('how a complaint that the staff files came in', () => {
  it.each(roles.flatMap((role) => channels.map((channel) => [role, channel] as const)))('%s: %s', (role, channel) => {
    const laporNumber = channel === 'lapor' ? '9165816' : ''
    const reading = readStaffFiling({ ...staff, channel, laporNumber }, { role, today })
    expect(reading.ok).toBe((expected[role] ?? []).includes(channel))
  })

  it('is asked of whoever has more than one way, and known of the village clerk', () => {
    expect(readStaffFiling(staff, { role: 'officer', today })).toMatchObject({
      ok: false,
      errors: { channel: { key: 'filing.missing.channel' } },
    })
    expect(readStaffFiling(staff, { role: 'clerk', today })).toMatchObject({ ok: true, filing: { channel: 'village' } })
  })

  it('is never "web", which is the resident’s own', () => {
    expect(Object.values(channelsOf).flat()).not.toContain('web')
  })
})

describe('the day on which the regency had it', () => {
  it.each([
    ['2026-03-10', null],
    ['2026-03-09', null],
    ['2026-01-09', null],
    ['2026-01-08', 'too-early'],
    ['2026-03-11', 'future'],
  ])('%s, asked on 10 March', (day, problem) => {
    expect(receiptDayProblem(day, today)).toBe(problem)
  })

  it.each([
    ['2026-02-30', 'errors.when.bad'],
    ['kemarin', 'errors.when.bad'],
    ['2026-03-11', 'filing.missing.future'],
    ['2025-12-31', 'filing.missing.early'],
  ])('%s is refused at its field', (receivedOn, key) => {
    const reading = readStaffFiling({ ...staff, channel: 'letter', receivedOn }, { role: 'coordinator', today })
    expect(reading).toMatchObject({ ok: false, errors: { receivedOn: { key } } })
  })
})

describe('a number of SP4N-LAPOR!', () => {
  it.each([
    ['9165816', '9165816'],
    [' #9165816 ', '9165816'],
    ['No. 9165816', '9165816'],
    ['Nomor #9.165.816', '9165816'],
    ['12345', '12345'],
    ['1234567890', '1234567890'],
    ['1234', null],
    ['12345678901', null],
    ['0123456', null],
    ['KTM-7Q4D', null],
    ['916-5816', null],
    ['', null],
  ])('"%s" is read as %s', (typed, number) => {
    expect(readLaporNumber(typed)).toBe(number)
  })

  it('is needed where it came from there', () => {
    const reading = readStaffFiling({ ...staff, channel: 'lapor' }, { role: 'coordinator', today })
    expect(reading).toMatchObject({ ok: false, errors: { laporNumber: { key: 'filing.missing.laporNumber' } } })
  })
})
