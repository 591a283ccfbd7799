import type { draft as source } from '#app/i18n/id/draft.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const draft: Texts<typeof source> = {
  save: 'Save draft',
  delete: 'Delete draft',
  keep: 'We keep this draft for 30 days; only this browser can open it. Not on somebody else’s phone.',
  list: 'Your drafts in this browser',
  resume: 'Continue:',
  empty: 'Draft without a story',
  savedAt: 'saved {{moment}}',
  saved: 'The draft is saved. Go on with it from the page for new complaints in this browser.',
  deleted: 'The draft is deleted. What is on this page stays until you close it.',
  notKept: 'After choosing Anonymous or No identity we keep no draft. What is on this page is still here.',
  noCookies: 'This browser refuses cookies, so no draft can be kept. What is on this page is still here.',
  tooMany: 'Drafts were saved too often. What is on this page is still here; try again later.',
}
