/**
 * MAIL_ALLOW: outside production real mail reaches only the listed addresses and domains, so that a trial with copied
 * data cannot write to residents. The built-in mailbox is on this machine and always may receive.
 */
export function mayLeave(
  address: string,
  site: { isProduction: boolean; smtpUrl: string | null; mailAllow: readonly string[] },
): boolean {
  if (site.isProduction || site.smtpUrl === null) return true
  const wanted = address.toLowerCase()
  const domain = wanted.slice(wanted.lastIndexOf('@'))
  return site.mailAllow.some((entry) => {
    const allowed = entry.trim().toLowerCase()
    if (allowed === '') return false
    return allowed.includes('@') && !allowed.startsWith('@')
      ? allowed === wanted
      : domain === `@${allowed.replace(/^@/, '')}`
  })
}
