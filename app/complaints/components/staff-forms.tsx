import type { ReactNode } from 'react'
import {
  AnswerForm,
  ApproveForm,
  AskForm,
  NoteForm,
  ReplyForm,
  ReturnForm,
  SendBackForm,
  StartForm,
} from '#app/complaints/components/agency-forms.tsx'
import {
  ExtendForm,
  LaporForm,
  PrioritiseForm,
  ReclassifyForm,
  ReleaseForm,
  ReopenForm,
  RequestForm,
} from '#app/complaints/components/decision-forms.tsx'
import { CloseMatterForm, OpenMatterForm } from '#app/complaints/components/matter-forms.tsx'
import { MergeForm, UnmergeForm } from '#app/complaints/components/merge-forms.tsx'
import { PassOnForm, RestrictForm, RetitleForm, TargetForm } from '#app/complaints/components/protection-forms.tsx'
import { ForwardForm, MoveForm, ReferForm, RejectForm } from '#app/complaints/components/routing-forms.tsx'
import { PublishForm, SummariseForm } from '#app/complaints/components/publication-forms.tsx'
import { SplitForm } from '#app/complaints/components/split-form.tsx'
import type { StepProps } from '#app/complaints/components/step-frame.tsx'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** Most used first; the first that is possible stands open. */
const order: readonly StaffStep[] = [
  'release',
  'approve',
  'sendBack',
  'reply',
  'answer',
  'forward',
  'passOn',
  'ask',
  'note',
  'start',
  'return',
  'move',
  'refer',
  'reject',
  'reopen',
  'request',
  'extend',
  'split',
  'merge',
  'unmerge',
  'reclassify',
  'prioritise',
  'addLapor',
  'summarise',
  'publish',
  'unpublish',
  'retitle',
  'target',
  'restrict',
  'unrestrict',
  'openMatter',
  'closeMatter',
]

const stepKeys: Partial<Record<StaffStep, string>> = { reply: 'r', answer: 't', ask: 'm', note: 'n', return: 'v' }

/** One form at a time, chosen by links, so that the page works without a script and shows no wall of fields. */
export function StaffForms({
  props,
  opened,
  toStep,
}: {
  props: StepProps
  opened: StaffStep | null
  toStep: (step: StaffStep) => string
}) {
  const t = useTranslate()
  const possible = order.filter((step) => props.page.steps.includes(step))
  const shown = possible.find((step) => step === (props.answer?.step ?? opened)) ?? possible[0]
  if (shown === undefined) return <p className="soft section">{t('desk.write.none')}</p>
  return (
    <section className="section stack-4" id="tulis" data-enter="" aria-labelledby="tulis-judul">
      <h2 id="tulis-judul">{t('desk.write.title')}</h2>
      <nav aria-label={t('desk.write.title')}>
        <ul className="desk-choices">
          {possible.map((step) => (
            <li key={step}>
              <a href={toStep(step)} aria-current={step === shown ? 'true' : undefined} data-key={stepKeys[step]}>
                {t(`desk.write.${step}`)} {stepKeys[step] ? <kbd>{stepKeys[step]}</kbd> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {formOf(shown, props)}
    </section>
  )
}

export function formOf(step: StaffStep, props: StepProps): ReactNode {
  switch (step) {
    case 'reply':
      return <ReplyForm {...props} />
    case 'answer':
      return <AnswerForm {...props} />
    case 'ask':
      return <AskForm {...props} />
    case 'note':
      return <NoteForm {...props} />
    case 'return':
      return <ReturnForm {...props} />
    case 'start':
      return <StartForm {...props} />
    // These two have a place of their own on the page.
    case 'assign':
    case 'undo':
      return null
    case 'approve':
      return <ApproveForm {...props} />
    case 'sendBack':
      return <SendBackForm {...props} />
    case 'forward':
      return <ForwardForm {...props} />
    case 'move':
      return <MoveForm {...props} />
    case 'refer':
      return <ReferForm {...props} />
    case 'reject':
      return <RejectForm {...props} />
    case 'split':
      return <SplitForm {...props} />
    case 'merge':
      return <MergeForm {...props} />
    case 'unmerge':
      return <UnmergeForm {...props} />
    case 'openMatter':
      return <OpenMatterForm {...props} />
    case 'closeMatter':
      return <CloseMatterForm {...props} />
    case 'reopen':
      return <ReopenForm {...props} />
    case 'request':
      return <RequestForm {...props} />
    case 'extend':
      return <ExtendForm {...props} />
    case 'reclassify':
      return <ReclassifyForm {...props} />
    case 'release':
      return <ReleaseForm {...props} />
    case 'prioritise':
      return <PrioritiseForm {...props} />
    case 'addLapor':
      return <LaporForm {...props} />
    case 'passOn':
      return <PassOnForm {...props} />
    case 'target':
      return <TargetForm {...props} />
    case 'summarise':
      return <SummariseForm {...props} />
    case 'publish':
    case 'unpublish':
      return <PublishForm step={step} props={props} />
    case 'retitle':
      return <RetitleForm {...props} />
    case 'restrict':
    case 'unrestrict':
      return <RestrictForm step={step} props={props} />
  }
}
