import { setTimeout as pause } from 'node:timers/promises'
import { mongo } from 'mongoose'
import type { Ledger } from './ledger.ts'

// The checker: a program of its own that knows the database and the ledger, and nothing of the portal's code.

export type Verdict = {
  mongodVersion: string
  receipts: number
  /** a receipt was shown and the complaint is absent */
  lost: string[]
  /** more than one complaint for one form */
  doubled: string[]
  /** stored, but without its history, audit entry, mail row or photo */
  broken: string[]
  mailsOwed: number
  mailsLost: string[]
  /** the same Message-ID again: allowed after an uncertain outcome, one a kill of worker or mongod */
  mailsRepeated: number
  /** one row, two Message-IDs: never */
  mailsDoubled: string[]
  filesInQuarantine: number
}

export async function checkLedger({
  uri,
  ledger,
  waitSeconds,
}: {
  uri: string
  ledger: Ledger
  /** how long nothing may be sent or cleaned before what is left counts as left behind */
  waitSeconds: number
}): Promise<Verdict> {
  const client = new mongo.MongoClient(uri)
  try {
    const db = client.db()
    await settled(db, waitSeconds)
    const { version } = await db.admin().buildInfo()
    return { mongodVersion: String(version), ...(await compare(db, ledger)) }
  } finally {
    await client.close()
  }
}

/**
 * Until the worker has nothing left to send or to clean, or until it got nowhere for `waitSeconds`: how long a backlog takes is a
 * matter of the machine, that it shrinks is not. A lease of a killed worker has to run out first.
 */
async function settled(db: mongo.Db, waitSeconds: number): Promise<void> {
  let least = Infinity
  for (let waited = 0; waited < waitSeconds; waited += 0.5) {
    const owed = await db.collection('outbox-emails').countDocuments({ state: 'owed' })
    const waiting = await db.collection('attachments').countDocuments({ link: 'linked', state: 'quarantined' })
    const left = owed + waiting
    if (left === 0) return
    if (left < least) waited = 0
    least = Math.min(least, left)
    await pause(500)
  }
}

async function compare(db: mongo.Db, ledger: Ledger): Promise<Omit<Verdict, 'mongodVersion'>> {
  const receipts = ledger.of('ok')
  const mails = ledger.of('mail')
  const complaints = await db.collection('complaints').find().toArray()
  const byReference = new Map(complaints.map((complaint) => [String(complaint['reference']), complaint]))
  const markOf = (complaint: mongo.Document) => /mark\d+x\d+/.exec(String(complaint['body']))?.[0] ?? ''
  const marks = complaints.map(markOf)
  const rows = await db.collection('outbox-emails').find().toArray()
  const sentTo = (email: string) => mails.filter(({ to }) => to === email)
  const emailOf = new Map(ledger.of('invoke').map(({ mark, email }) => [mark, email]))
  const broken: string[] = []
  const withPhoto = new Set(receipts.filter(({ hasPhoto }) => hasPhoto).map(({ reference }) => reference))
  for (const complaint of complaints) broken.push(...(await faultsOf(db, complaint, rows, withPhoto)))
  const messageIds = (email: string) => new Set(sentTo(email).map(({ messageId }) => messageId))
  return {
    receipts: receipts.length,
    lost: receipts
      .filter(({ reference, mark }) => markOf(byReference.get(reference) ?? {}) !== mark)
      .map(({ mark }) => mark),
    doubled: marks.filter((mark, index) => marks.indexOf(mark) !== index),
    broken,
    mailsOwed: rows.length,
    mailsLost: receipts.map(({ mark }) => emailOf.get(mark) ?? '').filter((email) => sentTo(email).length === 0),
    mailsRepeated: mails.length - new Set(mails.map(({ messageId }) => messageId)).size,
    mailsDoubled: [...emailOf.values()].filter((email) => messageIds(email).size > 1),
    filesInQuarantine: await db.collection('attachments').countDocuments({ link: 'linked', state: 'quarantined' }),
  }
}

/**
 * A complaint is whole or absent: first history entry, audit entry, mail row, its photo. A photo that did not come through
 * with the first sending comes with the next one, as an entry of its own with nothing but the photo, and with an audit
 * entry and a mail of its own.
 */
async function faultsOf(
  db: mongo.Db,
  complaint: mongo.Document,
  rows: readonly mongo.Document[],
  withPhoto: ReadonlySet<string>,
): Promise<string[]> {
  const reference = String(complaint['reference'])
  const history = complaint['history'] as { step: string; text: string | null; attachments: string[] }[]
  const [first, ...later] = history
  const shown = history.flatMap(({ attachments }) => attachments)
  const files = await db.collection('attachments').find({ complaintReference: reference }).toArray()
  const audit = await db.collection('audit-entries').countDocuments({ chain: `complaint:${reference}` })
  const mails = rows.filter((row) => row['reference'] === reference).length
  const isLatePhoto =
    later.length === 0 ||
    (later.length === 1 && later[0]?.step === 'add' && later[0].text === null && first?.attachments.length === 0)
  const faults = [
    first?.step === 'submit' ? null : 'no first entry',
    isLatePhoto ? null : `${later.length} later entries`,
    audit === history.length ? null : `${audit} audit entries of ${history.length}`,
    mails === history.length ? null : `${mails} mail rows of ${history.length}`,
    files.length === shown.length && files.every((file) => shown.includes(String(file['_id'])))
      ? null
      : `${files.length} files of ${shown.length}`,
    withPhoto.has(reference) && files.length !== 1 ? 'an acknowledged photo is gone' : null,
  ]
  return faults.filter((fault) => fault !== null).map((fault) => `${reference}: ${fault}`)
}
