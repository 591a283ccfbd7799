import type { home as source } from '#app/i18n/id/home.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const home: Texts<typeof source> = {}
