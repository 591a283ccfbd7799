import type { coordinator as source } from '#app/i18n/id/coordinator.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const coordinator: Texts<typeof source> = {}
