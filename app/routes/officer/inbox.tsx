import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mostAtOnce } from '#app/complaints/bulk-form.ts'
import { BulkChoose, useBulkErrors } from '#app/complaints/components/bulk-choose.tsx'
import { BulkPage } from '#app/complaints/components/bulk-page.tsx'
import { DeskFrame } from '#app/complaints/components/desk-frame.tsx'
import { InboxHead, InboxRows } from '#app/complaints/components/inbox-page.tsx'
import { NewsLine } from '#app/complaints/components/news-line.tsx'
import { OwnViews, PersonFound, PersonSearchForm } from '#app/complaints/components/own-views.tsx'
import { noAnswer } from '#app/complaints/inbox-answer.ts'
import { inboxQuery } from '#app/complaints/inbox-wish.ts'
import { readBulkChoices } from '#app/complaints/read-bulk-choices.server.ts'
import { readInbox } from '#app/complaints/read-inbox.server.ts'
import { readStaffStep } from '#app/complaints/staff-form.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { listForm, takeInboxPost } from '#app/http/inbox-post.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { issueMoment } from '#app/http/page-moment.server.ts'
import { paths } from '#app/http/paths.ts'
import { staffToken } from '#app/http/staff-step.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'openInbox')
  const query = new URL(request.url).searchParams
  const isFiltering = query.get('saring') === 'ya'
  const isAll = query.get('pilih') === 'semua'
  const isChoosing = isAll || query.get('pilih') === 'ya' || context.form?.fields.has('step') === true
  const language = languageOf(request, context)
  const [inbox, desk, choices] = await Promise.all([
    readInbox({ actor, query, language, now: context.now, isFiltering, limit: isChoosing ? mostAtOnce : undefined }),
    readDesk(context, actor),
    isChoosing ? readBulkChoices(actor, language) : null,
  ])
  return {
    inbox,
    desk,
    loadedAt: issueMoment(context.settings.keys, { reader: actor.accountId, now: context.now }),
    isFiltering,
    choices,
    isAll,
    token: isFiltering || isChoosing ? staffToken(context, actor, listForm) : '',
    last: query.get('terakhir'),
    done: readStaffStep(query.get('selesai')),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireStaff(context, request, 'openInbox')
  return takeInboxPost(context, actor, new URL(request.url).searchParams)
}

export const handle: PageHandle = { desk: true, keys: true, print: true }
export const meta = pageTitle('inbox.views.inbox')

export default function InboxRoute() {
  const t = useTranslate()
  const { inbox, desk, last, done, loadedAt, choices, isAll, ...loaded } = useLoaderData<typeof loader>()
  const { found, problem, typed, bulk, token: freshToken } = useActionData<typeof action>() ?? noAnswer
  const isCoordinator = desk.role === 'coordinator'
  const isOpen = loaded.isFiltering || problem !== null
  const token = freshToken || loaded.token
  const outcome = bulk?.outcome ?? null
  return (
    <DeskFrame
      desk={desk}
      agencyName={inbox.agencyName}
      current={found || outcome ? null : inbox.view}
      own={inbox.own}
      q={inbox.wish.q}
      before={
        <>
          <ErrorSummary errors={useBulkErrors(bulk)} />
          {done ? <Flash kind="done">{t(`desk.done.${done}`)}</Flash> : null}
          <NewsLine ask={paths.news({ sejak: loadedAt })} reload={paths.inbox(inboxQuery(inbox.wish))} />
        </>
      }
      beside={choices ? null : <p>{t('inbox.choose')}</p>}
    >
      {found ? <PersonFound found={found} /> : null}
      {outcome ? <BulkPage inbox={inbox} choices={choices} token={token} outcome={outcome} /> : null}
      {found || outcome ? null : (
        <InboxHead inbox={inbox} isOpen={isOpen} isChoosing={choices !== null} isCoordinator={isCoordinator} />
      )}
      {isOpen || found ? (
        <div className="list-panel">
          <PersonSearchForm token={token} typed={found ? typed : ''} hasPhone={isCoordinator} />
          {found ? null : (
            <OwnViews wish={inbox.wish} own={inbox.own} token={token} problem={problem} typed={problem ? typed : ''} />
          )}
        </div>
      ) : null}
      {found || outcome ? null : (
        <InboxRows
          inbox={inbox}
          last={last}
          choosing={choices && <BulkChoose {...{ inbox, choices, token, isAll }} answer={bulk} />}
        />
      )}
    </DeskFrame>
  )
}
