import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { createAccount, type CreateAccountResult } from '#app/accounts/create-account.server.ts'
import { disableAccount } from '#app/accounts/disable-account.server.ts'
import { passwordLength } from '#app/accounts/password-rules.ts'
import { makeResetLink } from '#app/accounts/reset-password.server.ts'
import { removeSecondFactor } from '#app/accounts/reset-second-factor.server.ts'
import { builtRoles } from '#app/accounts/roles.ts'
import { limits } from '#app/complaints/limits.ts'
import { roles, type Role } from '#app/complaints/rules/complaint.ts'
import type { Settings } from '#app/config/env.server.ts'
import { absolute, paths } from '#app/http/paths.ts'
import { findAccountByEmail, listAccounts, type Account } from '#models/account.server.ts'

type Tools = {
  settings: Settings
  now: () => Date
  print: (line: string) => void
  readStdin?: () => Promise<string>
}

const usage =
  'Usage: npm run account -- create --role ROLE [--agency CODE] [--village CODE] --email E --name N [--password-stdin] | list | disable --email E | reset --email E'
const by = 'system:command-line'
const refused = 2

/** `npm run account -- create|list|disable|reset`. Whatever is wrong is said in one line. @returns the exit code */
export async function accountCommand(argv: readonly string[], tools: Tools): Promise<number> {
  const options = readOptions(argv)
  const problem = typeof options === 'string' ? options : await run(options, tools)
  if (problem === null) return 0
  tools.print(problem)
  return refused
}

type Options = {
  verb: string
  role?: string | undefined
  agency?: string | undefined
  village?: string | undefined
  email?: string | undefined
  name?: string | undefined
  'password-stdin'?: boolean | undefined
}

function readOptions(argv: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        agency: { type: 'string' },
        village: { type: 'string' },
        email: { type: 'string' },
        name: { type: 'string' },
        'password-stdin': { type: 'boolean' },
      },
    })
    const [verb, ...rest] = positionals
    return verb === undefined || rest.length > 0 ? usage : { verb, ...values }
  } catch {
    return usage
  }
}

/** @returns what is wrong, or null */
async function run(options: Options, tools: Tools): Promise<string | null> {
  switch (options.verb) {
    case 'create':
      return create(options, tools)
    case 'list':
      return list(tools)
    case 'disable':
      return disable(options, tools)
    case 'reset':
      return reset(options, tools)
    default:
      return usage
  }
}

async function create(options: Options, { settings, now, print, readStdin = readAll }: Tools): Promise<string | null> {
  const { role, agency, village, email, name } = options
  if (!role || !email || !name) return usage
  if (!isRole(role)) return `There is no role "${role}". Roles: ${builtRoles.join(', ')}.`
  const password = options['password-stdin'] ? (await readStdin()).replace(/\r?\n$/, '') : null
  const result = await createAccount({
    email,
    name,
    role,
    agency: agency ?? null,
    village: village ?? null,
    password,
    by,
    keys: settings.keys,
    now: now(),
  })
  if (!result.ok) return sayWhy(result, { role, agency })
  print(`Made: ${role} ${email.trim().toLowerCase()}`)
  if (result.linkToken !== null) {
    print(`First password, within 7 days: ${absolute(settings.publicOrigin, paths.link(result.linkToken))}`)
  }
  return null
}

async function list({ print }: Tools): Promise<null> {
  let after = ''
  for (;;) {
    const page = await listAccounts({ after })
    for (const account of page) print(describe(account))
    const last = page.at(-1)
    if (!last) return null
    after = last.email
  }
}

async function disable({ email }: Options, { now, print }: Tools): Promise<string | null> {
  if (!email) return usage
  const result = await disableAccount({ email, by, now: now() })
  if (!result.ok) return disableProblems[result.reason](email)
  print(`Disabled: ${email}. Sessions ended: ${result.endedSessions}.`)
  return null
}

const disableProblems = {
  unknown: (email: string) => `Nobody has the address ${email}.`,
  'disabled-before': (email: string) => `${email} is disabled already.`,
  'last-administrator': (email: string) => `${email} is the last administrator. Create another one first.`,
}

async function reset({ email }: Options, { settings, now, print }: Tools): Promise<string | null> {
  if (!email) return usage
  const result = await makeResetLink({ email, by, keys: settings.keys, now: now() })
  if (!result.ok) return result.reason === 'unknown' ? `Nobody has the address ${email}.` : `${email} is disabled.`
  const account = await findAccountByEmail(email)
  if (account && (await removeSecondFactor({ account, by, now: now() }))) {
    print('The second factor is taken away; the person is told by mail.')
  }
  print(`Until ${result.expiresAt.toISOString()}: ${absolute(settings.publicOrigin, paths.link(result.linkToken))}`)
  return null
}

function stateOf({ isActive, passwordSetAt }: Account): string {
  if (!isActive) return 'disabled'
  return passwordSetAt ? 'active' : 'invited'
}

function describe(account: Account): string {
  return [account.email, account.role, account.agency ?? '-', stateOf(account), account.name].join('\t')
}

function sayWhy(
  result: CreateAccountResult & { ok: false },
  { role, agency }: { role: Role; agency: string | undefined },
) {
  switch (result.reason) {
    case 'bad-email':
      return 'The e-mail address is not complete. Write it like name@example.id'
    case 'bad-name':
      return `The name must have 1 to ${limits.nameMax} characters.`
    case 'email-taken':
      return 'Somebody has this e-mail address already.'
    case 'role-not-built':
      return `The role ${role} is not built yet. Roles: ${builtRoles.join(', ')}.`
    case 'agency-missing':
      return `A ${role} needs --agency CODE.`
    case 'agency-unknown':
      return `There is no agency "${agency ?? ''}".`
    case 'village-missing':
      return `A ${role} needs --village CODE, e.g. 64.08.09.2004.`
    case 'village-unknown':
      return role === 'clerk' ? 'There is no village with this code.' : 'A village belongs to clerks alone.'
    case 'overtaken':
      return 'Somebody changed it in the meantime.'
    case 'bad-password':
      return passwordWords[result.problem]
  }
}

const passwordWords = {
  short: `The password needs at least ${passwordLength.least} characters.`,
  long: `The password may have at most ${passwordLength.most} characters.`,
  common: 'This password is on the list of the most common ones.',
  guessable: 'This password is made of words anybody would try first.',
}

function isRole(word: string): word is Role {
  return roles.some((role) => role === word)
}

function readAll(): Promise<string> {
  return text(process.stdin)
}
