/** What a reader sees: the lines of a screen drawn at a size, without colours. */
import { renderToString } from 'ink'
import { Shown } from '../src/App.tsx'
import { type App, topOf } from '../src/app/app.ts'
import { width } from '../src/ui/text.ts'

export const frameOf = (app: App): ReadonlyArray<string> => {
  const drawn = renderToString(<Shown screen={topOf(app)} world={app.world} />, { columns: app.world.columns })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is taken out
  return drawn.replaceAll(/\u001b\[[\d;]*m/g, '').split('\n')
}

/** Lines that are wider than the window. */
export const tooWide = (lines: ReadonlyArray<string>, columns: number): ReadonlyArray<string> =>
  lines.filter((line) => width(line) > columns)
