import { maxConcurrentUploadsPerClient, waitForUploadTurnSeconds } from '#app/attachments/limits.ts'

type Queue = { running: number; waiting: (() => void)[] }
const queues = new Map<string, Queue>()

/**
 * One of the few uploads that a client may have at once. A further one waits: meanwhile its bytes stay in the network,
 * which costs the sender time and us nothing.
 * @returns what gives the turn back, or null when none came free in time
 */
export async function takeUploadTurn(clientKey: string): Promise<(() => void) | null> {
  const queue = queues.get(clientKey) ?? { running: 0, waiting: [] }
  queues.set(clientKey, queue)
  if (queue.running < maxConcurrentUploadsPerClient) queue.running += 1
  else if (!(await waitFor(queue))) return null
  return () => {
    // The turn is handed over, not given back and taken again: a newcomer could slip in between.
    const next = queue.waiting.shift()
    if (next) next()
    else queue.running -= 1
    if (queue.running === 0) queues.delete(clientKey)
  }
}

function waitFor(queue: Queue): Promise<boolean> {
  return new Promise((resolve) => {
    const take = () => {
      clearTimeout(timer)
      resolve(true)
    }
    const timer = setTimeout(() => {
      queue.waiting = queue.waiting.filter((one) => one !== take)
      resolve(false)
    }, waitForUploadTurnSeconds * 1000)
    queue.waiting.push(take)
  })
}
