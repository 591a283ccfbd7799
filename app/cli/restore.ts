import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BadBackupFile, readBsonFile, summaryOf } from '#app/cli/backup/bson-file.ts'
import { manifest, manifestName, missingKeys, type Manifest } from '#app/cli/backup/manifest.ts'
import type { CommandTools } from '#app/cli/commands.ts'
import {
  beginRestore,
  finishRestore,
  holdOwedEmails,
  mayBeRestoredInto,
  openRestoreTarget,
} from '#models/backup.server.ts'

const usage = 'Usage: npm run restore -- DIR [--send-owed-mail]'
const refused = 2
const failed = 1
const batchBytes = 8 * 1024 * 1024
const batchDocuments = 500

type Tools = Pick<CommandTools, 'now' | 'print' | 'settings'>
type Collection = Manifest['collections'][number]

/**
 * `npm run restore -- DIR`: a backup into an empty database, checked before the first write and compared after the last.
 * Cut short, it is simply run again; until it was finished no program starts on that database. Mails that were owed wait
 * for a person (/koordinator?bagian=email), because they may have gone out after the backup; `--send-owed-mail` sends them.
 */
export async function restoreCommand(argv: readonly string[], tools: Tools): Promise<number> {
  const options = readOptions(argv)
  if (options === null) {
    tools.print(usage)
    return refused
  }
  try {
    return await restore(options, tools)
  } catch (error) {
    if (!(error instanceof BadBackupFile)) throw error
    tools.print(error.message)
    return refused
  }
}

function readOptions(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { 'send-owed-mail': { type: 'boolean' } },
      allowPositionals: true,
    })
    const [folder, ...more] = positionals
    return folder && more.length === 0
      ? { folder: resolve(folder), sendsMail: values['send-owed-mail'] === true }
      : null
  } catch {
    return null
  }
}

async function restore({ folder, sendsMail }: { folder: string; sendsMail: boolean }, { now, print, settings }: Tools) {
  const held = await readManifest(folder)
  if (!(await mayBeRestoredInto())) {
    print('This database already holds complaints or accounts. Restore into an empty one (another DATA_DIR).')
    return refused
  }
  for (const collection of held.collections) await checkFile(folder, collection)
  await beginRestore(now())
  const wrong: string[] = []
  for (const collection of held.collections) {
    if (!(await restoreOne(folder, collection))) wrong.push(collection.name)
  }
  if (wrong.length > 0) {
    print(`Not the same after restoring: ${wrong.join(', ')}. Was another program using this database?`)
    return failed
  }
  const owed = sendsMail ? 0 : await holdOwedEmails()
  await finishRestore()
  print(`Restored and compared ${held.collections.length} collections of the backup of ${held.at}.`)
  if (owed > 0) print(`${owed} mails that were owed wait for a person at /koordinator?bagian=email.`)
  const missing = missingKeys(held.keys, settings.keys)
  if (missing.length > 0) print(`Not the keys of this backup: ${missing.join('; ')}. Put them back before starting.`)
  return 0
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null)
  if (text === null) throw new BadBackupFile(`${folder} is no finished backup: it has no ${manifestName}.`)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new BadBackupFile(`${manifestName} cannot be read.`)
  }
  const result = manifest.safeParse(parsed)
  if (!result.success) throw new BadBackupFile(`${manifestName} is not of this program.`)
  return result.data
}

function fileOf(folder: string, { name }: Collection): string {
  return join(folder, `${name}.bson.gz`)
}

/** @throws BadBackupFile when a bit of it is not what was written */
async function checkFile(folder: string, collection: Collection): Promise<void> {
  const path = fileOf(folder, collection)
  const found = await summaryOf(readBsonFile(path))
  if (!isSame(found, collection)) throw new BadBackupFile(`${path} is damaged: nothing was restored.`)
}

async function restoreOne(folder: string, collection: Collection): Promise<boolean> {
  const target = await openRestoreTarget(collection.name, collection.indexes)
  let [batch, bytes]: [Uint8Array[], number] = [[], 0]
  for await (const document of readBsonFile(fileOf(folder, collection))) {
    // A copy: the reader's buffer is used again.
    batch.push(Uint8Array.from(document))
    bytes += document.length
    if (bytes < batchBytes && batch.length < batchDocuments) continue
    await target.write(batch)
    ;[batch, bytes] = [[], 0]
  }
  if (batch.length > 0) await target.write(batch)
  return isSame(await summaryOf(target.read()), collection)
}

function isSame(
  found: { documents: number; sha256: string },
  { documents, sha256 }: { documents: number; sha256: string },
) {
  return found.documents === documents && found.sha256 === sha256
}
