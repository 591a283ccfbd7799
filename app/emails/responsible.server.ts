import type { AgencyCode, Language } from '#app/complaints/rules/complaint.ts'
import { translator } from '#app/i18n/translate.ts'
import { findAgency } from '#models/agency.server.ts'
import { readRegency } from '#models/regency.server.ts'

const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part): part is string => Boolean(part?.trim())).join(', ')

/** "Nama, jabatan, telepon" of who answers for the complaint, as far as filled in; at least the office's name. */
export async function findResponsible(agencyCode: AgencyCode | null, language: Language): Promise<string> {
  const agency = agencyCode === null ? null : await findAgency(agencyCode)
  if (agency) {
    return joined([agency.personInCharge, agency.post, agency.personInCharge ? null : agency.name, agency.phone])
  }
  const desk = await readRegency()
  const office = desk.personInCharge ? null : translator(language)('mail.deskName')
  return joined([desk.personInCharge, desk.post, office, desk.phone])
}

export async function ombudsmanContact(): Promise<string> {
  const { ombudsman } = await readRegency()
  return joined(Object.values(ombudsman))
}
