import type { mongo } from 'mongoose'
import type { StaffActor } from '#app/access/actor.ts'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { checkDayRows } from '#app/jobs/check-day-rows.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { prepareDatabase } from '#models/connection.server.ts'
import { foldDayRows } from '#models/day-row.server.ts'
import { makePatterns, ownAgency, variantOf, type Patterns, type Way } from './seed.ts'
import type { Site } from './site.ts'

/** Open in every data set, the same ones over the same agencies. */
const open = 5_000
const ownOpen = 120
const ways: readonly Way[] = ['submitted', 'forwarded', 'in_progress', 'answered']

/**
 * Two sets differ only in what is closed. The first 5,000 closed ones are all of the own agency, so that a word that
 * stands in every complaint reaches the stop of the search in the small one as well.
 */
export async function seedDesk(
  site: Site,
  count: number,
  people: { coordinator: StaffActor; officer: StaffActor },
): Promise<void> {
  const began = performance.now()
  const patterns = await makePatterns(site, people)
  const agencies = (await listAgencies()).map(({ code }) => code).filter((code) => code !== ownAgency)
  const complaints = site.db.collection('complaints')
  await complaints.deleteMany({})
  await site.db.collection('day-rows').deleteMany({})
  await complaints.dropIndexes()
  const atOnce = 2_000
  for (let from = 0; from < count; from += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) =>
      copyOf(patterns, from + at, agencies),
    )
    await complaints.insertMany(batch, { ordered: false, writeConcern: { w: 1 }, bypassDocumentValidation: true })
    if ((from + atOnce) % 50_000 === 0) tell(`${(from + atOnce).toLocaleString('en')} complaints`, began)
  }
  await prepareDatabase()
  tell('indexes', began)
  // What the nightly check finds missing it adds: the same rows that the steps would have written.
  await checkDayRows({ now: new Date(), settings: { ...site.settings, logLevel: 'silent' } })
  tell('day rows', began)
  while ((await foldDayRows(2_000)) > 0);
  tell('folded', began)
}

function tell(what: string, began: number): void {
  process.stderr.write(`  ${what}, ${((performance.now() - began) / 1_000).toFixed(0)} s\n`)
}

function copyOf(patterns: Patterns, n: number, agencies: readonly AgencyCode[]): mongo.Document {
  const other = agencies[(n * 7) % agencies.length] ?? ownAgency
  if (n < open) {
    const isOwn = n < ownOpen
    const way = (isOwn ? ways.slice(1) : ways)[n % (isOwn ? 3 : 4)] ?? 'forwarded'
    return variantOf(patterns, { way, agency: isOwn ? ownAgency : other, daysAgo: (n * 13) % 20, n })
  }
  const agency = n < open * 2 || n % 8 === 0 ? ownAgency : other
  return variantOf(patterns, { way: 'closed', agency, daysAgo: (n * 7_919) % 1_095, n })
}
