/** Founding the first district: why it is refused. */
import type { AccessRefusal } from '@gezhi/domain/access'
import type { RefusalWords, Words } from './shape.ts'

type Refusal = Extract<AccessRefusal, { readonly _tag: 'FoundersLack' | 'SetUpClosed' }>

const zhLacks = { system: '系统管理员', security: '安全管理员', audit: '审计管理员', business: '业务管理员' }
const enLacks = {
  system: 'system administrator',
  security: 'security administrator',
  audit: 'audit administrator',
  business: 'business manager'
}

export const zh = {
  refusals: {
    FoundersLack: ({ lacks }) => ({
      what: `还缺：${lacks.map((one) => zhLacks[one]).join('、')}`,
      next: '三员各设一人、互不兼任，另设至少一名业务管理员。'
    }),
    SetUpClosed: ({ because }) =>
      because === 'founded'
        ? { what: '本平台已建区，不能再次建区', next: '请直接登录；账号由系统管理员开设。' }
        : { what: '建区码不对', next: '请填写服务启动时打印的建区码。' }
  } satisfies RefusalWords<Refusal>
}

export const en: Words<typeof zh> = {
  refusals: {
    FoundersLack: ({ lacks }) => ({
      what: `Still missing: ${lacks.map((one) => enLacks[one]).join(', ')}`,
      next: 'Name each of the three administrators once, three different people, and at least one business manager.'
    }),
    SetUpClosed: ({ because }) =>
      because === 'founded'
        ? { what: 'There is a district already', next: 'Log in; the system administrator opens accounts.' }
        : { what: 'That is not the set-up code', next: 'Enter the code that the server printed when it started.' }
  }
}
