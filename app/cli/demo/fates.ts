// What becomes of an invented complaint, as working days from one step to the next. What lies after the last day of the
// demonstration does not happen, so that its end shows complaints at every stop of their way.

export type ActName =
  | 'verify'
  | 'claim'
  | 'reply'
  | 'note'
  | 'answer'
  | 'answerPlanned'
  | 'release'
  | 'sendBack'
  | 'accept'
  | 'dispute'
  | 'rate'
  | 'ask'
  | 'supply'
  | 'add'
  | 'remind'
  | 'return'
  | 'move'
  | 'refer'
  | 'object'
  | 'reject'
  | 'withdraw'
  | 'request'
  | 'extend'
  | 'urgent'
  | 'merge'
  | 'split'
  | 'replyParts'
  | 'answerParts'
  | 'releaseParts'
  | 'summarise'
  | 'consent'
  | 'publish'
  | 'affected'

export type Fate = {
  weight: number
  /** `protected`: of a topic that is held at the desk; the others are of ordinary topics */
  of?: 'protected' | 'power' | 'vague' | 'public'
  acts: readonly (readonly [afterDays: number, act: ActName])[]
}

const begun = [
  [1, 'verify'],
  [1, 'claim'],
  [2, 'reply'],
] as const
const settled = [...begun, [4, 'answer'], [1, 'release']] as const

export const fates: readonly [Fate, ...Fate[]] = [
  { weight: 24, acts: [...settled, [2, 'accept'], [1, 'rate']] },
  { weight: 26, acts: settled },
  {
    weight: 8,
    acts: [...settled, [3, 'dispute'], [3, 'reply'], [5, 'answer'], [1, 'release'], [3, 'accept'], [1, 'rate']],
  },
  {
    weight: 3,
    acts: [...settled, [2, 'dispute'], [4, 'answer'], [1, 'release'], [2, 'dispute'], [2, 'verify'], [6, 'answer']],
  },
  {
    weight: 6,
    acts: [
      [2, 'verify'],
      [6, 'remind'],
      [3, 'reply'],
      [12, 'answer'],
      [1, 'release'],
    ],
  },
  {
    weight: 3,
    acts: [
      [1, 'verify'],
      [7, 'remind'],
      // Very late, but not for ever.
      [30, 'reply'],
      [8, 'answer'],
      [1, 'release'],
    ],
  },
  {
    weight: 2,
    acts: [
      [1, 'verify'],
      [3, 'claim'],
      [1, 'reply'],
      [30, 'answer'],
      [1, 'release'],
    ],
  },
  {
    weight: 4,
    acts: [
      [6, 'verify'],
      [2, 'reply'],
      [9, 'answer'],
      [1, 'release'],
      [3, 'accept'],
    ],
  },
  {
    weight: 8,
    acts: [
      [2, 'ask'],
      [3, 'supply'],
      [1, 'verify'],
      [2, 'reply'],
      [5, 'answer'],
      [1, 'release'],
      [2, 'accept'],
    ],
  },
  { weight: 3, acts: [[2, 'ask']] },
  {
    weight: 4,
    acts: [
      [1, 'verify'],
      [2, 'return'],
      [2, 'verify'],
      [2, 'reply'],
      [5, 'answer'],
      [1, 'release'],
    ],
  },
  {
    weight: 3,
    acts: [
      [1, 'verify'],
      [2, 'move'],
      [2, 'claim'],
      [2, 'reply'],
      [6, 'answer'],
      [1, 'release'],
      [2, 'accept'],
    ],
  },
  { weight: 3, acts: [...begun, [1, 'note'], [4, 'request'], [1, 'extend'], [9, 'answer'], [1, 'release']] },
  { weight: 3, acts: [...begun, [2, 'add'], [4, 'answerPlanned'], [1, 'release']] },
  { weight: 3, acts: [...begun, [3, 'answer'], [1, 'sendBack'], [2, 'answer'], [1, 'release'], [2, 'accept']] },
  {
    weight: 3,
    acts: [
      [1, 'urgent'],
      [1, 'verify'],
      [1, 'reply'],
      [2, 'answer'],
      [1, 'release'],
      [1, 'accept'],
      [1, 'rate'],
    ],
  },
  {
    weight: 3,
    acts: [
      [1, 'verify'],
      [2, 'withdraw'],
    ],
  },
  {
    weight: 4,
    acts: [
      [1, 'merge'],
      // Where there was nothing to merge it into.
      [1, 'verify'],
      [3, 'reply'],
      [6, 'answer'],
      [1, 'release'],
    ],
  },
  {
    weight: 8,
    of: 'public',
    acts: [
      [1, 'verify'],
      [2, 'reply'],
      [1, 'summarise'],
      [2, 'consent'],
      [1, 'publish'],
      [2, 'affected'],
      [4, 'answer'],
      [1, 'release'],
    ],
  },
  { weight: 2, of: 'power', acts: [[2, 'refer']] },
  {
    weight: 2,
    of: 'power',
    acts: [
      [2, 'refer'],
      [2, 'object'],
      [4, 'refer'],
    ],
  },
  { weight: 3, of: 'vague', acts: [[2, 'reject']] },
]

/** Of topics that are held at the desk. */
export const protectedFates: readonly [Fate, ...Fate[]] = [
  {
    weight: 5,
    of: 'protected',
    acts: [
      [1, 'urgent'],
      [1, 'verify'],
      [2, 'reply'],
      [6, 'answer'],
      [1, 'release'],
      [3, 'accept'],
    ],
  },
  {
    weight: 3,
    of: 'protected',
    acts: [
      [1, 'split'],
      [2, 'replyParts'],
      [7, 'answerParts'],
      [1, 'releaseParts'],
    ],
  },
  {
    weight: 2,
    of: 'protected',
    acts: [
      [4, 'verify'],
      [3, 'add'],
      [4, 'reply'],
      [20, 'answer'],
      [1, 'release'],
    ],
  },
]
