import ICAL from 'ical.js'
import { readHolidayName, type FileProblem, type Holiday, type HolidayFile } from '#app/calendar/holiday.ts'
import { addCalendarDays, isLocalDate } from '#app/complaints/rules/deadline.ts'

// A calendar file (RFC 5545). Days that are said once are taken; a rule of repetition is refused, because one line of it can
// stand for an endless list. Which days are collective leave is said in words only, as every published calendar does.

const maxEvents = 2_000
/** Lebaran with its leave around it is two weeks; an event longer than a month is no holiday. */
const maxDaysOfEvent = 31

const leave = /\bcuti bersama\b|\bcollective leave\b|\bjoint holiday\b/i

export function readHolidayIcal(content: string, year: number): HolidayFile {
  const broken = unreadableLine(content)
  if (broken !== null) return { ok: false, problems: [{ line: broken, key: 'calendar.problem.ical' }] }
  const events = readEvents(content)
  if (events === null) return { ok: false, problems: [{ line: null, key: 'calendar.problem.icalWhole' }] }
  if (events.length > maxEvents)
    return { ok: false, problems: [{ line: null, key: 'calendar.problem.tooManyEvents', values: { n: maxEvents } }] }
  const starts = linesOfEvents(content)
  const problems: FileProblem[] = []
  const byDate = new Map<string, Holiday>()
  let elsewhere = 0
  for (const [index, event] of events.entries()) {
    const read = readEvent(event)
    if ('key' in read) {
      problems.push({ ...read, line: starts[index] ?? null })
      continue
    }
    for (const day of read) {
      if (!day.date.startsWith(`${year}-`)) elsewhere += 1
      else byDate.set(day.date, joined(byDate.get(day.date), day))
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, days: [...byDate.values()], elsewhere }
}

function readEvents(content: string): ICAL.Component[] | null {
  try {
    const parsed = ICAL.parse(content) as unknown[]
    // One calendar comes as itself, several come as a list.
    const calendars = typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][])
    return calendars.flatMap((calendar) => new ICAL.Component(calendar).getAllSubcomponents('vevent'))
  } catch {
    return null
  }
}

function readEvent(event: ICAL.Component): Holiday[] | Omit<FileProblem, 'line'> {
  if (event.hasProperty('rrule') || event.hasProperty('rdate')) return { key: 'calendar.problem.repeated' }
  const summary = textOf(event, 'summary')
  const named = readHolidayName(summary)
  if (!named.ok) return { key: named.key, values: { n: named.n } }
  const from = dayOf(event, 'dtstart')
  if (from === null) return { key: 'calendar.problem.icalDate' }
  // The end is the first day that is not part of it; without one the event is its first day.
  const end = event.hasProperty('dtend') ? dayOf(event, 'dtend') : addCalendarDays(from, 1)
  if (end === null) return { key: 'calendar.problem.icalDate' }
  const kind = leave.test(`${summary}\n${textOf(event, 'categories')}`) ? 'collective_leave' : 'national'
  const days: Holiday[] = [{ date: from, name: named.name, kind }]
  for (let day = addCalendarDays(from, 1); day < end; day = addCalendarDays(day, 1)) {
    if (days.length >= maxDaysOfEvent) return { key: 'calendar.problem.longEvent', values: { n: maxDaysOfEvent } }
    days.push({ date: day, name: named.name, kind })
  }
  return days
}

function textOf(event: ICAL.Component, name: string): string {
  const value: unknown = event.getFirstPropertyValue(name)
  return typeof value === 'string' ? value : ''
}

/** The day as written: an hour and a zone behind it do not move a holiday, and the 99th month is not a later year. */
function dayOf(event: ICAL.Component, name: string): string | null {
  const property = event.getFirstProperty(name)?.toJSON() as unknown[] | undefined
  const written = property?.[3]
  const day = typeof written === 'string' ? written.slice(0, 10) : ''
  return isLocalDate(day) ? day : null
}

function joined(before: Holiday | undefined, day: Holiday): Holiday {
  if (before === undefined || before.name === day.name) return before ?? day
  const named = readHolidayName(`${before.name} / ${day.name}`)
  // A national holiday inside the leave around it stays one.
  const kind = before.kind === 'national' ? before.kind : day.kind
  return { ...day, kind, name: named.ok ? named.name : before.name }
}

/** The first line that is neither a property nor the continuation of one; the library would only say that something is. */
function unreadableLine(content: string): number | null {
  const found = content
    .split('\n')
    .findIndex((line) => line.trim() !== '' && !/^[ \t]/.test(line) && !/^[A-Za-z0-9-]+[:;]/.test(line))
  return found < 0 ? null : found + 1
}

function linesOfEvents(content: string): number[] {
  return content.split('\n').flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []))
}
