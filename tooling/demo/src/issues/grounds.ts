/** What stands where: the roads, estates, shops and schools that reports name, and the grids in which most of them arise. */
import type { UnitId } from '@gezhi/domain/common'
import type { Point } from '@gezhi/domain/grid'
import { inside, type Ring, type Spot } from '../land/ring.ts'
import { toPoint } from '../land/sketch.ts'
import { homeIn } from '../land/subdivide.ts'
import { estateKinds, estateWords, roadKinds, roadWords } from '../places/names.ts'
import type { Node } from '../places/units.ts'
import { at, type Random } from '../random.ts'

/** A grid with its surroundings. */
export interface Ground {
  readonly grid: Node
  readonly community: Node
  readonly street: Node
  readonly roads: ReadonlyArray<string>
  readonly estates: ReadonlyArray<string>
  readonly shops: ReadonlyArray<string>
  readonly schools: ReadonlyArray<string>
  /** How much comes up here. */
  readonly weight: number
  /** A corner where the same thing comes up again and again. */
  readonly corner: Spot | null
  /** The demo's grid workers work here, or at least its community secretary does. */
  readonly shown: 'desk' | 'near' | null
  /** Rain gathers here. */
  readonly low: boolean
  /** Special grids lie on top of this one: points in them are theirs. */
  readonly covered: ReadonlyArray<Node>
}

const shopWords = [
  '老汤面馆',
  '邻里便利店',
  '清水理发店',
  '鲜果铺',
  '蓝鲸洗车行',
  '巷口烧烤',
  '桥头早点',
  '禾记米粉',
  '晨光文具店',
  '安心药房',
  '小满奶茶',
  '渡口五金',
  '旧时书屋',
  '好滋味饭店',
  '青禾超市',
  '东来顺水果',
  '印月火锅',
  '石渡卤味',
  '兰渡干货',
  '望春宠物店'
]

export const groundsOf = (root: Node, showcase: ReadonlyArray<UnitId>, random: Random): ReadonlyArray<Ground> =>
  root.children.flatMap((street) => {
    const main = Array.from({ length: 3 }, () => roadName(random))
    return street.children.flatMap((community) => {
      const name = community.unit.name.replace('社区', '')
      const village = name.endsWith('村')
      const roads = [...main.slice(0, 2), ...Array.from({ length: 3 }, () => roadName(random))]
      const schools = village
        ? [`${name}小学`]
        : [`${name}幼儿园`, `${name}小学`, random.pick(['春水中学', '汀兰小学'])]
      const near = community.children.some(({ unit }) => showcase.includes(unit.id))
      const lively = near ? 3.2 : 1
      const special = community.children.filter(({ unit }) => unit.kind === 'special')
      return community.children.map((grid, i): Ground => {
        const base = grid.unit.kind === 'base'
        const hot = base && random.chance(0.06)
        return {
          grid,
          community,
          street,
          roads: random.shuffle(roads).slice(0, 3),
          estates: village
            ? [`${name}${i + 1}组`]
            : Array.from({ length: 2 }, () => `${random.pick(estateWords)}${random.pick(estateKinds)}`),
          shops: random.shuffle(shopWords).slice(0, 4),
          schools,
          weight: base
            ? ((grid.unit.households ?? 0) / 400) *
              at([1.25, 1, 0.75], 'ABC'.indexOf(grid.unit.areaClass ?? 'B')) *
              lively *
              (hot ? 3.5 : 1)
            : 0.6,
          corner: hot ? homeIn(grid.area, random) : null,
          shown: showcase.includes(grid.unit.id) ? 'desk' : near && base ? 'near' : null,
          low: base && random.chance(0.15),
          covered: base ? special : []
        }
      })
    })
  })

/** A point in the grid that no special grid covers; `null` where chance finds none. */
export const pointIn = ({ grid, corner, covered }: Ground, random: Random): Point | null => {
  const { ring } = grid.area
  for (let tries = 0; tries < 10; tries++) {
    const near = corner !== null && random.chance(0.4)
    const [x, y] = near
      ? [corner[0] + random.between(-15, 15), corner[1] + random.between(-15, 15)]
      : grid.unit.kind === 'special'
        ? within(ring, random)
        : homeIn(grid.area, random)
    if (clearOf(ring, x, y, true) && covered.every(({ area }) => clearOf(area.ring, x, y, false)))
      return toPoint([x, y])
  }
  return null
}

/** Inside or outside by a metre at least: coordinates are rounded, and a report stays in the grid that was meant. */
const clearOf = (ring: Ring, x: number, y: number, wanted: boolean): boolean =>
  [-1, 1].every((dx) => [-1, 1].every((dy) => inside(ring, x + dx, y + dy) === wanted))

/** Somewhere in the box around a ring. */
const within = (ring: Ring, random: Random): Spot => {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  return [random.between(Math.min(...xs), Math.max(...xs)), random.between(Math.min(...ys), Math.max(...ys))]
}

const roadName = (random: Random): string => `${random.pick(roadWords)}${random.pick(roadKinds)}`
