import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMailTextsToEdit } from '#app/agencies/edit-mail-text.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { Table } from '#app/ui/table.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'readMailTexts')
  return { mails: (await listMailTextsToEdit({ actor })) ?? notFound() }
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('mailTexts.title')

export default function AdminMailTexts() {
  const t = useTranslate()
  const { mails } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('mailTexts.title')}</h1>
      <p className="lead">{t('mailTexts.lead')}</p>
      <Table
        caption={t('mailTexts.title')}
        isCaptionHidden
        rows={mails}
        keyOf={({ message }) => message}
        columns={[
          {
            key: 'mail',
            header: t('mailTexts.column.mail'),
            cell: ({ message }) => <a href={paths.adminMailText(message)}>{t(`mailTexts.name.${message}`)}</a>,
          },
          {
            key: 'words',
            header: t('mailTexts.column.words'),
            cell: ({ isOwn }) => t(isOwn ? 'mailTexts.own' : 'mailTexts.builtIn'),
          },
        ]}
      />
    </>
  )
}
