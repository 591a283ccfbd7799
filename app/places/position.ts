// A position that somebody typed or pasted into the place field. Nothing is fetched: a short link that hides its
// coordinates stays text.

import { OpenLocationCode } from 'open-location-code'

export type Position = { latitude: number; longitude: number }
type FoundPosition = Position & { matched: string }

const longestWords = 2000

// Digits are bounded, so that 400 of them are refused instead of being read as infinity, and a part of a longer number is
// never taken for a coordinate.
const degrees = String.raw`[+-−]?\d{1,3}(?:[.,]\d{1,15})?`
const exactDegrees = String.raw`[+-−]?\d{1,3}[.,]\d{4,15}`
const linkDegrees = String.raw`[+-]?\d{1,3}(?:\.\d{1,20})?`
const notBefore = String.raw`(?<![\d.,+-])`
const notAfter = String.raw`(?![\d]|[.,]\d)`

const onlyAPair = new RegExp(String.raw`^\(?(${degrees})°?(?:\s*[,;/]\s*|\s+)(${degrees})°?\)?$`)
// In running words a pair needs four decimals each: "12.500, 15.000" is money.
const pairInWords = new RegExp(
  String.raw`${notBefore}(${exactDegrees})°?(?:\s*[,;/]\s*|\s+)(${exactDegrees})°?${notAfter}`,
)

const hemisphere = String.raw`(?:LU|LS|BT|BB|N|S|E|W|U|T)`
const angle = String.raw`(\d{1,3}(?:[.,]\d{1,15})?)\s*(?:°|º|˚|derajat|d)?\s*(?:(\d{1,2}(?:[.,]\d{1,15})?)\s*(?:'|’|′|menit)\s*)?(?:(\d{1,2}(?:[.,]\d{1,15})?)\s*(?:"|”|″|''|’’|′′|detik)\s*)?`
const hemisphereAfter = new RegExp(
  String.raw`${notBefore}${angle}(${hemisphere})\b[\s,;/]*${angle}(${hemisphere})\b`,
  'i',
)
const hemisphereBefore = new RegExp(
  String.raw`\b(${hemisphere})[\s.:]*${angle}[\s,;/]*\b(${hemisphere})[\s.:]*${angle}${notAfter}`,
  'i',
)

const plusCode = /(?<![\w+])[23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,7}(?![\w+])/i

const link = /\S*(?:https?:\/\/|www\.|maps\.|\/maps|geo:|osm\.org)\S*/gi
// The pin of a link stands before the middle of its map.
const linkPatterns = [
  new RegExp(String.raw`!3d(${linkDegrees})!4d(${linkDegrees})(?!\d)`),
  new RegExp(String.raw`[?&]mlat=(${linkDegrees})&mlon=(${linkDegrees})(?!\d)`),
  new RegExp(
    String.raw`[?&](?:q|query|ll|destination|daddr|saddr|sll|center|viewpoint|cp)=(?:loc:)?\s*(${linkDegrees})[,~+\s]+(${linkDegrees})(?!\d)`,
  ),
  new RegExp(String.raw`^geo:(${linkDegrees}),(${linkDegrees})(?!\d)`, 'i'),
  new RegExp(String.raw`/(?:place|search|dir)/(?:[^/]*/)?(${linkDegrees}),[+\s]*(${linkDegrees})(?![\d])`),
  new RegExp(String.raw`@(${linkDegrees}),(${linkDegrees})(?!\d)`),
  new RegExp(String.raw`#map=[\d.]+/(${linkDegrees})/(${linkDegrees})(?!\d)`),
]

/** Null when the words contain no position anywhere on earth. Whether it lies in the regency is `locate`'s question. */
export function readPosition(words: string): Position | null {
  const found = findPosition(words)
  return found && { latitude: found.latitude, longitude: found.longitude }
}

function findPosition(words: string): FoundPosition | null {
  if (words.length > longestWords) return null
  return readLink(words) ?? readPlusCode(words) ?? readHemispheres(words) ?? readPair(words)
}

/** To two decimals, about 1.1 km: all that is kept of a sealed or nameless complaint's position. */
export function roundPosition({ latitude, longitude }: Position): Position {
  return { latitude: roundToHundredths(latitude), longitude: roundToHundredths(longitude) }
}

