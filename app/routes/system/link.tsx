import { data, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation, type MetaFunction } from '@remix-run/react'
import { confirmAddressByLink, findAddressLink } from '#app/accounts/change-address.server.ts'
import { AddressLink, AddressSaved } from '#app/accounts/components/address-link.tsx'
import { fieldMessages } from '#app/accounts/components/field-messages.ts'
import { PasswordLink, PasswordSaved } from '#app/accounts/components/password-link.tsx'
import { passwordProblemKeys } from '#app/accounts/components/sign-in-form.tsx'
import { passwordLength } from '#app/accounts/password-rules.ts'
import { findPasswordLink, setPasswordByLink } from '#app/accounts/set-password.server.ts'
import { listPendingUploads } from '#app/attachments/store-upload.server.ts'
import * as pages from '#app/complaints/components/complaint-link.tsx'
import { limits } from '#app/complaints/limits.ts'
import { findComplaintLink } from '#app/complaints/step-by-link.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { pressLinkButton, showNewCode } from '#app/http/complaint-link.server.ts'
import { issueFormToken, newSubmissionKey, readFormToken } from '#app/http/form-token.server.ts'
import { invalid, passHeaders, refusedToken } from '#app/http/respond.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { titled } from '#app/ui/page-title.ts'

type Errors = { password?: TextKey; repeat?: TextKey; reason?: TextKey; form?: TextKey }
type LinkRequest = { context: AppLoadContext; link: string; submissionKey: string }

const gone = () => data({ page: 'gone' } as const, { status: 404 })
const tokenUse = (context: AppLoadContext, link: string) => ({ purpose: 'link', binding: link, now: context.now })

export const headers = passHeaders

/** Opening a link changes nothing, because scanners of mail open them all: it shows what the button would do. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const link = params['token'] ?? ''
  const { settings, now } = context
  const token = issueFormToken(settings.keys, tokenUse(context, link))
  const { hasErrors } = context.answer
  const password = await findPasswordLink(link, now)
  if (password) {
    const { email, role } = password.account
    return data({
      page: 'password',
      token,
      isFirst: password.purpose === 'invitation',
      email,
      role,
      hasErrors,
    } as const)
  }
  const address = await findAddressLink(link, now)
  if (address) {
    const { email, account } = address
    return data({ page: 'address', token, email, name: account.name, hasErrors } as const)
  }
  const complaint = await findComplaintLink(link, now)
  return complaint ? data({ page: 'complaint', token, hasErrors, ...complaint } as const) : gone()
}

export async function action({ context, params }: ActionFunctionArgs) {
  const link = params['token'] ?? ''
  const { settings, now } = context
  const read = readFormToken(settings.keys, context.form?.fields.get('token') ?? null, tokenUse(context, link))
  const request = { context, link, submissionKey: read.submissionKey ?? newSubmissionKey() }
  if (!read.ok) return refusedToken(await again(request, { form: 'link.again' }))
  if (await findPasswordLink(link, now)) return savePassword(request)
  if (await findAddressLink(link, now)) {
    return (await confirmAddressByLink({ token: link, now })) ? data({ page: 'address-saved' } as const) : gone()
  }
  const found = await findComplaintLink(link, now)
  if (!found) return showNewCode(request)
  const pressed = await pressLinkButton(request, found.purpose)
  return pressed.answer ?? invalid(await again(request, { reason: pressed.problem }), context)
}

async function savePassword(request: LinkRequest) {
  const { context, link } = request
  const password = context.form?.fields.get('password') ?? ''
  if (password === '') return invalid(await again(request, { password: 'account.problem.passwordEmpty' }), context)
  if (password !== context.form?.fields.get('repeat')) {
    return invalid(await again(request, { repeat: 'account.problem.repeat' }), context)
  }
  const result = await setPasswordByLink({ token: link, password, now: context.now })
  if (result.ok) return data({ page: 'password-saved' } as const, { status: 200 })
  if (result.reason === 'link-gone') return gone()
  return invalid(await again(request, { password: passwordProblemKeys[result.problem] }), context)
}

/** The form again, with the same submission key and what was typed; passwords are never sent back. */
async function again({ context, link, submissionKey }: LinkRequest, errors: Errors) {
  const takesFiles = context.form?.fields.has('reason') ?? false
  const files = takesFiles ? await listPendingUploads(submissionKeyHash(submissionKey)) : []
  return {
    page: 'again',
    token: issueFormToken(context.settings.keys, tokenUse(context, link), submissionKey),
    reason: context.form?.fields.get('reason') ?? '',
    keptFiles: files.map((file) => file.name),
    errors,
  } as const
}

export const meta: MetaFunction<typeof loader> = (args) => {
  if (!args.data || args.data.page === 'gone') return titled(args, 'link.gone.title')
  const { page, hasErrors } = args.data
  if (page === 'address') return titled(args, 'account.newAddress.title', { hasErrors })
  return titled(args, page === 'password' ? 'account.newPassword.title' : 'link.pageTitle', { hasErrors })
}

export default function Link() {
  const t = useTranslate()
  const { pathname } = useLocation()
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.page === 'password-saved') return <PasswordSaved />
  if (answer?.page === 'address-saved') return <AddressSaved />
  if (answer?.page === 'done') return <pages.ComplaintLinkDone {...answer} />
  if (answer?.page === 'code') return <pages.NewCode {...answer} />
  if (answer?.page === 'passed') return <pages.ComplaintLinkPassed reference={answer.reference} />
  if (answer?.page === 'gone' || loaded.page === 'gone') return <pages.LinkGone />
  const errors = fieldMessages(answer?.errors, t, { ...passwordLength, n: limits.reasonMax })
  const form = { address: pathname, token: answer?.token ?? loaded.token }
  if (loaded.page === 'password') return <PasswordLink {...form} {...loaded} token={form.token} errors={errors} />
  if (loaded.page === 'address') return <AddressLink {...form} {...loaded} token={form.token} error={errors.form} />
  return (
    <pages.ComplaintLinkPage
      {...form}
      purpose={loaded.purpose}
      reference={loaded.reference}
      reason={answer?.reason ?? ''}
      reasonError={errors.reason}
      formError={errors.form}
      keptFiles={answer?.keptFiles ?? []}
    />
  )
}
