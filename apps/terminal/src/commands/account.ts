/** Logging in and out, and who one is. */
import { connect } from '@gezhi/client'
import { readMe } from '../app/talk.ts'
import type { Me } from '../app/world.ts'
import { type Context, NotSignedIn, printJson, printJsonLine, textFrom } from '../cli/context.ts'
import { connectionOf, forgetToken, keepToken } from '../settings.ts'
import { askCode, SignInFailed, signOut, waitForApproval } from '../sign-in.ts'

/** By code in the web page; or with a token or key that is given, after asking the server whose it is. */
export const login = async (context: Context): Promise<void> => {
  const { settings, given, words } = context
  const typed = given.text('token')
  const token = typed === undefined ? await approved(context) : typed === '-' ? (await textFrom(context)).trim() : typed
  const me = await readMe(connect(connectionOf({ server: settings.server, token })))
  keepToken(settings, token)
  if (context.json) printJsonLine(context, { signedIn: true, ...plain(context, me) })
  else context.out(`${words.terminal.command.login.done(me.name, settings.server)}\n`)
}

const approved = async (context: Context): Promise<string> => {
  const { settings, words, signal } = context
  const { login } = words.terminal.command
  const code = await askCode(settings.server, signal)
  if (context.json) printJsonLine(context, { address: code.address, code: code.userCode, seconds: code.seconds })
  else context.err(`${login.open(code.address)}\n${login.code(code.userCode)}\n${login.waiting}\n`)
  const answer = await waitForApproval(settings.server, code, signal)
  if (answer.kind === 'signedIn') return answer.token
  context.err(`${answer.because === 'denied' ? login.denied : login.expired}\n`)
  throw new SignInFailed({ kind: 'refused', refusal: { _tag: 'NotSignedIn' } })
}

export const logout = async (context: Context): Promise<void> => {
  const { settings, words, out } = context
  const { login } = words.terminal.command
  if (settings.tokenFrom !== 'kept' || settings.token === null) {
    if (settings.token === null) throw new NotSignedIn()
    return out(`${login.environment}\n`)
  }
  await signOut(settings.server, settings.token)
  forgetToken(settings)
  if (context.json) printJson(context, { signedIn: false, server: settings.server })
  else out(`${login.out(settings.server)}\n`)
}

export const whoami = async (context: Context): Promise<void> => {
  const me = await readMe(context.client)
  if (context.json) return printJson(context, plain(context, me))
  const { locale, server } = context.settings
  const roles = me.roles.map((role) => (locale === 'en' ? role.en : role.zh)).join(', ')
  context.out(`${me.name} (${me.username})\n${roles}\n${me.tenantName} · ${server}\n`)
}

const plain = ({ settings }: Context, { name, username, tenantName, zone, roles }: Me) => ({
  server: settings.server,
  name,
  username,
  tenant: tenantName,
  zone,
  roles
})
