// @ts-check
// Loaded with `--import` into the web and the worker process of a kill run. The parent says which point and which
// process; the kill happens in the very tick that reaches the point.
import { subscribe } from 'node:diagnostics_channel'

/** @type {{ point: string, pid: number } | null} */
let armed = null

process.on('message', (message) => {
  armed = /** @type {{ point: string, pid: number }} */ (message)
})
// The pipe to the parent must not keep a process alive that wants to end.
process.channel?.unref()

subscribe('suara-etam:point', (point) => {
  if (!armed || armed.point !== point) return
  const { pid } = armed
  armed = null
  process.send?.({ reached: point })
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Dead already: the point was reached by two requests in one moment.
  }
})
