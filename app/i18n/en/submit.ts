import type { submit as source } from '#app/i18n/id/submit.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const submit: Texts<typeof source> = {}
