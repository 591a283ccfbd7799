import { classWithDays } from '#app/complaints/components/class-choices.ts'
import { StepFrame, useStepField, type StepProps } from '#app/complaints/components/step-frame.tsx'
import { serviceClasses, type ServiceClass } from '#app/complaints/rules/complaint.ts'
import { officerRequests, priorities } from '#app/complaints/rules/handling.ts'
import { formatDay } from '#app/i18n/format.ts'
import { DateField, RadioGroup, TextArea, TextField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

// Decisions that change how a complaint goes on: reopening, another class, a later date, urgency, and asking for one.

export function ReopenForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('reopen', props)
  return (
    <StepFrame step="reopen" props={props} submit={t('decisions.reopen.send')}>
      <RadioGroup
        {...field('to', props.page.complaint.agency === null ? 'submitted' : '')}
        label={t('decisions.reopen.to')}
        choices={(['submitted', 'in_progress'] as const).map((to) => ({
          value: to,
          label: t(`decisions.reopen.${to}`),
        }))}
      />
      <ReasonField
        {...field('reason', props.page.complaint.openRequest === 'objection' ? t('holding.granted') : '')}
        hint={t('decisions.residentReads')}
      />
    </StepFrame>
  )
}

/** One press: the usual reason stands there already. */
export function ReleaseForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('release', props)
  return (
    <StepFrame step="release" props={props} submit={t('holding.release')}>
      <ReasonField {...field('reason', t('holding.usualReason'))} hint={t('holding.deskReads')} />
    </StepFrame>
  )
}

export function ReclassifyForm(props: StepProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { field } = useStepField('reclassify', props)
  const { classes, complaint } = props.page
  const labelOf = (value: ServiceClass) => {
    const { answerBy } = classes[value]
    const words = { class: classWithDays(value, classes, t), date: answerBy ? formatDay(answerBy, language) : '' }
    if (answerBy === null) return words.class
    return t(value === complaint.class ? 'decisions.reclassify.dueNow' : 'decisions.reclassify.due', words)
  }
  return (
    <StepFrame step="reclassify" props={props} submit={t('decisions.reclassify.send')}>
      <RadioGroup
        {...field('class', props.page.complaint.class ?? '')}
        label={t('desk.form.class')}
        hint={t('decisions.reclassify.hint')}
        choices={serviceClasses.map((value) => ({ value, label: labelOf(value) }))}
      />
      <ReasonField {...field('reason')} hint={t('decisions.residentReads')} />
    </StepFrame>
  )
}

export function ExtendForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('extend', props)
  const dates = useAnswerDates(props)
  // The law's day is nobody's to move: once it is over there is no later one to give.
  if (dates?.isOver) return <p className="notice">{t('decisions.extend.over', dates.words)}</p>
  return (
    <StepFrame step="extend" props={props} submit={t('decisions.extend.send')}>
      <DateField
        {...field('until')}
        label={t('decisions.extend.until')}
        hint={dates && t('decisions.extend.hint', dates.words)}
      />
      <ReasonField {...field('reason')} hint={t('decisions.extend.told')} />
    </StepFrame>
  )
}

/** By when it is to be answered now, and how far that can be moved: what is read before it is. */
function useAnswerDates({ page }: StepProps): { words: { service: string; law: string }; isOver: boolean } | undefined {
  const language = useLanguage()
  const dueOf = (name: string) => page.complaint.clocks.find((clock) => clock.name === name)?.dueOn
  const [service, law] = [dueOf('settlement'), dueOf('lawDecision')]
  if (!service || !law) return undefined
  return {
    words: { service: formatDay(service, language), law: formatDay(law, language) },
    isOver: law < page.today,
  }
}

export function PrioritiseForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('prioritise', props)
  return (
    <StepFrame step="prioritise" props={props} submit={t('decisions.prioritise.send')}>
      <RadioGroup
        {...field('priority', props.page.complaint.priority ?? '')}
        label={t('decisions.prioritise.label')}
        hint={t('decisions.prioritise.hint')}
        choices={priorities.map((value) => ({ value, label: t(`decisions.prioritise.${value}`) }))}
      />
      <ReasonField {...field('reason')} hint={t('decisions.staffReads')} />
    </StepFrame>
  )
}

export function LaporForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('addLapor', props)
  return (
    <StepFrame step="addLapor" props={props} submit={t('filing.lapor.send')}>
      <TextField
        {...field('laporNumber', props.page.complaint.laporNumber ?? '')}
        label={t('filing.staff.laporNumber')}
        hint={t('filing.lapor.hint')}
        inputMode="numeric"
      />
    </StepFrame>
  )
}

export function RequestForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('request', props)
  const dates = useAnswerDates(props)
  return (
    <StepFrame step="request" props={props} submit={t('decisions.request.send')}>
      <RadioGroup
        {...field('what')}
        label={t('decisions.request.what')}
        hint={dates && t(dates.isOver ? 'decisions.extend.over' : 'decisions.request.dates', dates.words)}
        choices={officerRequests.map((value) => ({ value, label: t(`decisions.request.${value}`) }))}
      />
      <ReasonField {...field('reason')} hint={t('decisions.staffReads')} />
    </StepFrame>
  )
}

function ReasonField({
  hint,
  ...field
}: {
  name: string
  id: string
  value: string
  error: string | undefined
  hint: string
}) {
  const t = useTranslate()
  return <TextArea {...field} label={t('desk.form.reason')} hint={hint} rows={3} />
}
