// @ts-check
// `npm run dev`: Vite in front of the same Express server; server, routes and models are loaded again when edited.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { explain, openDatabase, readEnvironment } from './program.mjs'
import { setUp } from './setup.mjs'

/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`)

// What goes wrong before the first page is told in a sentence; the watcher of mongod ends it.
process.once('uncaughtException', (error) => {
  print(explain(error))
  process.exit(1)
})

const env = readEnvironment()
await setUp({ log: print, env, needs: ['database'] })
const { createServer: createVite } = await import('vite')
const vite = await createVite({ server: { middlewareMode: true }, appType: 'custom' })
/** @returns {Promise<typeof import('../app/server.ts')>} */
const loadServer = async () => /** @type {any} */ (await vite.ssrLoadModule('/app/server.ts'))

const server = await loadServer()
const reading = server.readSettings(env)
if (!reading.ok) {
  print(reading.problem)
  process.exit(2)
}
const { settings } = reading
const { uri, mongod } = await openDatabase(env, print)
// The worker, the mailbox and the reference data of the real program; the pages come from the server below.
const background = await server.start({ env: { ...env, PROCESS: 'worker' }, mongodbUri: uri, print })

let current = server
let handle = server.createWeb({ settings })
const web = createServer((request, response) => {
  vite.middlewares(request, response, () => {
    refresh().then(
      () => handle(request, response),
      (/** @type {unknown} */ error) => {
        if (error instanceof Error) vite.ssrFixStacktrace(error)
        print(explain(error))
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(explain(error))
      },
    )
  })
})

async function refresh() {
  const loaded = await loadServer()
  if (loaded === current) return
  current = loaded
  handle = loaded.createWeb({ settings })
}

web.listen(settings.port, settings.host)
await once(web, 'listening')
print(`Suara Etam, reloading on edit: ${settings.publicOrigin}`)
const { firstLinks } = await vite.ssrLoadModule('/app/accounts/first-accounts.server.ts')
for (const link of await firstLinks({ now: new Date(), keys: settings.keys, settings })) print(link)

let isEnding = false
async function end() {
  if (isEnding) process.exit(1)
  isEnding = true
  web.close()
  web.closeAllConnections()
  await vite.close()
  await background.stop()
  await mongod?.stop()
  process.exit(0)
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void end())
