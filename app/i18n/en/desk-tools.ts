import type { deskTools as source } from '#app/i18n/id/desk-tools.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const deskTools: Texts<typeof source> = {
  canned: {
    title: 'Canned answers',
    which: 'Choose a canned answer',
    hint: 'It is put below what you wrote and can still be changed.',
    into: 'Put it into',
    insert: 'Insert',
    inserted: 'The text was inserted. Check it before you send.',
    choose: 'Choose a canned answer from the list',
    unfilled: 'Replace {{what}} with what is meant',
  },
}
