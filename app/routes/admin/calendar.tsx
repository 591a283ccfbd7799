import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { changeCalendar, readCalendarPage } from '#app/calendar/change-calendar.server.ts'
import { CalendarPage } from '#app/calendar/components/calendar-page.tsx'
import type { CalendarAnswer } from '#app/calendar/components/calendar-props.ts'
import { findMissingYear } from '#app/calendar/find-missing-year.server.ts'
import { calendarFields, readYear } from '#app/calendar/form.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { conflict, invalid, notFound, refusedToken, tooLarge } from '#app/http/respond.ts'
import { openRecord, readRecord } from '#app/http/staff-record.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editCalendar', purpose: 'edit-calendar', read: 'readDeadlines' } as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { now } = context
  const { actor, token, isReader } = await openRecord(context, request, record)
  const year = yearOf(request, now)
  const page = year === null ? null : await readCalendarPage({ actor, year })
  if (year === null || !page) return notFound()
  const thisYear = Number(localDateOf(now).slice(0, 4))
  return {
    ...page,
    year,
    years: [...new Set([...page.years, thisYear, thisYear + 1])].toSorted((one, other) => one - other),
    missing: await findMissingYear({ now }),
    token,
    isReader,
    hasErrors: context.answer.hasErrors,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { now, form } = context
  const { actor, values, version, isOurs } = await readRecord(context, request, { ...record, fields: calendarFields })
  const year = yearOf(request, now)
  // The file was read: its text stands in the field, so that it can be mended there and nothing is lost.
  const typed = { ...values, content: values.file.trim() ? values.file : values.content, file: '' }
  const answer: CalendarAnswer = {
    values: typed,
    isSaved: false,
    errors: {},
    problems: [],
    preview: null,
    formError: null,
  }
  if (form?.tooLarge) return tooLarge({ ...answer, formError: 'calendar.problem.size' } satisfies CalendarAnswer)
  if (!isOurs) return refusedToken({ ...answer, formError: 'errors.page.expired' } satisfies CalendarAnswer)
  if (year === null) return notFound()
  const isConfirmed = form?.fields.get('go') === 'confirm'
  const result = await changeCalendar({ actor, year, values: typed, version, isConfirmed, now })
  if (result.ok && result.saved) return data({ ...answer, isSaved: true } satisfies CalendarAnswer)
  if (result.ok) return data({ ...answer, preview: result } satisfies CalendarAnswer)
  if (result.reason === 'not-found') return notFound()
  if (result.reason === 'invalid') {
    const { errors, problems } = result
    return invalid({ ...answer, errors, problems } satisfies CalendarAnswer, context)
  }
  return conflict({ ...answer, preview: result, formError: 'calendar.problem.changed' } satisfies CalendarAnswer)
}

function yearOf(request: Request, now: Date): number | null {
  const asked = new URL(request.url).searchParams.get('tahun')
  return asked === null ? Number(localDateOf(now).slice(0, 4)) : readYear(asked)
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'calendar.title', { hasErrors: args.data?.hasErrors ?? false })

export default function AdminCalendar() {
  return <CalendarPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
