import { createContext, useContext, type ReactNode } from 'react'
import type { Language } from '#app/complaints/rules/complaint.ts'

/**
 * What entry.server.tsx knows before any loader ran, so that even a page without the root loader's data (a failed
 * loader, a thrown answer to a form) speaks the reader's language, names its fault and says that it is a test site. Empty in a browser, where the root loader's data is there.
 */
export type PageFacts = {
  language: Language
  nonce: string | undefined
  requestId: string | null
  isTestSite: boolean
  /** what stands in place of the public page for an address without a page: staff read it inside their desk */
  absentPage: ReactNode
}

const PageFactsContext = createContext<PageFacts>({
  language: 'id',
  nonce: undefined,
  requestId: null,
  isTestSite: false,
  absentPage: null,
})

export function PageFactsProvider({ facts, children }: { facts: PageFacts; children: ReactNode }) {
  return <PageFactsContext.Provider value={facts}>{children}</PageFactsContext.Provider>
}

export function usePageFacts(): PageFacts {
  return useContext(PageFactsContext)
}
