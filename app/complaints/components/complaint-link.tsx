import type { ReactNode } from 'react'
import { maxFileBytes, maxFiles } from '#app/attachments/limits.ts'
import type { RefusedFile } from '#app/attachments/upload.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { FilesLeftOut } from '#app/complaints/components/files-left-out.tsx'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField, TextArea } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { SpokenCode } from '#app/ui/spoken-code.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'

type Purpose =
  | 'confirm-address'
  | 'stop-mail'
  | 'accept'
  | 'dispute'
  | 'confirm-affected'
  | 'confirm-represented'
  | 'change-contact'
  | 'new-code'

const area = {
  'confirm-address': 'confirm',
  'stop-mail': 'stop',
  accept: 'accept',
  dispute: 'dispute',
  'confirm-affected': 'affected',
  'confirm-represented': 'represented',
  'change-contact': 'change',
  'new-code': 'code',
} as const satisfies Record<Purpose, string>

type Form = { address: string; token: string; formError: string | undefined; reference: Reference }

/** Behind a link from a resident's mail: what its button does, and the button. */
export function ComplaintLinkPage({
  purpose,
  reason,
  reasonError,
  keptFiles,
  ...form
}: Form & { purpose: Purpose; reason: string; reasonError: string | undefined; keptFiles: readonly string[] }) {
  const t = useTranslate()
  const errors = [
    ...(reasonError === undefined ? [] : [{ id: 'reason', message: reasonError }]),
    ...(form.formError === undefined ? [] : [{ id: null, message: form.formError }]),
  ]
  return (
    <PublicShell before={<ErrorSummary errors={errors} />}>
      <h1>{t(`link.${area[purpose]}.title`, { reference: form.reference })}</h1>
      <p className="lead">{t(`link.${area[purpose]}.lead`, { reference: form.reference })}</p>
      {purpose === 'dispute' ? (
        <Dispute {...form} reason={reason} reasonError={reasonError} keptFiles={keptFiles} />
      ) : (
        <form method="post" action={`${form.address}#${noticesId}`} className="actions mt-5">
          <input type="hidden" name="token" value={form.token} />
          <OneButton purpose={purpose} />
        </form>
      )}
    </PublicShell>
  )
}

function OneButton({ purpose }: { purpose: Exclude<Purpose, 'dispute'> }) {
  const t = useTranslate()
  switch (purpose) {
    case 'confirm-address':
      return <Button>{t('link.confirm.submit')}</Button>
    case 'confirm-affected':
      return <Button>{t('link.affected.submit')}</Button>
    case 'confirm-represented':
      return (
        <>
          <Button name="confirm" value="yes">
            {t('link.represented.submit')}
          </Button>
          <Button name="confirm" value="no" variant="secondary">
            {t('link.represented.deny')}
          </Button>
        </>
      )
    case 'change-contact':
      return <Button>{t('link.change.submit')}</Button>
    case 'new-code':
      return <Button>{t('link.code.submit')}</Button>
    case 'stop-mail':
      return (
        <>
          <Button variant="danger">{t('link.stop.submit')}</Button>
          <a href={paths.home()}>{t('link.stop.cancel')}</a>
        </>
      )
    case 'accept':
      return (
        <>
          <Button>{t('link.accept.submit')}</Button>
          <a href={paths.track()}>{t('link.accept.cancel')}</a>
        </>
      )
  }
}

function Dispute({
  address,
  token,
  reason,
  reasonError,
  keptFiles,
}: Form & { reason: string; reasonError: string | undefined; keptFiles: readonly string[] }) {
  const t = useTranslate()
  return (
    <form
      method="post"
      action={`${address}#${noticesId}`}
      encType="multipart/form-data"
      noValidate
      className="stack-6 mt-5"
    >
      <input type="hidden" name="token" value={token} />
      <TextArea name="reason" label={t('link.dispute.reason')} value={reason} error={reasonError} />
      <FileField name="attachments" label={t('link.dispute.files')} isOptional hint={<Kept files={keptFiles} />} />
      <div className="actions">
        <Button>{t('link.dispute.submit')}</Button>
      </div>
    </form>
  )
}

/** Names come from people: isolated, so that a trick of direction stays inside its own. */
function Kept({ files }: { files: readonly string[] }) {
  const t = useTranslate()
  return (
    <>
      {t('link.dispute.filesHint', { n: maxFiles, mb: maxFileBytes / 1024 / 1024 })}
      {files.map((name) => (
        <span key={name} className="block">
          {t('link.dispute.kept')} <bdi>{name}</bdi>
        </span>
      ))}
    </>
  )
}

export function ComplaintLinkDone({
  purpose,
  reference,
  refusedFiles,
}: {
  purpose: Exclude<Purpose, 'new-code'> | 'deny-represented'
  reference: Reference
  refusedFiles: readonly RefusedFile[]
}) {
  const t = useTranslate()
  const done = purpose === 'deny-represented' ? 'denied' : area[purpose]
  return (
    <Told title={t(`link.${done}.doneTitle`)}>
      <p className="lead">{t(`link.${done}.done`, { reference })}</p>
      <FilesLeftOut files={refusedFiles} kept={`${t(`link.${done}.doneTitle`)}.`} />
      <p className="mt-5">
        <a href={paths.track()}>{t('link.open')}</a>
      </p>
    </Told>
  )
}

/** The one time the new code is shown. */
export function NewCode({ reference, code }: { reference: Reference; code: string }) {
  const t = useTranslate()
  return (
    <Told title={t('link.code.doneTitle')}>
      <dl className="boxed">
        <dt>{t('receipt.number')}</dt>
        <dd>
          <SpokenCode isLarge>{reference}</SpokenCode>
        </dd>
        <dt>{t('receipt.code')}</dt>
        <dd>
          <SpokenCode isLarge>{code.replaceAll('-', ' ')}</SpokenCode>
        </dd>
      </dl>
      <p className="notice mt-4">{t('link.code.done')}</p>
      <p className="mt-5">
        <a href={paths.track()}>{t('link.open')}</a>
      </p>
    </Told>
  )
}

/** The complaint went on since the mail was sent. */
export function ComplaintLinkPassed({ reference }: { reference: Reference }) {
  const t = useTranslate()
  return (
    <Told title={t('link.passed.title')}>
      <p className="lead">{t('link.passed.lead', { reference })}</p>
      <p className="mt-5">
        <a href={paths.track()}>{t('link.open')}</a>
      </p>
    </Told>
  )
}

/** Unknown, expired and used links look the same. */
export function LinkGone() {
  const t = useTranslate()
  return (
    <Told title={t('link.gone.title')}>
      <p className="lead">{t('link.gone.why')}</p>
      <ul className="plain-list stack-3 mt-5">
        <li>
          {t('link.gone.resident')} <a href={paths.track()}>{t('link.gone.track')}</a>
        </li>
        <li>
          {t('link.gone.staff')} <a href={paths.password()}>{t('link.gone.password')}</a>
        </li>
      </ul>
    </Told>
  )
}

function Told({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PublicShell>
      <h1>{title}</h1>
      {children}
    </PublicShell>
  )
}
