import type { Keys } from '#app/access/keys.server.ts'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { makeResetLink } from '#app/accounts/reset-password.server.ts'
import type { AgencyCode, Role } from '#app/complaints/rules/complaint.ts'
import type { Settings } from '#app/config/env.server.ts'
import { absolute, paths } from '#app/http/paths.ts'
import { hasAccountWithPassword, listAccounts } from '#models/account.server.ts'
import { readRegency } from '#models/regency.server.ts'

type FirstAccount = { role: Role; email: string; name: string; agency: AgencyCode | null }

// The office whose officer and head a trial site gets: schools are what every regency is asked about.
const educationOffice: AgencyCode = 'disdikbud'

/**
 * What a new site prints when it starts: one-time links that set the first passwords. On a real origin the first
 * administrator's only; with a localhost origin also one account per desk. Nobody gets a password that somebody else
 * knows. Until one of them is set each start prints new links and ends the older ones, because a lost line of output
 * must not lock everybody out.
 */
export async function firstLinks({
  now,
  keys,
  settings,
}: {
  now: Date
  keys: Keys
  settings: Pick<Settings, 'isLocalOrigin' | 'publicOrigin' | 'mailFrom'>
}): Promise<string[]> {
  if (await hasAccountWithPassword()) return []
  const present = new Set((await listAccounts()).map((account) => account.email))
  const wanted = await firstAccounts(settings)
  if (present.size > 0 && !wanted.some(({ email }) => present.has(email))) return []

  const lines: string[] = []
  for (const account of wanted) {
    const token = await linkFor(account, { isPresent: present.has(account.email), keys, now })
    if (!token) continue
    lines.push(
      `  ${account.role.padEnd(12)}${account.email.padEnd(34)}${absolute(settings.publicOrigin, paths.link(token))}`,
    )
  }
  return ['Nobody can sign in yet. Set the first passwords here (each link works once, within 7 days):', ...lines]
}

async function linkFor(
  account: FirstAccount,
  { isPresent, keys, now }: { isPresent: boolean; keys: Keys; now: Date },
): Promise<string | null> {
  const by = 'system:first-accounts'
  if (!isPresent) {
    const made = await createAccount({ ...account, isMailed: false, by, keys, now })
    if (made.ok) return made.linkToken
  }
  // Another process of the same start may have made it in between.
  const renewed = await makeResetLink({ email: account.email, by, keys, now })
  return renewed.ok ? renewed.linkToken : null
}

async function firstAccounts(settings: Pick<Settings, 'isLocalOrigin' | 'mailFrom'>): Promise<FirstAccount[]> {
  if (!settings.isLocalOrigin) {
    const domain = settings.mailFrom.address.split('@').pop() ?? 'localhost'
    return [{ role: 'admin', email: `pengelola@${domain}`, name: 'Pengelola', agency: null }]
  }
  const { deskAgency } = await readRegency()
  return [
    { role: 'admin', email: 'pengelola@suaraetam.example', name: 'Pengelola Contoh', agency: null },
    { role: 'coordinator', email: 'koordinator@suaraetam.example', name: 'Koordinator Contoh', agency: deskAgency },
    { role: 'liaison', email: 'penghubung@suaraetam.example', name: 'Penghubung Contoh', agency: null },
    { role: 'head', email: 'kepala@disdikbud.example', name: 'Kepala Contoh', agency: educationOffice },
    { role: 'officer', email: 'petugas@disdikbud.example', name: 'Petugas Contoh', agency: educationOffice },
  ]
}
