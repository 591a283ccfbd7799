import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { DeskComplaintPage, deskParts } from '#app/complaints/components/desk-complaint-page.tsx'
import { DeskFrame } from '#app/complaints/components/desk-frame.tsx'
import { NewsLine } from '#app/complaints/components/news-line.tsx'
import { UndoBox } from '#app/complaints/components/desk-aids.tsx'
import { lookErrors } from '#app/complaints/components/name-box.tsx'
import { ListPane, neighboursOf } from '#app/complaints/components/inbox-page.tsx'
import { DeskNotices } from '#app/complaints/components/desk-notices.tsx'
import { findComplaintView } from '#app/complaints/find-complaint.server.ts'
import { readDeskAids } from '#app/complaints/read-desk-aids.server.ts'
import { readDeskComplaint } from '#app/complaints/read-desk-complaint.server.ts'
import { readInbox } from '#app/complaints/read-inbox.server.ts'
import { readDeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { readListAddress } from '#app/complaints/inbox-wish.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { readStaffStep } from '#app/complaints/staff-form.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { answerWith, notFound } from '#app/http/respond.ts'
import { takePostedLook, type Look } from '#app/http/staff-look.server.ts'
import { staffToken, takePostedStep } from '#app/http/staff-step.server.ts'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'openComplaint')
  const reference = readReference(params['reference'] ?? '') ?? notFound()
  const page = (await readDeskComplaint(actor, reference, context.now)) ?? notFound()
  const query = new URL(request.url).searchParams
  const language = languageOf(request, context)
  const listed = readListAddress(query.get('daftar'))
  const [lists, desk, aids, list] = await Promise.all([
    readDeskLists(language),
    readDesk(context, actor),
    readDeskAids(actor, reference, context.now),
    listed && canEnter(actor, 'openInbox')
      ? readInbox({ actor, query: listed, language, now: context.now, isFiltering: false })
      : null,
  ])
  return {
    page,
    lists,
    desk,
    aids: aids ?? notFound(),
    list,
    token: staffToken(context, actor, reference),
    part: deskParts.find((part) => part === query.get('bagian')) ?? 'percakapan',
    picture: query.has('berkas') ? { id: query.get('berkas') ?? '', size: Number(query.get('ukuran') ?? '1') } : null,
    opened: readStaffStep(query.get('tulis')),
    done: readStaffStep(query.get('selesai')),
    hasErrors: context.answer.hasErrors,
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(context, request, 'openComplaint')
  const reference = readReference(params['reference'] ?? '') ?? notFound()
  const looked = await takePostedLook(context, actor, reference)
  if (looked) return answerWith({ ...nothing, ...looked.look }, looked.status, context)
  const posted = await takePostedStep(context, actor, reference)
  if (posted.kind === 'not-found') return notFound()
  if (posted.kind === 'again') return answerWith({ ...nothing, answer: posted.answer }, posted.status, context)
  const { step, refusedFiles } = posted
  const daftar = new URL(request.url).searchParams.get('daftar') ?? ''
  if (!(await stillTheirs(actor, reference))) {
    const home = canEnter(actor, 'openInbox') ? paths.inbox : paths.liaison
    return redirect(home({ selesai: step }), { status: 303 })
  }
  // Everything but the refused files is in; they are named on the page itself.
  if (refusedFiles.length > 0) return { ...nothing, done: step, refusedFiles }
  return redirect(paths.officerComplaint(reference, { selesai: step, daftar }), { status: 303 })
}

/** After a return, or once it is against the own office, it is not theirs to see any more. */
async function stillTheirs(actor: StaffActor, reference: string): Promise<boolean> {
  return (await findComplaintView(actor, reference)) !== null
}

export const handle: PageHandle = { desk: true, keys: true, print: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'desk.page.tabTitle', {
    values: { reference: args.data?.page.complaint.reference ?? '' },
    hasErrors: args.data?.hasErrors ?? false,
  })

export default function DeskComplaintRoute() {
  const t = useTranslate()
  const { page, lists, desk, aids, list, token, part, picture, opened, ...loaded } = useLoaderData<typeof loader>()
  const { answer, contact, nameLook, refusedFiles, ...acted } = useActionData<typeof action>() ?? nothing
  const done = acted.done ?? loaded.done
  // Said by the page itself, in other words than for an answer that is out.
  const isWaiting = done === 'answer' && page.complaint.status === 'awaiting_approval'
  const said = done && !isWaiting && !(done === 'reply' && aids.undoable) ? t(`desk.done.${done}`) : null
  const own = lists.agencies.find(({ code }) => code === desk.agency)
  const { reference } = page.complaint
  const listed = neighboursOf(list, reference)
  // The liaison has no inbox to go back to.
  const neighbours = desk.role === 'liaison' ? { ...listed, back: paths.liaison() } : listed
  const address = paths.officerComplaint(reference, { daftar: neighbours.daftar })
  const props = { page, lists, address, token, answer, aids, office: own?.name ?? '' }
  return (
    <DeskFrame
      desk={desk}
      agencyName={own?.shortName ?? own?.name ?? ''}
      current={null}
      list={list ? <ListPane inbox={list} current={reference} /> : null}
      saysBelow={Boolean(answer?.aside) || Boolean(nameLook?.name)}
      before={
        <DeskNotices answer={answer} errors={lookErrors(nameLook, t)} refusedFiles={refusedFiles} kept={said}>
          <NewsLine ask={paths.news({ aduan: reference, versi: page.complaint.version })} reload={address} />
          {aids.undoable ? <UndoBox props={props} entry={aids.undoable} /> : null}
          {said !== null && refusedFiles.length === 0 ? <Flash kind="done">{said}</Flash> : null}
        </DeskNotices>
      }
    >
      <DeskComplaintPage
        props={props}
        part={part}
        opened={opened}
        contact={contact}
        nameLook={nameLook}
        picture={picture}
        neighbours={neighbours}
      />
    </DeskFrame>
  )
}

type Answered = Look & {
  answer: Extract<Awaited<ReturnType<typeof takePostedStep>>, { kind: 'again' }>['answer'] | null
  refusedFiles: Extract<Awaited<ReturnType<typeof takePostedStep>>, { kind: 'done' }>['refusedFiles']
  done: ReturnType<typeof readStaffStep>
}
const nothing: Answered = { answer: null, contact: null, nameLook: null, refusedFiles: [], done: null }
