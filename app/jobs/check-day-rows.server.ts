import { createLogger } from '#app/config/logger.server.ts'
import type { Settings } from '#app/config/env.server.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { addCalendarDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { dayRowsOf, type DayRow } from '#app/reports/day-cells.ts'
import {
  findCheckTurn,
  findDayRowCheck,
  openSnapshot,
  streamForDayRows,
  takeCheckTurn,
} from '#models/day-row-check.server.ts'
import {
  addCorrections,
  cellOf,
  netOf,
  streamDayRows,
  sumCells,
  type CellSum,
  type StoredDayRow,
} from '#models/day-row.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

type Snapshot = ReturnType<typeof openSnapshot>

/** The overview looks back a year; older numbers stay without their list. */
const listedDays = 400
const cellsPerTransaction = 2_000

/**
 * Adds up every complaint again and compares: a cell that differs is put right by a row that makes up the difference,
 * which holds whatever is filed meanwhile. Two at once: the slower one stops.
 * @returns how many cells differed
 */
export async function checkDayRows({ now, settings }: { now: Date; settings: Settings }): Promise<number> {
  const turn = await findCheckTurn()
  const snapshot = openSnapshot()
  try {
    const expected = new Map<string, number>()
    const complaints = await forEachCell(snapshot, (key, row) =>
      expected.set(key, (expected.get(key) ?? 0) + row.count),
    )
    const stored = new Map<string, number>()
    for await (const row of streamDayRows(snapshot)) {
      const key = cellOf(row)
      stored.set(key, (stored.get(key) ?? 0) + row.count)
    }
    const all = new Set([...expected.keys(), ...stored.keys()])
    const wrong = new Set([...all].filter((key) => (expected.get(key) ?? 0) !== (stored.get(key) ?? 0)))
    const corrections = wrong.size === 0 ? [] : await correctionsOf(snapshot, wrong, localDateOf(now))
    const isOurs = await write(turn, corrections, { checkedAt: now, complaints, differences: wrong.size })
    if (isOurs && wrong.size > 0) {
      createLogger(settings).warn({ job: 'check-day-rows', differences: wrong.size }, 'Figures differed; put right')
    }
    return isOurs ? wrong.size : 0
  } finally {
    await snapshot.endSession()
  }
}

/** For data of a version that kept no day rows: not before the next night, but as soon as a worker runs. */
export async function beginDayRows(given: { now: Date; settings: Settings }): Promise<number> {
  return (await findDayRowCheck()) === null ? checkDayRows(given) : 0
}

async function forEachCell(snapshot: Snapshot, take: (key: string, row: DayRow) => unknown): Promise<number> {
  let complaints = 0
  for await (const complaint of streamForDayRows(snapshot)) {
    complaints += 1
    for (const row of dayRowsOf(complaint)) take(cellOf(row), row)
  }
  return complaints
}

/** A second look, at the wrong cells alone: whose they are is not kept in memory for all the others. */
async function correctionsOf(snapshot: Snapshot, wrong: ReadonlySet<string>, today: LocalDate): Promise<CellSum[]> {
  const oldest = addCalendarDays(today, -listedDays)
  const right = new Map<string, CellSum>()
  await forEachCell(snapshot, (key, { reference, ...row }) => {
    if (!wrong.has(key)) return
    const sum = right.get(key) ?? { ...row, count: 0, references: [], gone: [] }
    sum.count += row.count
    if (reference !== null && row.day >= oldest) sum.references.push(reference)
    right.set(key, sum)
  })
  const there: StoredDayRow[] = []
  for await (const row of streamDayRows(snapshot)) if (wrong.has(cellOf(row))) there.push(row)
  const stored = sumCells(there)
  return [...wrong].flatMap((key) => {
    const [should, is] = [right.get(key), stored.get(key)]
    const cell = should ?? is
    if (!cell) return []
    const references = [...(should?.references ?? []), ...(is?.gone ?? [])]
    const count = (should?.count ?? 0) - (is?.count ?? 0)
    return [{ ...cell, ...netOf(references, is?.references ?? []), count }]
  })
}

/** Each batch makes its cells right by itself: a run that is killed between two leaves the rest to the next. */
async function write(
  turn: number,
  corrections: readonly CellSum[],
  check: Parameters<typeof takeCheckTurn>[2],
): Promise<boolean> {
  for (let from = 0, next = turn; from === 0 || from < corrections.length; from += cellsPerTransaction, next += 1) {
    const batch = corrections.slice(from, from + cellsPerTransaction)
    const isOurs = await inTransaction(async (tx) => {
      if (!(await takeCheckTurn(tx, next, check))) return false
      if (batch.length > 0) await addCorrections(tx, batch)
      return true
    })
    if (!isOurs) return false
  }
  return true
}
