import { placeName } from '#app/places/place-name.ts'
import type { AgencyCode, Language } from '#app/complaints/rules/complaint.ts'
import { findAgency, listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'

export type AgencyLine = { code: AgencyCode; name: string; isConfirmed: boolean }

/** The agencies residents can choose, in two alphabets: offices of the regency, and district and village offices. */
export async function listPublicAgencies(): Promise<{ offices: AgencyLine[]; districts: AgencyLine[] }> {
  const active = (await listAgencies()).filter((agency) => agency.isActive)
  const byName = active.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
  const line = ({ code, name, isConfirmed }: AgencyLine): AgencyLine => ({ code, name, isConfirmed })
  return {
    offices: byName.filter((agency) => agency.district === null).map(line),
    districts: byName.filter((agency) => agency.district !== null).map(line),
  }
}

/** What the page of one agency says. Null when there is none, or it is not in service any more. */
export async function findPublicAgency(code: AgencyCode, language: Language) {
  const [agency, topics] = await Promise.all([findAgency(code), listTopics()])
  if (!agency?.isActive) return null
  const { name, shortName, type, isConfirmed, personInCharge, post, phone, email, address, hours } = agency
  return {
    code: agency.code,
    name,
    shortName,
    type,
    isConfirmed,
    place: placeName({ district: agency.district, village: agency.village }),
    contact: { personInCharge, post, phone, email, address, hours },
    topics: topics
      .filter((topic) => topic.agencyTypes.includes(type))
      .map((topic) => (language === 'id' ? topic.nameId : topic.nameEn)),
  }
}

/** What residents can complain about, in plain words. */
export async function listTopicNames(language: Language): Promise<string[]> {
  return (await listTopics()).map((topic) => (language === 'id' ? topic.nameId : topic.nameEn))
}
