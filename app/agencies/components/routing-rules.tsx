import type { ReactNode } from 'react'
import { authorityName } from '#app/complaints/components/authority-name.ts'
import { decisionInWords, ruleInWords } from '#app/complaints/components/decided-by.ts'
import type { AgencyType } from '#app/complaints/rules/agency-type.ts'
import type { AgencyCode, AuthorityCode } from '#app/complaints/rules/complaint.ts'
import type { Suggestion } from '#app/complaints/rules/routing-decision.ts'
import type { RoutingDecision } from '#app/complaints/rules/routing.ts'
import { limits } from '#app/complaints/limits.ts'
import type { RoutingStep } from '#app/complaints/rules/routing-match.ts'
import { paths } from '#app/http/paths.ts'
import { formatNumber } from '#app/i18n/format.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { Table } from '#app/ui/table.tsx'

type Lists = { agencies: readonly { code: AgencyCode; name: string }[] }

type ListedRule = {
  code: string
  step: RoutingStep
  kind: AgencyType | null
  agency: AgencyCode | null
  authority: AuthorityCode | null
  name: string
  why: string
  isOn: boolean
  isEdited: boolean
  wordCount: number
}

const order = ['protected', 'authority', 'certain', 'likely', 'unknown'] as const

/** What decides before what, in words: this order is the program's, that of the rules below is the administrator's. */
export function DecisionOrder() {
  const t = useTranslate()
  return (
    <section className="section">
      <h2>{t('routingRules.order.title')}</h2>
      <ol className="bullets mt-2">
        {order.map((decider) => (
          <li key={decider}>{t(`routingRules.order.${decider}`)}</li>
        ))}
      </ol>
      <p className="hint mt-2">{t('routingRules.automatic')}</p>
    </section>
  )
}

/** All rules, in the groups that routing reads, each in its order. */
export function RuleTable({ rules, lists }: { rules: readonly ListedRule[]; lists: Lists }) {
  const t = useTranslate()
  const steps = [...new Set(rules.map(({ step }) => step))]
  // Of reading aids and protected topics no rule points anywhere.
  const isPointing = (step: ListedRule['step']) =>
    rules.some((rule) => rule.step === step && (rule.kind ?? rule.agency ?? rule.authority) !== null)
  const leadsTo = {
    key: 'leadsTo',
    header: t('routingRules.column.leadsTo'),
    cell: ({ kind, agency, authority }: ListedRule) => {
      const name = agency === null ? null : (lists.agencies.find(({ code }) => code === agency)?.name ?? agency)
      const other = authority === null ? null : authorityName(authority, undefined, t)
      return other ?? name ?? (kind === null ? '' : t(`words.agencyType.${kind}`))
    },
  }
  return steps.map((step) => (
    <section key={step} className="section">
      <h2>{t(`routingRules.step.${step}`)}</h2>
      <Table
        caption={t(`routingRules.step.${step}`)}
        isCaptionHidden
        rows={rules.filter((rule) => rule.step === step)}
        keyOf={({ code }) => code}
        columns={[
          {
            key: 'name',
            header: t('routingRules.column.name'),
            cell: ({ code, name, isOn, isEdited }) => (
              <>
                <a href={paths.adminRule(code)}>{name}</a>
                {isOn ? null : <b className="small"> ({t('routingRules.off')})</b>}
                {isEdited ? <span className="soft small font-normal"> ({t('routingRules.edited')})</span> : null}
              </>
            ),
          },
          ...(isPointing(step) ? [leadsTo] : []),
          { key: 'why', header: t('routingRules.column.why'), cell: ({ why }) => why },
          {
            key: 'words',
            header: t('routingRules.column.words'),
            cell: ({ wordCount }) => wordCount,
            isNumber: true,
          },
        ]}
      />
    </section>
  ))
}

type Decided = Pick<RoutingDecision, 'rule' | 'because' | 'suggestions' | 'decidedBy'>
export type TryAnswer = { text: string; decision: Decided | null; error: TextKey | null }

/** "Coba sebuah tulisan": what decides, why, and what would be suggested. The text comes back and is not kept. */
export function TryForm({
  token,
  answer,
  lists,
  reasons,
  children,
}: {
  token: string
  answer: TryAnswer | undefined
  lists: Lists
  reasons: (because: readonly string[]) => ReactNode
  children: ReactNode
}) {
  const t = useTranslate()
  const most = formatNumber(limits.bodyMax, useLanguage())
  const error = answer?.error ? t(answer.error, { n: most }) : undefined
  return (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ id: 'text', message: error }]} />
      {children}
      <section className="section">
        <h2>{t('routingRules.try.title')}</h2>
        <form
          method="post"
          action={`${paths.adminRules()}#${noticesId}`}
          noValidate
          className="page-narrow stack-6 mt-3"
        >
          <input type="hidden" name="token" value={token} />
          <TextArea
            name="text"
            rows={4}
            label={t('routingRules.try.text')}
            hint={t('routingRules.try.hint')}
            value={answer?.text}
            error={error}
          />
          <div className="actions">
            <Button variant="secondary">{t('routingRules.try.send')}</Button>
          </div>
        </form>
        {answer?.decision ? <Decision decision={answer.decision} lists={lists} reasons={reasons} /> : null}
      </section>
    </>
  )
}

/** The office of a place that is not known: a text that is tried has no place. */
const placeReason = /\bkurang-(tempat|kantor):/

/** What a text leads to. */
export function Decision({
  decision,
  lists,
  reasons,
}: {
  decision: Decided
  lists: Lists
  reasons: (because: readonly string[]) => ReactNode
}) {
  const t = useTranslate()
  const named = ruleInWords(decision, useLanguage(), t)
  const nameOf = ({ agency, agencyType, because }: Suggestion) =>
    lists.agencies.find(({ code }) => code === agency)?.name ??
    `${t(`words.agencyType.${agencyType}`)}, ${t(placeReason.test(because.join(' ')) ? 'routingRules.try.place' : 'routingRules.try.nobody')}`
  return (
    <div className="notice notice-calm mt-3" role="status">
      <p>
        <b>{t('routingRules.try.decided', { rule: decisionInWords(decision, t) })}</b>
      </p>
      {named === null ? null : <p>{named}</p>}
      {reasons(decision.because)}
      {decision.suggestions.length === 0 ? null : (
        <>
          <p className="mt-2">{t('routingRules.try.suggestions')}</p>
          <ol className="bullets">
            {decision.suggestions.map((suggestion) => (
              <li key={`${suggestion.agencyType}${suggestion.agency ?? ''}`}>
                {nameOf(suggestion)}
                {reasons(suggestion.because)}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}
