import { describe, expect, test } from 'vitest'
import { addMessage } from '#app/complaints/add-message.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { protectIdentity } from '#app/complaints/protect-identity.server.ts'
import { unrestrictComplaint } from '#app/complaints/restrict-complaint.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { readTrackingPage } from '#app/complaints/read-tracking-page.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, anAnswer, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, testKeys, theResidentOf } from '#tests/support/people.ts'
import { mergeComplaint, unmergeComplaint } from '#app/complaints/merge-complaint.server.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { readStored } from '#tests/support/read-stored.ts'

useDatabase()
const app = useApp()

const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

async function press(complaint: Complaint, visitor: Visitor, step: string, fields: Record<string, string>) {
  const version = String((await readStored(complaint.reference)).version)
  return app.submit(`/petugas/aduan/${complaint.reference}`, { step, version, ...fields }, visitor)
}

async function owed(reference: Reference): Promise<string[]> {
  const rows = await storedIn('outbox-emails', { reference })
  return rows.map((row) => `${String(row['message'])} to ${(row['to'] as { kind: string }).kind}`)
}

async function twoMerged() {
  const survivor = await aComplaint({ status: 'in_progress', agency: 'dishub' })
  const merged = await aComplaint({ status: 'forwarded', agency: 'dpu' })
  const coordinator = await aCoordinator()
  mustBeOk(await mergeComplaint({ ...aRequest(coordinator, merged), into: survivor.reference }))
  return { survivor: await readStored(survivor.reference), merged: await readStored(merged.reference), coordinator }
}

describe('merging', () => {
  test('keeps both, tells both residents and both agencies, and is seen in both histories', async () => {
    const survivor = await aComplaint({ status: 'in_progress', agency: 'dishub' })
    const complaint = await aComplaint({ status: 'forwarded', agency: 'dpu' })
    const coordinator = await app.signIn(await aCoordinator())
    const sent = await press(complaint, coordinator, 'merge', { into: survivor.reference.toLowerCase() })
    expect(sent.status).toBe(303)
    const after = await readStored(complaint.reference)
    expect(after).toMatchObject({
      status: 'merged',
      merged: { into: survivor.reference, status: 'forwarded', statusBefore: null },
    })
    expect((await readStored(survivor.reference)).history.at(-1)).toMatchObject({
      step: 'merge',
      facts: { parts: [complaint.reference] },
    })
    for (const { reference } of [survivor, complaint]) {
      expect(await owed(reference)).toEqual(expect.arrayContaining(['merged to address', 'merged to agency']))
    }
  })

  test.each([
    ['itself', 'Tulis nomor aduan lain'],
    ['a number that is nobody’s', 'tidak ditemukan'],
    ['one that is closed', 'tidak berjalan'],
    ['one that is less protected', 'kurang terlindungi'],
  ])('into %s is refused, with the number kept', async (name, words) => {
    const complaint = await aComplaint({ identity: name.includes('protected') ? 'sealed' : 'named' })
    const other = await aComplaint({ status: name.includes('closed') ? 'closed' : 'submitted' })
    const known = name === 'itself' ? complaint.reference : other.reference
    const into = name.startsWith('a ') ? 'KTM-7Q4D-9M2K-H' : known
    const coordinator = await app.signIn(await aCoordinator())
    const sent = await press(complaint, coordinator, 'merge', { into })
    expect(sent.status).toBe(422)
    const page = await textOf(sent)
    expect(page).toContain(words)
    expect(page).toContain(into)
  })

  test('is undone: it goes back to where it stood, with its clocks', async () => {
    const { merged } = await twoMerged()
    const coordinator = await app.signIn(await aCoordinator())
    const sent = await press(merged, coordinator, 'unmerge', {})
    expect(sent.status).toBe(303)
    const after = await readStored(merged.reference)
    expect(after).toMatchObject({ status: 'forwarded', merged: null, agency: 'dpu' })
    expect(after.clocks.find(({ name }) => name === 'settlement')?.stoppedOn).toBeNull()
  })

  test('of one that waited for its resident goes back to waiting', async () => {
    const survivor = await aComplaint()
    const complaint = await aComplaint({ status: 'incomplete' })
    const coordinator = await app.signIn(await aCoordinator())
    await press(complaint, coordinator, 'merge', { into: survivor.reference })
    await press(complaint, coordinator, 'unmerge', {})
    expect(await readStored(complaint.reference)).toMatchObject({ status: 'incomplete', statusBefore: 'submitted' })
  })
})

