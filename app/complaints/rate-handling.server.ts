import { barResidentStep } from '#app/complaints/bar-resident-step.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/** 1 to 4, once, on how it was handled: whoever closed it, and whatever came out of it. */
export function rateHandling(
  request: Omit<StepRequest, 'version'> & { rating: number | null; text: string | null },
): Promise<StepResult> {
  const { rating, text, now } = request
  return recordStep({ ...request, version: null }, async (complaint) => ({
    step: 'rate',
    given: rating === null ? [] : ['rating'],
    visibility: 'resident',
    text,
    facts: rating === null ? {} : { rating },
    changes: rating === null ? {} : { rating },
    refused: await barResidentStep('rate', complaint, now),
  }))
}
