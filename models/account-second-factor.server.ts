import mongoose from 'mongoose'
import { accountModel as model } from './account.server.ts'
import type { Tx } from './transaction.server.ts'

/**
 * What of a second factor is stored: a salt and the version of the ring's key that the secret is derived with, never the
 * secret; keyed hashes of the backup codes that are left; the last 30 seconds a code was taken from.
 */
export type StoredFactor = { salt: string; keyVersion: number; lastStep: number; backupHashes: readonly string[] }

/** For checking a code only. */
export async function findSecondFactor(accountId: string): Promise<StoredFactor | null> {
  const found = await model.findOne({ _id: accountId }, { secondFactor: 1 }).lean().exec()
  return found?.secondFactor ?? null
}

/** @returns false when the account has one already: of two browsers setting it up, the first counts */
export async function insertSecondFactor(
  tx: Tx,
  accountId: string,
  { factor, at }: { factor: StoredFactor; at: Date },
): Promise<boolean> {
  const result = await model
    .updateOne(
      { _id: accountId, isActive: true, secondFactorAt: null },
      { $set: { secondFactor: { ...factor, backupHashes: [...factor.backupHashes] }, secondFactorAt: at } },
      { session: tx },
    )
    .exec()
  return result.modifiedCount === 1
}

/** @returns false when this code, or a later one, was used before: also of two at the same moment only one passes */
export async function useCodeOfStep(accountId: string, step: number): Promise<boolean> {
  const result = await model
    .updateOne(
      { _id: accountId, 'secondFactor.lastStep': mongoose.trusted({ $lt: step }) },
      { $set: { 'secondFactor.lastStep': step } },
    )
    .exec()
  return result.modifiedCount === 1
}

/** @returns how many are left, or null when this one is unknown or used */
export async function useBackupCode(tx: Tx, accountId: string, hashes: readonly string[]): Promise<number | null> {
  const found = await model
    .findOneAndUpdate(
      { _id: accountId, 'secondFactor.backupHashes': mongoose.trusted({ $in: [...hashes] }) },
      { $pull: { 'secondFactor.backupHashes': mongoose.trusted({ $in: [...hashes] }) } },
      { session: tx, returnDocument: 'after', projection: { secondFactor: 1 } },
    )
    .lean()
    .exec()
  return found?.secondFactor?.backupHashes.length ?? null
}

export async function replaceBackupCodes(tx: Tx, accountId: string, hashes: readonly string[]): Promise<void> {
  await model
    .updateOne({ _id: accountId }, { $set: { 'secondFactor.backupHashes': [...hashes] } }, { session: tx })
    .exec()
}

/** @returns false when there was none */
export async function deleteSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  const result = await model
    .updateOne(
      { _id: accountId, secondFactorAt: mongoose.trusted({ $ne: null }) },
      { $set: { secondFactor: null, secondFactorAt: null } },
      { session: tx },
    )
    .exec()
  return result.modifiedCount === 1
}
