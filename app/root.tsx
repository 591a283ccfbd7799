import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  type MetaFunction,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { SignInAgain } from '#app/accounts/components/sign-in-again.tsx'
import { readSite } from '#app/agencies/read-site.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import type { SignInAgainData } from '#app/http/sign-in-again.server.ts'
import { FaultPage, NotFoundPage } from '#app/ui/error-pages.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { usePageFacts } from '#app/ui/page-facts.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { bareSite, SiteProvider } from '#app/ui/site.tsx'
import deskScript from './desk-script.js?url'
import printScript from './print-script.js?url&no-inline'
import screenStyles from '../styles/app.css?url'
import printStyles from '../styles/print.css?url'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOf(request, context)
  const { theme, hasKeys } = readPreferences(request)
  return { language, theme, hasKeys, site: await readSite(context.settings, language, context.now) }
}

export const meta: MetaFunction<typeof loader> = (args) => {
  if (!args.error) return titled(args, 'home.title')
  if (isRouteErrorResponse(args.error) && args.error.status === 401) return titled(args, 'account.signIn.title')
  return titled(args, isNotFound(args.error) ? 'system.notFound.title' : 'system.fault.title')
}

export function Layout({ children }: { children: ReactNode }) {
  const facts = usePageFacts()
  const data = useRouteLoaderData<typeof loader>('root')
  // What is not yours looks the same as what does not exist: nothing of the page that was asked for.
  const isAbsent = isNotFound(useRouteError())
  const matches = useMatches()
  const handles = isAbsent ? [] : matches.map((match) => match.handle as PageHandle | undefined)
  const language = data?.language ?? facts.language
  const hydrates = handles.some((handle) => handle?.hydrate)
  // Dark is the desk's alone: public pages, receipts and reports are always light.
  const isDesk = isAbsent ? facts.absentPage !== null : handles.some((handle) => handle?.desk)
  const theme = isDesk && data && data.theme !== 'light' ? data.theme : undefined
  return (
    <html lang={language} data-theme={theme} data-keys={data && !data.hasKeys ? 'off' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#042e23" />
        <Meta />
        <link rel="stylesheet" href={screenStyles} />
        {handles.some((handle) => handle?.print) ? <link rel="stylesheet" href={printStyles} /> : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="icon" href="/favicon.ico" sizes="16x16" />
        {handles.some((handle) => handle?.keys) ? <script type="module" src={deskScript} /> : null}
        {handles.some((handle) => handle?.printButton) ? <script type="module" src={printScript} /> : null}
        <Links />
      </head>
      <body>
        <LanguageProvider language={language}>
          <SiteProvider site={data?.site ?? { ...bareSite, isTestSite: facts.isTestSite }}>{children}</SiteProvider>
        </LanguageProvider>
        {hydrates ? (
          <>
            <ScrollRestoration nonce={facts.nonce} />
            <Scripts nonce={facts.nonce} />
          </>
        ) : null}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { absentPage } = usePageFacts()
  if (isRouteErrorResponse(error) && error.status === 401) return <SignInAgain {...(error.data as SignInAgainData)} />
  return isNotFound(error) ? (absentPage ?? <NotFoundPage />) : <FaultPage />
}

/** 403 is drawn as 404: what is not yours looks the same as what does not exist. */
function isNotFound(error: unknown): boolean {
  return isRouteErrorResponse(error) && (error.status === 404 || error.status === 403)
}
