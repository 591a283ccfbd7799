import type { Role } from '#app/complaints/rules/complaint.ts'
import { storeOwnMail } from '#models/account-people.server.ts'
import type { Account } from '#models/account.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/** Only who works in an agency has its new complaints to hear of. */
export function mayChooseOwnMail({ role, agency }: { role: Role; agency: string | null }): boolean {
  return agency !== null && (role === 'officer' || role === 'head')
}

/** Whether somebody is mailed each new complaint of the own agency. @returns false for whoever has no such choice */
export async function chooseOwnMail(account: Account, isToldOfNew: boolean, now: Date): Promise<boolean> {
  if (!mayChooseOwnMail(account)) return false
  const by = `account:${account.id}`
  await inTransaction(async (tx) => {
    if (!(await storeOwnMail(tx, account.id, isToldOfNew))) return
    await appendAudit(tx, { chain: by, at: now, by, action: 'choose-own-mail', details: { isToldOfNew } })
  })
  return true
}
