import { account } from '#app/i18n/en/account.ts'
import { accountMail } from '#app/i18n/en/account-mail.ts'
import { accessibility } from '#app/i18n/en/accessibility.ts'
import { admin } from '#app/i18n/en/admin.ts'
import { agencies } from '#app/i18n/en/agencies.ts'
import { agencyAdmin } from '#app/i18n/en/agency-admin.ts'
import { agencyFigures } from '#app/i18n/en/agency-figures.ts'
import { agencyPeople } from '#app/i18n/en/agency-people.ts'
import { attachments } from '#app/i18n/en/attachments.ts'
import { audit } from '#app/i18n/en/audit.ts'
import { auditActions } from '#app/i18n/en/audit-actions.ts'
import { bulk } from '#app/i18n/en/bulk.ts'
import { calendar } from '#app/i18n/en/calendar.ts'
import { coordinator } from '#app/i18n/en/coordinator.ts'
import { decisions } from '#app/i18n/en/decisions.ts'
import { desk } from '#app/i18n/en/desk.ts'
import { deskTools } from '#app/i18n/en/desk-tools.ts'
import { draft } from '#app/i18n/en/draft.ts'
import { errors } from '#app/i18n/en/errors.ts'
import { filing } from '#app/i18n/en/filing.ts'
import { help } from '#app/i18n/en/help.ts'
import { holding } from '#app/i18n/en/holding.ts'
import { home } from '#app/i18n/en/home.ts'
import { inbox } from '#app/i18n/en/inbox.ts'
import { liaison } from '#app/i18n/en/liaison.ts'
import { link } from '#app/i18n/en/link.ts'
import { mail } from '#app/i18n/en/mail.ts'
import { mailTexts } from '#app/i18n/en/mail-texts.ts'
import { overview } from './en/overview.ts'
import { matters } from '#app/i18n/en/matters.ts'
import { merging } from '#app/i18n/en/merging.ts'
import { personAdmin } from '#app/i18n/en/person-admin.ts'
import { privacy } from '#app/i18n/en/privacy.ts'
import { publication } from '#app/i18n/en/publication.ts'
import { receipt } from '#app/i18n/en/receipt.ts'
import { reminders } from '#app/i18n/en/reminders.ts'
import { resident } from '#app/i18n/en/resident.ts'
import { secondFactor } from '#app/i18n/en/second-factor.ts'
import { routingRules } from '#app/i18n/en/routing-rules.ts'
import { shell } from '#app/i18n/en/shell.ts'
import { ownMail, ownSessions, signInRules } from '#app/i18n/en/sign-in-rules.ts'
import { similar } from '#app/i18n/en/similar.ts'
import { splitting } from '#app/i18n/en/splitting.ts'
import { submit } from '#app/i18n/en/submit.ts'
import { system } from '#app/i18n/en/system.ts'
import { texts } from '#app/i18n/en/texts.ts'
import { topics } from '#app/i18n/en/topics.ts'
import { track } from '#app/i18n/en/track.ts'
import { villages } from '#app/i18n/en/villages.ts'
import { words } from '#app/i18n/en/words.ts'
import { work } from '#app/i18n/en/work.ts'
import type { id } from '#app/i18n/id.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const en: Texts<typeof id> = {
  account,
  accountMail,
  accessibility,
  admin,
  agencies,
  agencyAdmin,
  agencyFigures,
  agencyPeople,
  attachments,
  audit,
  auditActions,
  bulk,
  calendar,
  coordinator,
  decisions,
  desk,
  deskTools,
  draft,
  errors,
  filing,
  help,
  holding,
  home,
  inbox,
  liaison,
  link,
  mail,
  mailTexts,
  matters,
  merging,
  overview,
  personAdmin,
  ownMail,
  ownSessions,
  signInRules,
  privacy,
  publication,
  receipt,
  reminders,
  resident,
  secondFactor,
  routingRules,
  shell,
  similar,
  splitting,
  submit,
  system,
  texts,
  topics,
  track,
  villages,
  words,
  work,
}
