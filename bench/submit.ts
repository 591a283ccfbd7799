import { issueFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { startFloor, type Floor } from './support/floor.ts'
import { connections, load, medianLoad, medianRatio, type Load } from './support/load.ts'
import { loadColumns, loadRow, report } from './support/report.ts'
import { startSite, type Site } from './support/site.ts'
import type { Filed } from './support/submit-floor.ts'

// `npm run bench -- submit`: filings a second through the whole program (form read, checked, routed, stored by the
// majority, receipt drawn), against the same transaction by the driver alone behind a bare node:http server.

// The engine makes the code fast while it runs: below a thousand filings each costs half as much again.
const warmUp = 1_500
const amount = 500
const rounds = 5
const aim = 0.35

const site = await startSite()
try {
  const floor = await startFloor('submit-floor', await fileOne(site))
  try {
    const ours: Load[] = []
    const floors: Load[] = []
    await loadFloor(floor, warmUp)
    await loadOurs(warmUp)
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await loadFloor(floor, amount))
      ours.push(await loadOurs(amount))
    }
    const ratio = medianRatio(ours, floors, 'perSecond')
    report(`submit: ${rounds} rounds of ${amount} filings each, in turn, ${connections} connections, medians`, {
      mongodVersion: site.mongodVersion,
      rows: [
        loadColumns,
        loadRow('floor: the same transaction by the driver', medianLoad(floors)),
        loadRow('POST /lapor, receipt as the answer', medianLoad(ours)),
      ],
      verdicts: [
        { name: 'filings a second, ours / floor', ratio: ratio.toFixed(2), aim: `>= ${aim}`, isMet: ratio >= aim },
      ],
    })
  } finally {
    floor.stop()
  }
} finally {
  await site.stop()
}

function loadFloor({ origin, pid }: Floor, times: number): Promise<Load> {
  return load(origin, times, {
    method: 'POST',
    headers: formHeaders(),
    bodies: [aForm()],
    watch: [pid, site.mongodPid],
  })
}

function loadOurs(times: number): Promise<Load> {
  return load(site.settings.publicOrigin, times, {
    method: 'POST',
    paths: [paths.submit()],
    headers: formHeaders(),
    // autocannon prepares a request more for each connection.
    bodies: Array.from({ length: times + connections + 1 }, () => aForm()),
    watch: [site.webPid, site.mongodPid],
  })
}

function formHeaders() {
  return { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' }
}

/** Everything a resident can fill in, files aside, with a form token of its own. Invented. */
function aForm(): string {
  const sentences = [
    'Ini aduan contoh untuk mengukur kecepatan.',
    'Lampu penerangan jalan umum di depan balai desa contoh padam sejak tiga malam, dan anak-anak yang pulang mengaji harus berjalan dalam gelap.',
    'Sudah pernah disampaikan kepada ketua RT, tetapi belum ada petugas yang datang memeriksa.',
    'Di dekat tiang ada kabel yang menjuntai rendah sehingga warga khawatir bila hujan turun.',
  ]
  return new URLSearchParams({
    token: issueFormToken(site.settings.keys, { purpose: 'submit', now: new Date() }),
    kind: 'complaint',
    title: 'Contoh: lampu jalan padam di depan balai desa',
    body: sentences.join(' '),
    occurredOn: '2026-01-05',
    village: '64.08.04.2001',
    place: 'depan balai desa contoh',
    topic: '',
    requestedSettlement: 'Mohon lampu diperbaiki dan kabel dirapikan.',
    identity: 'named',
    publicity: 'private',
    name: 'Warga Contoh',
    email: 'warga@contoh.example',
    phone: '0800000000',
    address: 'Jalan Contoh 1',
  }).toString()
}

/** Files one complaint through the program and reads what that wrote: the floor writes copies of it. */
async function fileOne({ settings, uri, db }: Site): Promise<Filed> {
  const response = await fetch(`${settings.publicOrigin}${paths.submit()}`, {
    method: 'POST',
    headers: formHeaders(),
    body: aForm(),
  })
  const reference = /KTM-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(await response.text())?.[0]
  if (response.status !== 200 || reference === undefined) throw new Error(`No receipt: ${response.status}`)
  const mentions = {
    complaints: { reference },
    'link-tokens': { reference },
    'outbox-emails': { reference },
    'audit-entries': { chain: `complaint:${reference}` },
    // Those of a step, not yet folded: this is the first filing of the site.
    'day-rows': { _id: { $type: 'objectId' as const } },
  }
  const written: Filed['written'] = []
  for (const [collection, filter] of Object.entries(mentions)) {
    written.push([
      collection,
      await db
        .collection(collection)
        .find(filter, { projection: { _id: 0 } })
        .toArray(),
    ])
  }
  const hashes = written.flatMap(([, documents]) =>
    documents.flatMap((one) => [one['submissionKeyHash'], one['codeHash'], one['tokenHash']] as unknown[]),
  )
  return { uri, written, unique: [reference, ...hashes.filter((hash) => typeof hash === 'string')] }
}
