import type { system as source } from '#app/i18n/id/system.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const system: Texts<typeof source> = {
  notFound: {
    title: 'Page not found',
    text: 'The address may be mistyped, removed, or only for some people.',
  },
  fault: {
    title: 'Sorry, the service has a problem',
    text: 'Complaints with a number are safe. If yours has none: go back and send it again.',
    again: 'Try again',
    call: 'Urgent? Call {{phone}} ({{hours}}).',
    code: 'Fault code: {{code}}',
  },
}
