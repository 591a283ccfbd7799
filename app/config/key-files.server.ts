import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Keys } from '#app/access/keys.server.ts'

type Given = {
  dataDir: string
  secretKeys: string | undefined
  identityPublicKey: string | undefined
  mailKey: string | undefined
  mailPublicKey: string | undefined
}

/**
 * The keys as given, the missing ones from files in DATA_DIR (mode 0600), made on the first start. Two processes that
 * start at once end with the same keys: whoever links a file first wins, and the other reads it.
 */
export function readKeys(given: Given): { ok: true; keys: Keys } | { ok: false; problem: string } {
  try {
    const ring = readRing(given)
    const identityPublicKey = readIdentityKey(given)
    return { ok: true, keys: { ring, identityPublicKey, ...readMailKeys(given) } }
  } catch (error) {
    if (error instanceof BadKey) return { ok: false, problem: error.message }
    const said = error instanceof Error ? error.message : String(error)
    return { ok: false, problem: `DATA_DIR: the keys in it cannot be read or made (${said}).` }
  }
}

class BadKey extends Error {}

function readRing({ dataDir, secretKeys }: Given): Uint8Array[] {
  const name = secretKeys === undefined ? join(dataDir, 'secret-keys') : 'SECRET_KEYS'
  const text = secretKeys ?? readOrMake(name, () => `${randomBytes(32).toString('base64url')}\n`)
  const words = text.split(',').map((word) => word.trim())
  if (words.some((word) => !/^[A-Za-z0-9_-]{43}$/.test(word))) {
    throw new BadKey(
      `${name} must be keys of 32 bytes in base64url (43 letters each), newest first, commas between them.`,
    )
  }
  if (new Set(words).size < words.length) throw new BadKey(`${name} holds the same key twice.`)
  return words.map((word) => new Uint8Array(Buffer.from(word, 'base64url')))
}

function readIdentityKey({ dataDir, identityPublicKey }: Given): KeyObject {
  if (identityPublicKey !== undefined) return readPublic(identityPublicKey, 'IDENTITY_PUBLIC_KEY')
  const path = join(dataDir, 'identity-public.pem')
  if (!existsSync(path)) makeIdentityPair(dataDir, path)
  return readPublic(readFileSync(path, 'utf8'), path)
}

/**
 * The private half is written once, for a person to take away, and never read again. It is on disk under a name of its
 * own before the public half exists, so that no identity can be sealed to a key that was lost in a crash.
 */
function makeIdentityPair(dataDir: string, publicPath: string): void {
  const pair = generateKeyPairSync('x25519')
  const privatePath = join(dataDir, 'identity-private.pem')
  const written = writeBeside(privatePath, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  if (putInPlace(publicPath, pair.publicKey.export({ type: 'spki', format: 'pem' }).toString())) {
    renameSync(written, privatePath)
  } else {
    rmSync(written)
  }
}

function readMailKeys({ dataDir, mailKey, mailPublicKey }: Given): Pick<Keys, 'mailPublicKey' | 'mailPrivateKey'> {
  const stated = mailPublicKey === undefined ? null : readPublic(mailPublicKey, 'MAIL_PUBLIC_KEY')
  if (stated && mailKey === undefined) return { mailPublicKey: stated, mailPrivateKey: null }
  const name = mailKey === undefined ? join(dataDir, 'mail-key.pem') : 'MAIL_KEY'
  const pem = mailKey ?? readOrMake(name, makePrivateKey)
  const mailPrivateKey = readPrivate(pem, name)
  const mailPublicKeyOfPair = createPublicKey(mailPrivateKey)
  if (stated && !stated.equals(mailPublicKeyOfPair)) {
    throw new BadKey('MAIL_PUBLIC_KEY is not the public half of MAIL_KEY.')
  }
  return { mailPublicKey: mailPublicKeyOfPair, mailPrivateKey }
}

function makePrivateKey(): string {
  return generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function readPublic(pem: string, name: string): KeyObject {
  // Node would derive the public key from a private one without a word, and the private one would sit in the settings.
  if (pem.includes('PRIVATE KEY')) throw new BadKey(`${name} must be the public half: keep the private half elsewhere.`)
  return x25519(() => createPublicKey(asLines(pem)), name, 'public')
}

function readPrivate(pem: string, name: string): KeyObject {
  return x25519(() => createPrivateKey(asLines(pem)), name, 'private')
}

function x25519(read: () => KeyObject, name: string, half: 'public' | 'private'): KeyObject {
  const refusal = new BadKey(`${name} must be an X25519 ${half} key in PEM.`)
  let key: KeyObject
  try {
    key = read()
  } catch {
    throw refusal
  }
  if (key.asymmetricKeyType !== 'x25519') throw refusal
  return key
}

/** Files of settings hold one line per variable: a PEM is written there with \n for its line ends. */
function asLines(pem: string): string {
  return pem.replaceAll('\\n', '\n')
}

function readOrMake(path: string, make: () => string): string {
  if (!existsSync(path)) putInPlace(path, make())
  return readFileSync(path, 'utf8').trim()
}

/** @returns false when the file was there already; it is never overwritten */
function putInPlace(path: string, content: string): boolean {
  const written = writeBeside(path, content)
  try {
    linkSync(written, path)
    return true
  } catch (error) {
    if (existsSync(path)) return false
    throw error
  } finally {
    rmSync(written)
  }
}

function writeBeside(path: string, content: string): string {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomBytes(6).toString('hex')}`
  const file = openSync(beside, 'wx', 0o600)
  writeSync(file, content)
  fsyncSync(file)
  closeSync(file)
  return beside
}
