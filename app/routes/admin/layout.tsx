import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { requireStaff } from '#app/http/actor.server.ts'
import { issueFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { DeskShell } from '#app/ui/desk-shell.tsx'
import { useTranslate } from '#app/ui/language.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'editAgencies')
  const signOutToken = issueFormToken(context.settings.keys, { purpose: 'sign-out', now: context.now })
  return { person: actor.name, signOutToken }
}

/** The administrator's desk. It has no way to a complaint: who keeps the service running does not read it. */
export default function AdminLayout() {
  const t = useTranslate()
  const { pathname } = useLocation()
  const { person, signOutToken } = useLoaderData<typeof loader>()
  const isInside = (to: string) => pathname === to || pathname.startsWith(`${to}/`)
  const rail = [
    { to: paths.admin(), words: t('admin.navigation.home'), isCurrent: pathname === paths.admin() },
    {
      to: paths.adminRegency(),
      words: t('admin.navigation.regency'),
      isCurrent: isInside(paths.adminRegency()),
    },
    {
      to: paths.adminAgencies(),
      words: t('admin.navigation.agencies'),
      isCurrent: isInside(paths.adminAgencies()),
    },
    { to: paths.adminCalendar(), words: t('admin.navigation.calendar'), isCurrent: isInside(paths.adminCalendar()) },
    {
      to: paths.adminRules(),
      words: t('routingRules.navigation'),
      isCurrent: isInside(paths.adminRules()),
    },
    ...[
      { to: paths.adminClasses(), words: t('texts.navigation.classes') },
      { to: paths.adminAuthorities(), words: t('texts.navigation.authorities') },
      { to: paths.adminTexts(), words: t('texts.navigation.texts') },
    ].map((link) => ({ ...link, isCurrent: isInside(link.to) })),
  ]
  return (
    <DeskShell
      home={paths.admin()}
      place={t('admin.home.title')}
      person={person}
      role={t('words.role.admin')}
      signOutToken={signOutToken}
      rail={rail}
    >
      <Outlet />
    </DeskShell>
  )
}
