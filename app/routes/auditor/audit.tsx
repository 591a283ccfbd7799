import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { auditActions, readAuditAction } from '#app/audit/actions.ts'
import { actionWords, AuditEntries, OlderEntries } from '#app/audit/components/audit-entries.tsx'
import { auditorRail } from '#app/audit/components/auditor-rail.ts'
import { readAudit } from '#app/audit/read-audit.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { issueFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { Button } from '#app/ui/button.tsx'
import { DeskShell } from '#app/ui/desk-shell.tsx'
import { DateField, SelectField, TextField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, 'readAudit')
  const asked = new URL(request.url).searchParams
  const wish = (name: string) => asked.get(name) ?? ''
  const search = {
    ...{ chain: wish('rantai'), who: wish('siapa'), action: wish('tindakan') },
    ...{ from: wish('dari'), until: wish('sampai'), after: wish('setelah') },
  }
  const page = await readAudit({ actor, search })
  if (!page) return notFound()
  const signOutToken = issueFormToken(settings.keys, { purpose: 'sign-out', now })
  return { ...page, search, person: actor.name, signOutToken }
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('audit.title')

export default function Audit() {
  const t = useTranslate()
  const { person, signOutToken, rows, next, hasStopped, search } = useLoaderData<typeof loader>()
  const { chain, who, action, from, until } = search
  const wish = { rantai: chain, siapa: who, tindakan: action, dari: from, sampai: until }
  return (
    <DeskShell
      home={paths.audit()}
      place={t('audit.title')}
      person={person}
      role={t('words.role.auditor')}
      signOutToken={signOutToken}
      rail={auditorRail(paths.audit(), t)}
      isReadOnly
    >
      <h1>{t('audit.title')}</h1>
      <p className="soft">{t('audit.lead')}</p>
      <form action={paths.audit()} role="search" className="filters mt-3">
        <TextField
          name="rantai"
          label={t('audit.chain')}
          hint={t('audit.chainHint')}
          value={chain}
          autoComplete="off"
        />
        <TextField name="siapa" label={t('audit.who')} hint={t('audit.whoHint')} value={who} autoComplete="off" />
        <SelectField
          name="tindakan"
          label={t('audit.action')}
          empty={t('audit.anyAction')}
          options={useActionChoices(action)}
          value={action}
        />
        <DateField name="dari" label={t('audit.from')} value={from} />
        <DateField name="sampai" label={t('audit.until')} value={until} />
        <Button variant="secondary">{t('audit.find')}</Button>
      </form>
      <ChainState />
      {rows.length === 0 ? (
        <p className="mt-4">{t('audit.nothing')}</p>
      ) : (
        <div className="mt-4">
          <AuditEntries rows={rows} isOfEverybody />
        </div>
      )}
      {hasStopped ? <p className="mt-4">{t('audit.stopped')}</p> : null}
      <OlderEntries to={next === null ? null : paths.audit({ ...wish, setelah: next })} />
    </DeskShell>
  )
}

/** By their words; what an older version wrote may stand in the address, and stays chosen. */
function useActionChoices(asked: string) {
  const t = useTranslate()
  const language = useLanguage()
  const codes = asked === '' || readAuditAction(asked) ? auditActions : [...auditActions, asked]
  return codes
    .map((value) => ({ value, label: actionWords(value, t) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

function ChainState() {
  const t = useTranslate()
  const { check, search } = useLoaderData<typeof loader>()
  if (!check) return null
  return (
    <p className={check.isWhole ? 'notice notice-calm mt-4' : 'notice mt-4'} role="status">
      {check.isWhole
        ? t('audit.whole', { chain: search.chain })
        : t('audit.broken', { chain: search.chain, number: check.brokenAt ?? 0 })}
    </p>
  )
}
