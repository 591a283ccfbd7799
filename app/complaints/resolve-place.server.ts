import type { Filing } from '#app/complaints/form.ts'
import type { Place } from '#app/complaints/rules/complaint.ts'
import { locate } from '#app/places/locate.server.ts'
import { readPosition, roundPosition, roundPositionsIn } from '#app/places/position.ts'

/**
 * The place as it is stored. A position, sent or typed into the words, fills district and village from the borders
 * unless the resident chose them; one outside the regency stays in words only. Of sealed and nameless complaints every
 * position is rounded, in the words too, because a position can be somebody's house.
 */
export function resolvePlace(
  filing: Pick<Filing, 'village' | 'district' | 'words' | 'latitude' | 'longitude' | 'identity'>,
): Place {
  const { village, district, words } = filing
  const position = positionOf(filing)
  const area = position ? locate(position.latitude, position.longitude) : null
  // A typed position in the words of a sealed or nameless complaint is rounded there as well.
  const kept = filing.identity === 'named' || words === null ? words : roundPositionsIn(words)
  if (!position || area === null || area === 'outside') {
    return { district, village, words: kept, latitude: null, longitude: null }
  }
  const stored = filing.identity === 'named' ? position : roundPosition(position)
  return {
    district: district ?? area.district,
    village: village ?? (district === null || district === area.district ? area.village : null),
    words: kept,
    latitude: stored.latitude,
    longitude: stored.longitude,
  }
}

/** Of somebody who hides after filing: as if it had been filed so. */
export function coarsePlace(place: Place): Place {
  const { words, latitude, longitude } = place
  const rounded = latitude === null || longitude === null ? {} : roundPosition({ latitude, longitude })
  return { ...place, ...rounded, words: words === null ? null : roundPositionsIn(words) }
}

/** Whether a typed or sent position lies outside: said kindly on the check page, and kept as text. */
export function isOutsideRegency(filing: Pick<Filing, 'words' | 'latitude' | 'longitude'>): boolean {
  const position = positionOf(filing)
  return position !== null && locate(position.latitude, position.longitude) === 'outside'
}

function positionOf({ words, latitude, longitude }: Pick<Filing, 'words' | 'latitude' | 'longitude'>) {
  if (latitude !== null && longitude !== null) return { latitude, longitude }
  return words === null ? null : readPosition(words)
}
