import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { openStatuses } from '#app/complaints/rules/complaint.ts'
import { answersIn, openQuestions, unanswered, type Question } from '#app/complaints/rules/questions.ts'
import { translator } from '#app/i18n/translate.ts'
import { findTopic } from '#models/category.server.ts'

/** One question as the resident is asked it, with what was answered before. */
export type AskedQuestion = Pick<Question, 'id' | 'kind' | 'textId' | 'textEn'> & {
  options: { code: string; nameId: string; nameEn: string }[]
  values: string[]
}

type OfTopic = Pick<Complaint, 'topic' | 'status' | 'history'>

/** The questions of its topic, while it is open. */
export async function questionsOf({ topic, status }: Pick<OfTopic, 'topic' | 'status'>): Promise<Question[]> {
  if (topic === null || !openStatuses.some((open) => open === status)) return []
  return openQuestions((await findTopic(topic))?.questions ?? [])
}

export async function readQuestions(complaint: OfTopic): Promise<AskedQuestion[]> {
  const given = answersIn(complaint.history)
  return (await questionsOf(complaint)).map(({ id, kind, textId, textEn, options }) => ({
    ...{ id, kind, textId, textEn, values: [...(given.get(id) ?? [])] },
    options: options.filter(({ isActive }) => isActive).map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })),
  }))
}

/**
 * What somebody who asks for information begins with, in the resident's language.
 * @param isCopy an agency that reads the confirmed copy alone is not told which were answered
 */
export async function unansweredInWords(
  complaint: OfTopic & Pick<Complaint, 'language'>,
  isCopy: boolean,
): Promise<string> {
  const waiting = unanswered(await questionsOf(complaint), isCopy ? [] : complaint.history)
  if (waiting.length === 0) return ''
  const { language } = complaint
  const lines = waiting.map(({ textId, textEn }) => `- ${language === 'en' ? textEn : textId}`)
  return [translator(language)('topics.ask.please'), ...lines].join('\n')
}
