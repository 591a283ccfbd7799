import type { ReactNode } from 'react'
import { holderName } from '#app/complaints/components/decided-by.ts'
import { authorityName } from '#app/complaints/components/authority-name.ts'
import type { RecordForm } from '#app/agencies/components/record-form.tsx'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { formatNumber } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { Checkbox, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

export function RuleFields({ form, others }: { form: RecordForm; others: readonly { code: string; name: string }[] }) {
  const t = useTranslate()
  const field = (name: string, hint?: string) => ({
    ...{ name, value: form.value(name), hint: form.hint(name, hint), error: form.error(name) },
  })
  return (
    <>
      <TextField {...field('nameId')} label={t('texts.nameId')} autoComplete="off" />
      <TextField
        {...field('nameEn', t('routingRules.one.englishHint'))}
        label={t('texts.nameEn')}
        autoComplete="off"
        isOptional
      />
      <Checkbox name="isOn" label={t('routingRules.one.isOn')} isChecked={form.value('isOn') === 'yes'} />
      <TextArea {...field('words', t('routingRules.one.wordsHint'))} label={t('routingRules.one.words')} rows={12} />
      <TextArea
        {...field('near', t('routingRules.one.nearHint'))}
        label={t('routingRules.one.near')}
        rows={4}
        isOptional
      />
      <TextField {...field('within')} label={t('routingRules.one.within')} inputMode="numeric" isShort />
      <TextField {...field('weight', t('routingRules.one.weightHint'))} label={t('routingRules.one.weight')} isShort />
      <TextField {...field('whyId')} label={t('routingRules.one.whyId')} autoComplete="off" />
      <TextField {...field('whyEn')} label={t('routingRules.one.whyEn')} autoComplete="off" isOptional />
      <SelectField
        {...field('after')}
        label={t('routingRules.one.after')}
        empty={t('routingRules.one.first')}
        options={others.map(({ code, name }) => ({ value: code, label: t('routingRules.one.behind', { name }) }))}
      />
    </>
  )
}

export type ShownEffect = {
  lookedAt: number
  received: number
  changed: number | null
  shifts: { from: string; to: string; count: number }[]
}

/** What the protecting rules are called in the reader's language, by code. */
export type RuleNames = Readonly<Record<string, string>>

type Agencies = readonly { code: AgencyCode; name: string }[]
const mostCounted = 10_000

/** What the change would do, counts only, with the button that saves it. */
export function Effect({
  effect,
  agencies,
  ruleNames,
  children,
}: {
  effect: ShownEffect
  agencies: Agencies
  ruleNames: RuleNames
  /** nothing where the page has its own buttons */
  children?: ReactNode
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { lookedAt, received, changed, shifts } = effect
  const number = (value: number) => formatNumber(value, language)
  const all = received > mostCounted ? t('routingRules.effect.many') : number(received)
  const inWords = (destination: string) => destinationInWords(destination, { agencies, ruleNames }, t)
  const told = shifts.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="section" role="status" aria-labelledby="akibat">
      <h2 id="akibat">{t('routingRules.effect.title')}</h2>
      <p>
        {lookedAt === 0
          ? t('routingRules.effect.none')
          : t('routingRules.effect.lookedAt', { n: number(lookedAt), all })}
      </p>
      {lookedAt === 0 ? null : (
        <p>
          <b>
            {changed === null ? t('routingRules.effect.few') : t('routingRules.effect.changed', { n: number(changed) })}
          </b>
        </p>
      )}
      {shifts.length === 0 ? null : (
        <Table
          caption={t('routingRules.effect.title')}
          isCaptionHidden
          rows={shifts}
          keyOf={({ from, to }) => `${from}>${to}`}
          columns={[
            {
              key: 'from',
              header: t('routingRules.effect.from'),
              cell: ({ from }) => inWords(from),
            },
            { key: 'to', header: t('routingRules.effect.to'), cell: ({ to }) => inWords(to) },
            {
              key: 'count',
              header: t('routingRules.effect.count'),
              cell: ({ count }) => number(count),
              isNumber: true,
            },
          ]}
        />
      )}
      {changed !== null && told < changed ? <p className="hint">{t('routingRules.effect.rest')}</p> : null}
      <p className="mt-3">{t('routingRules.effect.ask')}</p>
      {children ? <div className="actions">{children}</div> : null}
    </section>
  )
}

function destinationInWords(
  destination: string,
  { agencies, ruleNames }: { agencies: Agencies; ruleNames: RuleNames },
  t: Translate,
): string {
  const [decision = '', code = ''] = destination.split(':')
  const agency = agencies.find((one) => one.code === code)?.name ?? t('routingRules.try.nobody')
  if (decision === 'hold') return t('routingRules.destination.hold', { rule: holderName(code, ruleNames, t) })
  if (decision === 'refer') return t('routingRules.destination.refer', { authority: authorityName(code, undefined, t) })
  if (decision === 'forward' || decision === 'suggest') return t(`routingRules.destination.${decision}`, { agency })
  return t('routingRules.destination.unknown')
}
