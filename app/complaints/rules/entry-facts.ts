import type {
  AgencyCode,
  AuthorityCode,
  Identity,
  LocalDate,
  Outcome,
  Publicity,
  Reference,
  RejectionReason,
  ServiceClass,
  Target,
  TopicCode,
  VillageCode,
} from './complaint.ts'
import type { HoldReason, OfficerRequest, Priority } from './handling.ts'
import type { RuleWords } from './rule-words.ts'
import type { QuestionAnswer } from './questions.ts'

/** What an entry carries besides its text. Flat and of fixed shape, so that pages and exports can rely on it. */
export type EntryFacts = {
  agency?: AgencyCode
  /** the office it left, for return and move */
  fromAgency?: AgencyCode
  class?: ServiceClass
  topic?: TopicCode
  outcome?: Outcome
  found?: string
  done?: string
  doneBy?: string
  doneOn?: LocalDate
  next?: string
  plannedFor?: LocalDate
  authority?: AuthorityCode
  /** forward, split: the office of this village is told on `toldOn` that a complaint exists, with `toldBpd` its BPD too */
  toldVillage?: VillageCode
  toldBpd?: boolean
  toldOn?: LocalDate
  /** whatever step made sure that this village is not told after all */
  sparedVillage?: VillageCode
  /** refer: what it was called then */
  authorityName?: string
  contact?: string
  rejection?: RejectionReason
  nextDoor?: string
  reason?: string
  target?: Target
  against?: AgencyCode
  title?: string
  titleBefore?: string
  rule?: string
  because?: string[]
  /** the rule behind it, as it was called then */
  decidedBy?: RuleWords
  /** statement dates shown to the resident at that moment: first promises stay readable for ever */
  dueOn?: LocalDate
  /** `dueOn` runs past the last loaded year of holidays; absent in entries of earlier versions */
  isEstimate?: boolean
  /** reclassify, extend: what was promised before */
  dueOnBefore?: LocalDate
  /** request: what the officer wants the coordinator to do */
  request?: OfficerRequest
  /** extend: the new last day of settlement */
  until?: LocalDate
  /** reclassify: what it was before */
  classBefore?: ServiceClass
  /** assign: whose name the agency sees; null when taken back from everybody */
  officer?: string | null
  /** note: the accounts of the colleagues it calls */
  mentions?: string[]
  /** merge, unmerge: the complaint that carries on */
  into?: Reference
  /** add: the merged complaint that its resident wrote it in */
  fromMerged?: Reference
  /** merge seen from the surviving one; split seen from the whole */
  parts?: Reference[]
  priority?: Priority
  /** addLapor: what SP4N-LAPOR! calls it; cut wherever the resident's own words are */
  laporNumber?: string
  hold?: HoldReason
  /** approve, sendBack, undo: the entry it is about */
  entry?: string
  /** rate: 1 to 4 */
  rating?: number
  identity?: Identity
  publicity?: Publicity
  /** summarise, consent, publish: which wording */
  summaryHash?: string
  consent?: 'yes' | 'no'
  /** openMatter: of the Ombudsman's letter */
  letterNumber?: string
  letterOn?: LocalDate
  /** closeMatter: the day on which the Ombudsman ended it */
  closedOn?: LocalDate
  /** add, supply: what the resident answered to the extra questions; `text` holds the same in words */
  answers?: QuestionAnswer[]
}
