import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'

/**
 * The keys of a running program. `ring` is newest first, 32 bytes each; version n counts from the old end, so that a new
 * key in front leaves every stored version number true. The identity key's private half is not here: the program never
 * opens a sealed identity in this stage, and never holds what it does not use.
 */
export type Keys = {
  ring: readonly Uint8Array[]
  identityPublicKey: KeyObject
  mailPublicKey: KeyObject
  /** only the process that sends mail needs it */
  mailPrivateKey: KeyObject | null
}

/** The version new hashes are made with. */
export function currentKeyVersion(keys: Keys): number {
  return keys.ring.length
}

/** All versions, newest first: what a check against stored hashes tries. */
export function keyVersions(keys: Keys): number[] {
  return keys.ring.map((_, index) => keys.ring.length - index)
}

/**
 * HMAC-SHA-256 of `data`, base64url. `purpose` separates uses, so that a hash of one kind is never one of another.
 * @throws when the ring has no such version: a removed key makes stored hashes unreadable, which must not pass unseen
 */
export function keyedHash(keys: Keys, purpose: string, data: string | Uint8Array, version = keys.ring.length): string {
  return keyedBytes(keys, purpose, data, version).toString('base64url')
}

export function keyedBytes(keys: Keys, purpose: string, data: string | Uint8Array, version = keys.ring.length): Buffer {
  const key = keys.ring[keys.ring.length - version]
  if (!key) throw new Error(`The key ring has no version ${version}`)
  return createHmac('sha256', key).update(`${purpose}\0`).update(data).digest()
}

const algorithm = 'x25519-hkdf-sha256-aes-256-gcm'

/**
 * Seals text so that only the holder of the private key can read it: an ephemeral X25519 key, HKDF-SHA-256, AES-256-GCM.
 * `context` (e.g. `identity:KTM-…`) is bound as additional data: a sealed value moved to another record does not open.
 */
export function sealTo(publicKey: KeyObject, plain: string, context: string): string {
  const ephemeral = generateKeyPairSync('x25519')
  const ephemeralPublic = ephemeral.publicKey.export({ type: 'spki', format: 'der' })
  const nonce = randomBytes(12)
  const key = sharedKey(ephemeral.privateKey, publicKey, ephemeralPublic)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`1:${algorithm}:${context}`))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return ['1', ephemeralPublic, nonce, cipher.getAuthTag(), body]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.')
}

/** @throws when the value was altered, belongs to another context or another key: it fails closed */
export function openSealed(privateKey: KeyObject, sealed: string, context: string): string {
  const [version, ...parts] = sealed.split('.')
  const [ephemeralPublic, nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (version !== '1' || !ephemeralPublic || !nonce || !tag || !body) throw new Error('Not a sealed value')
  const theirs = createPublicKey({ key: ephemeralPublic, type: 'spki', format: 'der' })
  const decipher = createDecipheriv('aes-256-gcm', sharedKey(privateKey, theirs, ephemeralPublic), nonce)
    .setAAD(Buffer.from(`1:${algorithm}:${context}`))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

function sharedKey(privateKey: KeyObject, publicKey: KeyObject, salt: Uint8Array): Buffer {
  const secret = diffieHellman({ privateKey, publicKey })
  return Buffer.from(hkdfSync('sha256', secret, salt, algorithm, 32))
}
