import { z } from 'zod'
import {
  choice,
  code,
  codes,
  copy,
  day,
  line,
  maybeDay,
  maybeLine,
  maybeText,
  needed,
  reason,
  text,
  texts,
} from '#app/complaints/form-fields.ts'
import { limits } from '#app/complaints/limits.ts'
import { rejectionReasons, serviceClasses, targets } from '#app/complaints/rules/complaint.ts'
import { priorities } from '#app/complaints/rules/handling.ts'

// What the coordinator sends, and the liaison of the last two, one form a step. The names of the fields are the outside contract, their order is that of
// the page.

export const deskStepForms = {
  forward: z.object({
    agency: needed('desk.missing.agency'),
    class: choice(serviceClasses, 'desk.missing.class'),
    topic: needed('desk.missing.topic'),
    /** "Jangan beri tahu kantor desa" */
    keepFromVillage: maybeLine(),
    ...copy,
  }),
  passOn: z.object({
    entry: line('desk.refused.entry'),
    ...copy,
    agencyCopy: text('desk.refused.copy', limits.bodyMax),
  }),
  target: z.object({ target: choice(targets, 'desk.missing.target'), against: code(), reason: reason() }),
  restrict: z.object({ reason: reason() }),
  unrestrict: z.object({ reason: reason() }),
  release: z.object({ reason: reason() }),
  retitle: z.object({ title: line('desk.missing.title', limits.titleMax) }),
  refer: z.object({
    authority: needed('desk.missing.authority'),
    contact: maybeLine(limits.shortMax),
    reason: reason(),
  }),
  reject: z.object({
    reason: choice(rejectionReasons, 'desk.missing.rejection'),
    nextDoor: text('desk.missing.nextDoor', limits.reasonMax),
  }),
  split: z.object({ agencyTitle: maybeLine(limits.titleMax), agency: codes(), class: codes(), text: texts() }),
  merge: z.object({ into: line('merging.missing.into') }),
  unmerge: z.object({}),
  reopen: z.object({ to: choice(['submitted', 'in_progress'], 'decisions.missing.to'), reason: reason() }),
  reclassify: z.object({ class: choice(serviceClasses, 'desk.missing.class'), reason: reason() }),
  extend: z.object({ until: day('decisions.missing.until'), reason: reason() }),
  prioritise: z.object({ priority: choice(priorities, 'decisions.missing.priority'), reason: reason() }),
  move: z.object({ agency: needed('desk.missing.agency'), reason: reason(), ...copy }),
  summarise: z.object({
    summary: text('publication.missing', limits.summaryMax),
    answerSummary: maybeText(limits.summaryMax),
    /** "Sudah saya periksa": names of offices and streets may look like names of people; a mark of each */
    confirm: maybeLine(limits.textMax),
  }),
  publish: z.object({}),
  unpublish: z.object({}),
  openMatter: z.object({ letterNumber: maybeLine(limits.shortMax), letterOn: maybeDay(), reason: reason() }),
  closeMatter: z.object({ closedOn: day('matters.missing.closedOn'), reason: reason() }),
} as const satisfies Record<string, z.ZodObject>
