/** Words for what the server refuses before any rule is asked. */
import type { Said, Words } from './shape.ts'

export const zh = {
  refusals: {
    TooLarge: ({ limit }: { readonly limit: number }): Said => ({
      what: '发送的内容太大',
      next: `最多 ${limit / 2 ** 20} MB，请减小后再发。`
    }),
    NoSuchPath: (): Said => ({ what: '这个地址下没有内容', next: '请核对网址。' }),
    Defect: ({ requestId }: { readonly requestId: string }): Said => ({
      what: '服务器内部出错，操作没有完成',
      next: `请稍后再试；如仍不行，请把编号 ${requestId} 告诉管理员。`
    })
  }
}

export const en: Words<typeof zh> = {
  refusals: {
    TooLarge: ({ limit }) => ({
      what: 'What was sent is too large',
      next: `At most ${limit / 2 ** 20} MB: make it smaller and send it again.`
    }),
    NoSuchPath: () => ({ what: 'There is nothing at this address', next: 'Check the link.' }),
    Defect: ({ requestId }) => ({
      what: 'Something went wrong in the server, and it was not done',
      next: `Try again in a moment; if it stays so, tell an administrator the number ${requestId}.`
    })
  }
}
