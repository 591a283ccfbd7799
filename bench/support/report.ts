import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Load } from './load.ts'

/** `aim` in words; `isMet` decides the exit code, and only when it was asked for; null: printed, not judged. */
export type Verdict = { name: string; ratio: string; aim: string; isMet: boolean | null }

const { values: wish } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    kills: { type: 'string' },
    seed: { type: 'string' },
    size: { type: 'string' },
  },
})

export function wished(name: 'kills' | 'seed' | 'size'): number | null {
  const text = wish[name]
  if (text === undefined) return null
  if (!/^\d{1,7}$/.test(text)) throw new Error(`--${name} must be a whole number`)
  return Number(text)
}

/** One table, its ratios with their aims, and what it was measured on. With --check a missed aim ends in exit code 1. */
export function report(
  title: string,
  {
    mongodVersion,
    rows,
    verdicts,
  }: { mongodVersion: string; rows: readonly (readonly string[])[]; verdicts: readonly Verdict[] },
): void {
  const lines = [
    title,
    ...aligned(rows),
    ...verdicts.map(({ name, ratio, aim, isMet }) => `ratio  ${name}: ${ratio} (aim ${aim}: ${judged(isMet)})`),
    `MongoDB ${mongodVersion}, Node ${process.versions.node}, load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (wish.check && verdicts.some(({ isMet }) => isMet === false)) process.exitCode = 1
}

function judged(isMet: boolean | null): string {
  if (isMet === null) return 'not judged here'
  return isMet ? 'met' : 'MISSED'
}

export const loadColumns = ['', 'per second', 'p50 ms', 'p95 ms', 'cpu ms server', 'cpu ms mongod'] as const

export function loadRow(name: string, { perSecond, p50, p95, cpu }: Load): string[] {
  const figures = [perSecond.toFixed(0), p50.toFixed(1), p95.toFixed(1), ...cpu.map((each) => each.toFixed(1))]
  return loadColumns.map((_, at) => (at === 0 ? name : (figures[at - 1] ?? '')))
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, at) => Math.max(cell.length, most[at] ?? 0)), [])
  const pad = (cell: string, at: number) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))
  return rows.map((row) => row.map(pad).join('  '))
}
