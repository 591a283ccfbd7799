import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { readLanguage, switchLanguage } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'

/** `/bahasa?ke=en`: remembers the choice and goes back to the page it came from, on this site only. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const to = readLanguage(new URL(request.url).searchParams.get('ke'))
  const back = pageBefore(request.headers.get('Referer'), context.settings.publicOrigin)
  if (to === null) return redirect(back)
  return redirect(back, { headers: { ...switchLanguage(context, to), 'Cache-Control': 'no-store' } })
}

/** Never another site: parsed, compared by origin, and only path and query are used. `//elsewhere` cannot come out. */
function pageBefore(referer: string | null, publicOrigin: string): string {
  if (referer === null || !URL.canParse(referer)) return paths.home()
  const { origin, pathname, search } = new URL(referer)
  if (origin !== publicOrigin || pathname.startsWith('//')) return paths.home()
  return pathname + search
}
