import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

const server = `http://127.0.0.1:${process.env.PORT ?? 4310}`

/** `vite build --mode gallery` builds the same app with the page `/-/ui` in it, beside the real one. */
export default defineConfig(({ mode }) => ({
  plugins: [solid(), tailwindcss()],
  build: {
    target: 'es2022',
    outDir: mode === 'gallery' ? 'test-artifacts/gallery' : 'dist',
    emptyOutDir: true,
    // the bench `web` reads in it what the first screen needs
    manifest: true,
    // data: URLs would need a hole in the content security policy
    assetsInlineLimit: 0
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/trpc': server, '/auth': server, '/files': server, '/health': server }
  }
}))
