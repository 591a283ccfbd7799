import { paths } from '#app/http/paths.ts'
import { postedForm } from '#app/http/posted-fields.ts'

// What somebody had typed when their session turned out to be over. It travels in one hidden field through the sign-in
// form and back to the address it was meant for, where a person presses the button: nothing is sent by itself.

export type KeptForm = { address: string; fields: [name: string, value: string][] }

const desks = [
  ...[paths.officerComplaint(''), paths.newComplaint(), paths.agencyPeople(), paths.queue(), paths.liaison()],
  paths.admin(),
]

export function packForm(address: string, fields: URLSearchParams): string {
  return `${address}?${fields.toString()}`
}

/** Only forms of our own desks, and only their fields: the address comes back from a browser. */
export function unpackForm(packed: string): KeptForm | null {
  const at = packed.indexOf('?')
  const address = packed.slice(0, at)
  const form = at > 0 && desks.some((desk) => isInside(address, desk)) ? postedForm(address) : null
  if (!form) return null
  const fields = [...new URLSearchParams(packed.slice(at + 1))].filter(([name]) => form.fields.has(name))
  return { address, fields }
}

function isInside(address: string, desk: string): boolean {
  return address === desk || address.startsWith(desk.endsWith('/') ? desk : `${desk}/`)
}
