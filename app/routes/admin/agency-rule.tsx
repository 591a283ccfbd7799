import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import {
  addAgencyRule,
  agencyRuleCode,
  agencyRuleFields,
  findAgencyRuleToAdd,
  previewAgencyRule,
} from '#app/agencies/add-agency-rule.server.ts'
import { RecordPage, type RecordField } from '#app/agencies/components/record-page.tsx'
import { Decision } from '#app/agencies/components/routing-rules.tsx'
import { Effect } from '#app/agencies/components/rule-form.tsx'
import { readHolderNames } from '#app/agencies/edit-routing-rule.server.ts'
import { ReasonList } from '#app/complaints/components/suggestion-reasons.tsx'
import { readDeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveCheckedRecord } from '#app/http/staff-record.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { nameIn } from '#app/topics/components/topic-fields.ts'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editRoutingRules', purpose: 'add-agency-rule' } as const

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, token } = await openRecord(context, request, record)
  const found = (await findAgencyRuleToAdd({ actor, code: params['code'] ?? '' })) ?? notFound()
  // One rule is enough: it is changed where all rules are.
  if (found.known !== null) throw redirect(paths.adminRule(found.known))
  const language = languageOf(request, context)
  const { agency, values, byKind, choices } = found
  return {
    ...{ ...agency, values, token },
    byKind: byKind.map((topic) => nameIn(language, topic)),
    topics: choices.map((topic) => ({ value: topic.code, label: nameIn(language, topic) })),
    lists: await readDeskLists(language),
    ruleNames: await readHolderNames({ actor, language }),
    isNew: new URL(request.url).searchParams.has('ditambahkan'),
    hasErrors: context.answer.hasErrors,
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const asked = { code: params['code'] ?? '', now: context.now }
  const answer = await saveCheckedRecord(
    context,
    request,
    { ...record, fields: agencyRuleFields },
    {
      preview: ({ actor, values }) => previewAgencyRule({ ...asked, actor, values }),
      save: ({ actor, values }) => addAgencyRule({ ...asked, actor, values }),
    },
  )
  if (!answer.data.isSaved) return answer
  return redirect(paths.adminRule(agencyRuleCode(asked.code), { tersimpan: 'ya' }))
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data
    ? titled(args, 'agencyAdmin.reach.title', { values: { name: args.data.name }, hasErrors: args.data.hasErrors })
    : []

export default function AgencyRule() {
  const t = useTranslate()
  const { code, name, values, topics, byKind, token, isNew } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      {isNew && !answer ? <Flash kind="done">{t('agencyAdmin.reach.added', { name })}</Flash> : null}
      <RecordPage
        title={t('agencyAdmin.reach.title', { name })}
        lead={t('agencyAdmin.reach.lead')}
        before={
          byKind.length === 0 ? null : (
            <p className="mt-3">
              {t('agencyAdmin.reach.ofKind', { topics: byKind.join('; ') })} {t('agencyAdmin.reach.shared')}
            </p>
          )
        }
        to={paths.adminAgencyRule(code)}
        back={paths.adminAgency(code)}
        fields={fieldsOf(topics, t)}
        values={values}
        version=""
        token={token}
        answer={answer}
        saved={t('routingRules.one.saved')}
        check={{ of: answer?.checked ?? '', effect: answer?.effect ? <WhatItDoes /> : null }}
      />
    </>
  )
}

function fieldsOf(topics: { value: string; label: string }[], t: Translate): RecordField[] {
  const words = t('routingRules.one.wordsHint')
  return [
    { name: 'words', label: 'routingRules.one.words', kind: 'text', hint: words },
    {
      ...{ name: 'topics', label: 'agencyAdmin.reach.topics', kind: 'several', options: topics, isOptional: true },
      hint: t('agencyAdmin.reach.topicsHint'),
    },
    { name: 'nameId', label: 'texts.nameId' },
    { name: 'nameEn', label: 'texts.nameEn', isOptional: true, hint: t('routingRules.one.englishHint') },
    { name: 'whyId', label: 'routingRules.one.whyId' },
    { name: 'whyEn', label: 'routingRules.one.whyEn', isOptional: true },
    { name: 'weight', label: 'routingRules.one.weight', kind: 'days', hint: t('routingRules.one.weightHint') },
    {
      ...{ name: 'text', label: 'agencyAdmin.reach.try', kind: 'text', isOptional: true },
      hint: t('routingRules.try.hint'),
    },
  ]
}

function WhatItDoes() {
  const { lists, ruleNames } = useLoaderData<typeof loader>()
  const found = useActionData<typeof action>()?.effect
  if (!found) return null
  return (
    <>
      {found.tried ? (
        <Decision
          decision={found.tried}
          lists={lists}
          reasons={(because) => <ReasonList reasons={because} lists={lists} />}
        />
      ) : null}
      <Effect effect={found.effect} agencies={lists.agencies} ruleNames={ruleNames} />
    </>
  )
}
