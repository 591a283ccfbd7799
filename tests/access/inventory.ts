import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'

export type Route = { id: string; address: string }

/** Every address of the program, from its own map: `/aduan/:reference`, `*`. */
export const routesOfTheMap: readonly Route[] = flatten(routes, '')

function flatten(entries: readonly RouteConfigEntry[], above: string): Route[] {
  return entries.flatMap(({ file, path, children }) => {
    const address = path === undefined ? above : `${above}/${path}`
    const own = children ? [] : [{ id: file.replace(/\.[jt]sx?$/, ''), address: address || '/' }]
    return [...own, ...flatten(children ?? [], address)]
  })
}
