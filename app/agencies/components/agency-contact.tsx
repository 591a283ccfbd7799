import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { Rows } from '#app/ui/rows.tsx'

type Contact = Record<'personInCharge' | 'post' | 'phone' | 'email' | 'address' | 'hours', string | null>

/** Who is in charge, who stands in, and how to reach them. A null is shown as "belum diisi". */
export function AgencyContact({
  contact,
  substitutePerson,
  substitute,
}: {
  contact: Contact
  substitutePerson: string | null
  substitute: { code: AgencyCode; name: string } | null
}) {
  const t = useTranslate()
  const { personInCharge, post, phone, email, address, hours } = contact
  const unknown = <span className="soft">{t('words.notFilled')}</span>
  const isComplete = ![personInCharge, post, phone, email, address, hours].includes(null)
  const standsIn =
    substitutePerson === null ? [] : [{ label: t('agencyAdmin.page.substitutePerson'), value: substitutePerson }]
  const instead = substitute && <a href={paths.agency(substitute.code)}>{substitute.name}</a>
  return (
    <section className="section">
      <h2>{t('agencies.one.contact')}</h2>
      <div className="mt-3">
        <Rows
          rows={[
            { label: t('agencies.one.personInCharge'), value: personInCharge ?? unknown },
            { label: t('agencies.one.post'), value: post ?? unknown },
            ...standsIn,
            { label: t('agencies.one.phone'), value: phone ? <a href={`tel:${phone}`}>{phone}</a> : unknown },
            { label: t('agencies.one.email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : unknown },
            { label: t('agencies.one.address'), value: address ?? unknown },
            { label: t('agencies.one.hours'), value: hours ?? unknown },
            ...(instead ? [{ label: t('agencyAdmin.page.substitute'), value: instead }] : []),
          ]}
        />
      </div>
      {isComplete ? null : <p className="hint mt-2">{t('agencies.one.missing')}</p>}
    </section>
  )
}
