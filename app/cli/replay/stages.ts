import { Browser, hiddenFields, type Page } from '#app/cli/replay/browser.ts'
import type { ReplayRow } from '#app/cli/replay/rows.ts'
import type { Site } from '#app/cli/replay/site.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { paths } from '#app/http/paths.ts'
import { listTopics, type Topic } from '#models/category.server.ts'
import { findComplaint } from '#models/complaint.server.ts'

// The two things people do in a replay: residents file, a coordinator accepts what was suggested. All through the pages.

export type Filed = { row: ReplayRow; reference: Reference | null; problem: string | null; ms: number }
export type Forwarded = { reference: Reference; problem: string | null; ms: number }

const filersAtOnce = 4

export function residentAddress({ id }: ReplayRow): string {
  return `warga-${id.toLowerCase()}@replay.example`
}

/** Files every row, four residents at a time; every second one has a browser that refuses cookies. */
export async function fileAll(
  site: Site,
  rows: readonly ReplayRow[],
  progress: (done: number) => void,
): Promise<Filed[]> {
  const filed: Filed[] = []
  await inLanes(rows, filersAtOnce, async (row, index) => {
    filed.push(await fileOne(new Browser(site.origin, { keepsCookies: index % 2 === 0 }), row))
    progress(filed.length)
  })
  return filed
}

async function fileOne(browser: Browser, row: ReplayRow): Promise<Filed> {
  const { token } = hiddenFields(await browser.visit(paths.submit()), 'name="token"')
  if (token === undefined) return { row, reference: null, problem: 'no form', ms: 0 }
  const fields = {
    ...{ token, kind: row.kind, title: row.title, body: asTyped(row.text), place: 'tidak disebut' },
    ...{ identity: 'named', email: residentAddress(row), agency: '', topic: '' },
  }
  const started = performance.now()
  const sent = await persist(() => browser.submit(paths.submit(), fields))
  const ms = performance.now() - started
  const receipt = sent.location === paths.receipt() ? await browser.visit(paths.receipt()) : sent
  const reference = readReference(/KTM-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(receipt.html)?.[0] ?? '')
  const isFiled = receipt.status === 200 && reference !== null
  return isFiled
    ? { row, reference, problem: null, ms }
    : { row, reference: null, problem: `answered ${sent.status}`, ms }
}

/** Browsers send line ends as CRLF. */
function asTyped(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n')
}

/** The same form again after a fault of the line or the server: it cannot arrive twice. */
async function persist(send: () => Promise<Page>): Promise<Page> {
  let last: unknown = null
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const page = await send()
      if (page.status < 500) return page
      last = new Error(`answered ${page.status}`)
    } catch (error) {
      last = error
    }
  }
  throw last
}

/** @returns the coordinator's browser, or null when the site refused to sign in */
export async function signInAsCoordinator(site: Site): Promise<Browser | null> {
  const browser = new Browser(site.origin)
  const { token = '' } = hiddenFields(await browser.visit(paths.signIn()), 'name="password"')
  const answer = await browser.submit(paths.signIn(), { token, ...site.coordinator })
  const isAsked = answer.status === 302 && answer.location === paths.secondFactor()
  const last = isAsked && site.code !== null ? await enterCode(browser, site.code) : answer
  return last.status === 302 && last.location === paths.queue() ? browser : null
}

async function enterCode(browser: Browser, code: string): Promise<Page> {
  const { token = '' } = hiddenFields(await browser.visit(paths.secondFactor()), 'name="code"')
  return browser.submit(paths.secondFactor(), { token, code })
}

/** Accepts the first suggestion of each that has one, and is not held or proposed for another authority. */
export async function forwardAll(
  desk: Browser,
  references: readonly Reference[],
  progress: (done: number) => void,
): Promise<Forwarded[]> {
  const topics = await listTopics()
  const forwarded: Forwarded[] = []
  // One after the other, as one person works; the desk's own speed is what is measured.
  for (const reference of references) {
    const complaint = await findComplaint(reference)
    const agency = complaint ? acceptable(complaint) : null
    if (!complaint || agency === null) continue
    forwarded.push(await forwardOne(desk, complaint, agency, topics))
    progress(forwarded.length)
  }
  return forwarded
}

function acceptable({ status, restricted, routing }: Complaint): string | null {
  const isOpenToAccept = status === 'submitted' && !restricted && routing.decision === 'suggest'
  return isOpenToAccept ? (routing.suggestions[0]?.agency ?? null) : null
}

async function forwardOne(desk: Browser, complaint: Complaint, agency: string, topics: Topic[]): Promise<Forwarded> {
  const { reference, routing, kind } = complaint
  const started = performance.now()
  const address = paths.officerComplaint(reference)
  const page = await desk.visit(paths.officerComplaint(reference, { tulis: 'forward' }))
  const type = routing.suggestions[0]?.agencyType
  const topic = topics.find(({ agencyTypes }) => agencyTypes.some((one) => one === type)) ?? topics[0]
  const sent = await desk.submit(address, {
    ...hiddenFields(page, 'value="forward"'),
    ...{ agency, class: kind === 'complaint' ? 'complaint' : 'request', topic: topic?.code ?? '' },
  })
  const problem = sent.status === 303 ? null : `answered ${sent.status}`
  return { reference, problem, ms: performance.now() - started }
}

async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const runLane = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index]
      if (item !== undefined) await work(item, index)
    }
  }
  await Promise.all(Array.from({ length: lanes }, runLane))
}
