import { resolve } from 'node:path'
import { z } from 'zod'
import type { Keys } from '#app/access/keys.server.ts'
import { readKeys } from '#app/config/key-files.server.ts'

/** Everything the environment decides, parsed once. `contract.md` names the variables; docs/operations.md explains them. */
export type Settings = {
  port: number
  host: string
  /** without a slash at its end */
  publicOrigin: string
  isLocalOrigin: boolean
  /** an https origin; then nothing is generated and nothing is built in */
  isProduction: boolean
  isHttps: boolean
  /** null: the embedded database */
  mongodbUri: string | null
  dataDir: string
  /** null: the built-in mailbox */
  smtpUrl: string | null
  /** outside production: addresses and domains, in lower case, that real mail may reach */
  mailAllow: readonly string[]
  mailFrom: { name: string; address: string }
  mailDomain: string
  process: 'all' | 'web' | 'worker'
  /** 0: no limit */
  submitLimitPerHour: number
  submitTotalPerHour: number
  /** how many proxies' forwarded headers count; 0: nobody's */
  trustProxy: number
  logLevel: string
  keys: Keys
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/
const domain = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/
const mailbox = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/i

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to, {
      error: `must be a whole number from ${from} to ${to}`,
    })
    .transform(Number)

const oneOf = <Word extends string>(words: readonly Word[]) =>
  z.enum(words, { error: `must be one of ${words.join(', ')}` })

const urlWith = (...protocols: string[]) =>
  z.string().refine((text) => protocols.some((protocol) => text.startsWith(`${protocol}://`)) && URL.canParse(text), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
  })

const environment = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_ORIGIN: urlWith('http', 'https')
    .refine((text) => isBareOrigin(text), { error: 'must be an origin alone, such as https://aduan.example.go.id' })
    .transform((text) => new URL(text).origin)
    .optional(),
  // Several hosts are several names before the first slash, which no URL parser reads: the driver checks the rest.
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, { error: 'must begin with mongodb:// or mongodb+srv://' })
    .optional(),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: urlWith('smtp', 'smtps').optional(),
  MAIL_ALLOW: z
    .string()
    .transform((text) => listOf(text.toLowerCase()).map((entry) => entry.replace(/^@/, '')))
    .refine((entries) => entries.every((entry) => domain.test(entry) || readMailbox(entry) !== null), {
      error: 'must be addresses or domains with commas between them',
    })
    .default([]),
  MAIL_FROM: z
    .string()
    .transform((text, context) => {
      const parts = readMailbox(text)
      if (parts) return parts
      context.addIssue({ code: 'custom', message: 'must be an address, such as Suara Etam <no-reply@example.go.id>' })
      return z.NEVER
    })
    .optional(),
  MAIL_DOMAIN: z.string().toLowerCase().regex(domain, { error: 'must be a domain name' }).optional(),
  INBOUND_SMTP_PORT: z.never({ error: 'is not built in this version: leave it unset' }).optional(),
  SECRET_KEYS: z.string().optional(),
  IDENTITY_PUBLIC_KEY: z.string().optional(),
  MAIL_KEY: z.string().optional(),
  MAIL_PUBLIC_KEY: z.string().optional(),
  PROCESS: oneOf(['all', 'web', 'worker']).default('all'),
  SUBMIT_LIMIT_PER_HOUR: wholeNumber(0, 1_000_000).default(10),
  SUBMIT_TOTAL_PER_HOUR: wholeNumber(0, 1_000_000).default(300),
  TRUST_PROXY: z
    .literal('off', { error: 'must be off or the number of proxies in front, at most 10' })
    .transform(() => 0)
    .or(wholeNumber(0, 10))
    .default(0),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

type Environment = z.infer<typeof environment>
type Reading = { ok: true; settings: Settings } | { ok: false; problem: string }

/**
 * Reads the environment. Keys that are not given are made in DATA_DIR, outside production only.
 * @returns `problem`: one line that names the variable and says what to do; it never repeats a value, which may be secret
 */
