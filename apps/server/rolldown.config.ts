import { defineConfig } from 'rolldown'

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  // files of the packages are found through Node's own resolution: see @gezhi/database's folder.ts
  external: [/^node:/],
  output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', cleanDir: true }
})
