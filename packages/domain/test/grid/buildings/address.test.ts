import { BuildingId, UnitId } from '@gezhi/domain/common'
import {
  type Address,
  type Addressed,
  addressBook,
  addressKeys,
  addressText,
  lookupKeys,
  matchAddress,
  readAddress,
  storeyOf,
  tidyAddress,
  tidyPart
} from '@gezhi/domain/grid'
import { describe, expect, it } from 'vitest'

const places = new Set(['春水区', '听鹂街道', '桃蹊社区', '桃蹊第一网格'])

describe('a part of an address', () => {
  it.each([
    ['building', '3栋', '3幢'],
    ['building', '三号楼', '3幢'],
    ['building', '３＃楼', '3幢'],
    ['building', '十二', '12幢'],
    ['building', 'a座', 'A幢'],
    ['building', '望江楼', '望江楼'],
    ['entrance', '2', '2单元'],
    ['entrance', '第二单元', '2单元'],
    ['entrance', '甲单元', '甲单元'],
    ['door', '302', '302室'],
    ['door', '三〇二室', '302室'],
    ['door', '302房', '302室'],
    ['door', '负101', '负101室'],
    ['number', '十八号', '18号'],
    ['number', '18-2', '18-2号'],
    ['number', '12弄7号', '12弄7号'],
    ['road', ' 春水 路 ', '春水路'],
    ['road', '五一路', '五一路'],
    ['estate', '', '无'],
    ['estate', 'NULL', '无'],
    ['estate', '--', '无']
  ] as const)('%s “%s” is kept as %s', (part, given, kept) => {
    expect(tidyPart(part, given)).toBe(kept)
    expect(tidyPart(part, kept)).toBe(kept)
  })

  it('tells its storey, where it does', () => {
    expect(['302室', '1203室', '负101室', 'B102室', '甲室', '5室'].map(storeyOf)).toEqual([3, 12, -1, -1, null, null])
  })
})

describe('reading an address', () => {
  const read = (text: string) => {
    const { head, building, entrance, storey, door, near } = readAddress(text, places)
    return [head, building, entrance, storey, door, near]
  }
  it.each([
    ['春水路18号锦澜花园3幢2单元302室', '春水路18号锦澜花园', '3幢', '2单元', null, '302室'],
    ['春水区听鹂街道桃蹊社区 锦澜花园三号楼二单元三〇二', '锦澜花园', '3幢', '2单元', null, '302室'],
    ['某某省某某市春水区春水路１８号', '春水路18号', null, null, null, null],
    ['锦澜花园3-2-302', '锦澜花园', '3幢', '2单元', null, '302室'],
    ['锦澜花园3栋2单元3楼', '锦澜花园', '3幢', '2单元', 3, null],
    ['春水路18号3楼302室', '春水路18号', null, null, 3, '302室'],
    ['春水路18号302', '春水路18号', null, null, null, '302室'],
    ['春水路18-2号', '春水路18-2号', null, null, null, null],
    ['锦澜花园3#楼楼下', '锦澜花园', '3幢', null, null, null],
    ['五一路三十二号', '五一路32号', null, null, null, null],
    ['春水中学', '春水中学', null, null, null, null],
    ['锦澜花园3幢2单元门口', '锦澜花园', '3幢', '2单元', null, null]
  ])('“%s”', (text, head, building, entrance, storey, door) => {
    expect(read(text)).toEqual([head, building, entrance, storey, door, false])
  })

  it.each(['春水路18号对面', '锦澜花园3幢旁', '春水路与兰渡路交叉口', '锦澜花园附近的空地'])(
    '“%s” only says what is near',
    (text) => {
      expect(readAddress(text).near).toBe(true)
    }
  )

  it('takes the road, the number and the estate apart', () => {
    expect(readAddress('春水路18号锦澜花园3幢')).toMatchObject({ road: '春水路', number: '18号', estate: '锦澜花园' })
    expect(readAddress('春水路锦澜花园3幢')).toMatchObject({ road: '春水路', number: null, estate: '锦澜花园' })
    expect(readAddress('锦澜花园3幢')).toMatchObject({ road: null, number: null, estate: '锦澜花园' })
  })

  it('never leaves a text without anything for its places', () => {
    expect(readAddress('春水区', places).head).toBe('春水区')
  })
})

const [grid1, grid2] = [1, 2].map((n) => UnitId.make(`01990000-0000-7000-8000-00000000000${n}`)) as [UnitId, UnitId]
let next = 0
const aBuilding = (unitId: UnitId, given: Partial<Address>, name?: string): Addressed => {
  next += 1
  const address = tidyAddress(given)
  const id = BuildingId.make(`01990000-0000-7000-9000-${String(next).padStart(12, '0')}`)
  return { id, unitId, name: name ?? addressText(address), address }
}
const estate = { road: '春水路', number: '18', estate: '锦澜花园' }
const b1 = aBuilding(grid1, { ...estate, building: '1' })
const b2 = aBuilding(grid1, { ...estate, building: '2' })
const c1 = aBuilding(grid1, { estate: '汀香苑', building: '1' })
const c2 = aBuilding(grid2, { estate: '汀香苑', building: '2' })
const house = aBuilding(grid2, { road: '兰渡巷', number: '7' })
const tower = aBuilding(grid2, { road: '春水路', number: '20' }, '春水商务大厦')
const all = [b1, b2, c1, c2, house, tower]

describe('finding a building by its address', () => {
  const find = (text: string) => {
    const found = matchAddress(readAddress(text, places), all)
    if (found.match === 'building') return found.building.name
    return found.match === 'none' ? 'none' : `${found.match} ${found.candidates.length}`
  }
  it.each([
    ['春水路18号锦澜花园2幢1单元101', b2.name],
    ['锦澜花园2号楼', b2.name],
    ['春水路18号二栋', b2.name],
    ['兰渡巷7号', house.name],
    ['春水商务大厦', tower.name],
    ['春水路20号春水商务大厦12楼', tower.name],
    ['春水路20号', tower.name],
    ['锦澜花园', 'unit 2'],
    ['春水路18号', 'unit 2'],
    ['汀香苑', 'several 2'],
    ['锦澜花园9幢', 'several 2'],
    ['锦澜花园2幢对面', 'several 1'],
    ['春水路', 'none'],
    ['大春水路18号', 'none'],
    ['某某花园1幢', 'none'],
    ['', 'none']
  ])('“%s” → %s', (text, expected) => {
    expect(find(text)).toBe(expected)
  })

  it('is the same from a book of many as from the few with its keys', () => {
    const book = addressBook(all)
    for (const text of ['锦澜花园2幢', '锦澜花园', '汀香苑', '春水商务大厦', '春水路', '锦澜花园9幢']) {
      const read = readAddress(text, places)
      const keys = lookupKeys(read)
      const few = all.filter((one) => addressKeys(one).some((key) => keys.includes(key)))
      expect(book(read)).toEqual(matchAddress(read, few))
      expect(book(read).match).toBe(matchAddress(read, all).match)
    }
  })
})
