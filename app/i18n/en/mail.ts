import type { mail as source } from '#app/i18n/id/mail.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const mail: Texts<typeof source> = {}
