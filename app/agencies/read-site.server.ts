import type { Language } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { readRegency } from '#models/regency.server.ts'
import { readSiteMessage } from '#models/site-message.server.ts'

/** What the foot of every page says: who is in charge and how to reach them. A null is shown as "belum diisi". */
export async function readSite(settings: { isProduction: boolean }, language: Language, now: Date) {
  const { personInCharge, post, phone, email, address, hours, emergency } = await readRegency()
  return {
    isTestSite: !settings.isProduction,
    message: await readMessage(language, now),
    ...{ personInCharge, post, phone, email, address, hours },
    emergency: emergency.map(({ name, nameEn, number }) => ({ name: language === 'id' ? name : nameEn, number })),
  }
}

/** What the administrator wants to be read on top of every public page today. */
async function readMessage(language: Language, now: Date): Promise<string | null> {
  const { textId, textEn, from, to } = await readSiteMessage()
  const today = localDateOf(now)
  if (from === null || to === null || today < from || today > to) return null
  return (language === 'id' ? textId : textEn) || null
}

/** How to reach the Ombudsman's office in one line, as the settings say; null until somebody filled it in. */
export async function readOmbudsman(): Promise<string | null> {
  const { name, phone, whatsapp, email, address, website } = (await readRegency()).ombudsman
  const ways = [phone, whatsapp && `WhatsApp ${whatsapp}`, email, website, address].filter(Boolean)
  return ways.length === 0 ? null : `${name}: ${ways.join(', ')}`
}
