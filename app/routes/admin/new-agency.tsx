import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { addAgency } from '#app/agencies/add-agency.server.ts'
import { recordForm, RecordMessages, type RecordAnswer } from '#app/agencies/components/record-form.tsx'
import { postedValues } from '#app/agencies/form.ts'
import { newAgencyFields, newAgencyTypes } from '#app/agencies/new-agency-form.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { invalid, notFound, refusedToken } from '#app/http/respond.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, DateField, SelectField, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const purpose = 'add-agency'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, 'editAgencies')
  const token = issueFormToken(settings.keys, { purpose, binding: actor.accountId, now })
  return { token, hasErrors: context.answer.hasErrors }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now, form } = context
  const actor = await requireStaff(context, request, 'editAgencies')
  const values = postedValues(newAgencyFields, form)
  const answer: RecordAnswer = { isSaved: false, values, version: null, errors: {}, current: null, formError: null }
  const use = { purpose, binding: actor.accountId, now }
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, use)
  if (!token.ok) return refusedToken({ ...answer, formError: 'errors.page.expired' } satisfies RecordAnswer)
  const result = await addAgency({ actor, values, now })
  if (result.ok) return redirect(paths.adminAgencyRule(result.code, { ditambahkan: 'ya' }))
  if (result.reason === 'not-found') return notFound()
  return invalid({ ...answer, errors: result.errors } satisfies RecordAnswer, context)
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'agencyAdmin.add.title', { hasErrors: args.data?.hasErrors ?? false })

export default function NewAgency() {
  const t = useTranslate()
  const { token } = useLoaderData<typeof loader>()
  const form = recordForm({}, useActionData<typeof action>(), newAgencyFields, t)
  const field = (name: string, hint?: string) => ({
    ...{ name, value: form.value(name), hint, error: form.error(name) },
  })
  return (
    <>
      <RecordMessages form={form} saved={null} />
      <h1>{t('agencyAdmin.add.title')}</h1>
      <p className="lead">{t('agencyAdmin.add.lead')}</p>
      <form
        method="post"
        action={`${paths.adminNewAgency()}#${noticesId}`}
        noValidate
        className="page-narrow stack-6 mt-5"
      >
        <input type="hidden" name="token" value={token} />
        <TextField {...field('name')} label={t('admin.agency.name')} autoComplete="off" />
        <TextField {...field('shortName')} label={t('admin.agency.shortName')} autoComplete="off" isOptional />
        <TextField
          {...field('code', t('agencyAdmin.add.codeHint'))}
          label={t('agencyAdmin.add.code')}
          autoComplete="off"
        />
        <SelectField
          {...field('type', t('agencyAdmin.add.typeHint'))}
          label={t('agencyAdmin.add.type')}
          empty={t('agencyAdmin.add.chooseType')}
          options={newAgencyTypes.map((type) => ({ value: type, label: t(`words.agencyType.${type}`) }))}
        />
        <DateField {...field('namedSince')} label={t('agencyAdmin.names.since')} isOptional />
        <Checkbox
          name="isConfirmed"
          label={t('admin.agency.isConfirmed')}
          isChecked={form.value('isConfirmed') === 'yes'}
        />
        <div className="actions">
          <Button>{t('agencyAdmin.add.link')}</Button>
          <a href={paths.adminAgencies()}>{t('admin.agency.back')}</a>
        </div>
      </form>
    </>
  )
}
