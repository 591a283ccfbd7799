import { Cron } from 'croner'
import { regencyTimeZone } from '#app/complaints/rules/deadline.ts'
import type { TimedJob, TimedTools } from '#app/jobs/schedule.ts'
import { claimSlot, findLastRun, finishSlot, renewSlot, skipSlot } from '#models/job-run.server.ts'

// After a killed worker another one takes its slot this much later; a living one renews in good time.
const leaseSeconds = 60
const renewEveryMs = 20_000

/** The last moment, up to and with `now`, at which this job was to run. */
export function lastSlot({ at }: Pick<TimedJob, 'at'>, now: Date): Date {
  // croner looks strictly back, and includes what lies earlier in the same second: so a slot at `now` itself counts.
  const justAfter = new Date(Math.floor(now.getTime() / 1_000) * 1_000 + 1)
  const [slot] = new Cron(at, { timezone: regencyTimeZone, paused: true }).previousRuns(1, justAfter)
  if (!slot) throw new Error(`The pattern "${at}" has no moment before now`)
  return slot
}

/**
 * Runs the job if a slot is owed. However many slots passed while no worker ran, they are caught up in one run: a job
 * looks at how things stand. Two workers never do one slot twice: the document of the slot is the lock.
 * @returns how much it did, null when nothing was owed or another worker has it
 */
export async function runIfOwed(job: TimedJob, tools: TimedTools): Promise<number | null> {
  const now = tools.now()
  const slot = lastSlot(job, now)
  const last = await findLastRun(job.name)
  if (last === null) {
    await skipSlot({ job: job.name, slot, now })
    return null
  }
  if (last.slot >= slot && last.isDone) return null
  // A slot that a killed worker left is finished first, unless a later one is due and does the same.
  const owed = last.slot > slot ? last.slot : slot
  const claim = await claimSlot({ job: job.name, slot: owed, now }, leaseSeconds)
  if (claim === null) return null
  const renewing = setInterval(() => {
    // A renewal that fails is tried again; a lease that is lost makes two runs, which the job itself survives.
    renewSlot(claim, leaseSeconds).catch(() => undefined)
  }, renewEveryMs)
  try {
    const did = await job.run(tools)
    await finishSlot(claim, { did, now: tools.now() })
    return did
  } finally {
    clearInterval(renewing)
  }
}
