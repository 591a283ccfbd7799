import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeskFrame } from '#app/complaints/components/desk-frame.tsx'
import { InboxHead, InboxRows } from '#app/complaints/components/inbox-page.tsx'
import { OwnViews, PersonFound, PersonSearchForm } from '#app/complaints/components/own-views.tsx'
import { findByPerson, type PersonSearch } from '#app/complaints/find-by-person.server.ts'
import { inboxQuery, readInboxWish } from '#app/complaints/inbox-wish.ts'
import { readInbox } from '#app/complaints/read-inbox.server.ts'
import { dropView, keepView, type SaveViewResult } from '#app/complaints/save-view.server.ts'
import { readStaffStep } from '#app/complaints/staff-form.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { answerWith, notFound, passHeaders } from '#app/http/respond.ts'
import { isOwnForm, staffToken } from '#app/http/staff-step.server.ts'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

/** What the token of the list's own forms is bound to: no complaint. */
const list = 'inbox'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'openInbox')
  const query = new URL(request.url).searchParams
  const isFiltering = query.get('saring') === 'ya'
  const language = languageOf(request, context)
  const [inbox, desk] = await Promise.all([
    readInbox({ actor, query, language, now: context.now, isFiltering }),
    readDesk(context, actor),
  ])
  return {
    inbox,
    desk,
    isFiltering,
    token: isFiltering ? staffToken(context, actor, list) : '',
    last: query.get('terakhir'),
    done: readStaffStep(query.get('selesai')),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireStaff(context, request, 'openInbox')
  const fields = context.form?.fields ?? notFound()
  if (!isOwnForm(context, actor, list)) return answerWith(nothing, 403, context)
  const name = fields.get('name') ?? ''
  const query = new URL(request.url).searchParams
  if (fields.get('go') === 'person') {
    const typed = fields.get('person') ?? ''
    const found = await findByPerson({ actor, typed, keys: context.settings.keys, now: context.now })
    return answerWith({ ...nothing, found, typed, token: staffToken(context, actor, list) }, 200, context)
  }
  if (fields.get('go') === 'drop') await dropView(actor, name)
  else {
    const kept = await keepView(actor, { name, query: query.toString() })
    if (!kept.ok) {
      const token = staffToken(context, actor, list)
      return answerWith({ ...nothing, problem: kept.reason, typed: name, token }, 422, context)
    }
  }
  return redirect(paths.inbox(inboxQuery(readInboxWish(query))), { status: 303 })
}

type Answer = {
  found: PersonSearch | null
  problem: Extract<SaveViewResult, { ok: false }>['reason'] | null
  typed: string
  token: string
}
const nothing: Answer = { found: null, problem: null, typed: '', token: '' }

export const headers = passHeaders
export const handle: PageHandle = { desk: true }
export const meta = pageTitle('inbox.views.inbox')

export default function InboxRoute() {
  const t = useTranslate()
  const { inbox, desk, last, done, ...loaded } = useLoaderData<typeof loader>()
  const { found, problem, typed, token: freshToken } = useActionData<typeof action>() ?? nothing
  const isCoordinator = desk.role === 'coordinator'
  const isOpen = loaded.isFiltering || problem !== null
  const token = freshToken || loaded.token
  return (
    <DeskFrame
      desk={desk}
      agencyName={inbox.agencyName}
      current={found ? null : inbox.view}
      own={inbox.own}
      q={inbox.wish.q}
      before={done ? <Flash kind="done">{t(`desk.done.${done}`)}</Flash> : null}
      beside={<p>{t('inbox.choose')}</p>}
    >
      {found ? (
        <PersonFound found={found} />
      ) : (
        <InboxHead inbox={inbox} isOpen={isOpen} isCoordinator={isCoordinator} />
      )}
      {isOpen || found ? (
        <div className="list-panel">
          <PersonSearchForm token={token} typed={found ? typed : ''} hasPhone={isCoordinator} />
          {found ? null : (
            <OwnViews wish={inbox.wish} own={inbox.own} token={token} problem={problem} typed={problem ? typed : ''} />
          )}
        </div>
      ) : null}
      {found ? null : <InboxRows inbox={inbox} last={last} />}
    </DeskFrame>
  )
}
