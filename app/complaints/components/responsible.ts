import type { Translate } from '#app/i18n/translate.ts'

type Responsible = { name: string | null; post: string | null; phone: string | null }

/** "Name, post, telephone": what is filled in, or once that nothing is. */
export function whoIs({ name, post, phone }: Responsible, t: Translate): string {
  return [name, post, phone].filter((part) => part !== null).join(', ') || t('words.notFilled')
}
