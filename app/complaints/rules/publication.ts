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