/**
 * The words with every exact position in them replaced by the rounded one: "depan SD, 0.560746, 117.524524" keeps its school.
 * A position can be somebody's house, also outside the regency.
 */
export function roundPositionsIn(words: string): string {
  let rounded = words
  // Each round replaces at least one position; nobody pastes more than a few.
  for (let times = 0; times < 10; times += 1) {
    const found = findPosition(rounded)
    if (!found) break
    const { latitude, longitude } = roundPosition(found)
    if (found.latitude === latitude && found.longitude === longitude) break
    rounded = rounded.replace(found.matched, `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`)
  }
  return rounded
}

function readLink(words: string): FoundPosition | null {
  for (const [matched] of words.matchAll(link)) {
    const readable = decodeLink(matched)
    for (const pattern of linkPatterns) {
      const match = pattern.exec(readable)
      const position = match && positionOf(Number(match[1]), Number(match[2]))
      if (position) return { ...position, matched }
    }
    const inCode = readPlusCode(readable)
    if (inCode) return { ...inCode, matched }
  }
  return null
}

function decodeLink(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function readPlusCode(words: string): FoundPosition | null {
  const matched = plusCode.exec(words)?.[0]
  const codes = new OpenLocationCode()
  if (!matched || !codes.isFull(matched)) return null
  const { latitudeCenter, longitudeCenter } = codes.decode(matched.toUpperCase())
  const position = positionOf(latitudeCenter, longitudeCenter)
  return position && { ...position, matched }
}

function readHemispheres(words: string): FoundPosition | null {
  const after = hemisphereAfter.exec(words)
  if (after) {
    const [matched, d1, m1, s1, h1 = '', d2, m2, s2, h2 = ''] = after
    const found = fromHemispheres(matched, { angle: [d1, m1, s1], side: h1 }, { angle: [d2, m2, s2], side: h2 })
    if (found) return found
  }
  const before = hemisphereBefore.exec(words)
  if (!before) return null
  const [matched, h1 = '', d1, m1, s1, h2 = '', d2, m2, s2] = before
  return fromHemispheres(matched, { angle: [d1, m1, s1], side: h1 }, { angle: [d2, m2, s2], side: h2 })
}

type Reading = { angle: (string | undefined)[]; side: string }

/** LU, LS, BT, BB are lintang utara, lintang selatan, bujur timur, bujur barat; U and T their short forms. */
function fromHemispheres(matched: string, one: Reading, other: Reading): FoundPosition | null {
  const isLatitude = ({ side }: Reading) => /^(LU|LS|N|S|U)$/i.test(side)
  if (isLatitude(one) === isLatitude(other)) return null
  const [north, east] = isLatitude(one) ? [one, other] : [other, one]
  const position = positionOf(signedDegrees(north), signedDegrees(east))
  return position && { ...position, matched: matched.trim() }
}

function signedDegrees({ angle: [whole, minutes, seconds], side }: Reading): number {
  const [degree, minute, second] = [readDecimal(whole), readDecimal(minutes), readDecimal(seconds)]
  if (minute >= 60 || second >= 60) return NaN
  const isNegative = /^(LS|BB|S|W)$/i.test(side)
  return (degree + minute / 60 + second / 3600) * (isNegative ? -1 : 1)
}

function readPair(words: string): FoundPosition | null {
  const trimmed = words.trim()
  const match = onlyAPair.exec(trimmed) ?? pairInWords.exec(trimmed)
  if (!match) return null
  // Two whole numbers are a house number and a neighbourhood, not a place on earth.
  if (!/[.,]\d/.test(match[1] ?? '') || !/[.,]\d/.test(match[2] ?? '')) return null
  const position = positionOf(readDecimal(match[1]), readDecimal(match[2]))
  return position && { ...position, matched: match[0] }
}

function readDecimal(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.').replace('−', '-'))
}

/** Swapped pairs (longitude first, as GeoJSON has them) are put right when only that can be meant. */
function positionOf(first: number, second: number): Position | null {
  if (isOnEarth(first, second)) return { latitude: first, longitude: second }
  if (isOnEarth(second, first)) return { latitude: second, longitude: first }
  return null
}

function isOnEarth(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}

function roundToHundredths(angle: number): number {
  return Math.round(angle * 100) / 100
}
