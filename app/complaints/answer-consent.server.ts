import { inHand } from '#app/complaints/in-hand.ts'
import { isPublishable } from '#app/complaints/rules/publication.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/**
 * The resident's yes or no to the wording they read: its hash, the time and the way are kept (UU 27/2022 art. 22). A no
 * takes down what is public.
 */
export function answerConsent(
  request: Omit<StepRequest, 'version'> & { consent: 'yes' | 'no' | null; summaryHash: string | null },
): Promise<StepResult> {
  const { consent, summaryHash, now } = request
  return recordStep({ ...request, version: null }, (complaint) => {
    const { publication } = complaint
    const isYes = consent === 'yes'
    return {
      step: 'consent',
      given: inHand({ consent }),
      visibility: 'resident',
      facts: { ...(consent ? { consent } : {}), ...(summaryHash ? { summaryHash } : {}) },
      changes: publication
        ? {
            publication: {
              ...publication,
              consent: isYes ? { hash: publication.hash, at: now, way: 'tracking-page' } : null,
              publishedAt: isYes ? publication.publishedAt : null,
            },
          }
        : {},
      // The wording was changed while the page was open: a yes to the old one says nothing about the new one.
      refused:
        publication === null || summaryHash !== publication.hash || (isYes && !isPublishable(complaint))
          ? 'other-wording'
          : null,
    }
  })
}
