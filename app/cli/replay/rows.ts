import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { agencyTypes, type AgencyType } from '#app/complaints/rules/agency-type.ts'
import { kinds, type Kind } from '#app/complaints/rules/complaint.ts'

/** A complaint that somebody once wrote elsewhere. */
export type ReplayRow = {
  id: string
  title: string
  text: string
  kind: Kind
  /** the kind of office that answered it, where that is known */
  agencyType: AgencyType | null
}

/** The words of SP4N-LAPOR! and our own; none means a complaint. */
const kindWords: Readonly<Partial<Record<string, Kind>>> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, kind])),
  pengaduan: 'complaint',
  aspirasi: 'aspiration',
  permintaan_informasi: 'information',
}

const line = z.object({
  // It becomes part of an address.
  id: z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}[A-Za-z0-9])?$/),
  title: z.string().nullish(),
  text: z.string(),
  kind: z.string().nullish(),
  agency_type: z.string().nullish(),
})

/** Reads `FILE.jsonl` or `FILE.jsonl.gz`. @returns the rows, or what is wrong with the file in one line */
export async function readRows(file: string, limit: number): Promise<ReplayRow[] | string> {
  const rows: ReplayRow[] = []
  const ids = new Set<string>()
  try {
    let number = 0
    for await (const text of linesOf(file)) {
      number += 1
      if (text.trim() === '') continue
      if (rows.length >= limit) break
      const row = readRow(text)
      if (row === null) return `Line ${number} is no row: it needs "id" and "text".`
      if (ids.has(row.id.toLowerCase())) return `Line ${number} repeats the id ${row.id}.`
      ids.add(row.id.toLowerCase())
      rows.push(row)
    }
  } catch (error) {
    return `The file cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'broken'}).`
  }
  return rows.length > 0 ? rows : 'The file holds no row.'
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const plain = new PassThrough()
  const source = createReadStream(file)
  const reading = file.endsWith('.gz') ? pipeline(source, createGunzip(), plain) : pipeline(source, plain)
  // Heard at the end; until then an error also ends the lines.
  reading.catch(() => plain.end())
  yield* createInterface({ input: plain, crlfDelay: Infinity })
  if (plain.readableEnded) await reading
}

function readRow(text: string): ReplayRow | null {
  const read = line.safeParse(parse(text))
  if (!read.success) return null
  const { id, title, text: body, kind, agency_type: type } = read.data
  return {
    id,
    title: title ?? '',
    text: body,
    kind: kindWords[kind ?? ''] ?? 'complaint',
    agencyType: agencyTypes.find((known) => known === type) ?? null,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
