import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { decisionTable, latencyLine, rateLine, type Decided } from '#app/cli/replay/figures.ts'
import { readRows } from '#app/cli/replay/rows.ts'
import { builtServer } from '#tests/support/built-server.ts'

// The built program's own command, as `npm run replay` runs it; a mongod is there, the database is its own.

const folder = mkdtempSync(join(tmpdir(), 'suara-etam-replay-test-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const invented = [
  {
    id: 'Contoh-1',
    title: 'Contoh: lampu jalan padam',
    text: 'Ini contoh.\r\nLampu jalan di simpang contoh padam sejak tiga malam, mohon dishub memeriksa lampu jalan itu.',
    kind: 'pengaduan',
    agency_type: 'transport',
  },
  {
    id: 'Contoh-2',
    title: '  Contoh:\tjalan berlubang ',
    text: 'Ini contoh dengan karakter\u0007 kendali dan e\u0301. Jalan kabupaten di desa contoh berlubang dan aspalnya rusak.',
    kind: null,
    agency_type: 'roads_public_works',
  },
  {
    id: 'Contoh-3',
    title: 'Contoh tanya syarat KTP',
    text: '=1+1 Ini contoh pertanyaan: apa syarat mengurus KTP elektronik yang hilang di disdukcapil?',
    kind: 'permintaan_informasi',
  },
]

function aFile(name: string, rows: readonly unknown[]): string {
  const file = join(folder, name)
  const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(lines) : lines)
  return file
}

async function replay(...argv: string[]) {
  const { runCommand } = await builtServer()
  const lines: string[] = []
  const uri = new URL(inject('mongodbUri'))
  uri.pathname = '/replay_command_test'
  const env = { DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }
  const code = await runCommand('replay', argv, { env, mongodbUri: uri.href, print: (line) => lines.push(line) })
  return { code, text: lines.join('\n') }
}

describe('npm run replay', () => {
  it('files every row through the form, forwards what is suggested, and finds nothing lost or doubled', async () => {
    const { code, text } = await replay(aFile('rows.jsonl.gz', invented))
    expect(text).toContain('Stored once with the original words: 3 of 3')
    expect(text).toContain('Mails lost or doubled: 0')
    expect(text).toMatch(/^all +3 /m)
    expect(text).toMatch(/^Forwarding: [1-3] in /m)
    expect(text, 'It prints no word of a complaint.').not.toMatch(/lampu|berlubang|KTP elektronik/i)
    expect(code).toBe(0)
  }, 120_000)

  it.each([
    ['no file', [], /^Usage: npm run replay/],
    ['a file that is not there', [join(folder, 'nothing.jsonl')], /^The file cannot be read \(ENOENT\)\.$/],
    ['a limit that is none', ['x.jsonl', '--limit', '0'], /^--limit must be a whole number from 1\.$/],
    ['an option nobody knows', ['x.jsonl', '--fast'], /^Usage: /],
    ['an origin with a path', ['x.jsonl', '--origin', 'http://localhost:1/lapor'], /^--origin must be an origin alone/],
    ['an origin without a coordinator', ['x.jsonl', '--origin', 'http://localhost:1'], /^--origin needs --coordinator/],
    ['a coordinator without an origin', ['x.jsonl', '--coordinator', 'a@b.example'], /need --origin\.$/],
  ])('refuses %s in one line', async (_, argv, line) => {
    const { code, text } = await replay(...argv)
    expect(text).toMatch(line)
    expect(text.split('\n')).toHaveLength(1)
    expect(code).toBe(2)
  })
})

describe('a file of rows', () => {
  it('is read plain and packed, up to a limit', async () => {
    const packed = await readRows(aFile('a.jsonl.gz', invented), Infinity)
    expect(packed).toHaveLength(3)
    expect(await readRows(aFile('a.jsonl', invented), Infinity)).toEqual(packed)
    expect(await readRows(aFile('b.jsonl', invented), 2)).toHaveLength(2)
  })

  it('takes the words of LAPOR! for the kinds, and none for a complaint', async () => {
    const rows = await readRows(aFile('kinds.jsonl', invented), Infinity)
    expect(typeof rows === 'string' ? rows : rows.map(({ kind }) => kind)).toEqual([
      'complaint',
      'complaint',
      'information',
    ])
  })

  it.each([
    ['cut off', 'cut.jsonl.gz', null, /^The file cannot be read/],
    ['empty', 'empty.jsonl', [], /^The file holds no row\.$/],
    ['with a line that is no row', 'bad.jsonl', [invented[0], '{"id": 1}'], /^Line 2 is no row/],
    ['with an id that is no address', 'id.jsonl', [{ id: 'a b@c', text: 'x' }], /^Line 1 is no row/],
    ['with one id twice', 'twice.jsonl', [invented[0], { ...invented[1], id: 'contoh-1' }], /^Line 2 repeats the id/],
  ])('is refused when it is %s', async (_, name, rows, line) => {
    const file = aFile(name, rows ?? [])
    if (rows === null) writeFileSync(file, gzipSync(JSON.stringify(invented)).subarray(0, 60))
    expect(await readRows(file, Infinity)).toMatch(line)
  })
})

describe('the figures', () => {
  const row = (decision: Decided['decision'], ...types: Decided['suggested']): Decided => ({
    decision,
    suggested: types,
    agencyType: 'health',
  })

  it('count a hit in the first, and in the first three', () => {
    const table = decisionTable([
      row('suggest', 'health'),
      row('suggest', 'land', 'transport', 'health'),
      row('suggest', 'land', 'transport', 'police', 'health'),
      row('unknown'),
      { ...row('hold', 'health'), agencyType: null },
    ])
    expect(table).toEqual([
      'decision    rows    top-1    top-3',
      'forward        0        -        -',
      'suggest        3    0.333    0.667',
      'refer          0        -        -',
      'hold           1        -        -',
      'unknown        1    0.000    0.000',
      'all            5    0.250    0.500',
    ])
  })

  it('name the middle, the slow twentieth and the slowest', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)
    expect(latencyLine(hundred)).toBe('p50 50 ms, p95 95 ms, max 100 ms')
    expect(latencyLine([])).toBe('none')
    expect(rateLine(30, 2)).toBe('30 in 2.0 s, 15.0/s')
  })
})
