import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { mongo } from 'mongoose'
import { serveFloor } from './floor.ts'

/** What one filing left in the database, by collection, and the words in it that must differ from filing to filing. */
export type Filed = { uri: string; written: [collection: string, documents: mongo.Document[]][]; unique: string[] }

// The same documents by the driver alone, in the same transaction: what filing costs before there is a program.
serveFloor(async ({ uri, written, unique }: Filed) => {
  const client = new mongo.MongoClient(uri, { writeConcern: { w: 'majority', journal: true }, maxPoolSize: 40 })
  await client.connect()
  const db = client.db()
  return (request, response) => {
    void readAway(request)
      .then(async () => {
        const fresh = new Map(unique.map((word) => [word, randomBytes(Math.ceil(word.length / 2)).toString('hex')]))
        await client.withSession((session) =>
          session.withTransaction(
            async () => {
              for (const [collection, documents] of written) {
                await db.collection(collection).insertMany(
                  documents.map((one) => renamed(one, fresh)),
                  { session },
                )
              }
            },
            {
              writeConcern: new mongo.WriteConcern('majority', undefined, true),
              readConcern: { level: 'snapshot' },
              readPreference: 'primary',
            },
          ),
        )
        response.end('stored')
      })
      .catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        response.writeHead(500).end()
      })
  }
})

async function readAway(request: IncomingMessage): Promise<void> {
  for await (const _ of request);
}

/** A copy with other keys. They stand in fields of the document itself, alone or within a longer word. */
function renamed(document: mongo.Document, fresh: ReadonlyMap<string, string>): mongo.Document {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value]
      const word = [...fresh.keys()].find((unique) => value.includes(unique))
      return [name, word === undefined ? value : value.replace(word, fresh.get(word) ?? '')]
    }),
  )
}
