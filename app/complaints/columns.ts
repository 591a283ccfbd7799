import { clockNames, type ClockName, type LocalDate } from '#app/complaints/rules/complaint.ts'
import { inTime } from '#app/complaints/rules/clocks.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
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
 * One column a question of the topic that was asked for, closed ones too, behind those of the contract. What residents wrote in
 * words stays out, and the header says so: it can name its writer or a neighbour in any spelling, and no pattern finds that.
 */
export function columnsOfQuestions(questions: readonly Question[]): ExportColumn[] {
  return questions.map((question) => {
    const { kind, textId } = question
    const valuesOf = ({ history = [] }: ExportRow) => answersIn(history).get(question.id) ?? []
    if (kind === 'text') {
      return {
        header: `question (words left out): ${textId}`,
        value: (row) => (valuesOf(row).length > 0 ? 'answered' : ''),
      }
    }
    return {
      header: `question: ${textId}`,
      // What was answered before the question became one of a list or a day is words as well.
      value: (row) => {
        const coded = valuesOf(row).filter((one) => (kind === 'date' ? isLocalDate(one) : isOptionOf(question, one)))
        return answerInWords(question, coded, ({ nameId }) => nameId)
      },
    }
  })
}

function isOptionOf({ options }: Question, value: string): boolean {
  return options.some(({ code }) => code === value)
}
