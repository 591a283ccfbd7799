import { expect, it } from 'vitest'
import { aComplaint } from '#tests/support/factories.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { useReferenceData } from '#tests/support/people.ts'
import { complaintModel } from '#models/complaint-schema.server.ts'

useDatabase()
useReferenceData()

// Filing writes past mongoose, so the schema's word is asked here.
it.each([
  ['named', { identity: 'named' }],
  ['sealed', { identity: 'sealed' }],
  ['nameless', { identity: 'none' }],
  ['without an address for mail', { filing: { email: null } }],
  [
    'with everything filled in',
    {
      filing: {
        occurredOn: '2026-03-01',
        topic: 'transport',
        agency: 'dishub',
        latitude: 0.5,
        longitude: 117.5,
        phone: '0800000000',
        address: 'Jalan Contoh 1',
        requestedSettlement: 'Mohon diperbaiki.',
      },
    },
  ],
  [
    'forwarded by a rule',
    {
      filing: {
        kind: 'aspiration',
        title: 'Contoh: dinas perhubungan',
        body: 'Ini aduan contoh: Dinas Perhubungan mohon memperbaiki halte bus yang rusak di simpang contoh.',
      },
    },
  ],
] as const)('a complaint just filed satisfies the schema and has every field of it: %s', async (_, wish) => {
  const { reference } = await aComplaint({ status: 'submitted', ...wish })
  const [stored] = await storedIn('complaints', { reference })
  expect(stored).toBeDefined()
  const document = new complaintModel(stored)
  await document.validate()
  // What mongoose would have stored: the same, so no default and no conversion was missed.
  expect(document.toObject()).toEqual(stored)
})

it('audit entries and links satisfy theirs', async () => {
  await aComplaint()
  for (const [name, collection] of [
    ['AuditEntry', 'audit-entries'],
    ['LinkToken', 'link-tokens'],
  ] as const) {
    const model = complaintModel.db.model(name) as unknown as typeof complaintModel
    for (const stored of await rawDatabase().collection(collection).find().toArray()) {
      const document = new model(stored)
      await document.validate()
      expect(document.toObject()).toEqual(stored)
    }
  }
})
