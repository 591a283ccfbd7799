import pino, { type Logger } from 'pino'

/** Where a log line could carry a person: censored even when somebody logs a whole object by mistake. */
const personal = [
  ...['name', 'email', 'phone', 'address', 'to', 'from', 'ip', 'remoteAddress'],
  ...['title', 'body', 'text', 'place', 'reason', 'found', 'done', 'next', 'note'],
  ...['code', 'token', 'password', 'cookie', 'url', 'query', 'reference', 'filename'],
]

/**
 * Lines of JSON on standard output: codes and ids, never what people wrote, nor names, addresses or tracking codes.
 * An error is logged by its kind and stack, without its message: the database's messages repeat the document.
 */
export function createLogger(settings: { logLevel: string }, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level: settings.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[removed]' },
    serializers: { err: describeError },
    hooks: {
      logMethod(args, method) {
        // Without words of our own, pino would take the error's message for them.
        if (args.length === 1 && typeof args[0] !== 'string' && carriesError(args[0]))
          method.apply(this, [args[0], 'error'])
        else method.apply(this, args)
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

function carriesError(logged: unknown): boolean {
  return logged instanceof Error || (typeof logged === 'object' && logged !== null && 'err' in logged)
}

function describeError(error: unknown): { kind: string; errorCode?: string; at?: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error }
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && /^[\w-]{1,40}$/.test(String(error.code)) ? { errorCode: String(error.code) } : {}
  return { kind: error.name, ...code, at: stack.slice(0, 12).map((line) => line.trim()) }
}
