import type { PartWish } from '#app/complaints/new-part.ts'
import { serviceClasses } from '#app/complaints/rules/complaint.ts'
import { cleanLongText } from '#app/complaints/rules/text.ts'

/** Rows of the form to divide a complaint; one in which nothing stands is none, one that is half filled counts as none too. */
export const splitRows = 4

/** In the order of the page: the first agency goes with the first class and the first text. */
export function readParts(form: { agency: string[]; class: string[]; text: string[] }): PartWish[] {
  return form.agency.flatMap((agency, row) => {
    const serviceClass = serviceClasses.find((one) => one === form.class[row])
    const text = cleanLongText(form.text[row] ?? '').trim()
    return agency.trim() !== '' && serviceClass && text !== ''
      ? [{ agency: agency.trim(), class: serviceClass, text }]
      : []
  })
}
