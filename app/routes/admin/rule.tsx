import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { recordForm, RecordMessages, type RecordAnswer } from '#app/agencies/components/record-form.tsx'
import { Effect, RuleFields, type ShownEffect } from '#app/agencies/components/rule-form.tsx'
import { editRule, findRuleToEdit, previewRule, readHolderNames } from '#app/agencies/edit-routing-rule.server.ts'
import { postedValues } from '#app/agencies/form.ts'
import { recordVersion } from '#app/agencies/record-version.server.ts'
import { ruleFields } from '#app/agencies/routing-rule-form.ts'
import { readDeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { ruleWordsIn } from '#app/complaints/rules/rule-words.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { conflict, invalid, notFound, refusedToken } from '#app/http/respond.ts'
import { Button } from '#app/ui/button.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const purpose = 'edit-rule'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, 'editRoutingRules')
  const found = await findRuleToEdit({ actor, code: params['code'] ?? '' })
  if (!found) return notFound()
  const { rule, values, version, others } = found
  const language = languageOf(request, context)
  return {
    ...{ code: rule.code, ...ruleWordsIn(rule, language), values, version },
    others: others.map((one) => ({ code: one.code, name: ruleWordsIn(one, language).name })),
    ruleNames: await readHolderNames({ actor, language }),
    agencies: (await readDeskLists(language)).agencies.map(({ code, name }) => ({ code, name })),
    isSaved: new URL(request.url).searchParams.has('tersimpan'),
    token: issueFormToken(settings.keys, { purpose, binding: `${actor.accountId}:${rule.code}`, now }),
    hasErrors: context.answer.hasErrors,
  }
}

type Answer = RecordAnswer & { effect: ShownEffect | null; checked: string | null }

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { settings, now, form } = context
  const actor = await requireStaff(context, request, 'editRoutingRules')
  const code = params['code'] ?? ''
  const values = postedValues(ruleFields, form)
  const version = form?.fields.get('version') ?? ''
  const answer: Answer = {
    ...{ isSaved: false, values, version, errors: {}, current: null, formError: null, effect: null, checked: null },
  }
  const use = { purpose, binding: `${actor.accountId}:${code}`, now }
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, use)
  if (!token.ok) return refusedToken({ ...answer, formError: 'errors.page.expired' } satisfies Answer)
  const asked = { actor, code, values, now }
  // Saving is offered under the effect of exactly these values, and takes no others.
  const checked = recordVersion(values)
  if (form?.fields.get('step') === 'save' && form.fields.get('checked') === checked) {
    const result = await editRule({ ...asked, version })
    if (result.ok) return redirect(paths.adminRule(code, { tersimpan: 'ya' }))
    if (result.reason === 'not-found') return notFound()
    if (result.reason === 'invalid') return invalid({ ...answer, errors: result.errors } satisfies Answer, context)
    const problem = { current: result.current, formError: 'admin.problem.changed', version: null } as const
    return conflict({ ...answer, ...problem } satisfies Answer)
  }
  const preview = await previewRule(asked)
  if (!preview.ok && preview.reason === 'not-found') return notFound()
  if (!preview.ok) return invalid({ ...answer, errors: preview.errors } satisfies Answer, context)
  const shown = { ...answer, effect: preview.effect, checked } satisfies Answer
  if (form?.fields.get('step') !== 'save') return data(shown)
  return invalid({ ...shown, formError: 'routingRules.problem.check' } satisfies Answer, context)
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data
    ? titled(args, 'routingRules.one.title', { values: { name: args.data.name }, hasErrors: args.data.hasErrors })
    : []

export default function RoutingRule() {
  const t = useTranslate()
  const { code, name, why, ruleNames, values, version, others, agencies, token, isSaved } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = recordForm(values, answer, ruleFields, t)
  return (
    <>
      <RecordMessages form={form} saved={isSaved && !answer ? t('routingRules.one.saved') : null} />
      <h1>{t('routingRules.one.title', { name })}</h1>
      <p>{why}</p>
      <p className="soft small">{t('routingRules.one.code', { code })}</p>
      <form
        method="post"
        action={`${paths.adminRule(code)}#${answer?.effect ? '' : noticesId}`}
        noValidate
        className="page-narrow stack-6 mt-5"
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={answer?.version ?? version} />
        <input type="hidden" name="checked" value={answer?.checked ?? ''} />
        <RuleFields form={form} others={others} />
        <p className="hint">{t('routingRules.one.kept')}</p>
        <div className="actions">
          <Button name="step" value="check" variant={answer?.effect ? 'secondary' : 'primary'}>
            {t('routingRules.one.check')}
          </Button>
          <a href={paths.adminRules()}>{t('routingRules.one.back')}</a>
        </div>
        {answer?.effect ? (
          <Effect effect={answer.effect} agencies={agencies} ruleNames={ruleNames}>
            <Button name="step" value="save">
              {t('routingRules.one.save')}
            </Button>
          </Effect>
        ) : null}
      </form>
    </>
  )
}
