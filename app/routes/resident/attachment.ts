import type { LoaderFunctionArgs } from '@remix-run/node'
import { findAttachmentFor } from '#app/complaints/find-attachment.server.ts'
import { serveAttachment } from '#app/attachments/serve.server.ts'
import { findResident, findStaff } from '#app/http/actor.server.ts'
import { notFound } from '#app/http/respond.ts'

/** One file, for the resident of its complaint and for staff by the matrix. Never the bytes as they were sent. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  const found = await findAttachmentFor({
    id,
    staff: await findStaff(context, request),
    residentOf: (reference) => findResident(context, request, reference),
  })
  if (!found) notFound()
  const isThumbnail = new URL(request.url).searchParams.get('ukuran') === 'kecil'
  return (await serveAttachment(found, { isThumbnail, isHead: request.method === 'HEAD' })) ?? notFound()
}
