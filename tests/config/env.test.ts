import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSettings, type Settings } from '#app/config/env.server.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'suara-etam-env-'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

const pair = generateKeyPairSync('x25519')
const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
const privatePem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const otherPublicPem = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
const signingPem = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
const oneKey = randomBytes(32).toString('base64url')

const production = {
  PUBLIC_ORIGIN: 'https://aduan.example',
  MONGODB_URI: 'mongodb://db1.example,db2.example/suara?replicaSet=rs',
  SMTP_URL: 'smtp://relay.example:587',
  SECRET_KEYS: oneKey,
  IDENTITY_PUBLIC_KEY: publicPem,
  MAIL_KEY: privatePem,
  MAIL_FROM: 'Suara Etam <no-reply@aduan.example>',
  TRUST_PROXY: '1',
}

function settingsFrom(env: Record<string, string | undefined>): Settings {
  const reading = readSettings({ DATA_DIR: dataDir, ...env })
  if (!reading.ok) throw new Error(reading.problem)
  return reading.settings
}

function problemOf(env: Record<string, string | undefined>): string {
  const reading = readSettings({ DATA_DIR: dataDir, ...env })
  return reading.ok ? 'no problem' : reading.problem
}

test('without any variable the program is a trial on this machine', () => {
  expect(settingsFrom({})).toMatchObject({
    ...{
      port: 3000,
      host: '127.0.0.1',
      publicOrigin: 'http://localhost:3000',
      dataDir,
      process: 'all',
      logLevel: 'info',
    },
    ...{ isLocalOrigin: true, isProduction: false, isHttps: false, mongodbUri: null, smtpUrl: null, mailAllow: [] },
    ...{ mailFrom: { name: 'Suara Etam', address: 'no-reply@localhost' }, mailDomain: 'localhost', trustProxy: 0 },
    ...{ submitLimitPerHour: 10, submitTotalPerHour: 300 },
  })
})

test.each<[string, Record<string, string>, Partial<Settings>]>([
  ['the port is part of the local origin', { PORT: '3456' }, { port: 3456, publicOrigin: 'http://localhost:3456' }],
  [
    'an origin loses its last slash',
    { PUBLIC_ORIGIN: 'http://Trial.example/' },
    { publicOrigin: 'http://trial.example' },
  ],
  [
    'an http origin elsewhere is a trial too',
    { PUBLIC_ORIGIN: 'http://trial.example' },
    { isLocalOrigin: false, isProduction: false },
  ],
  ['127.0.0.1 is a local origin', { PUBLIC_ORIGIN: 'http://127.0.0.1:8080' }, { isLocalOrigin: true }],
  ['a variable of blanks counts as not given', { PORT: '  ', HOST: '' }, { port: 3000, host: '127.0.0.1' }],
  [
    'the mail list is read in lower case',
    { MAIL_ALLOW: 'A@B.example, @desa.example ,' },
    { mailAllow: ['a@b.example', 'desa.example'] },
  ],
  [
    'a sender without a name gets one',
    { MAIL_FROM: 'aduan@Kab.example' },
    { mailFrom: { name: 'Suara Etam', address: 'aduan@kab.example' }, mailDomain: 'kab.example' },
  ],
  [
    'the mail domain may differ from the sender',
    { MAIL_FROM: 'a@b.example', MAIL_DOMAIN: 'M.example' },
    { mailDomain: 'm.example' },
  ],
  [
    'limits of 0 switch them off in a trial',
    { SUBMIT_LIMIT_PER_HOUR: '0', SUBMIT_TOTAL_PER_HOUR: '0' },
    { submitLimitPerHour: 0, submitTotalPerHour: 0 },
  ],
  ['off means that no proxy is trusted', { TRUST_PROXY: 'off' }, { trustProxy: 0 }],
  [
    'an https origin is production',
    production,
    { isProduction: true, isHttps: true, isLocalOrigin: false, trustProxy: 1 },
  ],
  [
    'a public host needs no proxy',
    { ...production, TRUST_PROXY: 'off', HOST: '0.0.0.0' },
    { host: '0.0.0.0', trustProxy: 0 },
  ],
])('%s', (_sentence, env, expected) => {
  expect(settingsFrom(env)).toMatchObject(expected)
})

