import type { people as source } from '#app/i18n/id/people.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const people: Texts<typeof source> = {
  uncovered: 'No officer',
}
