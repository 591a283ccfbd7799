import { setMaxListeners } from 'node:events'
import { createLogger } from '#app/config/logger.server.ts'
import type { Settings } from '#app/config/env.server.ts'
import { openMailTransport } from '#app/emails/send.server.ts'
import { schedule, timetable, type Job, type JobTools } from '#app/jobs/schedule.ts'
import { runIfOwed } from '#app/jobs/slot-runner.server.ts'

export type Worker = { stop: () => Promise<void> }

/** How late a timed job may begin. */
const lookEverySeconds = 15

/** Runs every job in a loop of its own. A job that fails is logged by its name and tried again later. */
export function createWorker({
  settings,
  now,
  mailboxPort,
}: {
  settings: Settings
  now: () => Date
  mailboxPort: number | null
}): Worker {
  const logger = createLogger(settings)
  const transport = openMailTransport({ settings, mailboxPort })
  const tools: JobTools = { settings, now, transport }
  const stopping = new AbortController()
  // Each loop listens while it pauses; Node takes more than ten listeners for a leak and says so on the first screen.
  setMaxListeners(0, stopping.signal)
  const loops = [...schedule, ...timetable.map(asLoop)].map((job) =>
    loop(job, tools, stopping.signal, (error) => {
      logger.error({ job: job.name, error: error instanceof Error ? error.name : 'unknown' }, 'A job failed')
    }),
  )
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
      transport.close()
    },
  }
}

/** Looks again and again whether its moment has come. After a run nothing is owed, so it never starts again at once. */
function asLoop(job: (typeof timetable)[number]): Job {
  return {
    name: job.name,
    everySeconds: lookEverySeconds,
    run: async (tools) => {
      await runIfOwed(job, tools)
      return 0
    },
  }
}

async function loop(job: Job, tools: JobTools, signal: AbortSignal, report: (error: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    const done = await job.run(tools).catch((error: unknown) => {
      report(error)
      return 0
    })
    if (done === 0) await pause(job.everySeconds * 1000, signal)
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  // Asked to stop while the job ran: the signal says so once, and that is over.
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, milliseconds)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
