import type { agencies as source } from '#app/i18n/id/agencies.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const agencies: Texts<typeof source> = {}
