import { findActingAccount } from '#app/accounts/reach.server.ts'
import { openSealed } from '#app/access/keys.server.ts'
import { isAccusedOnTheWay } from '#app/complaints/find-survivor.server.ts'
import type { AgencyCode, Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import type { Settings } from '#app/config/env.server.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import { mayLeave } from '#app/emails/allow.ts'
import type { Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import { confirmAddressLinkId, linkToken, stopMailLinkId, typedAddressHashes } from '#app/emails/links.server.ts'
import { isForItsLink, isForResident, type MessageKey } from '#app/emails/message-facts.ts'
import { wordedTranslator } from '#app/emails/own-words.ts'
import { isToInterested, mayAccountRead, recheckStaff } from '#app/emails/recheck-staff.server.ts'
import { mayStillTellVillage } from '#app/emails/recheck-village.server.ts'
import { renderEmail } from '#app/emails/render.ts'
import { findResponsible, ombudsmanContact } from '#app/emails/responsible.server.ts'
import { readerOfAgency } from '#app/emails/successor.server.ts'
import { absolute, paths } from '#app/http/paths.ts'
import { findAccount } from '#models/account.server.ts'
import { findAgency } from '#models/agency.server.ts'
import { findMailState } from '#models/complaint.server.ts'
import { listMadeLinks } from '#models/link-token.server.ts'
import { readMailTexts } from '#models/mail-text.server.ts'
import type { EmailProblem, Recipient } from '#models/outbox-email.server.ts'
import type { ClaimedEmail } from '#models/outbox-lease.server.ts'
import { readVillageOffices } from '#models/village-office.server.ts'

type MailSettings = Pick<
  Settings,
  'publicOrigin' | 'isLocalOrigin' | 'isProduction' | 'smtpUrl' | 'mailAllow' | 'mailFrom' | 'keys'
>

export type Prepared =
  | { kind: 'ready'; to: string; message: Message }
  /** nobody is to read it any more */
  | { kind: 'stop' }
  /** a trial site must not send it out */
  | { kind: 'hold' }
  | { kind: 'problem'; problem: EmailProblem }

/** Everything that is decided at the moment of sending: the address, whether it may go, what its reader may be told. */
export async function prepareEmail(
  owed: ClaimedEmail,
  { settings, now }: { settings: MailSettings; now: Date },
): Promise<Prepared> {
  const checked = await recheckStaff(owed, now)
  if (checked.kind !== 'send') return checked
  const { email, hidesHour } = checked
  if (email.to.kind === 'village' && !(await mayStillTellVillage(email))) return { kind: 'stop' }
  const { state, turn } = await findState(email)
  if (state === 'missing') return { kind: 'problem', problem: 'complaint-missing' }
  if (state === 'stopped') return { kind: 'stop' }

  const recipient = await findRecipient(email, { settings, now })
  if (recipient.kind !== 'address') return recipient
  if (!isTypedAddress(email, recipient.address, settings)) return { kind: 'stop' }
  const to = readEmailAddress(recipient.address)
  if (to === null) return { kind: 'problem', problem: 'bad-address' }
  // Our own mailbox answers nobody; writing to it is how loops begin.
  if (to.toLowerCase() === settings.mailFrom.address.toLowerCase()) return { kind: 'problem', problem: 'own-address' }
  if (!mayLeave(to, settings)) return { kind: 'hold' }

  const links = await findLinks(email, { settings, now, turn: state === 'staff' || state === 'link' ? null : turn })
  if (links.kind !== 'links') return links
  const reader = await describeReader(email, { settings, state, turn, hidesHour, urlOf: links.urlOf })
  return { kind: 'ready', to, message: renderEmail(email, reader) }
}

type State = 'staff' | 'link' | 'confirmed' | 'unconfirmed' | 'stopped' | 'missing'

/** As it is now, not as it was when the mail became owed. */
async function findState(email: ClaimedEmail): Promise<{ state: State; turn: number }> {
  const isOfLink = isForItsLink(email)
  if (!isOfLink && !isForResident(email)) return { state: 'staff', turn: 0 }
  const found = email.reference === null ? null : await findMailState(email.reference)
  if (found === null) return { state: 'missing', turn: 0 }
  const { turn, stopped, confirmed } = found
  // "Bukan saya, hentikan" was said of the old address: a new one may be asked all the same.
  if (stopped && email.message !== 'contact-change') return { state: 'stopped', turn }
  if (isOfLink) return { state: 'link', turn }
  if (stopped) return { state: 'stopped', turn }
  return { state: confirmed ? 'confirmed' : 'unconfirmed', turn }
}

/** A sealed address is known only here: whether it is the one that was typed for a new code is asked here. */
function isTypedAddress({ message, facts, reference }: ClaimedEmail, address: string, { keys }: MailSettings): boolean {
  if (message !== 'new-code' || facts.typedHash === null || reference === null) return true
  return typedAddressHashes(keys, reference, address).includes(facts.typedHash)
}

async function findRecipient(
  email: ClaimedEmail,
  { settings, now }: { settings: MailSettings; now: Date },
): Promise<{ kind: 'address'; address: string } | { kind: 'stop' } | { kind: 'problem'; problem: EmailProblem }> {
  const { to, message, reference } = email
  if (to.kind === 'address') return { kind: 'address', address: to.address }
  if (to.kind === 'agency') {
    return findInbox(to.agency, reference, settings)
  }
  if (to.kind === 'village') return findVillageAddress(to)
  if (to.kind === 'account') {
    // About work it goes to whoever stands in today; about the account itself to nobody else.
    // Who reads of a new complaint was settled when it was owed: once more would reach somebody twice.
    const isSettled = aboutAccounts.has(message) || isToInterested({ to, message })
    const acting = isSettled ? null : await findActingAccount(to.accountId, localDateOf(now))
    const account = await findAccount(acting ?? to.accountId)
    if (account === null) return { kind: 'problem', problem: 'account-missing' }
    const isAboutWork = !aboutAccounts.has(message)
    // Of work on a complaint the agency hears in the place of an officer whose account was closed in between.
    const mayPassOn = isAboutWork && reference !== null
    if (!account.isActive && message !== 'invitation' && !mayPassOn) return { kind: 'stop' }
    // Whoever still belongs to an office that is no more has its work taken over there.
    const isEnded = account.agency !== null && (await findAgency(account.agency))?.closed
    if (isEnded && account.agency && isAboutWork) {
      const isAboutIt = reference !== null && (await isAccusedOnTheWay(account.agency, reference))
      return isAboutIt ? { kind: 'stop' } : findInbox(account.agency, reference, settings)
    }
    const mayRead = isAboutWork ? await mayAccountRead(account, email, now) : 'yes'
    if (mayRead === 'no') return { kind: 'stop' }
    if (mayRead !== 'yes') return findInbox(mayRead.inbox, reference, settings)
    return { kind: 'address', address: account.email }
  }
  const address = open(to.sealed, reference, settings)
  return address === null ? { kind: 'problem', problem: 'cannot-open' } : { kind: 'address', address }
}

async function findInbox(
  code: AgencyCode,
  reference: Reference | null,
  settings: MailSettings,
): Promise<{ kind: 'address'; address: string } | { kind: 'stop' } | { kind: 'problem'; problem: EmailProblem }> {
  const agency = await readerOfAgency(code, reference)
  if (agency === null) return { kind: 'stop' }
  const address = agency.email ?? trialAddress(agency.code, settings)
  return address === null ? { kind: 'problem', problem: 'agency-address-missing' } : { kind: 'address', address }
}

/** An office that lost its address since, and a BPD that is not to be told any more, are nobody. */
async function findVillageAddress({
  village,
  reader,
}: Extract<Recipient, { kind: 'village' }>): Promise<{ kind: 'address'; address: string } | { kind: 'stop' }> {
  const office = (await readVillageOffices()).get(village)
  const ofBpd = office?.copiesBpd ? office.bpdEmail : null
  const address = reader === 'bpd' ? ofBpd : (office?.email ?? null)
  return address === null ? { kind: 'stop' } : { kind: 'address', address }
}

const aboutAccounts: ReadonlySet<MessageKey> = new Set<MessageKey>([
  'invitation',
  'password-reset',
  'second-factor-reset',
])

function trialAddress(agency: string, { isLocalOrigin }: MailSettings): string | null {
  return isLocalOrigin ? `${agency}@instansi.example` : null
}

function open(sealed: string, reference: string | null, { keys }: MailSettings): string | null {
  if (keys.mailPrivateKey === null || reference === null) return null
  try {
    return openSealed(keys.mailPrivateKey, sealed, `mail:${reference}`)
  } catch {
    // Another key or another complaint's value: a person has to look, another attempt would not help.
    return null
  }
}

type Links = { kind: 'links'; urlOf: (linkId: string) => string | null }

async function findLinks(
  email: ClaimedEmail,
  { settings, now, turn }: { settings: MailSettings; now: Date; turn: number | null },
): Promise<Links | { kind: 'stop' } | { kind: 'problem'; problem: EmailProblem }> {
  const { message, facts, reference } = email
  const named = Object.entries(facts).flatMap(([name, value]) =>
    /^(link|.+Link)Id$/.test(name) ? [String(value)] : [],
  )
  const ofResident =
    turn !== null && reference ? [stopMailLinkId(reference, turn), confirmAddressLinkId(reference, turn)] : []
  const wanted = [...named, ...ofResident]
  if (wanted.length === 0) return { kind: 'links', urlOf: () => null }

  const made = new Map((await listMadeLinks(wanted, now)).map((link) => [link.id, link]))
  // Only the confirmation may be absent: an address can be known as confirmed from elsewhere.
  const needed = [...named, ...ofResident.slice(0, 1)]
  if (needed.some((id) => !made.has(id))) return { kind: 'problem', problem: 'link-missing' }
  const isOnlyLink =
    message === 'invitation' || message === 'password-reset' || message === 'account-address' || isForItsLink(email)
  // Overtaken by a newer link, or too late: a mail whose only link is dead helps nobody.
  if (isOnlyLink && named.some((id) => made.get(id)?.isUsable !== true)) return { kind: 'stop' }
  return {
    kind: 'links',
    urlOf: (linkId) => {
      const link = made.get(linkId)
      if (!link?.isUsable) return null
      return absolute(settings.publicOrigin, paths.link(linkToken(settings.keys, linkId, link.keyVersion)))
    },
  }
}

async function describeReader(
  email: ClaimedEmail,
  {
    settings,
    state,
    turn,
    hidesHour,
    urlOf,
  }: {
    settings: MailSettings
    state: State
    turn: number
    hidesHour: boolean
    urlOf: (linkId: string) => string | null
  },
): Promise<Reader> {
  const { message, language, reference, createdAt, facts } = email
  const isResident = state !== 'staff' && state !== 'link'
  const isConfirmed = state === 'confirmed'
  // Which office has it is content: to an unconfirmed address the desk is named instead.
  const agency = isConfirmed && 'responsibleAgency' in facts ? facts.responsibleAgency : null
  const wording = (await readMailTexts()).get(message) ?? {}
  return {
    language,
    t: wordedTranslator(message, language, wording),
    // Whoever may not know which complaint it is about is shown none.
    reference: email.to.kind === 'village' ? null : reference,
    at: createdAt,
    hidesHour,
    pageUrl: absolute(settings.publicOrigin, pageOf(email, state !== 'staff')),
    linkUrl: urlOf,
    isTrialSite: !settings.isProduction,
    isConfirmed,
    confirmUrl: isResident && reference ? urlOf(confirmAddressLinkId(reference, turn)) : null,
    stopUrl: isResident && reference ? urlOf(stopMailLinkId(reference, turn)) : null,
    responsible: isResident ? await findResponsible(agency, language) : '',
    ombudsman: isResident ? await ombudsmanContact() : '',
  }
}

function pageOf({ message, reference, to }: ClaimedEmail, isResident: boolean): string {
  if (to.kind === 'village') return paths.home()
  if (message === 'calendar-missing') return paths.adminCalendar()
  if (message === 'held-digest') return paths.queue({ bagian: 'ditahan' })
  if (reference === null) return paths.inbox()
  return isResident ? paths.complaint(reference) : paths.officerComplaint(reference)
}
