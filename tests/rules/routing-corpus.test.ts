import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { AgencyType } from '#app/complaints/rules/agency-type.ts'
import type { Kind } from '#app/complaints/rules/complaint.ts'
import { routeComplaint, type RoutingDecision } from '#app/complaints/rules/routing.ts'
import { firstRoutingRules } from '#models/reference-data/routing-rules.server.ts'
import { aFiling } from './routing-sample.ts'

// Real complaints of other regions, kept outside the repository (docs/decisions). Only counts are printed, never a text.
const corpusFile = new URL('../../../shared/data/complaints-lapor2017-train.jsonl.gz', import.meta.url)
const typesFile = new URL('../../../shared/data/routing-types.json', import.meta.url)
const isThere = existsSync(corpusFile) && existsSync(typesFile)

const leastTop1 = 0.67
const leastTop3 = 0.85
const mostMilliseconds = 5

type Row = { id: string; title: string; text: string; kind: string | null; agency_type: AgencyType }
type Types = { types: { id: AgencyType; regency_service: boolean }[] }
type Routed = { row: Row; decision: RoutingDecision }

const kinds: Readonly<Record<string, Kind>> = {
  pengaduan: 'complaint',
  aspirasi: 'aspiration',
  permintaan_informasi: 'information',
}

function routeRow(row: Row): Routed {
  const facts = aFiling({ kind: kinds[row.kind ?? ''] ?? 'complaint', title: row.title, body: row.text })
  return { row, decision: routeComplaint(facts, firstRoutingRules) }
}

const readRows = () =>
  gunzipSync(readFileSync(corpusFile))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

const rankOf = ({ row, decision }: Routed) =>
  decision.suggestions.findIndex((one) => one.agencyType === row.agency_type)

function shares(routed: readonly Routed[]): { rows: number; top1: number; top3: number } {
  const ranks = routed.map(rankOf)
  const rows = routed.length
  return {
    rows,
    top1: ranks.filter((rank) => rank === 0).length / rows,
    top3: ranks.filter((rank) => rank >= 0 && rank < 3).length / rows,
  }
}

const line = (name: string, routed: readonly Routed[]) => {
  const { rows, top1, top3 } = shares(routed)
  return `${name.padEnd(26)}${String(rows).padStart(5)}  top-1 ${top1.toFixed(3)}  top-3 ${top3.toFixed(3)}`
}

function table(routed: readonly Routed[], services: ReadonlySet<AgencyType>): string {
  const types = [...new Set(routed.map(({ row }) => row.agency_type))].sort()
  const perType = types.map((type) =>
    line(
      `${services.has(type) ? '  ' : '  (other) '}${type}`,
      routed.filter(({ row }) => row.agency_type === type),
    ),
  )
  const decisions = ['hold', 'refer', 'forward', 'suggest', 'unknown'].map(
    (name) => `${name} ${String(routed.filter(({ decision }) => decision.decision === name).length)}`,
  )
  const bands = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0].map((from, index, all) => {
    const below = index === 0 ? 1.01 : (all[index - 1] ?? 1)
    const inBand = routed.filter(({ decision }) => {
      const confidence = decision.suggestions[0]?.confidence ?? -1
      return confidence >= from && confidence < below
    })
    return inBand.length === 0 ? '' : line(`  confidence from ${from.toFixed(1)}`, inBand)
  })
  return [line('all 33 kinds', routed), ...perType, ...bands, decisions.join(', ')]
    .filter((text) => text !== '')
    .join('\n')
}

describe.skipIf(!isThere)('the rules over 950 real complaints of 2017 (skipped where ../shared/data is absent)', () => {
  test('find the kind of service often enough, in time', () => {
    const { types } = JSON.parse(readFileSync(typesFile, 'utf8')) as Types
    const services = new Set(types.filter((type) => type.regency_service).map((type) => type.id))
    const rows = readRows()
    rows.slice(0, 20).forEach(routeRow)
    // Processor time, not the clock: other tests run beside this one.
    const start = process.cpuUsage()
    const routed = rows.map(routeRow)
    const milliseconds = process.cpuUsage(start).user / 1000 / rows.length
    const own = routed.filter(({ row }) => services.has(row.agency_type))
    console.log(
      `${table(routed, services)}\n${line('21 regency services', own)}\n${milliseconds.toFixed(2)} ms per complaint`,
    )

    expect(own).toHaveLength(635)
    expect(shares(own).top1).toBeGreaterThanOrEqual(leastTop1)
    expect(shares(own).top3).toBeGreaterThanOrEqual(leastTop3)
    expect(milliseconds).toBeLessThan(mostMilliseconds)
    // A protected topic is rare. A jump of this number means that ordinary complaints are being locked away.
    expect(routed.filter(({ decision }) => decision.decision === 'hold').length).toBeLessThan(40)
  })
})
