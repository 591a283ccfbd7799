import { createContext, useContext, type ReactNode } from 'react'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { translator, type Translate } from '#app/i18n/translate.ts'

const LanguageContext = createContext<Language>('id')

/** Filled once, by root.tsx, from the root loader. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

export function useTranslate(): Translate {
  return translator(useLanguage())
}
