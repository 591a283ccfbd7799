import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { lines } from '#app/accounts/person-form.ts'
import { editSecondFactorRoles, findSecondFactorRolesToEdit } from '#app/accounts/second-factor-roles.server.ts'
import { recordForm, RecordMessages } from '#app/agencies/components/record-form.tsx'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editPeople', purpose: 'edit-sign-in-rules' } as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, token } = await openRecord(context, request, record)
  const found = await findSecondFactorRolesToEdit({ actor })
  return found ? { ...found, token, hasErrors: context.answer.hasErrors } : notFound()
}

export function action({ context, request }: ActionFunctionArgs) {
  const { now } = context
  return saveRecord(context, request, { ...record, fields: ['roles'] as const }, ({ actor, values, version }) =>
    editSecondFactorRoles({ actor, values, version, now }),
  )
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'signInRules.title', { hasErrors: args.data?.hasErrors ?? false })

export default function SignInRules() {
  const t = useTranslate()
  const { values, version, token, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = recordForm(values, answer, ['roles'], t)
  return (
    <>
      <RecordMessages form={form} saved={answer?.isSaved ? t('signInRules.saved') : null} />
      <h1>{t('signInRules.title')}</h1>
      <p className="lead">{t('signInRules.lead')}</p>
      <form
        method="post"
        action={`${paths.adminSignIn()}#${noticesId}`}
        noValidate
        className="page-narrow stack-6 mt-5"
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={answer?.version ?? version} />
        <CheckboxGroup
          name="roles"
          label={t('signInRules.roles')}
          hint={form.hint('roles', t('signInRules.rolesHint'))}
          error={form.error('roles')}
          values={lines(form.value('roles'))}
          choices={choices.map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
        />
        <div className="actions">
          <Button>{t('admin.save')}</Button>
        </div>
      </form>
    </>
  )
}
