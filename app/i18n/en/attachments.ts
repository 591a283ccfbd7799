import type { attachments as source } from '#app/i18n/id/attachments.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const attachments: Texts<typeof source> = {
  kind: { photo: 'Photo', document: 'PDF' },
  state: {
    quarantined: 'Being checked',
    refused: 'Cannot be used: {{reason}}',
    original: 'Original file',
    cleaned: 'We removed the location from the photo',
  },
  unusable: {
    broken: 'the file is damaged. Send it again, or send a screenshot of it',
    too_many_pixels: 'the picture is too large. Send it in a smaller size',
    not_one_document: 'there is another file inside it. Print it to PDF again, then send that',
    gave_up: 'the file could not be opened. Send it again, or send a screenshot of it',
  },
  from: { resident: 'from the resident', account: 'from an officer' },
  open: 'Download {{name}}',
}
