import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBsonFile } from '#app/cli/backup/bson-file.ts'
import { keyMarks, manifestName, type Manifest } from '#app/cli/backup/manifest.ts'
import type { CommandTools } from '#app/cli/commands.ts'
import { openBackupSource } from '#models/backup.server.ts'

const usage = 'Usage: npm run backup -- DIR [--keys OTHER_DIR]'
const refused = 2
/** Made in DATA_DIR where the settings do not give them (docs/operations.md, "Keys"). */
export const keyFiles = ['secret-keys', 'identity-public.pem', 'identity-private.pem', 'mail-key.pem'] as const

type Tools = Pick<CommandTools, 'now' | 'print' | 'settings'>

/**
 * `npm run backup -- DIR`: every collection and file at one moment, while the program goes on. The keys are never in it:
 * with `--keys` those that were made in DATA_DIR are copied to a second place, to be kept apart.
 */
export async function backupCommand(argv: readonly string[], tools: Tools): Promise<number> {
  const options = readOptions(argv)
  const problem = typeof options === 'string' ? options : await problemOf(options)
  if (problem !== null || typeof options === 'string') {
    tools.print(problem ?? usage)
    return refused
  }
  const { folder, keysFolder } = options
  const written = await writeCollections(folder, tools)
  tools.print(
    `Backup of ${written.collections.length} collections, ${sum(written)} documents in ${folder}. ` +
      'Restore it once on another machine: a backup that was never restored counts as none.',
  )
  tools.print(
    keysFolder === null
      ? `The keys are not in it. Keep a copy of ${keyFiles.join(', ')} from DATA_DIR (or of the settings) at another place.`
      : `Keys: ${(await copyKeys(tools.settings.dataDir, keysFolder)).join(', ') || 'none in DATA_DIR, they come from the settings'}, in ${keysFolder}. Keep them at another place than the backup.`,
  )
  return 0
}

function readOptions(argv: readonly string[]): { folder: string; keysFolder: string | null } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { keys: { type: 'string' } },
      allowPositionals: true,
    })
    const [folder, ...more] = positionals
    if (!folder || more.length > 0) return usage
    return { folder: resolve(folder), keysFolder: values.keys === undefined ? null : resolve(values.keys) }
  } catch {
    return usage
  }
}

async function problemOf({ folder, keysFolder }: { folder: string; keysFolder: string | null }) {
  if (keysFolder !== null && `${keysFolder}${sep}`.startsWith(`${folder}${sep}`)) {
    return 'The keys must not lie inside the backup: whoever holds one would hold both.'
  }
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return (await readdir(folder)).length === 0 ? null : `${folder} is not empty: choose a new folder for each backup.`
  } catch (error) {
    return `${folder} cannot be written: ${error instanceof Error ? error.message : 'unknown'}`
  }
}

async function writeCollections(folder: string, { now, settings }: Tools): Promise<Manifest> {
  const at = now().toISOString()
  const source = await openBackupSource()
  const collections: Manifest['collections'] = []
  try {
    for (const name of source.collections) {
      const summary = await writeBsonFile(join(folder, `${name}.bson.gz`), source.documentsOf(name))
      collections.push({ name, ...summary, indexes: await source.indexesOf(name) })
    }
  } finally {
    await source.end()
  }
  const manifest: Manifest = { format: 'suara-etam-backup-1', at, collections, keys: keyMarks(settings.keys) }
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  return manifest
}

async function copyKeys(dataDir: string, keysFolder: string): Promise<string[]> {
  await mkdir(keysFolder, { recursive: true, mode: 0o700 })
  const copied: string[] = []
  for (const name of keyFiles) {
    const isThere = await copyFile(join(dataDir, name), join(keysFolder, name)).then(
      () => true,
      () => false,
    )
    if (isThere) copied.push(name)
  }
  return copied
}

function sum({ collections }: Manifest): number {
  return collections.reduce((total, { documents }) => total + documents, 0)
}