describe('a wrong setting is one line that names it', () => {
  test.each<[string, Record<string, string | undefined>]>([
    ['PORT', { PORT: 'abc' }],
    ['PORT', { PORT: '70000' }],
    ['PUBLIC_ORIGIN', { PUBLIC_ORIGIN: 'aduan.example' }],
    ['PUBLIC_ORIGIN', { PUBLIC_ORIGIN: 'https://aduan.example/portal' }],
    ['PUBLIC_ORIGIN', { PUBLIC_ORIGIN: 'ftp://aduan.example' }],
    ['MONGODB_URI', { MONGODB_URI: 'postgres://db.example' }],
    ['SMTP_URL', { SMTP_URL: 'http://relay.example' }],
    ['MAIL_ALLOW', { MAIL_ALLOW: 'not an address' }],
    ['MAIL_FROM', { MAIL_FROM: 'Suara Etam' }],
    ['MAIL_DOMAIN', { MAIL_DOMAIN: 'a b' }],
    ['INBOUND_SMTP_PORT', { INBOUND_SMTP_PORT: '2525' }],
    ['SECRET_KEYS', { SECRET_KEYS: 'short' }],
    ['SECRET_KEYS', { SECRET_KEYS: `${oneKey},${oneKey}` }],
    ['IDENTITY_PUBLIC_KEY', { IDENTITY_PUBLIC_KEY: 'nonsense' }],
    ['IDENTITY_PUBLIC_KEY', { IDENTITY_PUBLIC_KEY: privatePem }],
    ['IDENTITY_PUBLIC_KEY', { IDENTITY_PUBLIC_KEY: signingPem }],
    ['MAIL_KEY', { MAIL_KEY: publicPem }],
    ['MAIL_PUBLIC_KEY', { MAIL_KEY: privatePem, MAIL_PUBLIC_KEY: otherPublicPem }],
    ['MAIL_KEY', { MAIL_PUBLIC_KEY: publicPem }],
    ['PROCESS', { PROCESS: 'both' }],
    ['SUBMIT_LIMIT_PER_HOUR', { SUBMIT_LIMIT_PER_HOUR: '-1' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['MONGODB_URI', { ...production, MONGODB_URI: undefined }],
    ['SMTP_URL', { ...production, SMTP_URL: undefined }],
    ['SECRET_KEYS', { ...production, SECRET_KEYS: undefined }],
    ['IDENTITY_PUBLIC_KEY', { ...production, IDENTITY_PUBLIC_KEY: undefined }],
    ['MAIL_KEY', { ...production, MAIL_KEY: undefined }],
    ['MAIL_FROM', { ...production, MAIL_FROM: undefined }],
    ['MAIL_KEY', { ...production, MAIL_KEY: undefined, MAIL_PUBLIC_KEY: publicPem }],
    ['SUBMIT_LIMIT_PER_HOUR', { ...production, SUBMIT_LIMIT_PER_HOUR: '0' }],
    ['SUBMIT_TOTAL_PER_HOUR', { ...production, SUBMIT_TOTAL_PER_HOUR: '0' }],
    ['TRUST_PROXY', { ...production, TRUST_PROXY: undefined }],
    ['TRUST_PROXY', { ...production, TRUST_PROXY: 'off', HOST: '::1' }],
  ])('%s %#', (name, env) => {
    const problem = problemOf(env)
    expect(problem).toMatch(new RegExp(`^${name} [^\\n]+\\.$`))
    for (const value of Object.values(env)) if (value && value.length > 20) expect(problem).not.toContain(value)
  })
})

test('production makes no keys and writes nothing', () => {
  settingsFrom(production)
  expect(readdirSync(dataDir)).toEqual([])
})

test('the first start makes the keys, readable by their owner alone, and the second reads the same ones', () => {
  const first = settingsFrom({})
  expect(readdirSync(dataDir).sort()).toEqual([
    'identity-private.pem',
    'identity-public.pem',
    'mail-key.pem',
    'secret-keys',
  ])
  for (const name of readdirSync(dataDir)) expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600)
  const second = settingsFrom({})
  expect(second.keys.ring).toEqual(first.keys.ring)
  expect(second.keys.ring[0]).toHaveLength(32)
  expect(second.keys.identityPublicKey.equals(first.keys.identityPublicKey)).toBe(true)
  expect(second.keys.mailPublicKey.equals(first.keys.mailPublicKey)).toBe(true)
  expect(second.keys.mailPrivateKey).not.toBeNull()
})

test('the private half of the identity key may be taken away: the program starts without it and makes no other', () => {
  const before = settingsFrom({})
  rmSync(join(dataDir, 'identity-private.pem'))
  expect(settingsFrom({}).keys.identityPublicKey.equals(before.keys.identityPublicKey)).toBe(true)
  expect(existsSync(join(dataDir, 'identity-private.pem'))).toBe(false)
})

test('a damaged key file stops the start and is left as it is', () => {
  writeFileSync(join(dataDir, 'secret-keys'), 'damaged')
  expect(problemOf({})).toContain('secret-keys must be keys')
  expect(readFileSync(join(dataDir, 'secret-keys'), 'utf8')).toBe('damaged')
})

test('a key ring keeps its order, newest first', () => {
  const older = randomBytes(32)
  const { ring } = settingsFrom({ SECRET_KEYS: `${oneKey}, ${older.toString('base64url')}` }).keys
  expect(ring.map((key) => Buffer.from(key).toString('base64url'))).toEqual([oneKey, older.toString('base64url')])
})

test('a key in PEM may be written on one line, as files of settings need it', () => {
  const onOneLine = publicPem.trim().replaceAll('\n', '\\n')
  expect(settingsFrom({ IDENTITY_PUBLIC_KEY: onOneLine }).keys.identityPublicKey.equals(pair.publicKey)).toBe(true)
})

test('a web process of production holds only the public half of the mail key', () => {
  const { keys } = settingsFrom({ ...production, PROCESS: 'web', MAIL_KEY: undefined, MAIL_PUBLIC_KEY: publicPem })
  expect(keys.mailPrivateKey).toBeNull()
  expect(keys.mailPublicKey.equals(pair.publicKey)).toBe(true)
})
