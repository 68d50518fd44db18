/** What a password must be: eight characters of three kinds out of four, without the user name in it (MLPS 2.0, rules 8.2). */
import { Result } from 'effect'
import { WeakPassword } from './refusals.ts'

export const passwordMin = 8
/** Beyond it a password is refused as input: hashing has to stay cheap. */
export const passwordMax = 128

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]
const kindsMin = 3

/** Refuses with everything that is lacking at once, so that one more try is enough. */
export const checkPassword = (password: string, username: string): Result.Result<void, WeakPassword> => {
  const lacks: Array<WeakPassword['lacks'][number]> = []
  if ([...password].length < passwordMin) lacks.push('length')
  if (kinds.filter((kind) => kind.test(password)).length < kindsMin) lacks.push('kinds')
  if (password.toLowerCase().includes(username.toLowerCase())) lacks.push('differsFromName')
  return lacks.length === 0 ? Result.succeed(undefined) : Result.fail(new WeakPassword({ lacks }))
}

/** So many wrong passwords in a row close an account for so many minutes (rules 8.2). */
export const failuresMax = 5
export const lockMinutes = 10
