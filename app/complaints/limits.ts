// Limits of what a resident or an officer may write, in characters (code points). The reader of forms has its own in
// bytes (app/attachments/limits.ts). Documents and tests read this file.

export const limits = {
  /** long enough for any story a person tells; a letter of ten pages has about as many */
  bodyMax: 20_000,
  bodyMin: 20,
  titleMax: 250,
  settlementMax: 2_000,
  placeMax: 500,
  nameMax: 120,
  phoneMax: 40,
  addressMax: 500,
  emailMax: 254,
  /** answers, replies, messages, reasons */
  textMax: 10_000,
  reasonMax: 2_000,
  /** why somebody looks at a name: as much as the auditor's list shows of an entry */
  lookReasonMax: 200,
  shortMax: 250,
  /** what everybody reads of a complaint, and of its answer */
  summaryMax: 1_000,
  /** how much of the story stands in for a title until the coordinator writes one */
  titleFromBody: 80,
} as const

/** No event older than the republic's present law on services is refused by its date alone; typing errors are. */
export const earliestOccurredOn = '2000-01-01'

/** Above it a list says "lebih dari 1.000". */
export const countedUpTo = 1_000
