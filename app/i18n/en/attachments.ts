import type { attachments as source } from '#app/i18n/id/attachments.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const attachments: Texts<typeof source> = {}
