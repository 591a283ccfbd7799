import { classChoices } from '#app/complaints/components/class-choices.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { KeepFromVillage } from '#app/complaints/components/keep-from-village.tsx'
import { StepFrame, useStepField, type StepProps } from '#app/complaints/components/step-frame.tsx'
import { isOfficeUnknown, ReasonList } from '#app/complaints/components/suggestion-reasons.tsx'
import { rejectionReasons, type ServiceClass } from '#app/complaints/rules/complaint.ts'
import type { Suggestion } from '#app/complaints/rules/routing-decision.ts'
import { strength } from '#app/complaints/rules/routing-rank.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

// The coordinator's decision: to whom, elsewhere, or not at all.

/** Each suggestion has its own button: one press forwards. A protected complaint first needs its copy. */
export function SuggestionForm(props: StepProps) {
  const t = useTranslate()
  const { complaint } = props.page
  const suggestions = complaint.routing?.suggestions ?? []
  const nameOf = (code: string) => props.lists.agencies.find((agency) => agency.code === code)?.name ?? code
  // Where the best one is weak nobody should be quick.
  const hasKeys = suggestions[0] !== undefined && isBest(suggestions[0], suggestions)
  return (
    <StepFrame step="forward" props={props} prefix="suggest" submit={null}>
      <ClassAndTopic prefix="suggest" props={props} />
      <ol className="suggestions">
        {suggestions.map((suggestion, index) => (
          <li key={`${suggestion.agencyType} ${suggestion.agency ?? ''}`} className="stack-2">
            <SuggestionHead suggestion={suggestion} nameOf={nameOf} />
            <ReasonList reasons={suggestion.because} lists={props.lists} />
            {suggestion.agency !== null && suggestion.agency !== complaint.against ? (
              <Button
                name="agency"
                value={suggestion.agency}
                variant={isBest(suggestion, suggestions) ? 'primary' : 'secondary'}
                {...(hasKeys && index < 3 ? { shortcut: String(index + 1) } : {})}
              >
                {t('desk.form.forwardTo', { agency: nameOf(suggestion.agency) })}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </StepFrame>
  )
}

/** A weak first suggestion gets no primary button: the list of agencies stands open instead. */
export function isBest(suggestion: Suggestion, all: readonly Suggestion[]): boolean {
  return suggestion === all[0] && strength(suggestion.confidence) === 'strong'
}

function SuggestionHead({ suggestion, nameOf }: { suggestion: Suggestion; nameOf: (code: string) => string }) {
  const t = useTranslate()
  const kind = t(`words.agencyType.${suggestion.agencyType}`)
  return (
    <p>
      <b>
        {suggestion.agency === null
          ? t(isOfficeUnknown(suggestion) ? 'coordinator.whichOffice' : 'coordinator.noAgency', { kind })
          : nameOf(suggestion.agency)}
      </b>{' '}
      <span className="soft small">{t(`coordinator.${strength(suggestion.confidence)}`)}</span>
    </p>
  )
}

export function ForwardForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('forward', props)
  const first = props.page.complaint.routing?.suggestions.find(({ agency }) => agency !== null)?.agency
  return (
    <StepFrame step="forward" props={props} submit={t('desk.form.forwardSend')}>
      {props.page.isProtected ? <p className="notice">{t('coordinator.copyFirst')}</p> : null}
      <AgencySelect
        step="forward"
        props={props}
        first={props.page.isProtected ? (first ?? '') : ''}
        error={field('agency').error}
      />
      <ClassAndTopic prefix="forward" props={props} />
      <CopyFields step="forward" props={props} />
    </StepFrame>
  )
}

export function MoveForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('move', props)
  return (
    <StepFrame step="move" props={props} submit={t('desk.form.moveSend')}>
      <AgencySelect step="move" props={props} first="" error={field('agency').error} />
      <TextArea {...field('reason')} label={t('desk.form.moveReason')} hint={t('desk.form.moveHint')} rows={3} />
      <CopyFields step="move" props={props} />
    </StepFrame>
  )
}

export function ReferForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('refer', props)
  const { authorities } = props.lists
  const before = lastFacts(props, 'refer')
  const proposed = before?.authority ?? props.page.complaint.routing?.authority ?? ''
  const contacts = authorities.flatMap(({ name, contact }) => (contact ? [`${name}: ${contact}`] : []))
  return (
    <StepFrame step="refer" props={props} submit={t('desk.form.referSend')}>
      <SelectField
        {...field('authority', proposed)}
        label={t('desk.form.authority')}
        empty={t('desk.form.choose')}
        options={authorities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        {...field('contact', before?.contact ?? authorities.find(({ code }) => code === proposed)?.contact ?? '')}
        label={t('desk.form.contact')}
        hint={
          contacts.length === 0
            ? t('desk.form.contactNone')
            : t('desk.form.contactHint', { contacts: contacts.join('; ') })
        }
      />
      <TextArea {...field('reason', before?.reason)} label={t('desk.form.referReason')} rows={3} />
    </StepFrame>
  )
}

export function RejectForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('reject', props)
  const before = lastFacts(props, 'reject')
  return (
    <StepFrame step="reject" props={props} submit={t('desk.form.rejectSend')}>
      <SelectField
        {...field('reason', before?.rejection)}
        label={t('desk.form.rejectReason')}
        empty={t('desk.form.choose')}
        options={rejectionReasons.map((reason) => ({ value: reason, label: t(`words.rejection.${reason}`) }))}
      />
      <TextArea {...field('nextDoor', before?.nextDoor)} label={t('desk.form.nextDoor')} rows={3} />
    </StepFrame>
  )
}

/** What was decided before, where a resident objects to it: to say it once more is one press. */
function lastFacts({ page }: StepProps, step: 'refer' | 'reject'): EntryFacts | undefined {
  if (page.complaint.openRequest !== 'objection') return undefined
  return page.complaint.history.findLast((entry) => entry.step === step)?.facts
}

function AgencySelect({
  step,
  props,
  first,
  error,
}: {
  step: 'forward' | 'move'
  props: StepProps
  first: string
  error: string | undefined
}) {
  const t = useTranslate()
  const { field } = useStepField(step, props)
  const { complaint } = props.page
  const possible = props.lists.agencies.filter(
    ({ code, isActive }) => isActive && code !== complaint.against && code !== complaint.agency,
  )
  return (
    <SelectField
      {...field('agency', first)}
      error={error}
      label={t('desk.form.agency')}
      empty={t('desk.form.choose')}
      options={possible.map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
}

/** Preselected by the kind of complaint and by the first suggestion; the coordinator's look is what counts. */
function ClassAndTopic({ prefix, props }: { prefix: 'forward' | 'suggest'; props: StepProps }) {
  const t = useTranslate()
  const { field } = useStepField('forward', props, prefix)
  const { complaint } = props.page
  const [first] = complaint.routing?.suggestions ?? []
  const topics = props.lists.topics.filter(({ code, isActive }) => isActive || code === complaint.topic)
  const named = topics.find(({ agencies }) => first?.agency && agencies.includes(first.agency))
  const ofType = named ?? topics.find(({ agencyTypes }) => first && agencyTypes.includes(first.agencyType))
  const topic = complaint.topic ?? ofType?.code ?? ''
  const byKind: ServiceClass = complaint.kind === 'complaint' ? 'complaint' : 'request'
  const ofTopic = topics.find(({ code }) => code === topic)?.classDefault
  const firstClass = complaint.class ?? (complaint.kind === 'complaint' ? ofTopic : null) ?? byKind
  return (
    <>
      <RadioGroup
        {...field('class', firstClass)}
        label={t('desk.form.class')}
        choices={classChoices(props.page.classes, t)}
      />
      <SelectField
        {...field('topic', topic)}
        label={t('desk.form.topic')}
        empty={t('desk.form.choose')}
        options={topics.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <KeepFromVillage prefix={prefix} topic={field('topic', topic).value} props={props} />
    </>
  )
}

/** Prefilled with the resident's words, to be edited so that they do not give the resident away. */
export function CopyFields({
  step,
  props,
  title,
  text,
  files,
}: {
  step: Extract<StaffStep, 'forward' | 'move' | 'passOn'>
  props: StepProps
  title?: string | null
  text?: string
  files?: readonly string[]
}) {
  const t = useTranslate()
  const { field, valuesOf } = useStepField(step, props)
  const { complaint, isProtected, releasable } = props.page
  // An ordinary one holds back the words of a protected merged one's resident: passed on like any other.
  if (!isProtected && step !== 'passOn') return null
  const copy = complaint.agencyCopy
  const offered = files ? releasable.filter(({ id }) => files.includes(id)) : releasable
  return (
    <>
      {title === null ? null : (
        <TextField
          {...field('agencyTitle', title ?? copy?.title ?? complaint.title)}
          label={t('desk.form.copyTitle')}
        />
      )}
      <TextArea
        {...field('agencyCopy', text ?? copy?.text ?? complaint.text)}
        label={step === 'passOn' ? t('desk.form.passOnText') : t('desk.form.copyText')}
        hint={t('desk.form.copyHint')}
        rows={10}
      />
      {offered.length === 0 ? null : (
        <CheckboxGroup
          name="agencyFiles"
          id={`${step}-agencyFiles`}
          error={field('agencyFiles').error}
          label={t('desk.form.copyFiles')}
          isOptional
          values={valuesOf('agencyFiles') ?? copy?.files ?? []}
          choices={offered.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
        />
      )}
    </>
  )
}
