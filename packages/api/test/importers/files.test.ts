import { expectedIn } from '@gezhi/words/expected'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { bytesMax } from '../../src/importers/reading/table.ts'
import { type Member, openWorld, origin, password } from '../harness.ts'
import { usernameOf } from '../world/members.ts'
import { csv, utf8 } from './register.ts'

const world = await openWorld()

/** The token of a session, as the terminal has it. */
const tokenOf = async (member: Member): Promise<string> => {
  const answer = await world.api.auth(
    new Request(`${origin}/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ username: usernameOf(member), password })
    })
  )
  return answer.headers.get('set-auth-token') ?? ''
}

const manager = await tokenOf('districtManager')
const acceptor = await tokenOf('acceptor')
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

const send = (body: Exclude<RequestInit['body'], undefined>, headers: Record<string, string>) =>
  world.api.upload(new Request(`${origin}/files/import`, { method: 'POST', body, headers }))
const fetchFile = (path: string, token = acceptor) =>
  world.api.download(new Request(`${origin}/files/${path}`, { headers: bearer(token) }))
const refusalIn = async (response: Response) => {
  const body: unknown = await response.json()
  return {
    status: response.status,
    refusal: Reflect.get(Reflect.get(Object(Reflect.get(Object(body), 'error')), 'data'), 'refusal')
  }
}

describe('sending a file in', () => {
  it('takes it as the body, under its percent-encoded name', async () => {
    const headers = { ...bearer(manager), 'x-file-name': encodeURIComponent('C:\\表\\登记表.csv') }
    const response = await send(Buffer.from(csv('a', '1')), headers)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      uploadId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      fileName: '登记表.csv',
      bytes: 4
    })
  })

  it('takes it as the field of a form', async () => {
    const form = new FormData()
    form.set('file', new File([Buffer.from(csv('a', '1'))], '登记表.csv'))
    expect(await (await send(form, bearer(manager))).json()).toMatchObject({ fileName: '登记表.csv', bytes: 4 })
  })

  it('takes ten mebibytes and not a byte more', async () => {
    expect((await send(new Uint8Array(bytesMax).fill(0x61), bearer(manager))).status).toBe(200)
    const more = await refusalIn(await send(new Uint8Array(bytesMax + 1).fill(0x61), bearer(manager)))
    expect(more).toEqual({ status: 413, refusal: { _tag: 'FileTooLarge', max: bytesMax } })
    const muchMore = await refusalIn(await send(new Uint8Array(bytesMax + 1_000_000), bearer(manager)))
    expect(muchMore.status).toBe(413)
  })

  it.each([
    ['nothing', async () => send(null, bearer(manager)), 400, 'UnreadableFile'],
    ['a form without a file', async () => send(new FormData(), bearer(manager)), 400, 'BadInput'],
    [
      'a form that is none',
      async () => send('x', { ...bearer(manager), 'content-type': 'multipart/form-data; boundary=y' }),
      400,
      'BadInput'
    ],
    ['from nobody', async () => send('a', {}), 401, 'NotSignedIn'],
    ['from somebody who may not import', async () => send('a', bearer(acceptor)), 403, 'Forbidden'],
    [
      'from another page that uses our cookie',
      async () => send('a', { cookie: 'gezhi.session_token=x', origin: 'http://evil.test' }),
      401,
      'NotSignedIn'
    ]
  ] as const)('refuses %s', async (_, sent, status, tag) => {
    expect(await refusalIn(await sent())).toMatchObject({ status, refusal: { _tag: tag } })
  })

  it('keeps the newest ten of each', async () => {
    for (let i = 0; i < 12; i++) await send(`a\n${i}`, bearer(manager))
    const [row] = await world.sql<[{ n: number }]>`select count(*)::int as n from upload`
    expect(row.n).toBe(10)
  })
})

describe('a list as a file', async () => {
  const titles = ['=cmd|calc!A1', '+1', '@sum', '-2', '含"引号",和逗号', '两\n行']
  for (const title of titles) await world.as('acceptor').issue.report(world.aReport({ title }))
  const query = (narrow: object) => `query=${encodeURIComponent(JSON.stringify(narrow))}`

  it('has a line for each issue of the list, and no other', async () => {
    const response = await fetchFile('issues.csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('事项.csv')}`
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    expect(text).toMatch(/^编号,标题,环节,事项类别,单元,地址,来源,主办,上报时间,/)
    expect(text.match(/网格上报/g)).toHaveLength(titles.length)
    const narrowed = await (await fetchFile(`issues.csv?${query({ text: '引号' })}`)).text()
    expect(narrowed.match(/网格上报/g)).toHaveLength(1)
  })

  it('never lets a spreadsheet calculate what somebody wrote', async () => {
    const text = await (await fetchFile('issues.csv')).text()
    for (const title of ["'=cmd|calc!A1", "'+1", "'@sum", "'-2"]) expect(text).toContain(`,${title},`)
    expect(text).toContain('"含""引号"",和逗号"')
    const cells = await readSheet(Buffer.from(await (await fetchFile('issues.xlsx?locale=en')).arrayBuffer()))
    expect(cells[0]?.slice(0, 3)).toEqual(['Number', 'Title', 'Stage'])
    expect(cells.map((row) => row[1])).toContain('=cmd|calc!A1')
  })

  it('comes back in through the import as it went out', async () => {
    const sheet = Buffer.from(await (await fetchFile(`issues.csv?${query({ order: 'oldest' })}`)).arrayBuffer())
    const { uploadId } = Object(await (await send(sheet, bearer(manager))).json())
    const { guess } = await world.as('districtManager').import.inspect({ uploadId, kind: 'issues' })
    expect(guess).toMatchObject({ title: '标题', reportedAt: '上报时间', class: '事项类别', address: '地址' })
    const { sample } = await world.as('districtManager').import.inspect({ uploadId, kind: 'issues' })
    expect(sample.map(({ cells }) => cells[1])).toEqual(titles.slice(0, 5))
  })

  it('holds only what the reader may see', async () => {
    const far = await (await fetchFile('issues.csv', await tokenOf('eastDispatcher'))).text()
    expect(far).not.toContain('网格上报')
  })

  it('says field by field what is wrong with a query, in words that every face knows', async () => {
    const faults = async (asked: string) => {
      const { refusal } = await refusalIn(await fetchFile(asked, manager))
      expect(refusal).toMatchObject({ _tag: 'BadInput' })
      return refusal.faults
    }
    expect(await faults(`issues.csv?${query({ unitId: 'x' })}`)).toEqual(
      expect.arrayContaining([{ path: 'query.unitId', expected: 'a UUIDv7 in lower case' }])
    )
    for (const asked of ['issues.csv?query={', `issues.csv?${query({ stages: ['x'] })}`, 'import-template.csv?kind=x'])
      for (const { expected } of await faults(asked)) expect(expectedIn('zh-CN', expected)).toMatch(/\p{Script=Han}/u)
  })

  it.each([
    ['issues.csv?query={', 400, 'BadInput'],
    [`issues.csv?${query({ unknown: 1 })}`, 400, 'BadInput'],
    [`issues.csv?${query({ unitId: 'x' })}`, 400, 'BadInput'],
    ['issues.pdf', 404, 'NotFound'],
    ['people.csv', 404, 'NotFound']
  ])('refuses %s', async (path, status, tag) => {
    expect(await refusalIn(await fetchFile(path))).toMatchObject({ status, refusal: { _tag: tag } })
  })

  it('is refused to nobody at all', async () => {
    expect((await refusalIn(await fetchFile('issues.csv', 'wrong'))).status).toBe(401)
  })
})

