import type { liaison as source } from '#app/i18n/id/liaison.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const liaison: Texts<typeof source> = {}
