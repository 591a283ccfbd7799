import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { recordVersion } from '#app/agencies/record-version.server.ts'
import { saveRecord } from '#app/agencies/save-record.server.ts'
import type { TopicCode } from '#app/complaints/rules/complaint.ts'
import type { Question } from '#app/complaints/rules/questions.ts'
import { listTopicsToEdit, type Save } from '#app/topics/edit-topics.server.ts'
import { mergeOptions, mostQuestions, questionValues, readQuestionForm } from '#app/topics/question-form.ts'
import { editTopicQuestions, type Topic } from '#models/category.server.ts'

type Asked = { actor: StaffActor; code: TopicCode; id: string | null }

const unborn: Omit<Question, 'id'> = {
  ...{ kind: 'text', textId: '', textEn: '', options: [], isImportant: false, isActive: true },
}

async function findBoth({ actor, code, id }: Asked): Promise<{ topic: Topic; question: Question | null } | null> {
  if (id === null && !canEnter(actor, 'editTopicTexts')) return null
  const topic = (await listTopicsToEdit({ actor }))?.find((one) => one.code === code)
  const question = topic?.questions.find((one) => one.id === id) ?? null
  return topic && (id === null || question) ? { topic, question } : null
}

/** `id` null: an empty form for a new one. */
export async function findQuestionToEdit(asked: Asked) {
  const found = await findBoth(asked)
  if (!found) return null
  const { topic, question } = found
  const values = valuesIn(topic.questions, question)
  return {
    topic: { code: topic.code, nameId: topic.nameId, nameEn: topic.nameEn },
    ...{ values, version: question ? recordVersion(values) : '', isNew: question === null },
    others: topic.questions
      .filter(({ id }) => id !== question?.id)
      .map(({ id, textId, textEn }) => ({
        ...{ id, textId, textEn },
      })),
  }
}

/** `id` null: a new one. How it is answered is chosen once. Nothing is deleted: a question that is not asked is closed. */
export async function editQuestion({ actor, code, id, values, version, now }: Save & Asked): Promise<EditResult> {
  const found = canEnter(actor, 'editTopicTexts') ? await findBoth({ actor, code, id }) : null
  if (!found) return { ok: false, reason: 'not-found' }
  const { topic, question } = found
  const kind = question?.kind ?? values['kind'] ?? ''
  const places = new Set(['', ...topic.questions.map((one) => one.id)])
  const reading = readQuestionForm({ ...values, kind }, (after) => after !== id && places.has(after))
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const { after, options, ...form } = reading.form
  const asked = topic.questions.filter((one) => one.isActive && one.id !== id).length
  if (form.isActive && asked >= mostQuestions) {
    const error = { key: 'topics.problem.many', values: { n: mostQuestions } } as const
    return { ok: false, reason: 'invalid', errors: { isActive: error } }
  }
  const changed: Question = {
    ...{ ...form, id: question?.id ?? randomUUID() },
    options: form.kind === 'one' || form.kind === 'several' ? mergeOptions(question?.options ?? [], options) : [],
  }
  return saveRecord({
    ...{ actor, version, now, chain: `topic:${code}:${changed.id}`, action: 'edit-topic-question' },
    write: async (tx, by) => {
      const change = (questions: readonly Question[]) => placed(questions, changed, after)
      const edited = await editTopicQuestions(tx, code, change, by, now)
      if (!edited) return null
      const before = edited.before.find((one) => one.id === changed.id)
      return {
        before: before ? valuesIn(edited.before, before) : null,
        after: valuesIn(edited.after, changed),
      }
    },
  })
}

function placed(questions: readonly Question[], changed: Question, after: string): Question[] {
  const others = questions.filter(({ id }) => id !== changed.id)
  const at = others.findIndex(({ id }) => id === after) + 1
  return [...others.slice(0, at), changed, ...others.slice(at)]
}

function valuesIn(questions: readonly Question[], question: Question | null): Record<string, string> {
  if (!question) return questionValues(unborn, questions.at(-1)?.id ?? '')
  const at = questions.findIndex(({ id }) => id === question.id)
  return questionValues(question, questions[at - 1]?.id ?? '')
}
