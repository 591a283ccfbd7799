import { isProtected } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import type { AgencyCopy, PassedOn } from '#app/complaints/rules/agency-copy.ts'
import { passedOnNow } from '#app/complaints/rules/hand-over.ts'
import { searchWordsOf } from '#app/complaints/rules/text.ts'

/** What a coordinator confirmed for the agency: all it will ever read of a sealed, nameless or restricted complaint. */
export type ConfirmedCopy = { title: string; text: string; files: readonly string[] }

export function agencyCopyOf(copy: ConfirmedCopy, by: Pick<StaffActor, 'accountId'>, at: Date): AgencyCopy {
  return { title: copy.title, text: copy.text, files: [...copy.files], confirmedBy: by.accountId, at }
}

/** The files the resident sent: what a coordinator may release. */
export function residentFiles({ history }: Pick<Complaint, 'history'>): string[] {
  return history.filter((entry) => entry.by.kind === 'resident').flatMap((entry) => entry.attachments)
}

export function holdsOnlyResidentFiles(complaint: Pick<Complaint, 'history'>, files: readonly string[]): boolean {
  const sent = new Set(residentFiles(complaint))
  return files.every((file) => sent.has(file))
}

/**
 * What each side's search finds it by: the agency of a protected complaint only by the words it may read.
 * @param passed none at a hand-over: what an earlier agency was told does not go along
 */
export function searchWordsFor(
  complaint: Pick<
    Complaint,
    | 'title'
    | 'body'
    | 'requestedSettlement'
    | 'place'
    | 'identity'
    | 'restricted'
    | 'target'
    | 'agencyCopy'
    | 'passedOn'
    | 'history'
  >,
  passed: readonly Pick<PassedOn, 'text'>[] = passedOnNow(complaint),
): { searchWords: string[]; agencySearchWords: string[] } {
  const { title, body, requestedSettlement, place, agencyCopy } = complaint
  const searchWords = searchWordsOf(title, body, requestedSettlement, place.words)
  if (!isProtected(complaint)) return { searchWords, agencySearchWords: searchWords }
  return {
    searchWords,
    agencySearchWords: searchWordsOf(
      agencyCopy?.title ?? null,
      agencyCopy?.text ?? null,
      ...passed.map(({ text }) => text),
    ),
  }
}
