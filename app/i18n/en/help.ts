import type { help as source } from '#app/i18n/id/help.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const help: Texts<typeof source> = {}