describe('with one that is about the office which has the other', () => {
  const aimed = { target: 'against-office', against: 'dpu' } as const

  const historyOf = ({ reference }: Complaint) => `/petugas/aduan/${reference}?bagian=riwayat`

  /** What that office was or will be mailed of it. */
  async function toDpu(...references: Reference[]): Promise<string[]> {
    const rows = await storedIn('outbox-emails', { reference: { $in: references }, 'to.agency': 'dpu' })
    return rows.map(({ message }) => String(message))
  }

  test.each([
    ['id', 'mengadukan pihak lain'],
    ['en', 'is against somebody else'],
  ])('it is refused, and the office hears nothing (%s)', async (language, words) => {
    const held = await aComplaint({ status: 'forwarded', agency: 'dpu' })
    const into = (await aComplaint(aimed)).reference
    const coordinator = await app.signIn(await aCoordinator())
    await app.visit(`/bahasa?ke=${language}`, coordinator)
    const before = await toDpu(held.reference, into)
    const sent = await press(held, coordinator, 'merge', { into })
    expect(sent.status).toBe(422)
    expect(await textOf(sent)).toContain(words)
    expect(await toDpu(held.reference, into)).toEqual(before)
    const officer = await app.signIn(await anOfficerOf('dpu'))
    expect(await textOf(await app.visit(historyOf(held), officer))).not.toContain(into)
  })

  test('one that no office has, and one that accuses the same, are taken', async () => {
    const { reference: into } = await aComplaint(aimed)
    const coordinator = await app.signIn(await aCoordinator())
    for (const one of [
      await aComplaint(),
      await aComplaint({ ...aimed, status: 'forwarded', agency: 'inspektorat' }),
    ]) {
      expect((await press(one, coordinator, 'merge', { into })).status).toBe(303)
    }
  })

  test.each([
    ['id', 'Digabung ke aduan lain', 'Dipisahkan kembali dari aduan lain'],
    ['en', 'Merged into another complaint', 'Separated from another complaint'],
  ])(
    'aimed only afterwards, its number is gone from the page and no mail follows (%s)',
    async (language, gone, apart) => {
      const { survivor, merged, coordinator } = await twoMerged()
      const officer = await app.signIn(await anOfficerOf('dpu'))
      await app.visit(`/bahasa?ke=${language}`, officer)
      const desk = await app.signIn(coordinator)
      const before = await toDpu(merged.reference, survivor.reference)
      expect((await press(survivor, desk, 'target', { ...aimed, reason: 'Contoh alasan.' })).status).toBe(303)
      const page = async () => textOf(await app.visit(historyOf(merged), officer))
      expect(await page()).toContain(gone)
      expect(await page()).not.toContain(survivor.reference)
      expect(await textOf(await app.visit(historyOf(merged), desk))).toContain(survivor.reference)
      const ending = { ...aRequest(await anOfficerOf('dishub'), await readStored(survivor.reference)), keys: testKeys }
      mustBeOk(await answerComplaint({ ...ending, answer: anAnswer, attachments: [] }))
      expect((await press(merged, desk, 'unmerge', {})).status).toBe(303)
      expect(await page()).toContain(apart)
      expect(await page()).not.toContain(survivor.reference)
      expect(await toDpu(merged.reference, survivor.reference)).toEqual(before)
    },
  )
})

