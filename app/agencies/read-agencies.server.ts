import { followerOf } from '#app/agencies/followers.ts'
import { isResponsible } from '#app/complaints/rules/topics.ts'
import { placeName } from '#app/places/place-name.ts'
import type { AgencyCode, Language } from '#app/complaints/rules/complaint.ts'
import { findAgency, listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'

/** An agency that was merged or closed, and who works in its place now. */
export type EndedLine = { code: AgencyCode; name: string; way: 'merged' | 'closed'; follower: string }

export type AgencyLine = { code: AgencyCode; name: string; isConfirmed: boolean }

/** The agencies residents can choose, in two alphabets: offices of the regency, and district and village offices. */
export async function listPublicAgencies(): Promise<{
  offices: AgencyLine[]
  districts: AgencyLine[]
  ended: EndedLine[]
}> {
  const all = await listAgencies()
  const active = all.filter((agency) => agency.isActive)
  const byName = active.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
  const line = ({ code, name, isConfirmed }: AgencyLine): AgencyLine => ({ code, name, isConfirmed })
  return {
    offices: byName.filter((agency) => agency.district === null).map(line),
    districts: byName.filter((agency) => agency.district !== null).map(line),
    ended: all.flatMap((agency) => {
      const { closed, code, name } = agency
      const follower = closed && followerOf(agency, all)
      return follower ? [{ code, name, way: closed.way, follower: follower.name }] : []
    }),
  }
}

/** For whoever comes by an old bookmark: what happened to an agency, and who follows. Null while it works. */
export async function findEndedAgency(code: AgencyCode) {
  const [agency, all] = await Promise.all([findAgency(code), listAgencies()])
  if (!agency || agency.isActive || !agency.closed) return null
  const follower = followerOf(agency, all)
  const { way, on, reason } = agency.closed
  return {
    code,
    ...{ name: agency.name, way, on, reason },
    follower: follower && { code: follower.code, name: follower.name },
  }
}

/** What the page of one agency says. Null when there is none, or it was closed (findEndedAgency). */
export async function findPublicAgency(code: AgencyCode, language: Language) {
  const [agency, topics, all] = await Promise.all([findAgency(code), listTopics(), listAgencies()])
  if (!agency?.isActive) return null
  const { name, shortName, type, isConfirmed, personInCharge, post, phone, email, address, hours } = agency
  const substitute = all.find((other) => other.code === agency.substitute && other.isActive)
  return {
    code: agency.code,
    name,
    shortName,
    type,
    isConfirmed,
    place: placeName({ district: agency.district, village: agency.village }),
    formerNames: agency.formerNames.map((former) => ({ name: former.name, until: former.until })).reverse(),
    substitute: substitute ? { code: substitute.code, name: substitute.name } : null,
    substitutePerson: agency.substitutePerson,
    contact: { personInCharge, post, phone, email, address, hours },
    topics: topics
      .filter((topic) => topic.isActive && isResponsible(topic, agency))
      .map((topic) => (language === 'id' ? topic.nameId : topic.nameEn)),
  }
}

/** What residents can complain about, in plain words. */
export async function listTopicNames(language: Language): Promise<string[]> {
  const topics = (await listTopics()).filter(({ isActive }) => isActive)
  return topics.map((topic) => (language === 'id' ? topic.nameId : topic.nameEn))
}
