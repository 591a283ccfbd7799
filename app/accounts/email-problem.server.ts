import type { FieldErrors } from '#app/complaints/form.ts'
import { findAccountByEmail } from '#models/account.server.ts'

/** `email`: in small letters, empty when it was no address. */
export async function emailProblem(email: string): Promise<FieldErrors> {
  if (email === '') return { email: { key: 'errors.email.bad' } }
  return (await findAccountByEmail(email)) ? { email: { key: 'personAdmin.problem.taken' } } : {}
}
