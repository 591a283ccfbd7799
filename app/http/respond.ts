import { data, type AppLoadContext, type HeadersArgs } from '@remix-run/node'

// The only place that turns outcomes into HTTP answers.

/** Absent and forbidden look the same: same status, same bytes, same page. Ends the request. */
export function notFound(): never {
  throw new Response(null, { status: 404, statusText: 'Not Found' })
}

/** The form again, with what was typed and what to mend. With the context, the tab's title says so first. */
export function invalid<T>(values: T, context?: AppLoadContext) {
  if (context) context.answer.hasErrors = true
  return data(values, { status: 422 })
}

/** Somebody was faster, or the same key carried other content. */
export function conflict<T>(values: T) {
  return data(values, { status: 409 })
}

export function tooMany<T>(values: T, retryAt: Date, now: Date) {
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000))
  return data(values, { status: 429, headers: { 'Retry-After': String(seconds) } })
}

/** A form that was missing, foreign or too old: the text stays, the person sends again. */
export function refusedToken<T>(values: T) {
  return data(values, { status: 403 })
}

export function tooLarge<T>(values: T) {
  return data(values, { status: 413 })
}

/** For addresses that answer with a file and have no page: a sentence, and the browser's Back leads to the form. */
export function refusedDownload(status: 403 | 422, sentence: string) {
  return new Response(`${sentence}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

/** A form that comes back, with the status its reader decided on. */
export function answerWith<T>(values: T, status: 200 | 403 | 409 | 413 | 422, context: AppLoadContext) {
  if (status === 422) context.answer.hasErrors = true
  return data(values, { status })
}

/**
 * For pages that are for everybody, and the forms that residents fill without an account: with `no-store`, as everywhere
 * else, Back would fail on a posted step and the text would be lost (tried in Chromium).
 */
export const keptForBack = { 'Cache-Control': 'private, no-cache' }

/** A route's `headers`: what its loader and then its action said reaches the browser (Remix drops it otherwise). */
export function passHeaders({ loaderHeaders, actionHeaders }: HeadersArgs): Headers {
  const headers = new Headers(loaderHeaders)
  actionHeaders.forEach((value, name) => {
    if (name.toLowerCase() !== 'set-cookie') headers.set(name, value)
  })
  return headers
}
