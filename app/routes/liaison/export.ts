import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/http/actor.server.ts'
import { sendExport } from '#app/http/export-request.server.ts'
import { paths } from '#app/http/paths.ts'

/** The address has no page: whoever opens it by hand lands where a download is made. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireStaff(context, request, 'exportComplaints')
  return redirect(paths.liaison())
}

export async function action({ context, request }: ActionFunctionArgs) {
  return sendExport(context, request, 'exportComplaints')
}
