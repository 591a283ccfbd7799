import { createServer, type Socket } from 'node:net'

/** What the sink does wrong. `before-…` happen before a recipient is known; the others follow the recipient's name. */
export type Fault =
  | 'hang-before-banner'
  | 'busy-421'
  | 'sender-450'
  | 'recipient-451'
  | 'recipient-550'
  | 'data-451'
  | 'data-552'
  | 'drop-in-data'
  | 'store-then-drop'
  | 'store-then-hang'
  | 'trickle'

export type SinkMail = { to: string; messageId: string; raw: string }

export type Sink = {
  port: number
  url: string
  /** everything it took over or stored before it failed, in order */
  mails: SinkMail[]
  connections: () => number
  /** for all recipients, until changed; by default the fault is the recipient's local part up to `+`, if it is one */
  fault: Fault | null
  stop: () => Promise<void>
}

const faults: readonly string[] = [
  'hang-before-banner',
  'busy-421',
  'sender-450',
  'recipient-451',
  'recipient-550',
  'data-451',
  'data-552',
  'drop-in-data',
  'store-then-drop',
  'store-then-hang',
  'trickle',
] satisfies Fault[]

/** A mail server that fails on demand, one fault per recipient: `recipient-550+3@contoh.id` is refused, `sari@…` is not. */
export async function startSink(): Promise<Sink> {
  let connections = 0
  const sockets = new Set<Socket>()
  const sink: Sink = {
    port: 0,
    url: '',
    mails: [],
    connections: () => connections,
    fault: null,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    converse(socket, sink)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  sink.port = typeof address === 'object' && address ? address.port : 0
  sink.url = `smtp://127.0.0.1:${sink.port}`
  return sink
}

function converse(socket: Socket, sink: Sink): void {
  if (sink.fault === 'hang-before-banner') return
  if (sink.fault === 'busy-421') {
    socket.end('421 busy\r\n')
    return
  }
  socket.write('220 sink\r\n')
  let to = ''
  let data: string | null = null
  let pending = ''
  const faultNow = (): Fault | null => {
    const named = to.split(/[+@]/)[0] ?? ''
    return sink.fault ?? (faults.includes(named) ? (named as Fault) : null)
  }
  const take = (raw: string) => {
    sink.mails.push({ to, raw, messageId: /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '' })
  }
  const finish = (raw: string) => {
    const fault = faultNow()
    if (fault === 'data-451') socket.write('451 try later\r\n')
    else if (fault === 'data-552') socket.write('552 too large\r\n')
    else {
      take(raw)
      if (fault === 'store-then-drop') socket.destroy()
      else if (fault === 'trickle') trickle(socket)
      else if (fault !== 'store-then-hang') socket.write('250 ok\r\n')
    }
  }
  const answer = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO') socket.write('250-sink\r\n250-8BITMIME\r\n250 SIZE 1000000\r\n')
    else if (verb === 'MAIL') socket.write(sink.fault === 'sender-450' ? '450 later\r\n' : '250 ok\r\n')
    else if (verb === 'RCPT') {
      to = /<(.*)>/.exec(line)?.[1] ?? ''
      const fault = faultNow()
      if (fault === 'recipient-451') socket.write('451 grey\r\n')
      else socket.write(fault === 'recipient-550' ? '550 no such user\r\n' : '250 ok\r\n')
    } else if (verb === 'DATA') {
      socket.write('354 go on\r\n')
      data = ''
      if (faultNow() === 'drop-in-data') socket.once('data', () => socket.destroy())
    } else if (verb === 'QUIT') socket.end('221 bye\r\n')
    else socket.write('250 ok\r\n')
  }
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1')
    for (;;) {
      if (data !== null) {
        const end = pending.indexOf('\r\n.\r\n')
        if (end < 0) return
        const raw = pending.slice(0, end)
        pending = pending.slice(end + 5)
        data = null
        finish(raw)
      } else {
        const end = pending.indexOf('\r\n')
        if (end < 0) return
        const line = pending.slice(0, end)
        pending = pending.slice(end + 2)
        answer(line)
      }
    }
  })
}

/** Never silent, never done: what only a limit on the whole ends. */
function trickle(socket: Socket): void {
  const timer = setInterval(() => socket.write('250-still\r\n'), 20)
  socket.on('close', () => clearInterval(timer))
}
