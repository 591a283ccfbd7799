import type { Complaint } from './complaint.ts'

/** What the public may read, and the resident's word on that very wording. */
export type Publication = {
  summary: string
  /** the coordinator's summary of the answer; it may differ from the mail */
  answerSummary: string | null
  /** of both wordings: a changed wording needs a new yes */
  hash: string
  writtenBy: string
  writtenAt: Date
  consent: { hash: string; at: Date; way: 'tracking-page' | 'link' } | null
  publishedAt: Date | null
}

/** Nothing that the desk keeps to itself, and nothing the resident kept private, ever becomes public. */
export function isPublishable({
  target,
  restricted,
  publicity,
}: Pick<Complaint, 'target' | 'restricted' | 'publicity'>): boolean {
  return target === 'normal' && !restricted && publicity === 'public'
}

/** The resident said yes to the wording as it stands now. */
export function hasConsent(publication: Publication | null): boolean {
  return publication !== null && publication.consent?.hash === publication.hash
}

/** Read by nobody from now on; published again only after a new yes to a wording. */
export function takenDown({ publication }: Pick<Complaint, 'publication'>): Partial<Pick<Complaint, 'publication'>> {
  return publication === null ? {} : { publication: { ...publication, consent: null, publishedAt: null } }
}

/** Twin of `publicOnes` in models/public-complaint.server.ts. */
export function isPublic(complaint: Pick<Complaint, 'target' | 'restricted' | 'publicity' | 'publication'>): boolean {
  return isPublishable(complaint) && hasConsent(complaint.publication) && Boolean(complaint.publication?.publishedAt)
}
