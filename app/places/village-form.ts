import { z } from 'zod'
import { fail, isTicked, type Reading } from '#app/agencies/form.ts'
import { fieldErrors } from '#app/complaints/form.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import type { VillageOffice } from '#models/village-office.server.ts'

// What an administrator says of a village: where its office and its BPD are written to.

export const villageFields = ['email', 'bpdEmail', 'copiesBpd'] as const

const address = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => text === '' || readEmailAddress(text) !== null, fail('errors.email.bad'))
  .transform((text) => (text === '' ? null : readEmailAddress(text)))

const villageForm = z
  .object({ email: address, bpdEmail: address, copiesBpd: isTicked })
  .superRefine(({ email, bpdEmail, copiesBpd }, context) => {
    const refuse = (path: string, key: TextKey) =>
      context.addIssue({ code: 'custom', path: [path], message: fail(key) })
    if (copiesBpd && email === null) refuse('email', 'villages.problem.officeFirst')
    if (copiesBpd && bpdEmail === null) refuse('bpdEmail', 'villages.problem.bpdMissing')
    // One mailbox for both would get everything twice.
    if (email !== null && email.toLowerCase() === bpdEmail?.toLowerCase()) refuse('bpdEmail', 'villages.problem.same')
  })

export function readVillageForm(values: Record<string, string>): Reading<VillageOffice> {
  const result = villageForm.safeParse(values)
  return result.success ? { ok: true, form: result.data } : { ok: false, errors: fieldErrors(result.error) }
}
