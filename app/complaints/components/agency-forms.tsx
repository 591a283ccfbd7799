import { CannedAnswers } from '#app/complaints/components/canned-answers.tsx'
import { StepFrame, useStepField, type StepProps } from '#app/complaints/components/step-frame.tsx'
import { outcomes } from '#app/complaints/rules/complaint.ts'
import { Checkbox, DateField, FileField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

// The forms of officers; notes and questions are the coordinators' as well.

export function ReplyForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('reply', props)
  return (
    <StepFrame step="reply" props={props} hasFiles submit={t('desk.form.replySend')}>
      <TextArea {...field('text')} label={t('desk.form.replyText')} hint={t('desk.form.replyHint')} />
      <CannedAnswers step="reply" props={props} />
      <Files step="reply" props={props} />
    </StepFrame>
  )
}

export function AnswerForm(props: StepProps) {
  const t = useTranslate()
  const { field, ticked } = useStepField('answer', props)
  const { today } = props.page
  return (
    <StepFrame
      step="answer"
      props={props}
      hasFiles
      submit={t(props.page.answerWaits ? 'work.answer.forApproval' : 'desk.form.answerSend')}
    >
      <SelectField
        {...field('outcome')}
        label={t('desk.form.outcome')}
        empty={t('desk.form.choose')}
        options={outcomes.map((outcome) => ({ value: outcome, label: t(`words.outcome.${outcome}`) }))}
      />
      <DateField
        {...field('plannedFor')}
        label={t('desk.form.plannedFor')}
        hint={t('desk.form.plannedHint')}
        isOptional
      />
      <TextArea {...field('found')} label={t('desk.form.found')} rows={4} />
      <TextArea {...field('done')} label={t('desk.form.done')} rows={4} />
      <TextField {...field('doneBy', props.office)} label={t('desk.form.doneBy')} hint={t('desk.form.doneByHint')} />
      <DateField {...field('doneOn', today)} label={t('desk.form.doneOn')} />
      <TextArea {...field('next')} label={t('desk.form.next')} rows={3} isOptional />
      <CannedAnswers step="answer" props={props} />
      <Files step="answer" props={props} />
      <NamesBox {...field('confirm')} value={ticked} />
      <p className="small soft">{t(props.page.answerWaits ? 'work.answer.forApprovalHint' : 'desk.form.answerHint')}</p>
    </StepFrame>
  )
}

/** Only on a form that came back because it seems to name somebody. */
function NamesBox({ id, error, value }: { id: string; error: string | undefined; value: string }) {
  const t = useTranslate()
  if (!error) return null
  return <Checkbox name="confirm" id={id} value={value} label={t('work.answer.confirmNames')} error={error} />
}

export function AskForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('ask', props)
  return (
    <StepFrame step="ask" props={props} submit={t('desk.form.askSend')}>
      <TextArea
        {...field('text', props.page.unanswered)}
        label={t('desk.form.askText')}
        hint={t('desk.form.askHint')}
        rows={Math.max(4, props.page.unanswered.split('\n').length + 1)}
      />
      <CannedAnswers step="ask" props={props} />
    </StepFrame>
  )
}

export function NoteForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('note', props)
  return (
    <StepFrame step="note" props={props} submit={t('desk.form.noteSend')}>
      <TextArea {...field('text')} label={t('desk.form.noteText')} hint={t('desk.form.noteHint')} rows={4} />
      <People props={props} />
      <DeclineBox {...props} />
    </StepFrame>
  )
}

/** The coordinator's no to what the agency asked for is a note with its reason. */
function DeclineBox({ page }: StepProps) {
  const t = useTranslate()
  const { openRequest } = page.complaint
  if (openRequest === null || openRequest === 'objection' || !page.steps.includes('extend')) return null
  const what = t(`decisions.request.${openRequest}`)
  return <Checkbox name="confirm" value="decline" id="note-confirm" label={t('decisions.request.decline', { what })} />
}

/** How colleagues are called in a note. */
function People({ props }: { props: StepProps }) {
  const t = useTranslate()
  const { aids } = props
  const others = aids?.colleagues.filter(({ accountId }) => accountId !== aids.accountId) ?? []
  if (others.length === 0) return null
  return (
    <p className="small soft">
      {t('work.note.people', { handles: others.map(({ handle }) => `@${handle}`).join(', ') })}
    </p>
  )
}

export function ReturnForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('return', props)
  const others = props.lists.agencies.filter(({ code, isActive }) => isActive && code !== props.page.complaint.agency)
  return (
    <StepFrame step="return" props={props} submit={t('desk.form.returnSend')}>
      <TextArea {...field('reason')} label={t('desk.form.returnReason')} hint={t('desk.form.returnHint')} rows={4} />
      <SelectField
        {...field('agency')}
        label={t('desk.form.returnAgency')}
        isOptional
        empty={t('desk.form.choose')}
        options={others.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </StepFrame>
  )
}

export function StartForm(props: StepProps) {
  const t = useTranslate()
  return (
    <StepFrame step="start" props={props} submit={t('desk.form.startSend')}>
      <p className="small soft">{t('desk.form.startHint')}</p>
    </StepFrame>
  )
}

export function ApproveForm(props: StepProps) {
  const t = useTranslate()
  return (
    <StepFrame step="approve" props={props} submit={t('work.answer.approveSend')}>
      {props.page.namesInAnswer === '' ? null : (
        <p className="notice">{t('work.answer.namesWait', { names: props.page.namesInAnswer })}</p>
      )}
      <p className="small soft">{t('work.answer.approveHint')}</p>
    </StepFrame>
  )
}

export function SendBackForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('sendBack', props)
  return (
    <StepFrame step="sendBack" props={props} submit={t('work.answer.sendBackSend')}>
      <TextArea
        {...field('reason')}
        label={t('work.answer.sendBackReason')}
        hint={t('work.answer.sendBackHint')}
        rows={4}
      />
    </StepFrame>
  )
}

/** Browsers never refill a file field: what is stored already is named above it. */
function Files({ step, props }: { step: 'reply' | 'answer'; props: StepProps }) {
  const t = useTranslate()
  const kept = props.answer?.step === step ? props.answer.keptFiles : []
  return (
    <>
      <FileField name="attachments" id={`${step}-attachments`} label={t('desk.form.files')} isOptional />
      {kept.map((file) => (
        <p key={file} className="small">
          <bdi>{t('desk.form.kept', { file })}</bdi>
        </p>
      ))}
    </>
  )
}
