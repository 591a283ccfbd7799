import type { Keys } from '#app/access/keys.server.ts'
import { codeCandidates } from '#app/complaints/rules/code-candidates.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { readCode } from '#app/complaints/rules/reference.ts'
import { loadCodeCheck } from '#app/complaints/tracking-code.server.ts'

/** Whether a text that officers will read gives away the complaint's own tracking code. */
export async function holdsTrackingCode(text: string, reference: Reference, keys: Keys): Promise<boolean> {
  const codes = new Set<string>()
  for (const candidate of codeCandidates(text)) {
    const code = readCode(candidate)
    if (code !== null) codes.add(code)
  }
  if (codes.size === 0) return false
  const isRight = await loadCodeCheck(reference, keys)
  return [...codes].some(isRight)
}
