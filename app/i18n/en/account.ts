import type { account as source } from '#app/i18n/id/account.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const account: Texts<typeof source> = {}
