import type { Role } from '#app/complaints/rules/complaint.ts'

// The permission matrix: who may do what to whose complaint. One cell a right; what is not here is refused.
// The page in docs/permissions.md is printed from it, tests/access walks every cell and flips each one.

/**
 * `+` yes · `s` the own complaint, proved by number and code · `o` complaints of the own agency that are not about it ·
 * `w` like `o`, and only what the agency may see in full: named, unrestricted, aimed at nobody ·
 * `c` all complaints that are not about the own office; those against the leadership only at the Inspektorat, or at the
 * desk where the Inspektorat is accused as well ·
 * `n` like `c`, and only where the resident gave a name openly ·
 * `m` complaints that the Ombudsman asks about (an open matter) and that are aimed at nobody ·
 * `f` like `m`, and only what an agency may see in full: named and unrestricted ·
 * `u` complaints that are aimed at nobody, whether the Ombudsman asks about them yet or not ·
 * `-` no, and it looks as if it did not exist
 */
export const cells = ['+', 's', 'o', 'w', 'c', 'n', 'm', 'f', 'u', '-'] as const
export type Cell = (typeof cells)[number]

export type Who = 'stranger' | 'resident' | 'system' | Role

export const complaintActions = [
  /** open its page at all */
  'read',
  /** the resident's own words, place and wish; for others the confirmed copy stands in for them */
  'readOriginal',
  /** the name of a resident who gave it openly; never of a sealed one */
  'seeName',
  /** telephone, e-mail and address of a resident who gave them openly; each look is audited */
  'seeContact',
  /** the same name where no page holds it: after a written reason, each look audited (docs/decisions/0031) */
  'askForName',
  /** files that were not released with a copy */
  'readAllFiles',
  'readNotes',
  /** suggestions and the rule that decided, target, restriction */
  'readRouting',
  'takeResidentStep',
  'takeAgencyStep',
  'takeHeadStep',
  'takeDeskStep',
  'takeLiaisonStep',
  /** open a matter by a number that the Ombudsman's letter names: the way in to what is read afterwards */
  'takeUpMatter',
  /** what a clock does by itself: closing by silence, lapsing, holding */
  'takeSystemStep',
] as const
export type ComplaintAction = (typeof complaintActions)[number]

export const placeActions = [
  'fileComplaint',
  'fileForResident',
  'listAssisted',
  'openInbox',
  /** pages of single complaints at all */
  'openComplaint',
  'listMatters',
  'openQueue',
  'openOverview',
  'handleEmails',
  'exportComplaints',
  /** the same columns of what one may read oneself, without what is protected (docs/decisions/0027) */
  'exportReadable',
  'editAgencies',
  'editRegency',
  /** where village offices and their BPD are written to (docs/decisions/0021) */
  'editVillages',
  'editPeople',
  /** the same pages without their forms: what an auditor reads (docs/decisions/0028) */
  'readPeople',
  /** asks an administrator for a change among the officers of the own agency (docs/decisions/0029); see mayProposeAbout */
  'proposePeople',
  'readAudit',
  /** the entries that one caused oneself */
  'readOwnAudit',
  'editCalendar',
  'readDeadlines',
  'editRoutingRules',
  'editTexts',
  /** the pages below /pengelola at all */
  'openAdministration',
  'editTopics',
  /** words and questions of topics, and canned answers (docs/decisions/0015) */
  'editTopicTexts',
  'readTopicTexts',
  'readMailTexts',
] as const
export type PlaceAction = (typeof placeActions)[number]

export type Action = ComplaintAction | PlaceAction

type Row = Partial<Record<Who, Cell>>

export type Matrix = Record<Action, Row>

export const matrix: Matrix = {
  read: { resident: 's', system: '+', officer: 'o', head: 'o', coordinator: 'c', liaison: 'm' },
  readOriginal: { resident: 's', officer: 'w', head: 'w', coordinator: 'c', liaison: 'f' },
  seeName: { resident: 's', officer: 'w', head: 'w', coordinator: 'n' },
  seeContact: { resident: 's', coordinator: 'n' },
  askForName: { liaison: 'f' },
  readAllFiles: { resident: 's', officer: 'w', head: 'w', coordinator: 'c', liaison: 'f' },
  readNotes: { officer: 'o', head: 'o', coordinator: 'c', liaison: 'm' },
  readRouting: { coordinator: 'c' },
  takeResidentStep: { resident: 's' },
  takeAgencyStep: { officer: 'o' },
  takeHeadStep: { head: 'o' },
  takeDeskStep: { coordinator: 'c' },
  takeLiaisonStep: { liaison: 'm' },
  takeUpMatter: { liaison: 'u' },
  takeSystemStep: { system: '+' },
  fileComplaint: { stranger: '+', resident: '+' },
  fileForResident: { officer: '+', head: '+', coordinator: '+', liaison: '+', clerk: '+' },
  listAssisted: { clerk: '+' },
  openInbox: { officer: '+', head: '+', coordinator: '+' },
  openComplaint: { officer: '+', head: '+', coordinator: '+', liaison: '+' },
  listMatters: { liaison: '+' },
  openQueue: { coordinator: '+' },
  openOverview: { head: '+', coordinator: '+' },
  handleEmails: { coordinator: '+' },
  exportComplaints: { liaison: '+' },
  exportReadable: { officer: '+', head: '+', coordinator: '+' },
  editAgencies: { admin: '+' },
  editRegency: { admin: '+' },
  editVillages: { admin: '+' },
  editPeople: { admin: '+' },
  readPeople: { admin: '+', auditor: '+' },
  proposePeople: { head: '+' },
  readAudit: { auditor: '+' },
  readOwnAudit: { head: '+', coordinator: '+' },
  editCalendar: { admin: '+' },
  readDeadlines: { admin: '+', auditor: '+' },
  editRoutingRules: { admin: '+' },
  editTexts: { admin: '+' },
  openAdministration: { coordinator: '+', admin: '+', auditor: '+' },
  editTopics: { admin: '+' },
  editTopicTexts: { coordinator: '+', admin: '+' },
  readTopicTexts: { coordinator: '+', admin: '+', auditor: '+' },
  readMailTexts: { admin: '+', auditor: '+' },
}
