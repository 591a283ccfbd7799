import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { DecisionOrder, RuleTable, TryForm, type TryAnswer } from '#app/agencies/components/routing-rules.tsx'
import { listRulesToEdit, tryText } from '#app/agencies/edit-routing-rule.server.ts'
import { ReasonList } from '#app/complaints/components/suggestion-reasons.tsx'
import { readDeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { ruleWordsIn } from '#app/complaints/rules/rule-words.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { invalid, refusedToken } from '#app/http/respond.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const purpose = 'try-text'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, 'editRoutingRules')
  const language = languageOf(request, context)
  const [rules, lists] = await Promise.all([listRulesToEdit({ actor }), readDeskLists(language)])
  return {
    rules: rules.map(({ code, step, kind, agency, authority, words, isOn, isEdited, ...rule }) => ({
      ...{ code, step, kind, agency, authority, isOn, isEdited, ...ruleWordsIn(rule, language) },
      wordCount: words.length,
    })),
    lists,
    token: issueFormToken(settings.keys, { purpose, binding: actor.accountId, now }),
    hasErrors: context.answer.hasErrors,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now, form } = context
  const actor = await requireStaff(context, request, 'editRoutingRules')
  const text = form?.fields.get('text') ?? ''
  const answer: TryAnswer = { text, decision: null, error: null }
  const use = { purpose, binding: actor.accountId, now }
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, use)
  if (!token.ok) return refusedToken({ ...answer, error: 'errors.page.expired' } satisfies TryAnswer)
  const decision = await tryText({ actor, text })
  if (!decision) return invalid({ ...answer, error: 'routingRules.try.empty' } satisfies TryAnswer, context)
  const { rule, because, suggestions, decidedBy } = decision
  return data({ ...answer, decision: { rule, because, suggestions, decidedBy } } satisfies TryAnswer)
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'routingRules.title', { hasErrors: args.data?.hasErrors ?? false })

export default function RoutingRules() {
  const t = useTranslate()
  const { rules, lists, token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <TryForm
        token={token}
        answer={answer}
        lists={lists}
        reasons={(because) => <ReasonList reasons={because} lists={lists} />}
      >
        <h1>{t('routingRules.title')}</h1>
        <p className="lead">{t('routingRules.lead')}</p>
      </TryForm>
      <DecisionOrder />
      <RuleTable rules={rules} lists={lists} />
    </>
  )
}
