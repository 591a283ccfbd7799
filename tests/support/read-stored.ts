import { expect } from 'vitest'
import { brokenInvariants } from '#app/complaints/rules/invariants.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'

/** The complaint as it is stored now, in a state that may exist. @throws when it is not there */
export async function readStored(reference: string): Promise<Complaint> {
  const found = await findComplaint(reference)
  if (!found) throw new Error(`${reference} is gone`)
  expect(brokenInvariants(found)).toEqual([])
  return found
}
