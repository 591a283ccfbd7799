import { clockNames, type ClockName, type LocalDate } from '#app/complaints/rules/complaint.ts'
import { inTime } from '#app/complaints/rules/clocks.ts'
import { marksIn } from '#app/complaints/rules/masking.ts'
import { answerInWords, answersIn, type Question } from '#app/complaints/rules/questions.ts'
import type { ExportRow } from '#models/complaint-export.server.ts'

// The columns of the export, declared once; the CSV and its preview read them here. Values are codes and days. No title,
// no story, no village and no person: what is exported leaves our hands.

export type ExportColumn = { header: string; value: (row: ExportRow, today: LocalDate) => string }

/** The clocks of the service standard that the regency owes; the law's and the resident's own have columns of their own. */
const promisedClocks: readonly ClockName[] = ['verification', 'firstFollowUp', 'settlement']

export const exportColumns: readonly ExportColumn[] = [
  { header: 'reference', value: ({ reference }) => reference },
  { header: 'receivedOn', value: ({ receivedOn }) => receivedOn },
  { header: 'channel', value: ({ channel }) => channel },
  { header: 'kind', value: ({ kind }) => kind },
  { header: 'class', value: (row) => row.class ?? '' },
  { header: 'topic', value: ({ topic }) => topic ?? '' },
  { header: 'agency', value: ({ agency }) => agency ?? '' },
  { header: 'district', value: ({ district }) => district ?? '' },
  { header: 'status', value: ({ status }) => status },
  { header: 'outcome', value: ({ outcome }) => outcome ?? '' },
  ...clockNames.flatMap(columnsOfClock),
  { header: 'inTime', value: ({ clocks }, today) => keptInTime(clocks, today) },
  { header: 'handOvers', value: ({ handOvers }) => String(handOvers) },
  { header: 'reopened', value: ({ reopened }) => String(reopened) },
  { header: 'closedBy', value: ({ closedBy }) => closedBy ?? '' },
]

/**
 * `On`: the day the latest run of the clock met its end; empty while it runs or pauses. Of `lawNotification` only a
 * resident's act under the answer is known here, not the day on which its mail arrived.
 */
function columnsOfClock(name: ClockName): ExportColumn[] {
  const clockOf = ({ clocks }: ExportRow) => clocks.find((clock) => clock.name === name)
  return [
    { header: `${name}On`, value: (row) => clockOf(row)?.stoppedOn ?? '' },
    { header: `${name}DueOn`, value: (row) => clockOf(row)?.dueOn ?? '' },
  ]
}

/**
 * `no`: a clock of checking, first reply or answer was missed, or is open and past its day. `yes`: each that ever ran has
 * met its end in time. Empty: one is still open and not late, so nobody can say.
 */
function keptInTime(clocks: ExportRow['clocks'], today: LocalDate): 'yes' | 'no' | '' {
  const kept = clocks.filter(({ name }) => promisedClocks.includes(name)).map((clock) => inTime(clock, today))
  if (kept.includes(false)) return 'no'
  return kept.includes(null) ? '' : 'yes'
}

/**
 * One column a question of the topic that was asked for, closed ones too, behind those of the contract. What residents wrote
 * in words is freed of what may say who somebody is; a protected complaint is in no export at all.
 */
export function columnsOfQuestions(questions: readonly Question[], known: ReadonlySet<string>): ExportColumn[] {
  return questions.map((question) => ({
    header: `question: ${question.textId}`,
    value: ({ history = [] }) => {
      const values = answersIn(history).get(question.id) ?? []
      const words = answerInWords(question, values, ({ nameId }) => nameId)
      return question.kind === 'text' ? withoutMarks(words, known) : words
    },
  }))
}

function withoutMarks(text: string, known: ReadonlySet<string>): string {
  const marks = marksIn(text, { known, residentNames: [] }).toSorted((one, other) => other.at - one.at)
  return marks.reduce((left, mark) => `${left.slice(0, mark.at)}[...]${left.slice(mark.at + mark.text.length)}`, text)
}
