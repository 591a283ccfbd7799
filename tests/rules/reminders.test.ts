import { expect, test } from 'vitest'
import type { Clock } from '#app/complaints/rules/complaint.ts'
import { dueReminders } from '#app/complaints/rules/reminders.ts'

const calendar = { holidays: new Set<string>(), knownUntil: '2026-12-31' }
const clock = (name: Clock['name']): Clock => ({
  name,
  startedOn: '2026-03-02',
  dueOn: '2026-03-09',
  provisional: false,
  stoppedOn: null,
  pausedOn: null,
})
const escalates = (name: Clock['name'], today: string, reminded: number) =>
  dueReminders([clock(name)], today, calendar, reminded).some(({ stage }) => stage === 'escalated')

test.each<[name: Clock['name'], today: string, reminded: number, isEscalated: boolean, why: string]>([
  ['firstFollowUp', '2026-03-23', 0, true, 'ten working days late, as always'],
  ['firstFollowUp', '2026-03-20', 0, false, 'not before'],
  ['firstFollowUp', '2026-03-18', 1, true, 'three sooner once the resident reminded'],
  ['firstFollowUp', '2026-03-17', 1, false, 'and not before that'],
  ['firstFollowUp', '2026-03-13', 2, true, 'six sooner after two'],
  ['firstFollowUp', '2026-03-12', 9, true, 'never before the head has heard of it'],
  ['firstFollowUp', '2026-03-11', 9, false, 'however often'],
  ['settlement', '2026-03-18', 1, false, 'another clock is not what the resident reminded of'],
])('%s on %s after %i reminders of the resident: escalated %s, %s', (name, today, reminded, expected) => {
  expect(escalates(name, today, reminded)).toBe(expected)
})
