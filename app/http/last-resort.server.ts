import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { unreadable } from './plain-refusals.ts'

/**
 * What nobody caught. Express would print the stack on the page, and to the console together with the address. Here the
 * reader gets a sentence and the code of the request; the log gets the kind of the error and where it was.
 */
export function lastResort(logger: Logger): ErrorRequestHandler {
  // Express knows a handler of errors by its four arguments.
  return (error: unknown, _request, response, _next) => {
    const requestId = response.locals['requestId'] as string
    const status = statusOf(error)
    if (status >= 500) logger.error({ err: error, requestId }, 'fault')
    if (response.headersSent) {
      response.destroy()
      return
    }
    response
      .status(status)
      .type('text')
      .send(
        status < 500
          ? unreadable
          : `Ada gangguan. Kirim lagi; aduan tidak akan tercatat dua kali. Kode: ${requestId} / A fault. Send again. Code: ${requestId}`,
      )
  }
}

/** An address that cannot be decoded is the sender's mistake, and Express says so. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : null
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
