import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeskFrame } from '#app/complaints/components/desk-frame.tsx'
import { HeldPage } from '#app/complaints/components/held-page.tsx'
import { EmailProblemList } from '#app/complaints/components/email-problems.tsx'
import { QueueFlash, QueuePage } from '#app/complaints/components/queue-page.tsx'
import { listEmailProblems } from '#app/complaints/list-email-problems.server.ts'
import { listQueue, queueParts } from '#app/complaints/list-queue.server.ts'
import { readDeskComplaint } from '#app/complaints/read-desk-complaint.server.ts'
import { readHeld } from '#app/complaints/read-held.server.ts'
import { readDeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { resendEmail } from '#app/complaints/resend-email.server.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { readStaffStep } from '#app/complaints/staff-form.ts'
import { heldToken, takeHeldDecision } from '#app/http/held-decision.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { answerWith, notFound } from '#app/http/respond.ts'
import { isOwnForm, staffToken, takePostedStep, type StaffAnswer } from '#app/http/staff-step.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

/** What the other parts of the queue show. */
const nothing = { problems: null, held: null, queue: null, page: null }

/** What the token of "Kirim lagi" is bound to: no complaint. */
const emails = 'emails'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'openQueue')
  const query = new URL(request.url).searchParams
  const part = queueParts.find((one) => one === query.get('bagian')) ?? 'antrean'
  const [lists, desk] = await Promise.all([readDeskLists(languageOf(request, context)), readDesk(context, actor)])
  const shared = {
    desk,
    lists,
    part,
    done: readStaffStep(query.get('langkah')),
    reference: readReference(query.get('selesai') ?? ''),
    receiver: lists.agencies.find(({ code }) => code === query.get('ke'))?.name ?? null,
    resent: query.get('terkirim'),
  }
  if (part === 'email') {
    const problems = await listEmailProblems(actor, query.get('after'))
    return data({ ...shared, ...nothing, problems, token: staffToken(context, actor, emails) })
  }
  if (part === 'ditahan') {
    const held = await readHeld(actor, query, context.now)
    return data({ ...shared, ...nothing, held, token: heldToken(context, actor) })
  }
  const queue = await listQueue({ actor, part, query, now: context.now })
  const wanted = readReference(query.get('aduan') ?? '') ?? queue.rows[0]?.reference ?? null
  const page = wanted === null ? null : await readDeskComplaint(actor, wanted, context.now)
  const token = page ? staffToken(context, actor, page.complaint.reference) : ''
  return data({ ...shared, ...nothing, queue, page, token })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireStaff(context, request, 'openQueue')
  const fields = context.form?.fields ?? notFound()
  if (fields.get('step') === 'resend') {
    const isDone =
      isOwnForm(context, actor, emails) && (await resendEmail({ actor, id: fields.get('id') ?? '', now: context.now }))
    return redirect(paths.queueEmails({ terkirim: isDone ? 'ya' : 'tidak' }), { status: 303 })
  }
  const bagian = new URL(request.url).searchParams.get('bagian') ?? ''
  if (bagian === 'ditahan') {
    const decided = await takeHeldDecision(context, actor)
    return answerWith({ answer: null, decided: decided.answer }, decided.status, context)
  }
  const reference = readReference(fields.get('reference') ?? '') ?? notFound()
  const posted = await takePostedStep(context, actor, reference)
  if (posted.kind === 'not-found') return notFound()
  if (posted.kind === 'again') return answerWith({ answer: posted.answer, decided: null }, posted.status, context)
  return redirect(
    paths.queue({ bagian, selesai: reference, langkah: posted.step, ke: posted.complaint.agency ?? '' }),
    { status: 303 },
  )
}

export const handle: PageHandle = { desk: true, keys: true, print: true }
export const meta = pageTitle('coordinator.title')

export default function Queue() {
  const { desk, lists, part, queue, page, problems, held, token, done, reference, receiver, resent } =
    useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  const answer: StaffAnswer | null = acted?.answer ?? null
  const own = lists.agencies.find(({ code }) => code === desk.agency)
  const places = {
    antrean: 'queue',
    dilindungi: 'restricted',
    inspektorat: 'aimed',
    permintaan: 'requests',
    keberatan: 'objections',
    ditahan: 'held',
    email: 'emails',
  } as const
  return (
    <DeskFrame
      desk={desk}
      agencyName={own?.shortName ?? own?.name ?? ''}
      current={places[part]}
      before={<QueueFlash answer={answer} done={done} reference={reference} receiver={receiver} resent={resent} />}
    >
      {problems ? <EmailProblemList problems={problems} lists={lists} token={token} /> : null}
      {held ? <HeldPage held={held} answer={acted?.decided ?? null} token={token} /> : null}
      {queue ? (
        <QueuePage
          queue={queue}
          part={part}
          props={page ? { page, lists, token, answer, office: own?.name ?? '' } : null}
        />
      ) : null}
    </DeskFrame>
  )
}
