/** Says how far an import has come while it runs, on the last line of a terminal; scripts hear nothing of it. */
import type { Context } from '../cli/context.ts'

const everyMillis = 700

/** Returns how to stop. */
export const watchProgress = (context: Context, commandId: string): (() => void) => {
  if (!context.isTerminal || context.json) return () => {}
  const { client, err, words } = context
  let timer: NodeJS.Timeout
  const look = async () => {
    const progress = await client.api.import.progress.query({ commandId }).catch(() => null)
    if (progress !== null) err(`\r\u001b[K${words.import.phases[progress.phase]} ${progress.done} / ${progress.total}`)
    timer = setTimeout(look, everyMillis)
  }
  timer = setTimeout(look, everyMillis)
  return () => {
    clearTimeout(timer)
    err('\r\u001b[K')
  }
}
