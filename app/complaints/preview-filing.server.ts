import type { Filing } from '#app/complaints/form.ts'
import { isOutsideRegency, resolvePlace } from '#app/complaints/resolve-place.server.ts'
import { routeFiling, type FilingRoute } from '#app/complaints/route-filing.server.ts'
import type { AuthorityCode, Place } from '#app/complaints/rules/complaint.ts'
import { speaksOfDanger } from '#app/complaints/rules/danger.ts'
import { villageReadersOf } from '#app/complaints/tell-village.server.ts'
import { placeName } from '#app/places/place-name.ts'
import { findAgency } from '#models/agency.server.ts'

export type FilingPreview = {
  receiver:
    | { kind: 'agency'; name: string; isDirect: boolean }
    | { kind: 'authority'; code: AuthorityCode }
    | { kind: 'protected' }
    | { kind: 'unknown' }
  place: Place
  /** who of the village would be told that it exists; null: nobody */
  village: { name: string; withBpd: boolean } | null
  isOutside: boolean
  isRounded: boolean
  speaksOfDanger: boolean
}

/** What the check page tells before anything is sent: who will probably get it, and how the place was understood. */
export async function previewFiling(filing: Filing): Promise<FilingPreview> {
  const place = resolvePlace(filing)
  const route = await routeFiling(filing)
  return {
    receiver: await likelyReceiver(route),
    place,
    village: await villageToTell(filing, place, route),
    isOutside: isOutsideRegency(filing),
    isRounded: filing.identity !== 'named' && place.latitude !== null,
    speaksOfDanger: speaksOfDanger(filing.title, filing.body),
  }
}

async function villageToTell(filing: Filing, place: Place, route: FilingRoute): Promise<FilingPreview['village']> {
  const { body, identity, requestedSettlement } = filing
  const written = { title: filing.title ?? '', body, firstBody: null, requestedSettlement, history: [] }
  const { restricted, target, topic } = route
  const receiver = receiverOf(route)
  const readers = await villageReadersOf(
    { ...written, identity, restricted, target, topic, place },
    receiver === null ? [] : [receiver],
  )
  const name = placeName(place)
  return readers.length === 0 || name === null ? null : { name, withBpd: readers.includes('bpd') }
}

const receiverOf = ({ routing, forwardTo }: FilingRoute) => forwardTo ?? routing.suggestions[0]?.agency ?? null

async function likelyReceiver(route: FilingRoute): Promise<FilingPreview['receiver']> {
  const { routing, restricted, forwardTo } = route
  if (restricted) return { kind: 'protected' }
  if (routing.authority !== null) return { kind: 'authority', code: routing.authority }
  const code = receiverOf(route)
  const agency = code === null ? null : await findAgency(code)
  return agency ? { kind: 'agency', name: agency.name, isDirect: forwardTo !== null } : { kind: 'unknown' }
}
