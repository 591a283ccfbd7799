import { account } from '#app/i18n/id/account.ts'
import { accountMail } from '#app/i18n/id/account-mail.ts'
import { accessibility } from '#app/i18n/id/accessibility.ts'
import { admin } from '#app/i18n/id/admin.ts'
import { agencies } from '#app/i18n/id/agencies.ts'
import { agencyAdmin } from '#app/i18n/id/agency-admin.ts'
import { agencyFigures } from '#app/i18n/id/agency-figures.ts'
import { agencyPeople } from '#app/i18n/id/agency-people.ts'
import { attachments } from '#app/i18n/id/attachments.ts'
import { audit } from '#app/i18n/id/audit.ts'
import { auditActions } from '#app/i18n/id/audit-actions.ts'
import { bulk } from '#app/i18n/id/bulk.ts'
import { calendar } from '#app/i18n/id/calendar.ts'
import { coordinator } from '#app/i18n/id/coordinator.ts'
import { decisions } from '#app/i18n/id/decisions.ts'
import { desk } from '#app/i18n/id/desk.ts'
import { deskTools } from '#app/i18n/id/desk-tools.ts'
import { draft } from '#app/i18n/id/draft.ts'
import { errors } from '#app/i18n/id/errors.ts'
import { filing } from '#app/i18n/id/filing.ts'
import { help } from '#app/i18n/id/help.ts'
import { holding } from '#app/i18n/id/holding.ts'
import { home } from '#app/i18n/id/home.ts'
import { inbox } from '#app/i18n/id/inbox.ts'
import { liaison } from '#app/i18n/id/liaison.ts'
import { link } from '#app/i18n/id/link.ts'
import { mail } from '#app/i18n/id/mail.ts'
import { mailTexts } from '#app/i18n/id/mail-texts.ts'
import { overview } from './id/overview.ts'
import { matters } from '#app/i18n/id/matters.ts'
import { merging } from '#app/i18n/id/merging.ts'
import { personAdmin } from '#app/i18n/id/person-admin.ts'
import { privacy } from '#app/i18n/id/privacy.ts'
import { publication } from '#app/i18n/id/publication.ts'
import { receipt } from '#app/i18n/id/receipt.ts'
import { reminders } from '#app/i18n/id/reminders.ts'
import { resident } from '#app/i18n/id/resident.ts'
import { secondFactor } from '#app/i18n/id/second-factor.ts'
import { routingRules } from '#app/i18n/id/routing-rules.ts'
import { shell } from '#app/i18n/id/shell.ts'
import { ownMail, ownSessions, signInRules } from '#app/i18n/id/sign-in-rules.ts'
import { similar } from '#app/i18n/id/similar.ts'
import { splitting } from '#app/i18n/id/splitting.ts'
import { submit } from '#app/i18n/id/submit.ts'
import { system } from '#app/i18n/id/system.ts'
import { texts } from '#app/i18n/id/texts.ts'
import { topics } from '#app/i18n/id/topics.ts'
import { track } from '#app/i18n/id/track.ts'
import { villages } from '#app/i18n/id/villages.ts'
import { words } from '#app/i18n/id/words.ts'
import { work } from '#app/i18n/id/work.ts'

/** All texts, by area. Indonesian is the source; en.ts must have the same keys. */
export const id = {
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
