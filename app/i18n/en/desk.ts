import type { desk as source } from '#app/i18n/id/desk.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const desk: Texts<typeof source> = {}
