import { request } from 'node:http'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { issueFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { exportQuery } from '#models/complaint-export.server.ts'
import { load, median } from './support/load.ts'
import { report } from './support/report.ts'
import { ownAgency, seedComplaints } from './support/seed.ts'
import { cpuOf, memoryOf, signIn, startSite, type SignedIn, type Site } from './support/site.ts'

// `npm run bench -- export`: rows a second of the liaison's CSV, and how much memory the web process takes for it beyond
// what it had before. The hungriest download counts; before the first, the process has served pages as any process has.

const count = 100_000
const rounds = 3
const pagesBefore = 500
const aims = { perSecond: 10_000, megabytes: 100 }
const from = '2020-01-01'

type Download = { rows: number; seconds: number; growth: number; cpu: number }

const site = await startSite()
try {
  const liaison = await site.prepare(async () => {
    const officer = await signIn(site, 'officer', ownAgency)
    const coordinator = await signIn(site, 'coordinator', 'diskominfo-staper')
    process.stderr.write(`filling a database with ${count.toLocaleString('en')} complaints …\n`)
    await seedComplaints(site, count, { officer: officer.actor, coordinator: coordinator.actor })
    return signIn(site, 'liaison', null)
  })
  await load(site.settings.publicOrigin, pagesBefore, { paths: [paths.liaison()], headers: { Cookie: liaison.cookie } })
  const ours: Download[] = []
  const floors: Download[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await download(liaison))
    floors.push(await readRaw(site))
  }
  const growth = Math.max(...ours.map((one) => one.growth))
  const rate = median(ours.map(perSecond))
  report(`export: ${count.toLocaleString('en')} rows, ${rounds} rounds in turn, medians`, {
    mongodVersion: site.mongodVersion,
    rows: [
      ['', 'rows per second', 'cpu ms per 1,000', 'memory MB'],
      ['floor: the same rows by the driver', ...figures(floors), ''],
      ['POST /penghubung/unduh', ...figures(ours), ours.map((one) => `+${one.growth.toFixed(0)}`).join(' ')],
    ],
    verdicts: [
      {
        name: 'rows a second, ours / floor',
        ratio: `${median(ours.map((one, at) => perSecond(one) / perSecond(floors[at] ?? one))).toFixed(2)}, ${rate.toFixed(0)} a second`,
        aim: `>= ${aims.perSecond.toLocaleString('en')} a second`,
        isMet: rate >= aims.perSecond,
      },
      {
        name: 'memory of the web process at its peak, beyond before',
        ratio: `${growth.toFixed(0)} MB`,
        aim: `< ${aims.megabytes} MB`,
        isMet: growth < aims.megabytes,
      },
    ],
  })
} finally {
  await site.stop()
}

function perSecond({ rows, seconds }: Download): number {
  return rows / seconds
}

function figures(all: readonly Download[]): string[] {
  return [median(all.map(perSecond)).toFixed(0), median(all.map(({ cpu, rows }) => (cpu * 1_000) / rows)).toFixed(0)]
}

async function download(liaison: SignedIn): Promise<Download> {
  const now = new Date()
  const { keys, publicOrigin } = site.settings
  const body = new URLSearchParams({
    token: issueFormToken(keys, { purpose: 'export', binding: liaison.actor.accountId, now }),
    from,
    to: localDateOf(now),
  }).toString()
  const before = memoryOf(site.webPid)
  const cpuBefore = cpuOf(site.webPid)
  let peak = before
  const sampling = setInterval(() => {
    peak = Math.max(peak, memoryOf(site.webPid))
  }, 20)
  const began = performance.now()
  try {
    const lines = await post(`${publicOrigin}${paths.liaisonExport()}`, body, liaison.cookie)
    const rows = lines - 1
    if (rows !== count) throw new Error(`${rows} rows instead of ${count}`)
    const seconds = (performance.now() - began) / 1_000
    return { rows, seconds, growth: peak - before, cpu: cpuOf(site.webPid) - cpuBefore }
  } finally {
    clearInterval(sampling)
  }
}

/** @returns the lines of the answer, counted as they come */
function post(url: string, body: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(body),
      'Sec-Fetch-Site': 'same-origin',
      Cookie: cookie,
    }
    const asked = request(url, { method: 'POST', headers }, (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`No file: ${response.statusCode ?? 0}`))
        return
      }
      let lines = 0
      response.on('data', (chunk: Buffer) => {
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1
      })
      response.on('end', () => {
        resolve(lines)
      })
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** The floor: one cursor in this process, its documents thrown away. */
async function readRaw({ db }: Site): Promise<Download> {
  const received = { receivedOn: { $gte: from, $lte: localDateOf(new Date()) } }
  const filter = { ...received, identity: 'named', restricted: false, target: 'normal' }
  const cpuBefore = process.cpuUsage()
  const began = performance.now()
  let rows = 0
  for await (const _ of db.collection('complaints').find(filter, { ...exportQuery, batchSize: 500 })) rows += 1
  const { user, system } = process.cpuUsage(cpuBefore)
  return { rows, seconds: (performance.now() - began) / 1_000, growth: 0, cpu: (user + system) / 1_000 }
}
