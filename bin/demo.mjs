// @ts-check
// `npm run demo`: six months of an invented regency in a throw-away database, then the whole program on it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnvironment } from './program.mjs'
import { runWhole } from './whole.mjs'

/** The database, the relay and the keys that .env or the shell name belong to somebody else's data. */
const ofARealSite = /^(MONGODB_URI|SMTP_URL|SECRET_KEYS|PUBLIC_ORIGIN|PROCESS|TRUST_PROXY|IDENTITY_|MAIL_|SUBMIT_)/

let dataDir = ''

await runWhole({
  prepare: async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'suara-etam-demo-'))
    const given = Object.entries(readEnvironment()).filter(([name]) => !ofARealSite.test(name))
    return { LOG_LEVEL: 'warn', ...Object.fromEntries(given), DATA_DIR: dataDir }
  },
  before: (program, { env, uri }) => program.runCommand('demo', process.argv.slice(2), { env, mongodbUri: uri }),
  after: () => rm(dataDir, { recursive: true, force: true }),
})
