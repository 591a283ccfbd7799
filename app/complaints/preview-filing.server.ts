import type { Filing } from '#app/complaints/form.ts'
import { isOutsideRegency, resolvePlace } from '#app/complaints/resolve-place.server.ts'
import { routeFiling } from '#app/complaints/route-filing.server.ts'
import type { AuthorityCode, Place } from '#app/complaints/rules/complaint.ts'
import { speaksOfDanger } from '#app/complaints/rules/danger.ts'
import { findAgency } from '#models/agency.server.ts'

export type FilingPreview = {
  receiver:
    | { kind: 'agency'; name: string; isDirect: boolean }
    | { kind: 'authority'; code: AuthorityCode }
    | { kind: 'protected' }
    | { kind: 'unknown' }
  place: Place
  isOutside: boolean
  isRounded: boolean
  speaksOfDanger: boolean
}

/** What the check page tells before anything is sent: who will probably get it, and how the place was understood. */
export async function previewFiling(filing: Filing): Promise<FilingPreview> {
  const place = resolvePlace(filing)
  return {
    receiver: await likelyReceiver(filing),
    place,
    isOutside: isOutsideRegency(filing),
    isRounded: filing.identity !== 'named' && place.latitude !== null,
    speaksOfDanger: speaksOfDanger(filing.title, filing.body),
  }
}

async function likelyReceiver(filing: Filing): Promise<FilingPreview['receiver']> {
  const { routing, restricted, forwardTo } = await routeFiling(filing)
  if (restricted) return { kind: 'protected' }
  if (routing.authority !== null) return { kind: 'authority', code: routing.authority }
  const code = forwardTo ?? routing.suggestions[0]?.agency ?? null
  const agency = code === null ? null : await findAgency(code)
  return agency ? { kind: 'agency', name: agency.name, isDirect: forwardTo !== null } : { kind: 'unknown' }
}
