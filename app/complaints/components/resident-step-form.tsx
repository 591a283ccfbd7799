import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ResidentStep } from '#app/complaints/resident-steps.ts'
import { paths } from '#app/http/paths.ts'
import { noticesId } from '#app/ui/notices.tsx'

/** One step of the resident. `ask`: the page of its own that asks for it, which comes back when something is wrong. */
export function StepForm({
  step,
  reference,
  token,
  ask,
  hasFiles = false,
  children,
}: {
  step: ResidentStep
  reference: string
  token: string
  ask?: string
  hasFiles?: boolean
  children: ReactNode
}) {
  return (
    <Form
      reloadDocument
      method="post"
      action={`${paths.complaint(reference, { tanya: ask })}#${noticesId}`}
      {...(hasFiles ? { encType: 'multipart/form-data' as const } : {})}
      noValidate
      className="stack-4 mt-2"
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="step" value={step} />
      {children}
    </Form>
  )
}
