import { readRegency } from '#models/regency.server.ts'

/** What the foot of every page says: who is in charge and how to reach them. A null is shown as "belum diisi". */
export async function readSite(settings: { isProduction: boolean }) {
  const { personInCharge, post, phone, email, address, hours, emergency } = await readRegency()
  return { isTestSite: !settings.isProduction, personInCharge, post, phone, email, address, hours, emergency }
}
