import { z } from 'zod'
import {
  choice,
  code,
  day,
  laporNumber,
  line,
  maybeDay,
  maybeLine,
  maybeText,
  reason,
  text,
} from '#app/complaints/form-fields.ts'
import { limits } from '#app/complaints/limits.ts'
import { outcomes } from '#app/complaints/rules/complaint.ts'
import { officerRequests } from '#app/complaints/rules/handling.ts'

// What an agency's officers and heads send, one form a step. The names of the fields are the outside contract, their order
// is that of the page.

export const agencyStepForms = {
  ask: z.object({ text: text('desk.missing.ask') }),
  return: z.object({ reason: reason(), agency: code() }),
  start: z.object({}),
  reply: z.object({ text: text('desk.missing.reply') }),
  note: z.object({ text: text('desk.missing.note'), confirm: code() }),
  request: z.object({ what: choice(officerRequests, 'decisions.missing.what'), reason: reason() }),
  answer: z.object({
    outcome: choice(outcomes, 'desk.missing.outcome'),
    found: text('desk.missing.found'),
    done: text('desk.missing.done'),
    doneBy: line('desk.missing.doneBy'),
    doneOn: day('desk.missing.doneOn'),
    next: maybeText(limits.textMax),
    plannedFor: maybeDay(),
    // said of names that stand in it on purpose: a mark of each
    confirm: maybeLine(limits.textMax),
  }),
  approve: z.object({}),
  assign: z.object({ officer: code() }),
  addLapor: z.object({ laporNumber: laporNumber() }),
  undo: z.object({ entry: code() }),
  sendBack: z.object({ reason: reason() }),
} as const satisfies Record<string, z.ZodObject>
