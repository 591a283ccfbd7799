import type { ComplaintView } from '#app/access/view.ts'
import { ComplaintHead } from '#app/complaints/components/desk-complaint-page.tsx'
import { Conversation } from '#app/complaints/components/conversation.tsx'
import { ForwardForm, isBest, SuggestionForm } from '#app/complaints/components/routing-forms.tsx'
import { formOf } from '#app/complaints/components/staff-forms.tsx'
import type { StepProps } from '#app/complaints/components/step-frame.tsx'
import { decisionInWords, ruleInWords } from '#app/complaints/components/decided-by.ts'
import { ReasonList } from '#app/complaints/components/suggestion-reasons.tsx'
import type { Routing } from '#app/complaints/rules/routing-decision.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { paths } from '#app/http/paths.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** Every other way out of the queue, most used first. */
const deskSteps = [
  'release',
  'reopen',
  'extend',
  'move',
  'split',
  'merge',
  'note',
  'ask',
  'refer',
  'reject',
  'reclassify',
  'prioritise',
  'addLapor',
  'target',
  'restrict',
  'unrestrict',
  'retitle',
] as const satisfies readonly StaffStep[]

const stepKeys: Partial<Record<StaffStep, string>> = { ask: 'm', merge: 'd', refer: 'b', reject: 'x', note: 'n' }

/** Where a press in the queue leads: on a narrow screen the list stands above it, twenty-five rows of it. */
export const decisionId = 'aduan'

/** The text at the left, the decision at the right: suggestions with their reasons, and every other way out. */
export function DecisionPanel({ props }: { props: StepProps }) {
  const t = useTranslate()
  const { page, lists } = props
  const { reference } = page.complaint
  const agencyName = (code: string) => lists.agencies.find((agency) => agency.code === code)?.name ?? code
  return (
    <div className="desk-decision" id={decisionId}>
      <div>
        <ComplaintHead page={page} />
        <Conversation page={page} agencyName={agencyName} />
        <p>
          <a href={paths.officerComplaint(reference)}>{t('coordinator.open')}</a>
        </p>
      </div>
      <section className="stack-4" aria-labelledby="keputusan">
        <h2 id="keputusan">{t('coordinator.decision')}</h2>
        <CheckBy props={props} />
        <Decision props={props} />
      </section>
    </div>
  )
}

function CheckBy({ props }: { props: StepProps }) {
  const t = useTranslate()
  const language = useLanguage()
  const due = props.page.dues.find(({ name }) => name === 'verification')
  return due ? <p className="soft">{t('coordinator.checkBy', { date: formatDay(due.on, language) })}</p> : null
}

function Decision({ props }: { props: StepProps }) {
  const t = useTranslate()
  const { page, answer, lists } = props
  const { routing } = page.complaint
  const suggestions = routing?.suggestions ?? []
  const others = deskSteps.filter((step) => page.steps.includes(step))
  const wanted = wantedStep(page.complaint)
  const isOpen = (step: StaffStep) =>
    answer?.step === step || step === wanted || (step === 'refer' && routing?.decision === 'refer')
  const first = suggestions[0]
  const needsList = page.isProtected || first === undefined || !isBest(first, suggestions)
  return (
    <>
      {routing ? <Rule routing={routing} props={props} /> : null}
      {page.steps.includes('forward') && !page.isProtected && suggestions.length > 0 ? (
        <>
          <h3>{t('coordinator.suggestions')}</h3>
          <SuggestionForm {...props} />
        </>
      ) : null}
      {page.isProtected ? <ProtectedSuggestions props={props} /> : null}
      {suggestions.length === 0 ? <p className="soft">{t('coordinator.noSuggestion')}</p> : null}
      {page.steps.includes('forward') ? (
        <details open={needsList || isOpen('forward')}>
          <summary data-key="p">
            {page.isProtected ? t('desk.write.forward') : t('coordinator.otherAgency')} <kbd>p</kbd>
          </summary>
          <div className="mt-3">
            <ForwardForm {...props} />
          </div>
        </details>
      ) : null}
      {others.map((step) => (
        <details key={step} open={isOpen(step)}>
          <summary data-key={stepKeys[step]}>
            {t(`desk.write.${step}`)} {stepKeys[step] ? <kbd>{stepKeys[step]}</kbd> : null}
          </summary>
          <div className="mt-3">
            {step === 'refer' && routing?.authority ? (
              <p>
                {t('coordinator.proposedReferral', {
                  authority: lists.authorities.find(({ code }) => code === routing.authority)?.name ?? '',
                })}
              </p>
            ) : null}
            {formOf(step, props)}
          </div>
        </details>
      ))}
    </>
  )
}

/** What waits for a press: the form stands open. */
function wantedStep({ held, openRequest }: ComplaintView): StaffStep | null {
  if (held !== null) return 'release'
  return openRequest === 'objection' ? 'reopen' : openRequest
}

function Rule({ routing, props }: { routing: Routing; props: StepProps }) {
  const t = useTranslate()
  const named = ruleInWords(routing, useLanguage(), t)
  return (
    <div className="stack-2">
      <p>
        <b>{decisionInWords(routing, t)}</b>
      </p>
      {named === null ? null : <p className="small">{named}</p>}
      {routing.rule.startsWith('likely') ? null : <ReasonList reasons={routing.because} lists={props.lists} />}
    </div>
  )
}

/** Only named with their reasons: what forwards them is the form with the copy, which the first key leads to. */
function ProtectedSuggestions({ props }: { props: StepProps }) {
  const t = useTranslate()
  const { page, lists } = props
  const nameOf = (code: string) => lists.agencies.find((agency) => agency.code === code)?.name ?? code
  const suggestions = page.complaint.routing?.suggestions.filter(({ agency }) => agency !== null) ?? []
  if (suggestions.length === 0) return null
  return (
    <ul className="suggestions">
      {suggestions.map((suggestion, index) => (
        <li key={suggestion.agencyType}>
          <b>{nameOf(suggestion.agency ?? '')}</b>
          {index === 0 && page.steps.includes('forward') ? (
            <a className="text-link" href="#forward-agency" data-key="1">
              {t('coordinator.toCopy')} <kbd>1</kbd>
            </a>
          ) : null}
          <ReasonList reasons={suggestion.because} lists={lists} />
        </li>
      ))}
    </ul>
  )
}
