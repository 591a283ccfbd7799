import { bulkAddress } from '#app/complaints/components/bulk-choose.tsx'
import { Tag } from '#app/complaints/components/status-tag.tsx'
import { nobody } from '#app/complaints/assign-nobody.ts'
import { writeItem, type BulkForm } from '#app/complaints/bulk-form.ts'
import { inboxPlace, listAddress } from '#app/complaints/inbox-wish.ts'
import type { BulkChoices } from '#app/complaints/read-bulk-choices.server.ts'
import type { Inbox } from '#app/complaints/read-inbox.server.ts'
import type { BulkOutcome, BulkRow } from '#app/complaints/take-bulk-step.server.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

type Props = {
  inbox: Inbox
  choices: BulkChoices | null
  token: string
  outcome: BulkOutcome & { form: BulkForm; isPreview: boolean }
}

/** Before: each complaint with the mails that would go. After: each with what became of it. */
export function BulkPage(props: Props) {
  const t = useTranslate()
  const { inbox, choices, outcome } = props
  const { rows, form, isPreview } = outcome
  const { step } = form
  const count = rows.filter(({ state }) => state === 'ready' || state === 'done').length
  const numbers = { count, all: rows.filter(({ state }) => state !== 'survivor').length }
  return (
    <>
      <h1>{t(isPreview ? `bulk.preview.${step}` : 'bulk.result')}</h1>
      <p>{t(isPreview ? 'bulk.lead' : 'bulk.resultLead', numbers)}</p>
      <p>
        <b>{useTarget(outcome, choices)}</b>
      </p>
      <ol className="desk-list bulk-rows">
        {rows.map((row) => (
          <Row key={row.reference} row={row} daftar={listAddress(inbox.wish)} isPreview={isPreview} />
        ))}
      </ol>
      {isPreview ? <Confirm {...props} /> : null}
      <p className="mt-4">
        <a href={isPreview ? bulkAddress(inbox) : paths.inbox(inboxPlace(inbox.wish))}>{t('bulk.back')}</a>
      </p>
    </>
  )
}

function useTarget({ form, into }: Props['outcome'], choices: BulkChoices | null): string {
  const t = useTranslate()
  const { step, officer, agency } = form
  const nameOf = (list: BulkChoices['officers'] | undefined, value: string) =>
    list?.find((one) => one.value === value)?.label ?? value
  if (step === 'merge') return t('bulk.to.merge', { name: into ?? '' })
  if (step === 'forward') return t('bulk.to.forward', { name: nameOf(choices?.agencies, agency) })
  return officer === nobody ? t('bulk.to.nobody') : t('bulk.to.assign', { name: nameOf(choices?.officers, officer) })
}

const icons = { ready: 'ring', done: 'tick', survivor: 'joined', refused: 'triangle' } as const
const tones = { ready: 'idle', done: 'done', survivor: 'move', refused: 'wait' } as const

function Row({ row, daftar, isPreview }: { row: BulkRow; daftar: string; isPreview: boolean }) {
  const t = useTranslate()
  const { reference, title, state, problem, mails } = row
  return (
    <li className="stack-2">
      <span className="desk-list-line">
        <a href={paths.officerComplaint(reference, { daftar })} className="reference">
          {reference}
        </a>
        <Tag icon={icons[state]} tone={tones[state]} isBoxed={false}>
          {t(`bulk.state.${state}`)}
        </Tag>
      </span>
      {title === '' ? null : <span className="desk-list-title">{title}</span>}
      {problem ? <span>{t(problem.key, problem.values)}</span> : null}
      {mails.map(({ to, language, subject, text }, at) =>
        text === null ? (
          <span key={at} className="soft">
            {t('bulk.mail.hidden')}
          </span>
        ) : (
          <details key={at}>
            <summary>
              {t(`bulk.mail.${to}`)}: <span lang={language}>{subject}</span>
            </summary>
            <p className="typed email-preview" lang={language}>
              {text}
            </p>
          </details>
        ),
      )}
      {isPreview && state === 'ready' && mails.length === 0 ? (
        <span className="soft">{t('bulk.mail.none')}</span>
      ) : null}
    </li>
  )
}

/**
 * The form carries the versions that were looked at: whoever is faster is not overwritten. What is refused goes along, so
 * that the result names it too.
 */
function Confirm({ inbox, token, outcome: { rows, form, into } }: Props) {
  const t = useTranslate()
  const { step } = form
  const ready = rows.filter(({ state }) => state === 'ready')
  const address = bulkAddress(inbox)
  const others = rows.filter(({ state, title }) => state === 'ready' || state === 'survivor' || title !== '')
  return (
    <>
      {ready.length === 0 ? null : (
        <form method="post" action={address} className="mt-4">
          <Chosen rows={rows} token={token} form={form} />
          <input type="hidden" name="into" value={into ?? ''} />
          <p className="actions">
            <Button name="go" value="send">
              {t(`bulk.send.${step}`, { count: ready.length })}
            </Button>
          </p>
        </form>
      )}
      {step === 'merge' && others.length > 1 ? (
        <form method="post" action={address} className="filters mt-4">
          <Chosen rows={rows} token={token} form={form} />
          <SelectField
            name="into"
            label={t('bulk.other')}
            value={into ?? ''}
            options={others.map(({ reference, title }) => ({ value: reference, label: `${reference} ${title}` }))}
          />
          <Button variant="secondary">{t('bulk.otherSend')}</Button>
        </form>
      ) : null}
    </>
  )
}

function Chosen({ rows, token, form }: { rows: readonly BulkRow[]; token: string; form: BulkForm }) {
  const { step, officer, agency, topic } = form
  const kept = { token, step, officer, agency, topic, class: form.class ?? '' }
  return (
    <>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {rows.map(({ reference, version }) => (
        <input key={reference} type="hidden" name="reference" value={writeItem({ reference, version })} />
      ))}
    </>
  )
}
