import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'

const server = { target: `http://127.0.0.1:${process.env.PORT ?? 4310}`, changeOrigin: false }

/**
 * Names the files of each language in the page, so that `theme.js` can have the right ones fetched together with the
 * script that asks for them.
 */
const wordFiles: Plugin = {
  name: 'gezhi-word-files',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.entries({ 'zh-CN': 'web-zh', en: 'web-en' }).flatMap(([locale, name]) => {
        const chunks = Object.values(bundle ?? {}).filter((one) => one.type === 'chunk')
        const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/words/src/${name}.ts`))
        const files = chunk === undefined ? [] : [chunk.fileName, ...chunk.imports].map((file) => `/${file}`)
        const attrs = { name: `words-${locale}`, content: files.join(' ') }
        return files.length === 0 ? [] : [{ tag: 'meta', attrs, injectTo: 'head-prepend' as const }]
      })
  }
}

/**
 * What every page needs comes in two files instead of forty: they are asked for at once and pack better. The libraries
 * change rarely, so that a browser keeps them over many releases.
 */
const together = [
  {
    name: 'library',
    test: /\/node_modules\/(?:solid-js|@solidjs|@tanstack\/(?:query-core|solid-query)|@trpc|effect)\//
  },
  { name: 'frame', test: /\/(?:packages\/domain\/src\/common|apps\/web\/src(?:\/shell)?)\/(?!main\.)[^/]+$/ }
]

/** `vite build --mode gallery` builds the same app with the page `/-/ui` in it, beside the real one. */
export default defineConfig(({ mode }) => ({
  plugins: [solid(), tailwindcss(), wordFiles],
  build: {
    target: 'es2022',
    outDir: mode === 'gallery' ? 'test-artifacts/gallery' : 'dist',
    emptyOutDir: true,
    // the bench `web` reads in it what the first screen needs
    manifest: true,
    // data: URLs would need a hole in the content security policy
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: together } } }
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/trpc': server, '/auth': server, '/files': server, '/notice': server, '/health': server }
  }
}))
