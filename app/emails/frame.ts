import type { Language, LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { layOut, type Block, type Message } from '#app/emails/layout.ts'
import type { ResidentFacts } from '#app/emails/message-facts.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import type { TextKey, TextValues, Translate } from '#app/i18n/translate.ts'

/** What a message knows of the person who reads it, beside the facts. Filled in at the moment of sending. */
export type Reader = {
  language: Language
  t: Translate
  /** null only for mails about an account */
  reference: Reference | null
  /** when it happened */
  at: Date
  /** staff, about a protected complaint: the day alone, as on its page, because an hour can give a sealed resident away */
  hidesHour?: boolean
  /** the resident's page of the complaint, or the desk's */
  pageUrl: string
  /** the address of a link named in the facts; null when it does not work any more */
  linkUrl: (linkId: string) => string | null
  isTrialSite: boolean
  /** of a resident: the owner of the address has said that it is theirs. Until then mails carry no content. */
  isConfirmed: boolean
  confirmUrl: string | null
  stopUrl: string | null
  /** "Nama, jabatan, telepon" of the person in charge, as far as they are filled in */
  responsible: string
  ombudsman: string
}

/** Texts and dates of one reader, short to write in a message. */
export function writer(reader: Reader) {
  const { t, language, reference } = reader
  const values = { reference: reference ?? '' }
  return {
    words: (key: TextKey, more: TextValues = {}): Block => ({ kind: 'words', text: t(key, { ...values, ...more }) }),
    field: (label: TextKey, value: string): Block => ({ kind: 'field', label: t(label), value }),
    written: (label: TextKey, text: string | null): Block[] =>
      text?.trim() ? [{ kind: 'written', label: t(label), text }] : [],
    link: (key: TextKey, url: string | null): Block[] =>
      url === null ? [] : [{ kind: 'link', text: t(key, { ...values, url }), url }],
    day: (day: LocalDate, provisional = false): string => {
      const date = formatDay(day, language)
      return provisional ? t('mail.estimated', { date }) : date
    },
    moment: momentOf(reader),
  }
}

/**
 * A mail to the resident. While the address is unconfirmed it says only that there is news: number, date, link; somebody
 * who got it by a typing error learns nothing, and can do nothing but stop it. `hasNoContent`: the message itself says no
 * more than that, so it may be read by anybody.
 */
export function residentMail(
  facts: ResidentFacts,
  reader: Reader,
  {
    subject,
    blocks,
    actUntil = null,
    hasNoContent = false,
  }: { subject: string; blocks: readonly Block[]; actUntil?: LocalDate | null; hasNoContent?: boolean },
): Message {
  const { t, reference, isConfirmed } = reader
  const { words, link, day, moment } = writer(reader)
  const isShown = isConfirmed || hasNoContent
  const news = [words('mail.news', { moment }), ...(actUntil ? [words('mail.actUntil', { date: day(actUntil) })] : [])]
  const confirming =
    isConfirmed || reader.confirmUrl === null
      ? []
      : [words('mail.confirmWhy'), ...link('mail.confirm', reader.confirmUrl)]
  return layOut({
    language: reader.language,
    subject: withNumber(reader, facts.isProtected || !isShown ? t('mail.neutralSubject') : subject),
    opening: t('mail.heading', { reference: reference ?? '' }),
    blocks: [
      ...trialLine(reader),
      ...(isShown ? blocks : news),
      ...confirming,
      ...link(isShown ? 'mail.open' : 'mail.read', reader.pageUrl),
    ],
    footer: [
      ...link('mail.notRead', reader.pageUrl),
      words('mail.responsible', { who: reader.responsible }),
      reader.ombudsman === '' ? words('mail.ombudsmanOnly') : words('mail.ombudsman', { contact: reader.ombudsman }),
      words('mail.owner'),
      words(isConfirmed ? 'mail.why' : 'mail.whyUnconfirmed'),
      ...link('mail.stop', reader.stopUrl),
    ],
    ...shared(reader),
  })
}

/** A mail to staff: the date, what may be said, one link to the desk. */
export function staffMail(reader: Reader, { subject, blocks }: { subject: string; blocks: readonly Block[] }): Message {
  const { link } = writer(reader)
  return layOut({
    language: reader.language,
    subject: withNumber(reader, subject),
    opening: momentOf(reader),
    blocks: [...trialLine(reader), ...blocks, ...link('mail.desk', reader.pageUrl)],
    footer: staffFooter(reader),
    ...shared(reader),
  })
}

/** A mail to somebody without an account: it leads nowhere. */
export function noticeMail(
  reader: Reader,
  { subject, blocks }: { subject: string; blocks: readonly Block[] },
): Message {
  return layOut({
    language: reader.language,
    subject: withNumber(reader, subject),
    opening: momentOf(reader),
    blocks: [...trialLine(reader), ...blocks],
    footer: [writer(reader).words('mail.owner')],
    ...shared(reader),
  })
}

/** A mail that may not say which complaint it is about: no number, no hour, no way to a page. */
export function unnumberedMail(
  reader: Reader,
  { subject, opening, blocks }: { subject: string; opening: string; blocks: readonly Block[] },
): Message {
  const { language, t } = reader
  return layOut({
    ...{ language, subject, opening },
    blocks: [...trialLine(reader), ...blocks],
    footer: [writer(reader).words('mail.owner')],
    ...{ productName: t('shell.name'), more: { text: '', url: '' }, hiddenNumber: t('mail.hiddenNumber') },
  })
}

/** A mail whose one link is what it is for (`isForItsLink`); whoever did not ask for it has nothing to do. */
export function linkMail(reader: Reader, { subject, blocks }: { subject: string; blocks: readonly Block[] }): Message {
  const { t, reference, pageUrl } = reader
  const { words, link } = writer(reader)
  return layOut({
    language: reader.language,
    subject: withNumber(reader, subject),
    opening: t('mail.heading', { reference: reference ?? '' }),
    blocks: [...trialLine(reader), ...blocks],
    footer: [...link('mail.notRead', pageUrl), words('mail.owner')],
    ...shared(reader),
  })
}

/** A mail about an account: its one link is the token's. */
export function accountMail(
  reader: Reader,
  { subject, blocks }: { subject: string; blocks: readonly Block[] },
): Message {
  return layOut({
    language: reader.language,
    subject,
    opening: formatMoment(reader.at, reader.language),
    blocks: [...trialLine(reader), ...blocks],
    footer: staffFooter(reader),
    ...shared(reader),
  })
}

function momentOf({ at, language, hidesHour }: Reader): string {
  return hidesHour ? formatDay(localDateOf(at), language) : formatMoment(at, language)
}

function staffFooter(reader: Reader): Block[] {
  const { words } = writer(reader)
  return [words('mail.staffNotRead'), words('mail.owner')]
}

function trialLine(reader: Reader): Block[] {
  return reader.isTrialSite ? [writer(reader).words('shell.testSite')] : []
}

function withNumber({ t, reference }: Reader, subject: string): string {
  return reference ? t('mail.subject', { reference, subject }) : subject
}

function shared({ t, pageUrl }: Reader) {
  return {
    productName: t('shell.name'),
    more: { text: t('mail.more', { url: pageUrl }), url: pageUrl },
    hiddenNumber: t('mail.hiddenNumber'),
  }
}
