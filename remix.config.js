// Every Remix option lives here. vite.config.ts imports this object and adds nothing to it.
/** @type {import('@remix-run/dev').VitePluginConfig} */
const remixConfig = {
  appDirectory: 'app',
  future: {
    v3_fetcherPersist: true,
    // Its manifest address has published denial-of-service advisories, and its reload on a version mismatch throws
    // away half-typed text after a deploy (docs/decisions/0001-vite-with-remix-config.md).
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}

export default remixConfig
