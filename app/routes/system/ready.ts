import type { LoaderFunctionArgs } from '@remix-run/node'
import { isReady } from '#app/config/readiness.server.ts'

/** 200 when a majority write succeeds; 503 while the program drains or the database is away. */
export async function loader({ context }: LoaderFunctionArgs) {
  const ready = !context.isDraining() && (await isReady(context.now))
  return Response.json(
    { status: ready ? 'ok' : 'unavailable' },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
