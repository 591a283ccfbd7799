import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { classFields } from '#app/agencies/class-form.ts'
import { RecordPage, type RecordField } from '#app/agencies/components/record-page.tsx'
import { addClasses, readClassesToEdit } from '#app/agencies/edit-classes.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { Table, type Column } from '#app/ui/table.tsx'

const record = { action: 'editCalendar', purpose: 'edit-classes', read: 'readDeadlines' } as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, token, isReader } = await openRecord(context, request, record)
  const found = await readClassesToEdit({ actor })
  if (!found) return notFound()
  return { ...found, token, isReader, hasErrors: context.answer.hasErrors }
}

export function action({ context, request }: ActionFunctionArgs) {
  const { now } = context
  return saveRecord(context, request, { ...record, fields: classFields }, ({ actor, values }) =>
    addClasses({ actor, values, now }),
  )
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'texts.classes.title', { hasErrors: args.data?.hasErrors ?? false })

const fields: readonly RecordField[] = classFields.map((name) => ({
  name,
  label: `texts.classes.${name}`,
  kind: name === 'validFrom' ? 'date' : 'days',
}))

export default function AdminClasses() {
  const t = useTranslate()
  const language = useLanguage()
  const { rows, values, token, isReader } = useLoaderData<typeof loader>()
  return (
    <RecordPage
      isReader={isReader}
      title={t('texts.classes.title')}
      lead={t('texts.classes.lead')}
      to={paths.adminClasses()}
      back={paths.admin()}
      // Who reads has the table of all rows below.
      fields={isReader ? [] : fields}
      values={values}
      version=""
      token={token}
      answer={useActionData<typeof action>()}
      saved={t('texts.classes.saved')}
    >
      <section className="section">
        <h2>{t('texts.classes.known')}</h2>
        <p className="soft">{t('texts.classes.law')}</p>
        <Table
          caption={t('texts.classes.known')}
          isCaptionHidden
          rows={rows}
          keyOf={({ validFrom }) => validFrom}
          columns={classFields.map((name): Column<(typeof rows)[number]> => ({
            key: name,
            header: t(`texts.classes.${name}`),
            isNumber: name !== 'validFrom',
            cell: (row) => (name === 'validFrom' ? formatDay(row.validFrom, language) : row[name]),
          }))}
        />
      </section>
    </RecordPage>
  )
}
