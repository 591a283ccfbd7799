import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { ContactFields, recordForm, RecordMessages, type RecordAnswer } from '#app/agencies/components/record-form.tsx'
import { editRegency, findRegencyToEdit } from '#app/agencies/edit-regency.server.ts'
import { postedValues, regencyFields } from '#app/agencies/form.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { conflict, invalid, notFound, refusedToken } from '#app/http/respond.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextArea } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, 'editRegency')
  const found = await findRegencyToEdit({ actor })
  if (!found) return notFound()
  const token = issueFormToken(settings.keys, { purpose: 'edit-regency', binding: actor.accountId, now })
  return { ...found, token, hasErrors: context.answer.hasErrors }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now, form } = context
  const actor = await requireStaff(context, request, 'editRegency')
  const values = postedValues(regencyFields, form)
  const version = form?.fields.get('version') ?? ''
  const answer: RecordAnswer = { isSaved: false, values, version, errors: {}, current: null, formError: null }
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, {
    purpose: 'edit-regency',
    binding: actor.accountId,
    now,
  })
  if (!token.ok) return refusedToken({ ...answer, formError: 'errors.page.expired' } satisfies RecordAnswer)
  const result = await editRegency({ actor, values, version, now })
  if (result.ok) return data({ ...answer, isSaved: true, version: null } satisfies RecordAnswer)
  if (result.reason === 'not-found') return notFound()
  if (result.reason === 'invalid') return invalid({ ...answer, errors: result.errors } satisfies RecordAnswer, context)
  return conflict({
    ...answer,
    version: null,
    current: result.current,
    formError: 'admin.problem.changed',
  } satisfies RecordAnswer)
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'admin.regency.title', { hasErrors: args.data?.hasErrors ?? false })

export default function AdminRegency() {
  const t = useTranslate()
  const { values, version, token, agencies } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = recordForm(values, answer, regencyFields, t)
  return (
    <>
      <RecordMessages form={form} saved={answer?.isSaved ? t('admin.regency.saved') : null} />
      <h1>{t('admin.regency.title')}</h1>
      <p className="lead">{t('admin.regency.lead')}</p>
      <form
        method="post"
        action={`${paths.adminRegency()}#${noticesId}`}
        noValidate
        className="page-narrow stack-6 mt-5"
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={answer?.version ?? version} />
        <ContactFields form={form} />
        <SelectField
          name="deskAgency"
          label={t('admin.regency.deskAgency')}
          value={form.value('deskAgency')}
          hint={form.hint('deskAgency')}
          error={form.error('deskAgency')}
          options={agencies.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextArea
          name="secretariat"
          label={t('reminders.secretariat.label')}
          value={form.value('secretariat')}
          hint={form.hint('secretariat', t('reminders.secretariat.hint'))}
          error={form.error('secretariat')}
          rows={3}
          isOptional
        />
        <div className="actions">
          <Button>{t('admin.save')}</Button>
          <a href={paths.admin()}>{t('admin.cancel')}</a>
        </div>
      </form>
      <Emergency />
    </>
  )
}

function Emergency() {
  const t = useTranslate()
  const language = useLanguage()
  const { emergency } = useLoaderData<typeof loader>()
  return (
    <section className="section">
      <h2>{t('admin.regency.emergency')}</h2>
      <p className="soft">{t('admin.regency.emergencyHint')}</p>
      <ul className="bullets mt-2">
        {emergency.map(({ name, nameEn, number }) => (
          <li key={number}>
            {language === 'id' ? name : nameEn} {number}
          </li>
        ))}
      </ul>
    </section>
  )
}
