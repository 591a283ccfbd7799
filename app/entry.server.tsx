import { Writable } from 'node:stream'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import type { ReactNode } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { AbsentPage } from '#app/complaints/components/absent-page.tsx'
import { createLogger } from '#app/config/logger.server.ts'
import { readAbsentDesk } from '#app/http/absent-desk.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { PageFactsProvider } from '#app/ui/page-facts.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import screenStyles from '../styles/app.css?url'

const renderTimeoutMs = 10_000
// React must give up before Remix cuts the stream, or the page ends in the middle of a tag.
export const streamTimeout = renderTimeoutMs - 1_000

/**
 * Pages are sent whole, not as they stream: without scripts in the page a late part could not be put in its place, and
 * a fault while drawing can still become a 500.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce, requestId, settings } = loadContext
  const language = languageOf(request, loadContext)
  const absentPage = status === 404 || status === 403 ? await drawAbsent(request, loadContext) : null
  const page = (
    <PageFactsProvider facts={{ language, nonce, requestId, isTestSite: !settings.isProduction, absentPage }}>
      <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={renderTimeoutMs} />
    </PageFactsProvider>
  )
  if (!hydrates(remixContext)) {
    setPageHeaders(headers)
    return new Response(`<!DOCTYPE html>${renderToString(page)}`, { headers, status })
  }
  return new Promise((resolve, reject) => {
    let hasFailed = false
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer)
        setPageHeaders(headers)
        pipe(
          wholePage((page) => {
            resolve(new Response(page, { headers, status: hasFailed ? 500 : status }))
          }),
        )
      },
      onShellError(error) {
        clearTimeout(timer)
        reject(error instanceof Error ? error : new Error('The page could not be drawn'))
      },
      onError(error) {
        hasFailed = true
        logFault(error, loadContext)
      },
    })
    const timer = setTimeout(abort, renderTimeoutMs)
  })
}

async function drawAbsent(request: Request, context: AppLoadContext): Promise<ReactNode> {
  const desk = await readAbsentDesk(context, request)
  return desk && <AbsentPage {...desk} />
}

/** Whether a script will take the page over, and therefore waits for what loaders gave as a stream behind the page. */
function hydrates({ staticHandlerContext, routeModules }: EntryContext): boolean {
  return staticHandlerContext.matches.some(
    ({ route }) => (routeModules[route.id]?.handle as PageHandle | undefined)?.hydrate,
  )
}

/** In one piece: React writes 2 kB at a time, and each piece would pass three streams and be a packet of its own. */
function wholePage(done: (page: Buffer<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = []
  return new Writable({
    write(piece: Buffer, _encoding, next) {
      pieces.push(piece)
      next()
    },
    final(next) {
      done(Buffer.concat(pieces))
      next()
    },
  })
}

/** What loaders and actions throw, thrown Responses aside. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted) logFault(error, context)
}

function setPageHeaders(headers: Headers) {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Link', `<${screenStyles}>; rel=preload; as=style`)
  headers.append('Vary', 'Cookie, Accept-Language')
}

/** Which fault and where; the logger leaves the message out, because it may repeat what people wrote. */
function logFault(error: unknown, context: AppLoadContext): void {
  createLogger(context.settings).error({ err: error, requestId: context.requestId }, 'fault')
}
