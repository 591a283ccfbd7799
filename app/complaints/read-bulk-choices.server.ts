import type { StaffActor } from '#app/access/actor.ts'
import { bulkStepsOf, type BulkStep } from '#app/complaints/bulk-form.ts'
import { readDeskLists } from '#app/complaints/read-desk-lists.server.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { listAccountsOfAgency } from '#models/account.server.ts'

type Named = { value: string; label: string }

/** What somebody may do with several complaints at once, and the lists to choose from. */
export type BulkChoices = { steps: readonly BulkStep[]; officers: Named[]; agencies: Named[]; topics: Named[] }

export async function readBulkChoices(actor: StaffActor, language: Language): Promise<BulkChoices> {
  const steps = bulkStepsOf(actor.role)
  const [accounts, lists] = await Promise.all([
    steps.includes('assign') && actor.agency !== null ? listAccountsOfAgency(actor.agency) : [],
    steps.includes('forward') ? readDeskLists(language) : null,
  ])
  return {
    steps,
    officers: accounts
      .filter(({ role, isActive }) => isActive && (role === 'officer' || role === 'head'))
      .map(({ id, name }) => ({ value: id, label: name })),
    agencies: (lists?.agencies ?? [])
      .filter(({ isActive }) => isActive)
      .map(({ code, name }) => ({ value: code, label: name })),
    topics: (lists?.topics ?? []).map(({ code, name }) => ({ value: code, label: name })),
  }
}
