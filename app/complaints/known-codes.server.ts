import type { Known } from '#app/complaints/form.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { findDistrict, findVillage } from '#app/places/find-village.ts'
import { listAgencies, type Agency } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'

/** What the filing form is checked against today. */
export async function readKnownCodes(now: Date): Promise<Known> {
  const [agencies, topics] = await Promise.all([listAgencies(), listTopics()])
  const agencyCodes = new Set(agencies.filter(({ isActive }) => isActive).map(({ code }) => code))
  const topicCodes = new Set(topics.map(({ code }) => code))
  return {
    today: localDateOf(now),
    villages: (code) => findVillage(code) !== null,
    districts: (code) => findDistrict(code) !== null,
    agencies: (code) => agencyCodes.has(code),
    topics: (code) => topicCodes.has(code),
  }
}

/** The agencies a resident may choose from, by name. */
export async function listAgencyChoices(): Promise<Pick<Agency, 'code' | 'name'>[]> {
  const agencies = await listAgencies()
  return agencies
    .filter(({ isActive }) => isActive)
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
}
