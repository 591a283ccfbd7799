import type { similar as source } from '#app/i18n/id/similar.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const similar: Texts<typeof source> = {
  title: 'Similar ({{n}})',
  merge: 'Merge into {{into}}',
  mergeWhat: '{{reference}} carries on in {{into}}. Both residents keep their own number and are told.',
  mergeNow: 'Merge',
}
