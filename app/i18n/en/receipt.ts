import type { receipt as source } from '#app/i18n/id/receipt.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const receipt: Texts<typeof source> = {}
