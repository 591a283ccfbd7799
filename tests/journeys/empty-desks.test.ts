import { beforeAll, expect, it } from 'vitest'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { aCoordinator, anAdministrator, anInspector } from '#tests/support/people.ts'

// A complaint that no coordinator can read passes its dates unseen: the administrator is told which desk is empty.

useDatabase()
const app = useApp()

let admin: Visitor
beforeAll(async () => {
  admin = await app.signIn(await anAdministrator())
})

const home = async () => (await app.visit('/pengelola', admin)).text()
const noDesk = 'Belum ada koordinator.'
const noInspector = 'Inspektorat belum punya koordinator.'

it('a new site says that both desks are empty, each until it has an active coordinator', async () => {
  for (const words of [noDesk, noInspector, 'href="/pengelola/orang/baru"']) expect(await home()).toContain(words)
  await aCoordinator()
  expect(await home()).not.toContain(noDesk)
  expect(await home()).toContain(noInspector)
  const { accountId } = await anInspector()
  expect(await home()).not.toContain(noInspector)
  await rawDatabase()
    .collection<{ _id: string }>('accounts')
    .updateOne({ _id: accountId }, { $set: { isActive: false } })
  expect(await home()).toContain(noInspector)
})
