import { stringify } from 'csv-stringify/sync'
import { canEnter } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { columnsOfQuestions, exportColumns, type ExportColumn } from '#app/complaints/columns.ts'
import type { KnownForExport } from '#app/complaints/export-form.ts'
import { auditName } from '#app/complaints/entry-actor.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { cleanLine } from '#app/complaints/rules/text.ts'
import { findDistrict } from '#app/places/find-village.ts'
import { listAgencies, type Agency } from '#models/agency.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { findTopic, listTopics, type Topic } from '#models/category.server.ts'
import {
  countExportRows,
  countLeftOut,
  streamExportRows,
  type ExportReader,
  type ExportRow,
  type ExportWish,
} from '#models/complaint-export.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/** More than the regency receives in a generation, and what a spreadsheet opens. */
export const maxExportRows = 1_000_000

/** Somebody signed in, or whoever runs the server and types the command. */
export type Exporter = StaffActor | 'command-line'

export type ExportResult =
  | { ok: true; rows: number; leftOut: number | null; fileName: string; chunks: AsyncGenerator<string> }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'too-many'; rows: number }

/**
 * Rows of complaints as CSV, piece by piece: all of the regency's for the liaison, for others what they may read. The audit
 * entry is durable before the first piece exists. Sealed, nameless and restricted complaints are never listed, and
 * counted for whoever may read them.
 */
export async function exportComplaints({
  by,
  wish: asked,
  now,
}: {
  by: Exporter
  wish: ExportWish
  now: Date
}): Promise<ExportResult> {
  const reader = readerFor(by)
  if (reader === 'none') return { ok: false, reason: 'not-found' }
  const wish = boundTo(asked, reader)
  const [rows, leftOut] = await Promise.all([countExportRows(wish, reader), leftOutFor(by, wish)])
  if (rows > maxExportRows) return { ok: false, reason: 'too-many', rows }
  await inTransaction((tx) =>
    appendAudit(tx, {
      chain: 'export',
      at: now,
      by: by === 'command-line' ? 'system:command-line' : auditName(by),
      action: 'export-complaints',
      details: { ...wish, format: 'csv', rows, ...(leftOut === null ? {} : { leftOut }), ...reachOf(reader) },
    }),
  )
  const fileName = `aduan_${wish.from}_${wish.to}.csv`
  const chunks = csvOf({ wish, reader, columns: await columnsFor(wish), today: localDateOf(now) })
  return { ok: true, rows, leftOut, fileName, chunks }
}

export type ExportPreview = {
  rows: number
  /** null for the liaison, who may not read what it would count */
  leftOut: number | null
  isTooMany: boolean
  headers: string[]
}

/**
 * What a download would hold, in counts and names of columns: no row is seen without an entry in the trail. Null for whoever
 * may not export.
 */
export async function previewExport({
  actor,
  wish: asked,
}: {
  actor: StaffActor
  wish: ExportWish
}): Promise<ExportPreview | null> {
  const reader = readerFor(actor)
  if (reader === 'none') return null
  const wish = boundTo(asked, reader)
  const [rows, leftOut, columns] = await Promise.all([
    countExportRows(wish, reader),
    leftOutFor(actor, wish),
    columnsFor(wish),
  ])
  return { rows, leftOut, isTooMany: rows > maxExportRows, headers: headersOf(columns) }
}

/** Closed agencies too: old complaints name them. */
export async function listExportChoices(): Promise<{ agencies: Agency[]; topics: Topic[] }> {
  const [agencies, topics] = await Promise.all([listAgencies(), listTopics()])
  return { agencies, topics }
}

export async function readKnownForExport(): Promise<KnownForExport> {
  const { agencies, topics } = await listExportChoices()
  return {
    agencies: (code) => agencies.some((agency) => agency.code === code),
    topics: (code) => topics.some((topic) => topic.code === code),
    districts: (code) => findDistrict(code) !== null,
  }
}

function readerFor(by: Exporter): ExportReader | 'none' {
  if (by === 'command-line' || canEnter(by, 'exportComplaints')) return null
  return canEnter(by, 'exportReadable') ? by : 'none'
}

/** A count of a day or two would tell the liaison that somebody was complained about whom the liaison may not read of. */
async function leftOutFor(by: Exporter, wish: ExportWish): Promise<number | null> {
  if (by === 'command-line') return countLeftOut(wish, null)
  return canEnter(by, 'exportComplaints') ? null : countLeftOut(wish, by)
}

/** Officers and heads have one agency; an address that asks for another has theirs all the same. */
function boundTo(wish: ExportWish, reader: ExportReader): ExportWish {
  return reader === null || reader.role === 'coordinator' ? wish : { ...wish, agency: reader.agency }
}

/** So that the trail tells a file of the whole agency from one of some of its topics or districts. */
function reachOf(reader: ExportReader): { reach?: 'limited' } {
  return reader === null || reader.reach === 'all' ? {} : { reach: 'limited' }
}

/** The contract's columns; for a list of one topic the answers to its extra questions behind them. */
async function columnsFor({ topic }: ExportWish): Promise<readonly ExportColumn[]> {
  const questions = topic === null ? [] : ((await findTopic(topic))?.questions ?? [])
  if (questions.length === 0) return exportColumns
  return [...exportColumns, ...columnsOfQuestions(questions)]
}

async function* csvOf({
  wish,
  reader,
  columns,
  today,
}: {
  wish: ExportWish
  reader: ExportReader
  columns: readonly ExportColumn[]
  today: LocalDate
}): AsyncGenerator<string> {
  yield csvLines([headersOf(columns)])
  for await (const batch of streamExportRows(wish, reader)) {
    yield csvLines(batch.map((row) => cellsOf(row, columns, today)))
  }
}

function headersOf(columns: readonly ExportColumn[]): string[] {
  return columns.map(({ header }) => cleanLine(header))
}

function cellsOf(row: ExportRow, columns: readonly ExportColumn[], today: LocalDate): string[] {
  return columns.map(({ value }) => cleanCell(value(row, today)))
}

/** A blank or control character in front would carry a formula past the stringifier's eye, so cells are cleaned first. */
function cleanCell(cell: string): string {
  return /^[\w.-]*$/.test(cell) ? cell : cleanLine(cell)
}

/** Every cell quoted, also the empty ones; a cell that a spreadsheet would take for a formula gets an apostrophe. */
function csvLines(records: string[][]): string {
  return stringify(records, { quoted: true, quoted_empty: true, escape_formulas: true, record_delimiter: '\r\n' })
}
