import {
  readHolidayName,
  type FileProblem,
  type Holiday,
  type HolidayFile,
  type HolidayKind,
} from '#app/calendar/holiday.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'

// `date,name,kind`, with or without that first line; a semicolon where a spreadsheet of this country writes one.

const kindWords: Readonly<Record<string, HolidayKind>> = {
  national: 'national',
  nasional: 'national',
  'libur nasional': 'national',
  collective_leave: 'collective_leave',
  'cuti bersama': 'collective_leave',
}

export function readHolidayCsv(content: string, year: number): HolidayFile {
  const lines = content.split('\n')
  const separator = separatorOf(lines.find((line) => line.trim() !== '') ?? '')
  const problems: FileProblem[] = []
  const lineOfDate = new Map<string, number>()
  const days: Holiday[] = []
  let isFirst = true
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const isHead = isFirst && /^\W*(date|tanggal)\b/i.test(line)
    isFirst = false
    if (isHead) continue
    const read = readLine(line, separator, year)
    const number = index + 1
    if ('key' in read) {
      problems.push({ ...read, line: number })
      continue
    }
    const other = lineOfDate.get(read.date)
    if (other !== undefined) {
      problems.push({ line: number, key: 'calendar.problem.twice', values: { other } })
      continue
    }
    lineOfDate.set(read.date, number)
    days.push(read)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, days, elsewhere: 0 }
}

function readLine(line: string, separator: string, year: number): Holiday | Omit<FileProblem, 'line'> {
  const cells = splitCells(line, separator)
  if (cells === null) return { key: 'calendar.problem.quotes' }
  if (cells.length !== 3) return { key: 'calendar.problem.cells', values: { n: cells.length } }
  const [date = '', name = '', kind = ''] = cells.map((cell) => cell.trim())
  if (!isLocalDate(date)) return { key: 'calendar.problem.date' }
  if (!date.startsWith(`${year}-`)) return { key: 'calendar.problem.otherYear', values: { year } }
  const named = readHolidayName(name)
  if (!named.ok) return { key: named.key, values: { n: named.n } }
  const known = kindWords[kind.toLowerCase()]
  return known ? { date, name: named.name, kind: known } : { key: 'calendar.problem.kind' }
}

function separatorOf(line: string): string {
  return !line.includes(',') && line.includes(';') ? ';' : ','
}

/** The cells of one line; a cell in quotation marks may hold the separator. Null: a mark that is never closed. */
function splitCells(line: string, separator: string): string[] | null {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at)
    if (isQuoted && letter === '"' && line[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"' && (isQuoted || cell.trim() === '')) {
      if (!isQuoted) cell = ''
      isQuoted = !isQuoted
    } else if (letter === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return isQuoted ? null : [...cells, cell]
}
