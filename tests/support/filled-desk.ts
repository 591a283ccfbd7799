import type { StaffActor } from '#app/access/actor.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import type { Filing } from '#app/complaints/form.ts'
import { retargetComplaint } from '#app/complaints/retarget-complaint.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { aPdf, aPhonePhoto } from '#tests/attachments/samples.ts'
import { aVisitor, type TestApp } from '#tests/support/app.ts'
import { rawDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, theResidentOf } from '#tests/support/people.ts'

/** A desk as it looks on a busy day: an inbox of sixty, some of it late, and one complaint of each awkward kind. */
export type FilledDesk = {
  roadStory: Partial<Filing>
  working: Complaint
  waiting: Complaint
  answered: Complaint
  disputed: Complaint
  sealed: Complaint
  road: Complaint
  power: Complaint
  unclear: Complaint
  withFiles: Reference
}

// A word that no line can hold, and a title as long as titles get.
const unbroken = `https://contoh.example/${'sangatpanjang'.repeat(20)}`
const longTitle = 'Contoh: lampu penerangan jalan umum di simpang tiga dekat jembatan padam semua'
const roadStory = {
  title: 'Contoh: jalan poros rusak',
  body: 'Contoh: jalan poros ke sekolah rusak dan berlubang, mohon jalan diperbaiki dan ditimbun.',
}

const statuses = ['forwarded', 'in_progress', 'forwarded', 'incomplete'] as const
const districts = ['64.08.09', '64.08.01', '64.08.18', null] as const

export async function fillDesk(app: TestApp, officer: StaffActor): Promise<FilledDesk> {
  const now = app.clock.now()
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const make = (wish: ComplaintWish) => aComplaint({ now, ...wish })

  for (let batch = 0; batch < 7; batch += 1) {
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => {
        const n = batch * 8 + at
        return make({
          status: statuses[n % statuses.length] ?? 'forwarded',
          now: ago((n * 5) % 40),
          filing: {
            title: n % 5 === 0 ? longTitle : `Contoh ${n}: lampu jalan padam`,
            district: districts[n % districts.length] ?? null,
            words: n % 3 === 0 ? 'simpang contoh' : null,
            agency: districts[n % districts.length] ? null : 'dishub',
          },
        })
      }),
    )
  }
  const answered = await make({ status: 'answered', now: ago(3) })
  const disputed = await make({ status: 'answered', now: ago(35) })
  const byResident = aRequest(theResidentOf(disputed.reference), disputed, { now: ago(30) })
  mustBeOk(await disputeAnswer({ ...byResident, reason: 'Contoh: lampunya masih padam.', attachments: [] }))
  const sealed = await make({ status: 'in_progress', identity: 'sealed' })
  await addMessage({
    ...aRequest(theResidentOf(sealed.reference), sealed, { now }),
    text: 'Contoh pesan warga yang belum disampaikan.',
    attachments: [],
  })
  await make({ identity: 'none', restricted: true })
  await aboutTheLeadership(now)
  await aMailThatNeedsAPerson(answered, now)
  return {
    roadStory,
    working: await make({
      status: 'in_progress',
      filing: { title: longTitle, body: `Contoh dengan tautan panjang: ${unbroken}`, phone: '081200001111' },
    }),
    waiting: await make({ status: 'forwarded' }),
    answered,
    disputed,
    sealed,
    road: await make({ filing: roadStory }),
    power: await make({
      filing: { title: 'Contoh: PLN', body: 'Contoh: listrik PLN padam tiap malam, meteran PLN rusak.' },
    }),
    unclear: await make({
      filing: { title: 'Contoh tanpa petunjuk', body: 'Contoh tulisan yang tidak menyebut urusan apa pun.' },
    }),
    withFiles: await filesOfEveryKind(app, officer),
  }
}

async function aboutTheLeadership(now: Date): Promise<void> {
  const complaint = await aComplaint({ now })
  const asked = aRequest(await aCoordinator(), complaint, { now })
  mustBeOk(await retargetComplaint({ ...asked, target: 'against-leadership', against: null, reason: 'Contoh alasan' }))
}

/** A photo and a PDF that are clean, a picture that is broken, and one that still waits for the worker. */
async function filesOfEveryKind(app: TestApp, officer: StaffActor): Promise<Reference> {
  const photo = { name: 'jalan.jpg', type: 'image/jpeg', bytes: await aPhonePhoto() }
  const broken = { ...photo, name: 'rusak.jpg', bytes: photo.bytes.subarray(0, 900) }
  const pdf = { name: `surat-${'sangat'.repeat(12)}-panjang.pdf`, type: 'application/pdf', bytes: aPdf() }
  const resident = aVisitor()
  const story = { body: 'Ini aduan contoh dengan foto: lampu jalan di simpang contoh padam.', agency: 'dishub' }
  await app.submit('/lapor', { ...story, name: 'Warga Contoh' }, resident, { files: [photo, broken, pdf] })
  const receipt = await (await app.visit('/lapor/diterima', resident)).text()
  const reference = /KTM-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(receipt)?.[0] ?? ''
  await app.work()
  const address = `/petugas/aduan/${reference}`
  const visitor = await app.signIn(officer)
  const version = /name="version" value="(\d+)"/.exec(await (await app.visit(address, visitor)).text())?.[1] ?? ''
  const step = { step: 'reply', version, text: 'Contoh balasan dengan foto.' }
  await app.submit(address, step, visitor, { files: [{ ...photo, name: 'bukti.jpg' }] })
  return reference
}

async function aMailThatNeedsAPerson({ reference }: Complaint, now: Date): Promise<void> {
  const key = `contoh:${reference}`
  await inTransaction((tx) =>
    queueEmails(
      tx,
      [
        {
          message: 'new-complaint-for-agency',
          facts: { replyBy: '2026-03-17', answerBy: '2026-04-01', provisional: false, mayShowContent: false },
          to: { kind: 'agency', agency: 'dtphp' },
          language: 'id',
          reference,
          key,
        },
      ],
      now,
    ),
  )
  const given = { state: 'needs-person', problem: 'agency-address-missing' }
  await rawDatabase().collection('outbox-emails').updateOne({ key }, { $set: given })
}
