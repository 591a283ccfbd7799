import autocannon from 'autocannon'
import { cpuOf } from './site.ts'

export const connections = 8

/** Requests a second, milliseconds each, and processor milliseconds each of the processes that were watched. */
export type Load = { perSecond: number; p50: number; p95: number; cpu: number[] }

export type Wanted = {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  /** in turn */
  paths?: readonly string[]
  /** one for each request; they are used up in order */
  bodies?: readonly string[]
  /** process ids */
  watch?: readonly number[]
}

/**
 * Sends `amount` requests over eight connections, each as soon as the one before is answered. This process is the
 * clients; the server under load is another.
 * @throws when any answer is not a 200: a fast refusal is no figure
 */
export async function load(origin: string, amount: number, wanted: Wanted = {}): Promise<Load> {
  const { method = 'GET', headers = {}, paths = ['/'], bodies, watch = [] } = wanted
  const times: number[] = []
  const wrong = new Map<number, number>()
  let next = 0
  const body = bodies ? () => bodies[Math.min(next++, bodies.length - 1)] ?? '' : null
  const requests = paths.map((path): autocannon.Request => ({
    ...{ method, headers, path },
    ...(body ? { setupRequest: (request) => ({ ...request, body: body() }) } : {}),
  }))
  const cpuBefore = watch.map(cpuOf)
  const began = performance.now()
  let ended = began
  const { errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      { url: origin, connections, amount, timeout: 120, requests },
      (error: Error | null, result) => {
        if (error) reject(error)
        else resolve(result)
      },
    )
    run.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds)
      ended = performance.now()
      if (status !== 200) wrong.set(status, (wrong.get(status) ?? 0) + 1)
    })
  })
  // autocannon itself tells the end only at the next full second.
  const seconds = (ended - began) / 1_000
  if (errors > 0 || wrong.size > 0 || times.length !== amount) {
    throw new Error(`${origin}: ${times.length} of ${amount} answered, ${errors} errors, ${JSON.stringify([...wrong])}`)
  }
  times.sort((a, b) => a - b)
  return {
    ...{ perSecond: amount / seconds, p50: share(times, 0.5), p95: share(times, 0.95) },
    cpu: watch.map((pid, at) => (cpuOf(pid) - (cpuBefore[at] ?? 0)) / amount),
  }
}

/** Of each figure by itself: a neighbour that wakes up spoils one round, not the middle of several. */
export function medianLoad(loads: readonly Load[]): Load {
  const of = (name: 'perSecond' | 'p50' | 'p95') => median(loads.map((one) => one[name]))
  return {
    ...{ perSecond: of('perSecond'), p50: of('p50'), p95: of('p95') },
    cpu: (loads[0]?.cpu ?? []).map((_, at) => median(loads.map((one) => one.cpu[at] ?? NaN))),
  }
}

/** Of each pair of rounds that followed each other, so that both had the same neighbours. */
export function medianRatio(ours: readonly Load[], floors: readonly Load[], figure: 'perSecond' | 'p50'): number {
  return median(ours.map((one, at) => one[figure] / (floors[at]?.[figure] ?? NaN)))
}

export function median(values: readonly number[]): number {
  return share(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}
