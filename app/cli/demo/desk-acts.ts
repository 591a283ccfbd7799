import { isProtected } from '#app/access/can.ts'
import type { Act, Scene } from '#app/cli/demo/acts.ts'
import { coordinatorFor, officeFor, similarTo } from '#app/cli/demo/world.ts'
import { askForInformation } from '#app/complaints/ask-for-information.server.ts'
import { extendDeadline } from '#app/complaints/extend-deadline.server.ts'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import { mergeComplaint } from '#app/complaints/merge-complaint.server.ts'
import { moveComplaint } from '#app/complaints/move-complaint.server.ts'
import { prioritiseComplaint } from '#app/complaints/prioritise-complaint.server.ts'
import { publishComplaint } from '#app/complaints/publish-complaint.server.ts'
import { referComplaint } from '#app/complaints/refer-complaint.server.ts'
import { rejectComplaint } from '#app/complaints/reject-complaint.server.ts'
import type { Complaint, ServiceClass } from '#app/complaints/rules/complaint.ts'
import { addWorkingDays } from '#app/complaints/rules/deadline.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { summariseComplaint } from '#app/complaints/summarise-complaint.server.ts'

/** What coordinators do. */
export const deskActs = {
  // A rule that was certain has forwarded it already.
  verify: ({ complaint, ...scene }) =>
    complaint.status === 'submitted'
      ? forwardComplaint({
          ...asCoordinator({ complaint, ...scene }),
          ...{ agency: officeFor(scene.life), class: classOf(complaint), topic: scene.life.story.topic },
          copy: copyOf({ complaint, ...scene }),
        })
      : null,

  ask: (scene) =>
    askForInformation({ ...asCoordinator(scene), text: 'Contoh: sejak tanggal berapa, dan di sebelah mana tepatnya?' }),

  move: (scene) =>
    moveComplaint({
      ...asCoordinator(scene),
      ...{ agency: 'setda', reason: 'Contoh: ternyata urusan kantor lain.', copy: copyOf(scene) },
    }),

  refer: (scene) =>
    referComplaint({
      ...asCoordinator(scene),
      ...{ authority: 'pln', contact: 'PLN 123 (contoh)', reason: 'Jaringan listrik bukan milik kabupaten.' },
    }),

  reject: (scene) =>
    rejectComplaint({
      ...asCoordinator(scene),
      ...{ rejection: 'too_general', nextDoor: 'Tulis aduan baru dengan tempat dan waktu kejadian.' },
    }),

  urgent: (scene) =>
    prioritiseComplaint({
      ...asCoordinator(scene),
      ...{ priority: 'urgent', reason: 'Contoh: menyangkut keselamatan anak.' },
    }),

  extend: (scene) => {
    const settlement = scene.complaint.clocks.find(({ name }) => name === 'settlement')
    if (!settlement) return null
    const until = addWorkingDays(settlement.dueOn, 5, scene.world.calendar)
    return extendDeadline({ ...asCoordinator(scene), until, reason: 'Contoh: suku cadang tiba pekan depan.' })
  },

  merge: (scene) => {
    const into = similarTo(scene.world, scene.life)
    return into ? mergeComplaint({ ...asCoordinator(scene), into: into.reference }) : null
  },

  split: (scene) =>
    splitComplaint({
      ...asCoordinator(scene),
      title: 'Salinan peragaan: kekerasan di sekolah',
      parts: [
        { agency: 'disdikbud', class: 'complaint', text: 'Salinan peragaan: mohon pengamanan anak di kelas.' },
        { agency: 'dp3a', class: 'complaint', text: 'Salinan peragaan: mohon pendampingan anak.' },
      ],
      keys: scene.world.keys,
    }),

  summarise: (scene) =>
    summariseComplaint({ ...asCoordinator(scene), summary: scene.life.story.summary, answerSummary: null }),

  publish: (scene) => (scene.complaint.publication?.consent ? publishComplaint(asCoordinator(scene)) : null),
} satisfies Record<string, Act>

function asCoordinator({ world, life, complaint, as }: Scene) {
  return as(coordinatorFor(world, life, complaint))
}

function classOf({ kind, target, restricted }: Complaint): ServiceClass {
  if (kind !== 'complaint') return 'request'
  return restricted && target !== 'normal' ? 'supervision' : 'complaint'
}

function copyOf({ complaint, life }: Pick<Scene, 'complaint' | 'life'>) {
  if (!isProtected(complaint)) return null
  return { title: life.story.summary.slice(0, 80), text: `Salinan peragaan. ${life.story.summary}`, files: [] }
}
