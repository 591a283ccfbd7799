import type { Language } from '#app/complaints/rules/complaint.ts'
import { translator, type TextKey, type TextValues } from '#app/i18n/translate.ts'

type MetaArgs = {
  matches: readonly { id?: string | undefined; data?: unknown; error?: unknown }[]
  data?: unknown
}

/**
 * `export const meta = pageTitle('help.title')`: "Bantuan - Suara Etam" in the reader's language. A page with field
 * errors passes `hasErrors` in its own meta function, so that the tab says so first.
 */
export function pageTitle(key: TextKey) {
  return (args: MetaArgs) => titled(args, key)
}

/** For meta functions that need values or know of errors. */
export function titled(
  args: MetaArgs,
  key: TextKey,
  { values, hasErrors = false }: { values?: TextValues; hasErrors?: boolean } = {},
) {
  const t = translator(languageOfMatches(args))
  const title = t('shell.pageTitle', { page: t(key, values) })
  return [{ title: hasErrors ? t('errors.pageTitle', { title }) : title }]
}

function languageOfMatches({ matches }: MetaArgs): Language {
  const root = matches.find((match) => match.id === 'root')?.data
  return root !== null && typeof root === 'object' && 'language' in root && root.language === 'en' ? 'en' : 'id'
}