export function readSettings(env: Record<string, string | undefined>): Reading {
  const parsed = environment.safeParse(withoutBlanks(env))
  if (!parsed.success) return { ok: false, problem: firstProblem(parsed.error) }
  const given = parsed.data
  const publicOrigin = given.PUBLIC_ORIGIN ?? `http://localhost:${given.PORT}`
  const isHttps = publicOrigin.startsWith('https:')
  const problem = isHttps ? productionProblem(given) : mailKeyProblem(given)
  if (problem) return { ok: false, problem }

  const dataDir = resolve(given.DATA_DIR)
  const keys = readKeys({
    dataDir,
    secretKeys: given.SECRET_KEYS,
    identityPublicKey: given.IDENTITY_PUBLIC_KEY,
    mailKey: given.MAIL_KEY,
    mailPublicKey: given.MAIL_PUBLIC_KEY,
  })
  if (!keys.ok) return keys

  const mailFrom = given.MAIL_FROM ?? { name: 'Suara Etam', address: 'no-reply@localhost' }
  return {
    ok: true,
    settings: {
      port: given.PORT,
      host: given.HOST,
      publicOrigin,
      isLocalOrigin: isLocal(new URL(publicOrigin).hostname),
      isProduction: isHttps,
      isHttps,
      mongodbUri: given.MONGODB_URI ?? null,
      dataDir,
      smtpUrl: given.SMTP_URL ?? null,
      mailAllow: given.MAIL_ALLOW,
      mailFrom,
      mailDomain: given.MAIL_DOMAIN ?? mailFrom.address.slice(mailFrom.address.indexOf('@') + 1),
      process: given.PROCESS,
      submitLimitPerHour: given.SUBMIT_LIMIT_PER_HOUR,
      submitTotalPerHour: given.SUBMIT_TOTAL_PER_HOUR,
      trustProxy: given.TRUST_PROXY,
      logLevel: given.LOG_LEVEL,
      keys: keys.keys,
    },
  }
}

function productionProblem(given: Environment): string | null {
  const required = ['MONGODB_URI', 'SMTP_URL', 'SECRET_KEYS', 'IDENTITY_PUBLIC_KEY', 'MAIL_FROM'] as const
  const missing = required.find((name) => given[name] === undefined)
  if (missing) return `${missing} is required with an https PUBLIC_ORIGIN.`
  if (!given.MAIL_KEY && !given.MAIL_PUBLIC_KEY) {
    return 'MAIL_KEY (or, for a web process, MAIL_PUBLIC_KEY) is required with an https PUBLIC_ORIGIN.'
  }
  const unlimited = (['SUBMIT_LIMIT_PER_HOUR', 'SUBMIT_TOTAL_PER_HOUR'] as const).find((name) => given[name] === 0)
  if (unlimited) return `${unlimited} must not be 0 with an https PUBLIC_ORIGIN: anybody could fill the desk.`
  if (loopback.test(given.HOST) && given.TRUST_PROXY === 0) {
    return 'TRUST_PROXY must say how many proxies stand in front, because HOST is on loopback and PUBLIC_ORIGIN is https.'
  }
  return mailKeyProblem(given)
}

/** A worker without the private half could never open the address of a sealed complaint, and would only find out later. */
function mailKeyProblem(given: Environment): string | null {
  if (!given.MAIL_PUBLIC_KEY || given.MAIL_KEY || given.PROCESS === 'web') return null
  return 'MAIL_KEY is required where mail is sent: MAIL_PUBLIC_KEY alone serves only PROCESS=web.'
}

function withoutBlanks(env: Record<string, string | undefined>): Record<string, string> {
  const named = Object.keys(environment.shape).map((name) => [name, env[name]?.trim()] as const)
  return Object.fromEntries(named.filter((entry): entry is [string, string] => Boolean(entry[1])))
}

function firstProblem(error: z.ZodError): string {
  const [issue] = error.issues
  return issue ? `${String(issue.path[0])} ${issue.message}.` : 'The settings cannot be read.'
}

function isBareOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
}

function isLocal(hostname: string): boolean {
  return loopback.test(hostname) || hostname.endsWith('.localhost')
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
}

/** `Name <address>` or the address alone. Its host may be one word, such as localhost, which a resident's may not. */
function readMailbox(text: string): { name: string; address: string } | null {
  const match = /^(?:([^<>"\r\n]*)<([^<>\s]+)>|([^<>\s]+))$/.exec(text.trim())
  const address = match?.[2] ?? match?.[3] ?? ''
  const at = address.lastIndexOf('@')
  const host = address.slice(at + 1).toLowerCase()
  if (at < 1 || !mailbox.test(address.slice(0, at)) || !domain.test(host)) return null
  return { name: (match?.[1] ?? '').trim() || 'Suara Etam', address: `${address.slice(0, at)}@${host}` }
}
