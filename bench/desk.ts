import { paths } from '#app/http/paths.ts'
import { comparePages, type Filled, type Page } from './support/pages.ts'
import { seedDesk } from './support/desk-seed.ts'
import { wished, type Verdict } from './support/report.ts'

// `npm run bench -- desk [--size 100000]`: what officers, heads and coordinators look at all day, over the same 5,000 open
// complaints among 10,000 and among a million. The counts of the rail are on every page.

// In every complaint; and a kind that none has, so that the search reads on until it stops.
const search = { q: 'balai', kind: 'information' }

const pages: readonly Page[] = [
  { name: 'officer, inbox', ask: ({ officer }) => ({ as: officer, paths: [paths.inbox()] }) },
  { name: 'officer, all', ask: ({ officer }) => ({ as: officer, paths: [paths.inbox({ status: 'any' })] }) },
  { name: 'officer, search', ask: ({ officer }) => ({ as: officer, paths: [paths.inbox(search)] }) },
  { name: 'coordinator, inbox', ask: ({ coordinator }) => ({ as: coordinator, paths: [paths.inbox()] }) },
  {
    name: 'coordinator, late',
    ask: ({ coordinator }) => ({ as: coordinator, paths: [paths.inbox({ due: 'overdue', agency: 'dinkes' })] }),
  },
  { name: 'coordinator, search', ask: ({ coordinator }) => ({ as: coordinator, paths: [paths.inbox(search)] }) },
  { name: 'head, overview', ask: ({ head }) => ({ as: head, paths: [paths.overview()] }) },
  { name: 'coordinator, overview', ask: ({ coordinator }) => ({ as: coordinator, paths: [paths.overview()] }) },
]

/** The stop of a search, and room for the counts of the rail beside it. */
const mostKeys = 25_000

await comparePages('desk', pages, {
  sizes: [10_000, wished('size') ?? 1_000_000],
  aim: 1.3,
  seed: seedDesk,
  afterwards: explained,
})

/** Each page once under the profiler: by which plan its queries ran, and how many keys and documents they read. */
async function explained(large: Filled): Promise<Verdict[]> {
  const { db, settings } = large.site
  const verdicts: Verdict[] = []
  for (const page of pages) {
    await db.setProfilingLevel('off')
    await db.dropCollection('system.profile').catch(() => undefined)
    await db.setProfilingLevel('all')
    const { as, paths: asked } = page.ask(large)
    await fetch(`${settings.publicOrigin}${asked[0] ?? ''}`, { headers: { Cookie: as.cookie } })
    await db.setProfilingLevel('off')
    const queries = await db
      .collection('system.profile')
      .find({ planSummary: { $exists: true } })
      .toArray()
    const sum = (name: string) => queries.reduce((total, one) => total + Number(one[name] ?? 0), 0)
    const scans = queries.filter(({ planSummary, ns }) => planSummary === 'COLLSCAN' && isLarge(String(ns)))
    const keys = sum('keysExamined')
    verdicts.push({
      name: `${page.name}, read for one page`,
      ratio: `${keys} keys, ${sum('docsExamined')} documents, ${scans.length} scans`,
      aim: `<= ${mostKeys.toLocaleString('en')} keys, no scan`,
      isMet: keys <= mostKeys && scans.length === 0,
    })
  }
  return verdicts
}

function isLarge(namespace: string): boolean {
  return ['complaints', 'day-rows'].some((name) => namespace.endsWith(`.${name}`))
}
