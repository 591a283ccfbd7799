import { createServer, request as openRequest, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readForm, type FormReading } from '#app/http/read-form.server.ts'

// A bare server that reads one form and tells the test what it read, and a sender of bytes exactly as given.

export const allowed = new Set(['token', 'body', 'place', 'attachments'])
const repeated = new Set(['place'])

type Options = {
  acceptsFiles?: boolean
  mayStoreFiles?: (fields: URLSearchParams) => boolean | Promise<boolean>
  allowedFields?: ReadonlySet<string> | null
  now?: Date
  clientKey?: string
}

export type Sent = { status: number; reading: FormReading }

export type Posting = {
  post: (body: Uint8Array | string, headers: Record<string, string>, options?: Options) => Promise<Sent>
  /** sends the pieces and cuts the connection; the reading is what the server made of it */
  cut: (body: Uint8Array | string, headers: Record<string, string>) => Promise<FormReading>
  server: Server
  stop: () => Promise<void>
}

const defaultNow = new Date('2026-11-24T02:00:00Z')

export async function startPosting(): Promise<Posting> {
  let options: Options = {}
  const readings: ((reading: FormReading) => void)[] = []
  const server = createServer((request, response) => {
    const { acceptsFiles = true, allowedFields = allowed, now = defaultNow, clientKey } = options
    const mayStoreFiles = options.mayStoreFiles ?? (() => true)
    const names = { allowedFields, repeatedFields: repeated }
    readForm(request, { ...names, acceptsFiles, mayStoreFiles, now, ...(clientKey ? { clientKey } : {}) }).then(
      (reading) => {
        readings.shift()?.(reading)
        response.statusCode = reading.ok ? 200 : reading.status
        response.end()
      },
      (error: unknown) => {
        response.statusCode = 500
        response.end(String(error))
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  function nextReading(): Promise<FormReading> {
    return new Promise((resolve) => readings.push(resolve))
  }

  return {
    server,
    post: async (body, headers, given = {}) => {
      options = given
      const reading = nextReading()
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const request = openRequest(
          { port, method: 'POST', headers: { ...lengthOf(body, headers), ...headers } },
          resolve,
        )
        request.on('error', reject)
        request.end(body)
      })
      const text = await readText(response)
      if (response.statusCode === 500) throw new Error(text)
      return { status: response.statusCode ?? 0, reading: await reading }
    },
    cut: async (body, headers) => {
      options = {}
      const reading = nextReading()
      const request = openRequest({
        port,
        method: 'POST',
        headers: { 'content-length': String(Buffer.byteLength(body) + 1_000), ...headers },
      })
      request.on('error', () => undefined)
      request.write(body, () => setTimeout(() => request.destroy(), 50))
      return reading
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function lengthOf(body: Uint8Array | string, headers: Record<string, string>): Record<string, string> {
  return headers['transfer-encoding'] ? {} : { 'content-length': String(Buffer.byteLength(body)) }
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

export const boundary = 'XBOUNDARYX'
export const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` }
export const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }

type Piece = string | Uint8Array
const bytesOf = (piece: Piece) => (typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece))

/** One part, its headers exactly as given. */
export function part(headers: Piece, content: Piece): Buffer {
  return Buffer.concat([
    bytesOf(`--${boundary}\r\n`),
    bytesOf(headers),
    bytesOf('\r\n\r\n'),
    bytesOf(content),
    bytesOf('\r\n'),
  ])
}

export function field(name: string, value: Piece): Buffer {
  return part(`Content-Disposition: form-data; name="${name}"`, value)
}

export function file(fileName: Piece, content: Piece, type = 'application/octet-stream'): Buffer {
  const head = Buffer.concat([
    bytesOf('Content-Disposition: form-data; name="attachments"; filename="'),
    bytesOf(fileName),
    bytesOf(`"\r\nContent-Type: ${type}`),
  ])
  return part(head, content)
}

export function body(...parts: Uint8Array[]): Buffer {
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
}
