import type { admin as source } from '#app/i18n/id/admin.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const admin: Texts<typeof source> = {}
