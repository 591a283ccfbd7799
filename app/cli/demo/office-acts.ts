import type { StaffActor } from '#app/access/actor.ts'
import type { Act, Scene, StaffAsk } from '#app/cli/demo/acts.ts'
import { officerFor } from '#app/cli/demo/world.ts'
import { addNote } from '#app/complaints/add-note.server.ts'
import { answerComplaint, type Answer } from '#app/complaints/answer-complaint.server.ts'
import { approveAnswer } from '#app/complaints/approve-answer.server.ts'
import { assignComplaint } from '#app/complaints/assign-complaint.server.ts'
import type { StepResult } from '#app/complaints/record-step.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { requestDecision } from '#app/complaints/request-decision.server.ts'
import { returnComplaint } from '#app/complaints/return-complaint.server.ts'
import { addWorkingDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { sendAnswerBack } from '#app/complaints/send-answer-back.server.ts'

const replies = [
  'Contoh: petugas sudah melihat tempatnya pagi ini dan mencatat ukurannya.',
  'Contoh: bahan sudah ada di gudang, pekerjaan dimulai Kamis.',
  'Contoh: kami sudah berbicara dengan kepala kantor setempat, hasilnya kami tulis di sini.',
] as const

/** What officers and heads of an agency do. */
export const officeActs = {
  claim: byOfficer((asked) => assignComplaint({ ...asked, officer: asked.actor.accountId })),
  reply: byOfficer((asked, { life }) =>
    replyToComplaint({ ...asked, text: life.chance.pick(replies), attachments: [] }),
  ),
  note: byOfficer((asked) => addNote({ ...asked, text: 'Contoh catatan: tanyakan ke gudang apakah pipanya ada.' })),
  answer: byOfficer((asked, scene) =>
    answerComplaint({ ...asked, answer: answerOf(scene), attachments: [], keys: scene.world.keys }),
  ),
  answerPlanned: byOfficer((asked, scene) => {
    const plannedFor = addWorkingDays(localDateOf(scene.now), 15, scene.world.calendar)
    const planned = { outcome: 'planned' as const, next: 'Pekerjaan masuk jadwal bulan depan.', plannedFor }
    const answer = { ...answerOf(scene), ...planned }
    return answerComplaint({ ...asked, answer, attachments: [], keys: scene.world.keys })
  }),
  return: byOfficer((asked) =>
    returnComplaint({ ...asked, reason: 'Contoh: bukan urusan kantor kami.', agency: null }),
  ),
  request: byOfficer((asked) =>
    requestDecision({ ...asked, what: 'extend', reason: 'Contoh: menunggu suku cadang dari Samarinda.' }),
  ),
  release: byHead((asked, { world }) => approveAnswer({ ...asked, keys: world.keys })),
  sendBack: byHead((asked) => sendAnswerBack({ ...asked, reason: 'Contoh: sebutkan kapan pintunya dipasang.' })),
} satisfies Record<string, Act>

function byOfficer(take: (asked: StaffAsk, scene: Scene) => Promise<StepResult>): Act {
  return (scene) => taken(scene, officerFor(scene.world, scene.life, scene.complaint), take)
}

/** Only where the agency's head releases its answers, and only while one waits. */
function byHead(take: (asked: StaffAsk, scene: Scene) => Promise<StepResult>): Act {
  return (scene) => {
    const { status, agency } = scene.complaint
    if (status !== 'awaiting_approval' || agency === null) return null
    return taken(scene, scene.world.people.headOf.get(agency) ?? null, take)
  }
}

function taken(
  scene: Scene,
  actor: StaffActor | null,
  take: (asked: StaffAsk, scene: Scene) => Promise<StepResult>,
): Promise<StepResult> | null {
  return actor ? take(scene.as(actor), scene) : null
}

function answerOf({ life, now }: Scene): Answer {
  const { found, done, outcome } = life.story
  return {
    outcome,
    found,
    done,
    doneBy: 'Tim pelayanan (contoh)',
    doneOn: localDateOf(now),
    next: null,
    plannedFor: null,
  }
}
