import type { system as source } from '#app/i18n/id/system.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const system: Texts<typeof source> = {}
