import { createContext, useContext, type ReactNode } from 'react'
import type { Language } from '#app/complaints/rules/complaint.ts'

/**
 * What entry.server.tsx knows before any loader ran, so that even the page of a failed root loader speaks the reader's
 * language and names its fault. Empty in a browser, where the root loader's data is there.
 */
export type PageFacts = { language: Language; nonce: string | undefined; requestId: string | null }

const PageFactsContext = createContext<PageFacts>({ language: 'id', nonce: undefined, requestId: null })

export function PageFactsProvider({ facts, children }: { facts: PageFacts; children: ReactNode }) {
  return <PageFactsContext.Provider value={facts}>{children}</PageFactsContext.Provider>
}

export function usePageFacts(): PageFacts {
  return useContext(PageFactsContext)
}