describe('what the merged one’s resident adds', () => {
  test('lands in the one that carries on, for its officers and not for its resident', async () => {
    const { merged, survivor } = await twoMerged()
    const resident = theResidentOf(merged.reference)
    mustBeOk(await addMessage({ ...aRequest(resident, merged), text: 'Tanda rekaan tambahan.', attachments: [] }))
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const page = await textOf(await app.visit(`/petugas/aduan/${survivor.reference}`, officer))
    expect(page).toContain('Tanda rekaan tambahan.')
    expect(page).toContain(merged.reference)
    const seen = await readTrackingPage(theResidentOf(survivor.reference), survivor.reference, app.clock.now())
    expect(JSON.stringify(seen)).not.toContain('Tanda rekaan tambahan.')
    expect(JSON.stringify(seen)).not.toContain(merged.reference)
    const own = await readTrackingPage(resident, merged.reference, app.clock.now())
    expect(JSON.stringify(own)).toContain('Tanda rekaan tambahan.')
  })

  test('waits for the coordinator where the one that carries on is protected', async () => {
    const survivor = await aComplaint({ identity: 'sealed', status: 'in_progress' })
    const merged = await aComplaint({ identity: 'sealed' })
    mustBeOk(await mergeComplaint({ ...aRequest(await aCoordinator(), merged), into: survivor.reference }))
    const resident = theResidentOf(merged.reference)
    mustBeOk(await addMessage({ ...aRequest(resident, merged), text: 'Tanda rekaan kedua.', attachments: [] }))
    const officer = await app.signIn(await anOfficerOf('dishub'))
    expect(await textOf(await app.visit(`/petugas/aduan/${survivor.reference}`, officer))).not.toContain('rekaan kedua')
    const coordinator = await app.signIn(await aCoordinator())
    const page = await textOf(await app.visit(`/petugas/aduan/${survivor.reference}?tulis=passOn`, coordinator))
    expect(page).toContain('Tanda rekaan kedua.')
  })

  test.each([
    ['protected when it was merged', 'sealed'],
    ['protected by its resident afterwards', 'named'],
  ] as const)('of one %s stays held when the one that carries on is ordinary (again)', async (_name, identity) => {
    const survivor = await aComplaint({ status: 'in_progress', agency: 'dishub', restricted: true })
    const merged = await aComplaint({ identity })
    const coordinator = await aCoordinator()
    mustBeOk(await mergeComplaint({ ...aRequest(coordinator, merged), into: survivor.reference }))
    const resident = theResidentOf(merged.reference)
    const text = 'Tanda rekaan rahasia.'
    mustBeOk(await addMessage({ ...aRequest(resident, merged), text, attachments: [] }))
    const reason = 'Alasan contoh.'
    mustBeOk(await unrestrictComplaint({ ...aRequest(coordinator, await readStored(survivor.reference)), reason }))
    if (identity === 'named') {
      mustBeOk(
        await protectIdentity({ ...aRequest(resident, merged), identity: 'sealed', publicity: null, keys: testKeys }),
      )
    }
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const path = `/petugas/aduan/${survivor.reference}`
    expect(await textOf(await app.visit(path, officer))).not.toContain(text)
    const desk = await app.signIn(coordinator)
    expect(await textOf(await app.visit(`${path}?tulis=passOn`, desk))).toContain(text)
    const entry = (await readStored(survivor.reference)).history.find(({ facts }) => facts.fromMerged)?.id ?? ''
    const sent = await press(survivor, desk, 'passOn', { entry, agencyCopy: 'Salinan rekaan yang dipastikan.' })
    expect(sent.status).toBe(303)
    const page = await textOf(await app.visit(path, officer))
    expect(page).toContain('Salinan rekaan yang dipastikan.')
    expect(page).not.toContain(text)
  })

  test('stays held after they are parted, and where the one that carries on was merged in its turn', async () => {
    const [first, last] = [await aComplaint(), await aComplaint({ status: 'in_progress', agency: 'dishub' })]
    const merged = await aComplaint()
    const coordinator = await aCoordinator()
    mustBeOk(await mergeComplaint({ ...aRequest(coordinator, merged), into: first.reference }))
    mustBeOk(
      await mergeComplaint({ ...aRequest(coordinator, await readStored(first.reference)), into: last.reference }),
    )
    const resident = theResidentOf(merged.reference)
    const text = 'Tanda rekaan jauh.'
    mustBeOk(await addMessage({ ...aRequest(resident, merged), text, attachments: [] }))
    mustBeOk(await unmergeComplaint(aRequest(coordinator, await readStored(merged.reference))))
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const path = `/petugas/aduan/${last.reference}`
    expect(await textOf(await app.visit(path, officer))).toContain(text)
    mustBeOk(
      await protectIdentity({ ...aRequest(resident, merged), identity: 'none', publicity: null, keys: testKeys }),
    )
    expect(await textOf(await app.visit(path, officer))).not.toContain(text)
  })

  test('twelve messages at the same moment all land, each once', async () => {
    const { merged, survivor } = await twoMerged()
    const resident = theResidentOf(merged.reference)
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, number) =>
        addMessage({ ...aRequest(resident, merged), text: `Pesan ${number}`, attachments: [] }),
      ),
    )
    expect(results.every(({ ok }) => ok)).toBe(true)
    const landed = (await readStored(survivor.reference)).history.filter(({ facts }) => facts.fromMerged)
    expect(new Set(landed.map(({ text }) => text)).size).toBe(12)
    expect(landed).toHaveLength(12)
  })
})

test('the page of the merged one tells what happens to the other without its words', async () => {
  const { merged, survivor } = await twoMerged()
  const officer = await anOfficerOf('dishub')
  mustBeOk(
    await replyToComplaint({
      ...aRequest(officer, survivor),
      text: 'Kepada Ibu Rekaan, kabel dicek.',
      attachments: [],
    }),
  )
  const answering = aRequest(officer, await readStored(survivor.reference))
  mustBeOk(await answerComplaint({ ...answering, answer: anAnswer, attachments: [], keys: testKeys }))
  const page = await readTrackingPage(theResidentOf(merged.reference), merged.reference, app.clock.now())
  expect(page?.survivor).toMatchObject({ status: 'answered' })
  const text = JSON.stringify(page?.survivor)
  for (const word of ['Ibu Rekaan', survivor.title, survivor.body, anAnswer.found, officer.name]) {
    expect(text).not.toContain(word)
  }
  expect(await owed(merged.reference)).toContain('merged-news to address')
})

test('of two coordinators who merge one complaint at once into two others one wins', async () => {
  const [complaint, first, second] = [await aComplaint(), await aComplaint(), await aComplaint()]
  const results = await Promise.all(
    [first, second].map(async (other) =>
      mergeComplaint({ ...aRequest(await aCoordinator(), complaint), into: other.reference }),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const into = (await readStored(complaint.reference)).merged?.into
  for (const { reference } of [first, second]) {
    const steps = (await readStored(reference)).history.filter(({ step }) => step === 'merge')
    expect(steps).toHaveLength(reference === into ? 1 : 0)
  }
})