describe('an empty register to fill in', () => {
  it.each(['units', 'people', 'issues'] as const)('for %s has headings that the import recognises', async (kind) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const bytes = Buffer.from(
        await (await fetchFile(`import-template.xlsx?kind=${kind}&locale=${locale}`, manager)).arrayBuffer()
      )
      const { uploadId } = Object(await (await send(bytes, bearer(manager))).json())
      const seen = await world.as('districtManager').import.inspect({ uploadId, kind })
      const unseen = seen.fields.filter(({ field }) => seen.guess[field] === undefined).map(({ field }) => field)
      expect([kind, locale, unseen]).toEqual([kind, locale, []])
      const { base64 } = await world.as('districtManager').import.template({ kind, locale })
      expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK')
    }
  })

  it('is for whoever may import', async () => {
    expect((await refusalIn(await fetchFile('import-template.xlsx?kind=units'))).status).toBe(403)
    expect((await refusalIn(await fetchFile('import-template.xlsx?kind=cats', manager))).status).toBe(400)
  })
})

it('a file of nothing but letters is kept, and refused when it is looked at', async () => {
  const { uploadId } = Object(await (await send(utf8('只有一行'), bearer(manager))).json())
  await expect(world.as('districtManager').import.inspect({ uploadId, kind: 'units' })).rejects.toThrow(
    'UnreadableFile'
  )
})
