import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAgenciesToEdit } from '#app/agencies/edit-agency.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { Table } from '#app/ui/table.tsx'

const shown = { 'belum-lengkap': 'incomplete', 'sudah-berakhir': 'ended' } as const
const isShown = (text: string | null): text is keyof typeof shown => text !== null && Object.hasOwn(shown, text)

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'editAgencies')
  const asked = new URL(request.url).searchParams
  const search = (asked.get('q') ?? '').slice(0, 100)
  const wish = asked.get('tampil')
  const show = isShown(wish) ? wish : ''
  const agencies = await listAgenciesToEdit({ actor, search, show: show === '' ? 'all' : shown[show] })
  return {
    search,
    show,
    agencies: agencies.map(({ code, name, shortName, isConfirmed, personInCharge, post, email }) => ({
      code,
      name,
      shortName,
      isConfirmed,
      person: [personInCharge, post].filter((part) => part !== null).join(', '),
      email,
    })),
  }
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('admin.agencies.title')

export default function AdminAgencies() {
  const t = useTranslate()
  const { search, show, agencies } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('admin.agencies.title')}</h1>
      <p className="soft">{t('admin.agencies.count', { count: agencies.length })}</p>
      <p>
        <a href={paths.adminNewAgency()}>{t('agencyAdmin.add.link')}</a>
      </p>
      <form action={paths.adminAgencies()} role="search" className="filters mt-3">
        <TextField name="q" type="search" label={t('admin.agencies.search')} value={search} autoComplete="off" />
        <SelectField
          name="tampil"
          label={t('admin.agencies.show')}
          value={show}
          empty={t('admin.agencies.all')}
          options={[
            { value: 'belum-lengkap', label: t('admin.agencies.incomplete') },
            { value: 'sudah-berakhir', label: t('agencyAdmin.ended.onlyEnded') },
          ]}
        />
        <Button variant="secondary">{t('admin.agencies.find')}</Button>
      </form>
      {agencies.length === 0 ? <Nothing /> : <Agencies />}
    </>
  )
}

function Nothing() {
  const t = useTranslate()
  return (
    <p>
      {t('admin.agencies.nothing')} <a href={paths.adminAgencies()}>{t('admin.agencies.clear')}</a>
    </p>
  )
}

function Agencies() {
  const t = useTranslate()
  const { agencies } = useLoaderData<typeof loader>()
  const unknown = <b>{t('words.notFilled')}</b>
  return (
    <Table
      caption={t('admin.agencies.title')}
      isCaptionHidden
      rows={agencies}
      keyOf={({ code }) => code}
      columns={[
        {
          key: 'name',
          header: t('admin.agencies.name'),
          cell: ({ code, name, isConfirmed }) => (
            <>
              <a href={paths.adminAgency(code)}>{name}</a>
              {isConfirmed ? null : (
                <span className="soft small font-normal"> ({t('admin.agencies.unconfirmed')})</span>
              )}
            </>
          ),
        },
        { key: 'shortName', header: t('admin.agencies.shortName'), cell: ({ shortName }) => shortName ?? '' },
        { key: 'person', header: t('admin.agencies.person'), cell: ({ person }) => person || unknown },
        { key: 'email', header: t('admin.agencies.email'), cell: ({ email }) => email ?? unknown },
      ]}
    />
  )
}
