import { fork } from 'node:child_process'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'

/** The least that the same answer costs, in a process of its own: a bare node:http server on a port it chose. */
export type Floor = { origin: string; pid: number; stop: () => void }

/** Starts bench/support/<name>.ts, which calls `serveFloor`. */
export async function startFloor(name: string, given: unknown): Promise<Floor> {
  const child = fork(join(import.meta.dirname, `${name}.ts`), { serialization: 'advanced' })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => {
      resolve(Number(message))
    })
    child.once('exit', (code) => {
      reject(new Error(`${name} ended with ${String(code)}`))
    })
    child.send({ given })
  })
  return { origin: `http://localhost:${port}`, pid: child.pid ?? 0, stop: () => child.kill() }
}

/** The other end. `make` gets what `startFloor` was given. */
export function serveFloor(make: (given: never) => Promise<RequestListener> | RequestListener): void {
  process.once('message', (message) => {
    void open(make, (message as { given: never }).given)
  })
}

async function open(make: (given: never) => Promise<RequestListener> | RequestListener, given: never): Promise<void> {
  const server = createServer(await make(given))
  server.keepAliveTimeout = 65_000
  server.listen(0, 'localhost', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' && address ? address.port : 0)
  })
}
