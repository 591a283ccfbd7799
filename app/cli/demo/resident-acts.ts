import type { Act, Scene } from '#app/cli/demo/acts.ts'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { answerConsent } from '#app/complaints/answer-consent.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { objectToDecision } from '#app/complaints/object-to-decision.server.ts'
import { rateHandling } from '#app/complaints/rate-handling.server.ts'
import { remindAgency } from '#app/complaints/remind-agency.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { affectedLinkId, askAffected, confirmAffected } from '#app/complaints/say-affected.server.ts'
import { supplyInformation } from '#app/complaints/supply-information.server.ts'
import { withdrawComplaint } from '#app/complaints/withdraw-complaint.server.ts'
import { linkToken } from '#app/emails/links.server.ts'

const mostAffected = 12

/** What residents do. */
export const residentActs = {
  accept: (scene) => acceptAnswer(asResident(scene)),
  dispute: (scene) =>
    disputeAnswer({
      ...asResident(scene),
      reason: 'Contoh: kemarin kambuh lagi di tempat yang sama.',
      attachments: [],
    }),
  rate: (scene) => rateHandling({ ...asResident(scene), rating: 1 + scene.life.chance.below(4), text: null }),
  supply: (scene) =>
    supplyInformation({
      ...asResident(scene),
      text: 'Contoh: sejak tanggal satu, di samping kantor.',
      attachments: [],
    }),
  add: (scene) =>
    addMessage({ ...asResident(scene), text: 'Contoh: hari ini masih sama, dan bertambah parah.', attachments: [] }),
  remind: (scene) => remindAgency(asResident(scene)),
  object: (scene) =>
    objectToDecision({ ...asResident(scene), reason: 'Contoh: tiangnya milik kantor desa, bukan PLN.' }),
  withdraw: (scene) => withdrawComplaint({ ...asResident(scene), reason: 'Contoh: sudah beres sendiri.' }),
  consent: (scene) => {
    const summaryHash = scene.complaint.publication?.hash ?? null
    return answerConsent({ ...asResident(scene), consent: scene.life.chance.percent(85) ? 'yes' : 'no', summaryHash })
  },
  // Of strangers, each by the link in the own mail.
  affected: async ({ complaint, life: { chance }, world: { keys }, now }) => {
    if (!complaint.publication?.publishedAt) return null
    const { reference } = complaint
    const count = 1 + chance.below(mostAffected)
    for (let number = 1; number <= count; number += 1) {
      const email = `tetangga${number}@contoh.example`
      await askAffected({ reference, email, language: 'id', keys, now })
      await confirmAffected({ token: linkToken(keys, affectedLinkId(keys, reference, email, localDateOf(now))), now })
    }
    return null
  },
} satisfies Record<string, Act>

function asResident({ life, as }: Scene) {
  return as({ kind: 'resident', reference: life.reference } as const)
}
