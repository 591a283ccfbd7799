import type { Settings } from '#app/config/env.server.ts'
import type { Flood } from '#app/complaints/suspect-filing.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { returnAttempt, takeAttempt, type Attempt, type AttemptCount } from '#models/attempt.server.ts'

// Limits with a meaning, asked in actions. They are counted in the database, for all web processes together; the client
// key, though, is made by each process and each day anew (safety of people who complain), so a client that reaches
// several processes has the limit in each. The flood guard in front is flood-guard.server.ts.

const hour = 60 * 60

/** Above a limit a complaint is held, not refused; above this many times the limit it is: memory and disk end somewhere. */
const refusedFromTimes = 10

type Taken =
  { allowed: true; flood: Pick<Flood, 'over'> | null } | { allowed: false; retryAt: Date; because: 'client' | 'all' }

/**
 * One complaint more? Asked for the final sending only. Both limits are settings; 0 switches one off, and with both off
 * nothing is suspected (`flood` is null). Nothing is counted for a form that was sent before, nor by one count when the
 * other refuses. What a client files above its own limit is counted apart, so that it holds up nobody else's.
 */
export async function takeSubmission({
  clientKey,
  settings,
  now,
  isRepeat,
}: {
  clientKey: string
  settings: Pick<Settings, 'submitLimitPerHour' | 'submitTotalPerHour'>
  now: Date
  isRepeat: () => Promise<boolean>
}): Promise<Taken> {
  const { submitLimitPerHour: perClient, submitTotalPerHour: inAll } = settings
  if ((perClient === 0 && inAll === 0) || (await isRepeat())) return { allowed: true, flood: null }
  const upTo = (key: string, limit: number): Attempt => ({
    purpose: 'submit',
    key,
    limit: limit * refusedFromTimes,
    windowSeconds: hour,
    now,
  })
  const byClient = upTo(clientKey, perClient)
  const own = perClient > 0 ? await takeAttempt(byClient) : null
  if (own?.allowed === false) return { allowed: false, retryAt: own.retryAt, because: 'client' }
  const isOverOwn = own !== null && own.taken > perClient
  const all = inAll > 0 ? await takeAttempt(upTo(isOverOwn ? 'all-above' : 'all', inAll)) : null
  if (all?.allowed === false) {
    if (own) await returnAttempt(byClient)
    return { allowed: false, retryAt: all.retryAt, because: 'all' }
  }
  if (isOverOwn) return { allowed: true, flood: { over: 'client' } }
  return { allowed: true, flood: { over: all !== null && all.taken > inAll ? 'all' : null } }
}

/** A village clerk with forty people on one morning stays far below; what is above is a machine, or one account for many. */
export const staffFilingsPerHour = 60
export const staffRefusedFrom = staffFilingsPerHour * refusedFromTimes

/** One filing more by somebody of the staff. Off where filing has no limit for a client (trials, benches). */
export async function takeStaffFiling({
  accountId,
  settings,
  now,
  isRepeat,
}: {
  accountId: string
  settings: Pick<Settings, 'submitLimitPerHour'>
  now: Date
  isRepeat: () => Promise<boolean>
}): Promise<{ allowed: true; isOverLimit: boolean } | { allowed: false; retryAt: Date }> {
  if (settings.submitLimitPerHour === 0 || (await isRepeat())) return { allowed: true, isOverLimit: false }
  const limit = staffRefusedFrom
  const own = await takeAttempt({ purpose: 'staff-filing', key: accountId, limit, windowSeconds: hour, now })
  if (!own.allowed) return { allowed: false, retryAt: own.retryAt }
  return { allowed: true, isOverLimit: own.taken > staffFilingsPerHour }
}

const draftsPerClient = 60

/** Saving a draft is not filing; the limit only keeps a machine from filling the database with them. */
export function takeDraft({ clientKey, now }: { clientKey: string; now: Date }): Promise<AttemptCount> {
  return takeAttempt({ purpose: 'draft', key: clientKey, limit: draftsPerClient, windowSeconds: hour, now })
}

const wrongCodesPerReferenceAndClient = 10
const wrongCodesPerClient = 60

/**
 * One look-up by number and code. Taken before the code is compared, so that parallel guesses cannot outrun the count;
 * `isRight` gives it back. Counted per number and client, never per number alone: that would let an enemy shut the
 * resident out by typing wrong codes.
 */
export async function takeLookup({
  reference,
  clientKey,
  now,
}: {
  reference: Reference
  clientKey: string
  now: Date
}): Promise<AttemptCount & { isRight: () => Promise<void> }> {
  const byClient: Attempt = {
    purpose: 'track-client',
    key: clientKey,
    limit: wrongCodesPerClient,
    windowSeconds: hour,
    now,
  }
  const byBoth: Attempt = {
    purpose: 'track',
    key: `${reference}\n${clientKey}`,
    limit: wrongCodesPerReferenceAndClient,
    windowSeconds: hour,
    now,
  }
  const isRight = async () => {
    await returnAttempt(byClient)
    await returnAttempt(byBoth)
  }
  const own = await takeAttempt(byClient)
  if (!own.allowed) return { ...own, isRight }
  return { ...(await takeAttempt(byBoth)), isRight }
}

const affectedMailsPerClient = 10

/** One "me too" more from this client: each is a mail to an address that somebody typed. */
export function takeAffectedMail({ clientKey, now }: { clientKey: string; now: Date }): Promise<AttemptCount> {
  return takeAttempt({ purpose: 'affected', key: clientKey, limit: affectedMailsPerClient, windowSeconds: hour, now })
}
