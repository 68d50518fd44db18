/** Sends registers in as a person would, through the same functions as the server. */
import { CommandId } from '@gezhi/domain/common'
import { newId } from '../../src/ids.ts'
import { uploadFile } from '../../src/importers/upload.ts'
import { Tenants } from '../../src/services/tenants.ts'
import type { Member, World } from '../harness.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Lines of separated values under their headings. */
export const csv = (headings: string, ...lines: ReadonlyArray<string>): Uint8Array =>
  utf8(`${[headings, ...lines].join('\n')}\n`)

export const features = (
  ...all: ReadonlyArray<{ readonly properties: Readonly<Record<string, unknown>>; readonly geometry: unknown }>
): Uint8Array =>
  utf8(JSON.stringify({ type: 'FeatureCollection', features: all.map((one) => ({ type: 'Feature', ...one })) }))

/** The id of the upload. */
export const sendIn = async (
  world: World,
  bytes: Uint8Array,
  fileName = '登记表.csv',
  who: Member = 'districtManager'
): Promise<string> => {
  const { runtime } = world.api
  const actor = await runtime.runPromise(Tenants.use((tenants) => tenants.actor(world.account[who])))
  if (actor === null) throw new Error(`nobody is ${who}`)
  return (await runtime.runPromise(uploadFile(actor, fileName, bytes))).uploadId
}

export const aCommand = (): CommandId => CommandId.make(newId())
