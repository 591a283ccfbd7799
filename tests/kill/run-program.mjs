// @ts-check
// One process of the built program, as `npm start` would run it with PROCESS=web or PROCESS=worker.
import { pathToFileURL } from 'node:url'

const built = pathToFileURL(`${process.cwd()}/build/server/index.js`).href
/** @type {typeof import('../../app/server.ts')} */
const { start } = await import(built)
await start({ env: process.env, mongodbUri: process.env.MONGODB_URI ?? '', print: () => undefined })
process.send?.({ ready: true })
