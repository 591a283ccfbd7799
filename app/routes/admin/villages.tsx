import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/http/actor.server.ts'
import { paths } from '#app/http/paths.ts'
import { districts } from '#app/places/districts.ts'
import { listVillagesToEdit } from '#app/places/edit-villages.server.ts'
import { findDistrict } from '#app/places/find-village.ts'
import { placeName } from '#app/places/place-name.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { Table } from '#app/ui/table.tsx'

const shown = { 'ada-email': 'with', 'tanpa-email': 'without' } as const
const isShown = (text: string | null): text is keyof typeof shown => text !== null && Object.hasOwn(shown, text)

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'editVillages')
  const asked = new URL(request.url).searchParams
  const search = (asked.get('q') ?? '').slice(0, 100)
  const district = findDistrict(asked.get('kecamatan') ?? '')?.code ?? ''
  const wish = asked.get('tampil')
  const show = isShown(wish) ? wish : ''
  const found = await listVillagesToEdit({
    actor,
    wish: { search, district, show: show === '' ? 'all' : shown[show] },
  })
  const villages = found.map(({ code, district: within, ...office }) => ({
    ...{ code, ...office },
    name: placeName({ village: code, district: within }) ?? code,
  }))
  return { search, district, show, villages }
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('villages.title')

export default function AdminVillages() {
  const t = useTranslate()
  const { search, district, show, villages } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('villages.title')}</h1>
      <p className="lead">{t('villages.lead')}</p>
      <p className="soft">{t('villages.count', { count: villages.length })}</p>
      <form action={paths.adminVillages()} role="search" className="filters mt-3">
        <TextField name="q" type="search" label={t('villages.search')} value={search} autoComplete="off" />
        <SelectField
          name="kecamatan"
          label={t('villages.district')}
          value={district}
          empty={t('villages.allDistricts')}
          options={districts.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SelectField
          name="tampil"
          label={t('villages.show')}
          value={show}
          empty={t('villages.all')}
          options={[
            { value: 'ada-email', label: t('villages.withEmail') },
            { value: 'tanpa-email', label: t('villages.withoutEmail') },
          ]}
        />
        <Button variant="secondary">{t('villages.find')}</Button>
      </form>
      {villages.length === 0 ? <Nothing /> : <Villages />}
    </>
  )
}

function Nothing() {
  const t = useTranslate()
  return (
    <p>
      {t('villages.nothing')} <a href={paths.adminVillages()}>{t('villages.clear')}</a>
    </p>
  )
}

function Villages() {
  const t = useTranslate()
  const { villages } = useLoaderData<typeof loader>()
  const unknown = <b>{t('words.notFilled')}</b>
  return (
    <Table
      caption={t('villages.title')}
      isCaptionHidden
      rows={villages}
      keyOf={({ code }) => code}
      columns={[
        {
          key: 'village',
          header: t('villages.column.village'),
          cell: ({ code, name }) => <a href={paths.adminVillage(code)}>{name}</a>,
        },
        { key: 'email', header: t('villages.column.email'), cell: ({ email }) => email ?? unknown },
        {
          key: 'bpd',
          header: t('villages.column.bpd'),
          cell: ({ bpdEmail, copiesBpd }) =>
            bpdEmail === null ? unknown : `${bpdEmail} (${t(copiesBpd ? 'villages.bpdTold' : 'villages.bpdNotTold')})`,
        },
      ]}
    />
  )
}
