import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { readMailbox } from '#app/emails/read-mailbox.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { PreviousNext } from '#app/ui/pagination.tsx'
import { Table, type Column } from '#app/ui/table.tsx'

export const meta: MetaFunction = pageTitle('system.mailbox.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const to = (asked.get('to') ?? '').trim().toLowerCase()
  const page = await readMailbox({ to, after: asked.get('after'), isProduction: context.settings.isProduction })
  return page ? { ...page, to } : notFound()
}

type Row = { id: string; to: string; subject: string; receivedAt: Date; deliveries: number }

/** The built-in mailbox of a site that is not production: every mail the program sent, for anybody. */
export default function Mailbox() {
  const t = useTranslate()
  const language = useLanguage()
  const { messages, next, to } = useLoaderData<typeof loader>()
  const columns: Column<Row>[] = [
    {
      key: 'subject',
      header: t('system.mailbox.subject'),
      cell: ({ id, subject }) => <a href={paths.mailboxMessage(id)}>{subject || t('system.mailbox.noSubject')}</a>,
    },
    { key: 'to', header: t('system.mailbox.to'), cell: (row) => row.to },
    {
      key: 'receivedAt',
      header: t('system.mailbox.receivedAt'),
      cell: ({ receivedAt }) => formatMoment(receivedAt, language),
    },
    {
      key: 'deliveries',
      header: t('system.mailbox.deliveries'),
      cell: ({ deliveries }) => deliveries,
      isNumber: true,
    },
  ]
  return (
    <PublicShell isWide>
      <h1>{t('system.mailbox.title')}</h1>
      <p className="lead">{t('system.mailbox.lead')}</p>
      <form action={paths.mailbox()} className="stack-3 mt-3" role="search">
        <TextField name="to" label={t('system.mailbox.filter')} value={to} inputMode="email" />
        <Button variant="secondary">{t('system.mailbox.find')}</Button>
      </form>
      {messages.length === 0 ? (
        <p className="mt-3">{t('system.mailbox.empty')}</p>
      ) : (
        <Table
          caption={t('system.mailbox.title')}
          isCaptionHidden
          columns={columns}
          rows={messages}
          keyOf={({ id }) => id}
        />
      )}
      <PreviousNext previous={null} next={next === null ? null : paths.mailbox({ to, after: next })} />
    </PublicShell>
  )
}
