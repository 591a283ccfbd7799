import type { privacy as source } from '#app/i18n/id/privacy.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const privacy: Texts<typeof source> = {}
