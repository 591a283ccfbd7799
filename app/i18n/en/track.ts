import type { track as source } from '#app/i18n/id/track.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const track: Texts<typeof source> = {}
