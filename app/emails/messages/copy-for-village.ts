import { unnumberedMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/**
 * Its readers are the neighbours of who complained. No number, topic, agency, day or link: nothing that narrows down whose
 * complaint it is (docs/decisions/0021).
 */
export function copyForVillage(
  { reader: who, villageName }: MessageFacts['copy-for-village'],
  reader: Reader,
): Message {
  const { words } = writer(reader)
  const village = villageName
  return unnumberedMail(reader, {
    subject: reader.t('mail.copyForVillage.subject'),
    opening: reader.t(who === 'bpd' ? 'mail.copyForVillage.toBpd' : 'mail.copyForVillage.toOffice', { village }),
    blocks: [
      words('mail.copyForVillage.told', { village }),
      words('mail.copyForVillage.why'),
      words('mail.copyForVillage.withheld'),
      words('mail.copyForVillage.nothing'),
    ],
  })
}
