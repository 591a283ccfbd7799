import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { canEnter } from '#app/access/can.ts'
import { countWaiting } from '#app/accounts/list-waiting.server.ts'
import { adminRail } from '#app/accounts/components/admin-rail.ts'
import { auditorRail } from '#app/audit/components/auditor-rail.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { issueFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { DeskShell } from '#app/ui/desk-shell.tsx'
import { useTranslate } from '#app/ui/language.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'openAdministration')
  const signOutToken = issueFormToken(context.settings.keys, { purpose: 'sign-out', now: context.now })
  const isAdmin = canEnter(actor, 'editAgencies')
  const isReader = !canEnter(actor, 'editTopicTexts')
  return {
    person: actor.name,
    role: actor.role,
    isAdmin,
    isReader,
    signOutToken,
    waiting: await countWaiting({ actor }),
  }
}

/** The administrator's desk. It has no way to a complaint: who keeps the service running does not read it. */
export default function AdminLayout() {
  const t = useTranslate()
  const { pathname } = useLocation()
  const { person, role, isAdmin, isReader, signOutToken, waiting } = useLoaderData<typeof loader>()
  const isInside = (to: string) => pathname === to || pathname.startsWith(`${to}/`)
  const link = (to: string, words: string) => ({ to, words, isCurrent: isInside(to) })
  // A coordinator has the way back to the desk here, and nothing else of the administrator's.
  const rail = isAdmin
    ? adminRail(pathname, t, waiting)
    : [
        { to: paths.queue(), words: t('inbox.views.queue'), isCurrent: false },
        link(paths.adminTopics(), t('topics.navigation')),
        link(paths.adminTexts(), t('texts.navigation.texts')),
      ]
  const own = isAdmin
    ? { home: paths.admin(), place: t('admin.home.title'), rail }
    : { home: paths.queue(), place: t('topics.title'), rail }
  const shown = isReader
    ? { home: paths.audit(), place: t('admin.home.title'), rail: auditorRail(pathname, t), isReadOnly: true }
    : own
  return (
    <DeskShell {...shown} person={person} role={t(`words.role.${role}`)} signOutToken={signOutToken}>
      <Outlet />
    </DeskShell>
  )
}
