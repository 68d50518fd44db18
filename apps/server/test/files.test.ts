import { expect, it } from 'vitest'
import { anApp } from './fakes.ts'

const MiB = 2 ** 20

it('hands files to the API as they come, up to ten mebibytes', async () => {
  const { request } = anApp()
  const send = (bytes: number) =>
    request('/files/import', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes) },
      body: new Uint8Array(bytes)
    })
  expect(await (await send(10 * MiB)).json()).toEqual({ uploaded: 10 * MiB })
  expect((await send(10 * MiB + 1)).status).toBe(413)
})

it('asks the API for files by their name, and for nothing by no name', async () => {
  const { request } = anApp()
  expect(await (await request('/files/issues.csv?locale=en')).json()).toEqual({ downloaded: '/files/issues.csv' })
  expect((await request('/files')).status).toBe(404)
})
