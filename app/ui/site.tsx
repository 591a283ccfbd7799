import { createContext, useContext, type ReactNode } from 'react'
import { useTranslate } from '#app/ui/language.tsx'

/** What every page says about its owner. A null is shown as "belum diisi". */
export type Site = {
  isTestSite: boolean
  /** the administrator's message of today, in the reader's language */
  message: string | null
  personInCharge: string | null
  post: string | null
  phone: string | null
  email: string | null
  address: string | null
  hours: string | null
  emergency: readonly { name: string; number: string }[]
}

/** What a page shows when even the regency's settings cannot be read. 112 works without us. */
export const bareSite: Site = {
  isTestSite: false,
  message: null,
  personInCharge: null,
  post: null,
  phone: null,
  email: null,
  address: null,
  hours: null,
  emergency: [],
}

const SiteContext = createContext<Site>(bareSite)

/** Filled once, by root.tsx, from the root loader. */
export function SiteProvider({ site, children }: { site: Site; children: ReactNode }) {
  return <SiteContext.Provider value={site}>{children}</SiteContext.Provider>
}

export function useSite(): Site {
  return useContext(SiteContext)
}

/** "telepon … atau email …" within a sentence, with what is filled in; null where nothing is, and no sentence may name it. */
export function useWays(): string | null {
  const t = useTranslate()
  const { phone, email } = useSite()
  if (phone !== null) return email === null ? t('words.ways.phone', { phone }) : t('words.ways.both', { phone, email })
  return email === null ? null : t('words.ways.email', { email })
}
