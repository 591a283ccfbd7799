import type { AgencyType } from './agency-type.ts'
import type { AgencyCode, DistrictCode, Identity, Kind, Place, TopicCode, VillageCode } from './complaint.ts'
import type { Suggestion } from './routing-decision.ts'

export type RoutingAgency = {
  code: AgencyCode
  name: string
  shortName: string | null
  type: AgencyType
  district: DistrictCode | null
  village: VillageCode | null
  /** what it was called before, and offices it took over: people write these for years */
  formerNames?: readonly { name: string; shortName: string | null }[]
  /** the areas of kecamatan and kelurahan offices that it took over */
  formerPlaces?: readonly Area[]
}

export type Area = { district: DistrictCode | null; village: VillageCode | null }

/** Its own area, then those it took over. */
export function areasOf({ district, village, formerPlaces = [] }: RoutingAgency): Area[] {
  return [{ district, village }, ...formerPlaces]
}

export type RoutingTopic = {
  code: TopicCode
  agencyTypes: readonly AgencyType[]
  isProtected: boolean
  /** the offices responsible where the kinds do not say it; empty or none: all of those kinds */
  agencies?: readonly AgencyCode[]
}

export type RoutingFacts = {
  kind: Kind
  title: string
  body: string
  requestedSettlement: string | null
  place: Pick<Place, 'district' | 'village' | 'words'>
  askedAgency: AgencyCode | null
  topic: TopicCode | null
  identity: Identity
  /** the active agencies of the regency */
  agencies: readonly RoutingAgency[]
  topics: readonly RoutingTopic[]
  /** the agency that runs the desk, so that a complaint about it does not land on its own table */
  deskAgency: AgencyCode | null
  /** The seat of a learned model: its guesses are merged with those of the words. */
  learned?: readonly Suggestion[]
}

/** What a resident types when the place does not matter; it names no place. */
const notAPlace = /^\s*(tidak (disebut|disebutkan|ada|tahu)|-+)?\s*$/i

export function placeWordsOf(facts: RoutingFacts): string {
  const words = facts.place.words ?? ''
  return notAPlace.test(words) ? '' : words
}
