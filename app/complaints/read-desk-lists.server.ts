import type { AgencyCode, AuthorityCode, Language, ServiceClass, TopicCode } from '#app/complaints/rules/complaint.ts'
import type { AgencyType } from '#app/complaints/rules/agency-type.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listAuthorities } from '#models/authority.server.ts'
import { listTopics } from '#models/category.server.ts'

/** The lists that desk pages choose from, named in the reader's language. */
export type DeskLists = {
  agencies: { code: AgencyCode; name: string; shortName: string | null; isConfirmed: boolean; isActive: boolean }[]
  topics: {
    code: TopicCode
    name: string
    agencyTypes: AgencyType[]
    agencies: AgencyCode[]
    classDefault: ServiceClass | null
    isVillageMatter: boolean
    isActive: boolean
  }[]
  authorities: { code: AuthorityCode; name: string; contact: string | null }[]
}

export async function readDeskLists(language: Language): Promise<DeskLists> {
  const [agencies, topics, authorities] = await Promise.all([listAgencies(), listTopics(), listAuthorities()])
  const named = ({ nameId, nameEn }: { nameId: string; nameEn: string }) => (language === 'en' ? nameEn : nameId)
  return {
    agencies: agencies.map(({ code, name, shortName, isConfirmed, isActive }) => ({
      code,
      name,
      shortName,
      isConfirmed,
      isActive,
    })),
    topics: topics.map((topic) => {
      const { code, agencyTypes, agencies: offices, classDefault, isVillageMatter, isActive } = topic
      return { code, name: named(topic), agencyTypes, agencies: offices, classDefault, isVillageMatter, isActive }
    }),
    authorities: authorities
      .filter(({ isActive }) => isActive)
      .map((authority) => ({
        code: authority.code,
        name: named(authority),
        contact: authority.contact,
      })),
  }
}
