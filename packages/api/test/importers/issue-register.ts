/** A register of past issues as tests send it in: a small district, its columns, and lines that differ from a good one. */
import type { BatchId } from '@gezhi/domain/common'
import { base } from '@gezhi/packs'
import { middleOf, openWorld } from '../harness.ts'
import { aCommand, csv, sendIn } from './register.ts'

/** A district of its own for each file of tests: files may share a process, and each closes what it opened. */
export const openRegister = async () => {
  const world = await openWorld()
  const manager = world.as('districtManager')
  const [lon, lat] = middleOf('grid1')
  const [first] = base.catalogue.matters
  if (first === undefined) throw new Error('the base pack has matters')
  const matter = first

  const headings = '标题,上报时间,结案时间,状态,类别,经度,纬度,地址,网格编码'
  const mapping = {
    title: '标题',
    reportedAt: '上报时间',
    closedAt: '结案时间',
    status: '状态',
    class: '类别',
    longitude: '经度',
    latitude: '纬度',
    address: '地址',
    unit: '网格编码'
  }
  const good = `路灯不亮,2026/1/5 9:30:00,2026/1/7 16:00:00,已结案,${matter.code},${lon},${lat},柳岸路 1 号,`

  /** Line by line; what differs from a good one is named. */
  const line = (given: Partial<Record<keyof typeof mapping, string>>) => {
    const usual = {
      title: '路灯不亮',
      reportedAt: '2026/1/5 9:30',
      closedAt: '',
      status: '',
      class: '',
      longitude: String(lon),
      latitude: String(lat),
      address: '',
      unit: ''
    }
    return Object.values({ ...usual, ...given }).join(',')
  }

  const order = async (lines: ReadonlyArray<string>, options = {}) => ({
    uploadId: await sendIn(world, csv(headings, ...lines)),
    kind: 'issues' as const,
    mapping,
    options
  })
  const check = async (lines: ReadonlyArray<string>, options = {}) => manager.import.check(await order(lines, options))
  const run = async (lines: ReadonlyArray<string>, options = {}, leaveOutFaulty = false) =>
    manager.import.run({ ...(await order(lines, options)), commandId: aCommand(), leaveOutFaulty })
  const issuesOf = async (batchId: BatchId) => (await manager.issue.list({ batchId, limit: 200 })).rows
  return { world, manager, matter, headings, mapping, good, line, order, check, run, issuesOf, lon, lat }
}
