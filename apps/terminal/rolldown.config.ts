import { defineConfig } from 'rolldown'
import manifest from './package.json' with { type: 'json' }

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  transform: {
    jsx: { runtime: 'automatic', importSource: 'react' },
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.GEZHI_VERSION': JSON.stringify(manifest.version)
    }
  },
  external: ['react-devtools-core'], // ink loads it only when DEV=true
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    cleanDir: true
  }
})
