import { freshDatabase } from '@gezhi/database/testing'
import { failuresMax } from '@gezhi/domain/access'
import { afterAll, expect, it } from 'vitest'
import { openApi } from '../src/open.ts'
import { origin } from './harness.ts'
import { httpOf } from './world/http.ts'

const code = 'abcd-efgh-jkmn'
const api = await openApi({
  databaseUrl: await freshDatabase(),
  secret: 'a secret for tests that is long enough',
  origin,
  setUpCode: code
})
afterAll(() => api.close())
const { ask, mutate, signIn, query } = httpOf(api, origin)

const founder = (username: string, role: string) => ({ username, name: username, password: 'Correct-Horse-1', role })
const district = (name: string) => ({ name, zone: 'Asia/Shanghai', code: '510199' })
const accounts = [
  founder('system', 'systemAdministrator'),
  founder('security', 'securityAdministrator'),
  founder('auditor', 'auditAdministrator'),
  founder('manager', 'districtManager')
]
const setUp = async (given: object): Promise<unknown> => {
  const { json } = await mutate('system.setUp', { code, district: district('新区'), accounts, ...given })
  return json.error?.data.refusal ?? 'founded'
}

it('nobody founds a district without the code, or without all who keep it', async () => {
  expect(await setUp({ code: 'abcd-efgh-jkmm' })).toEqual({ _tag: 'SetUpClosed', because: 'code' })
  expect(await setUp({ accounts: accounts.slice(1) })).toEqual({ _tag: 'FoundersLack', lacks: ['system'] })
  expect(await setUp({ accounts: [...accounts, founder('manager', 'acceptor')] })).toMatchObject({
    _tag: 'UsernameTaken'
  })
})

it('the code is checked before all else is filled in, and no quicker than it can be used', async () => {
  const guess = async (guessed: string, address: string, procedure = 'checkSetUpCode') => {
    const body = procedure === 'setUp' ? { code: guessed, district: district('新区'), accounts } : { code: guessed }
    const { json } = await ask(`/trpc/system.${procedure}`, { body, address })
    return json.error?.data.refusal._tag ?? 'right'
  }
  expect(await guess(code, '10.1.0.1')).toBe('right')
  // whichever of the two is asked, and however many at once
  const wrong = await Promise.all(
    Array.from({ length: failuresMax }, (_, i) => guess('abcd-efgh-jkmm', '10.1.0.2', i % 2 ? 'setUp' : undefined))
  )
  expect(wrong).toEqual(wrong.map(() => 'SetUpClosed'))
  expect(await guess(code, '10.1.0.2')).toBe('LockedOut')
  expect(await guess(code, '10.1.0.2', 'setUp')).toBe('LockedOut')
  expect(await guess(code, '10.1.0.1')).toBe('right')
})

it('of several who found one at once one does, and afterwards nobody', async () => {
  const names = ['甲区', '乙区', '丙区', '丁区']
  const answers = await Promise.all(names.map((name) => setUp({ district: district(name) })))
  const founded = names.filter((_, i) => answers[i] === 'founded')
  expect(founded).toHaveLength(1)
  const closed = answers.filter((answer) => answer !== 'founded')
  expect(closed).toEqual(Array(3).fill({ _tag: 'SetUpClosed', because: 'founded' }))
  expect(await setUp({})).toEqual({ _tag: 'SetUpClosed', because: 'founded' })
  const { cookie } = await signIn('manager', 'Correct-Horse-1')
  expect((await query('account.me', { cookie })).json.result.data.tenant.name).toBe(founded[0])
})
