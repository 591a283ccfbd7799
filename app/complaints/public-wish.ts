import type { AgencyCode, DistrictCode, Status } from '#app/complaints/rules/complaint.ts'
import { readReference } from '#app/complaints/rules/reference.ts'

/** What the public list is asked for, as its address says it. What cannot be read is left out. */
export type PublicListWish = {
  district: DistrictCode | null
  agency: AgencyCode | null
  status: Status | null
  month: string | null
  after: { publishedAt: Date; reference: string } | null
}

/** The words for "merged", "withdrawn" and the like are of no use to a reader who looks for a trouble like their own. */
export const publicStatuses = ['submitted', 'forwarded', 'in_progress', 'answered', 'closed', 'referred'] as const

export function readPublicWish(query: URLSearchParams): PublicListWish {
  const code = (name: string) => /^[a-z0-9.-]{1,60}$/.exec(query.get(name) ?? '')?.[0] ?? null
  const asked = query.get('status')
  return {
    district: code('district'),
    agency: code('agency'),
    status: publicStatuses.find((status) => status === asked) ?? null,
    month: /^20\d\d-(?:0[1-9]|1[0-2])$/.exec(query.get('month') ?? '')?.[0] ?? null,
    after: readAfter(query.get('after')),
  }
}

export function publicQuery({ district, agency, status, month }: PublicListWish): Record<string, string> {
  const all = { district, agency, status, month }
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null))
}

export function nothingTaken(wish: PublicListWish): boolean {
  return Object.keys(publicQuery(wish)).length === 0
}

function readAfter(text: string | null): PublicListWish['after'] {
  const [, moment = '', typed = ''] = /^(\d{12,14})\|(.{1,40})$/.exec(text ?? '') ?? []
  const reference = readReference(typed)
  return reference ? { publishedAt: new Date(Number(moment)), reference } : null
}
