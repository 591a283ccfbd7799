import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

// One bundle for web, worker, commands and routes: a server compiled apart would carry a second copy of every model.
const compileOurServer: Plugin = {
  name: 'compile-our-server',
  enforce: 'post', // after Remix, whose own entry it replaces
  config: () => ({ build: { rollupOptions: { input: './app/server.ts' } } }),
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig), isSsrBuild && compileOurServer],
  build: { cssTarget: ['chrome64', 'safari12'], reportCompressedSize: false },
}))
