import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { setSecondFactorRoles } from '#app/accounts/second-factor-roles.server.ts'
import type { CommandTools } from '#app/cli/commands.ts'
import { disconnect, dropThrowAwayDatabase, throwAwayPrefix } from '#models/connection.server.ts'
import { readRegency } from '#models/regency.server.ts'

/** Where the rows are filed. The database behind it is the one the models are connected to. */
export type Site = {
  origin: string
  coordinator: { email: string; password: string }
  /** of the coordinator's app, where the account has a second factor */
  code: string | null
  /** the built-in mailbox is behind it, and nobody else files here meanwhile */
  isOwn: boolean
  mailDomain: string
  close: () => Promise<void>
}

/**
 * A program of our own: a free port, keys in a folder of its own, a database that is dropped at the end, no limits of
 * filing, the built-in mailbox, and a coordinator whose password nobody knows.
 */
export async function openOwnSite({ start, mongodbUri, now }: CommandTools): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'suara-etam-replay-'))
  const port = String(await freePort())
  await disconnect()
  const env = {
    ...{ PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    ...{ SUBMIT_LIMIT_PER_HOUR: '0', SUBMIT_TOTAL_PER_HOUR: '0' },
  }
  const name = `${throwAwayPrefix}${randomBytes(4).toString('hex')}`
  const { settings, stop } = await start({ env, mongodbUri: inDatabase(mongodbUri, name), print: () => undefined })
  // Nobody but this program knows the password, and nobody else reaches the site.
  await setSecondFactorRoles({ wanted: [], by: 'system:replay', now: now() })
  const coordinator = { email: 'koordinator@replay.example', password: randomBytes(18).toString('base64url') }
  const made = await createAccount({
    ...{ ...coordinator, name: 'Koordinator Uji', role: 'coordinator', by: 'system:replay' },
    ...{ agency: (await readRegency()).deskAgency, keys: settings.keys, now: now() },
  })
  if (!made.ok) throw new Error(`No coordinator: ${made.reason}`)
  return {
    origin: settings.publicOrigin,
    coordinator,
    code: null,
    isOwn: true,
    mailDomain: settings.mailDomain,
    close: async () => {
      await dropThrowAwayDatabase()
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A program that runs already; its database is that of DATA_DIR or MONGODB_URI. */
export function otherSite(
  { settings }: CommandTools,
  { origin, coordinator, code }: Pick<Site, 'origin' | 'coordinator' | 'code'>,
): Site {
  return { origin, coordinator, code, isOwn: false, mailDomain: settings.mailDomain, close: () => Promise.resolve() }
}

/** Not by URL: several hosts with commas are none. */
function inDatabase(uri: string, name: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}
