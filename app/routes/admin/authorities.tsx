import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAuthoritiesToEdit } from '#app/agencies/edit-texts.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { paths } from '#app/http/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { Table } from '#app/ui/table.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'editTexts')
  return { authorities: await listAuthoritiesToEdit({ actor }) }
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('texts.authorities.title')

export default function AdminAuthorities() {
  const t = useTranslate()
  const language = useLanguage()
  const { authorities } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('texts.authorities.title')}</h1>
      <p className="lead">{t('texts.authorities.lead')}</p>
      <p className="mt-3">
        <ButtonLink to={paths.adminNewAuthority()}>{t('texts.authorities.add')}</ButtonLink>
      </p>
      <Table
        caption={t('texts.authorities.title')}
        isCaptionHidden
        rows={authorities}
        keyOf={({ code }) => code}
        columns={[
          {
            key: 'name',
            header: t('texts.authorities.name'),
            cell: ({ code, nameId, nameEn, isActive }) => (
              <>
                <a href={paths.adminAuthority(code)}>{language === 'id' ? nameId : nameEn}</a>
                {isActive ? null : <b className="small"> ({t('topics.closedTag')})</b>}
              </>
            ),
          },
          {
            key: 'contact',
            header: t('texts.authorities.contact'),
            cell: ({ contact }) => contact ?? <b>{t('words.notFilled')}</b>,
          },
        ]}
      />
    </>
  )
}
