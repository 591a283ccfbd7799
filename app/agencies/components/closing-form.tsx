import type { RecordForm } from '#app/agencies/components/record-form.tsx'
import { countedUpTo } from '#app/complaints/limits.ts'
import type { AgencyCode, Reference, Role } from '#app/complaints/rules/complaint.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { DateField, RadioGroup, SelectField, TextField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

type Person = { id: string; name: string; role: Role; isActive: boolean }

/** How many are open and which, by number only: an administrator reads no complaint. */
export function OpenComplaints({
  openCount,
  numbers,
  waiting,
}: {
  openCount: number
  numbers: readonly Reference[]
  waiting: number
}) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <section className="section">
      <h2>{t('agencyAdmin.close.open')}</h2>
      <p>
        {openCount > countedUpTo ? t('agencyAdmin.close.many') : null}
        {openCount === 0 ? t('agencyAdmin.close.none') : null}
        {openCount > 0 && openCount <= countedUpTo ? t('agencyAdmin.close.count', { count: openCount }) : null}{' '}
        {waiting > 0 ? t('agencyAdmin.close.waiting', { count: waiting }) : null}
      </p>
      {numbers.length === 0 ? null : (
        <details className="mt-2">
          <summary>{t('agencyAdmin.close.numbers')}</summary>
          {openCount > numbers.length ? (
            <p className="soft small">
              {t('agencyAdmin.close.firstNumbers', { count: formatNumber(numbers.length, language) })}
            </p>
          ) : null}
          <ul className="bullets mt-2">
            {numbers.map((number) => (
              <li key={number} className="font-mono">
                {number}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

export function ClosingFields({
  form,
  successors,
  people,
}: {
  form: RecordForm
  successors: readonly { code: AgencyCode; name: string }[]
  people: readonly Person[]
}) {
  const t = useTranslate()
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <>
      <RadioGroup
        {...field('way')}
        label={t('agencyAdmin.close.way')}
        choices={[
          { value: 'merged', label: t('agencyAdmin.close.merged') },
          { value: 'closed', label: t('agencyAdmin.close.closed') },
        ]}
      />
      <DateField {...field('on')} label={t('agencyAdmin.close.on')} />
      <SelectField
        {...field('successor')}
        label={t('agencyAdmin.close.successor')}
        empty={t('agencyAdmin.close.chooseSuccessor')}
        options={successors.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        {...field('reason')}
        label={t('agencyAdmin.close.reason')}
        hint={t('agencyAdmin.close.reasonHint')}
        autoComplete="off"
      />
      <RadioGroup
        {...field('people')}
        label={t('agencyAdmin.close.people')}
        hint={<People people={people} />}
        choices={[
          { value: 'move', label: t('agencyAdmin.close.movePeople') },
          { value: 'leave', label: t('agencyAdmin.close.leavePeople') },
        ]}
      />
    </>
  )
}

export function People({ people }: { people: readonly Person[] }) {
  const t = useTranslate()
  if (people.length === 0) return <p>{t('agencyAdmin.close.nobody')}</p>
  return (
    <ul className="bullets">
      {people.map(({ id, name, role, isActive }) => {
        const person = `${name}, ${t(`words.role.${role}`)}`
        return <li key={id}>{isActive ? person : t('agencyAdmin.close.disabled', { person })}</li>
      })}
    </ul>
  )
}
