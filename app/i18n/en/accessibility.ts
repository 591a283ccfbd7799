import type { accessibility as source } from '#app/i18n/id/accessibility.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const accessibility: Texts<typeof source> = {}
