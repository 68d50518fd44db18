import { ChangeSetId, PersonId, PostId, UnitId } from '@gezhi/domain/common'
import { UnitCode } from '@gezhi/domain/grid'
import type { ChangeDetail, ChangeLine } from '../src/app/world.ts'

import { at, id } from './ids.ts'

export const aChangeLine = (given: Partial<ChangeLine> = {}, n = 700): ChangeLine => ({
  id: ChangeSetId.make(id(n)),
  title: '柳堤第一网格户数超标，一分为二',
  state: 'submitted',
  effectiveAt: at('20T00:00'),
  inForceAt: null,
  proposedAt: at('02T02:00'),
  proposedBy: '申拟案',
  operations: ['split'],
  units: ['柳堤第一网格'],
  ...given
})

/** A split of the grid into two, as somebody sees it who may approve it. */
export const aChange = (given: Partial<ChangeDetail['set']> = {}, more: Partial<ChangeDetail> = {}): ChangeDetail => {
  const line = aChangeLine()
  const [south, north] = [UnitId.make(id(910)), UnitId.make(id(911))]
  return {
    set: {
      id: line.id,
      title: line.title,
      reason: '现有 566 户，超出 300 至 500 户的标准。',
      state: line.state,
      effectiveAt: line.effectiveAt,
      operations: [
        {
          do: 'split',
          id: UnitId.make(id(900)),
          parts: [
            { id: south, name: '柳堤第一网格南', households: 290 },
            { id: north, name: '柳堤第一网格北', households: 276 }
          ]
        }
      ],
      reappointments: [],
      seen: [],
      note: null,
      proposedBy: PersonId.make(id(600)),
      proposedAt: line.proposedAt,
      approvedBy: null,
      approvedAt: null,
      publishedAt: null,
      inForceAt: null,
      touched: [],
      settledAt: null,
      revision: 1,
      ...given
    },
    proposedBy: line.proposedBy,
    approvedBy: null,
    options: [
      { move: 'approve', needs: [], takes: ['reason'], barred: null },
      { move: 'sendBack', needs: ['reason'], takes: [], barred: null },
      { move: 'withdraw', needs: ['reason'], takes: [], barred: { _tag: 'ProposerNotApart' } }
    ],
    stale: [],
    preview: {
      refused: null,
      units: [
        {
          id: UnitId.make(id(900)),
          level: 2,
          change: 'ends',
          before: aFace('柳堤第一网格', '990101001001', 566),
          after: null,
          successors: [south, north],
          predecessors: []
        },
        begins(south, '柳堤第一网格南', '990101001002', 290),
        begins(north, '柳堤第一网格北', '990101001003', 276)
      ],
      issues: [{ from: '柳堤第一网格', to: '柳堤第一网格北', count: 3 }],
      buildings: [{ from: '柳堤第一网格', to: null, count: 1 }],
      posts: [
        {
          id: PostId.make(id(500)),
          person: '王小禾',
          role: 'gridWorker',
          roleName: { zh: '网格员', en: 'Grid worker' },
          unitId: UnitId.make(id(900)),
          unit: '柳堤第一网格'
        }
      ],
      organisations: ['柳浦派出所'],
      more: false
    },
    names: { [id(900)]: { name: '柳堤第一网格', code: UnitCode.make('990101001001') } },
    history: [
      { life: 'changeSet', revision: 1, at: at('02T03:00'), tag: 'Submitted', byName: '申拟案', changes: [] },
      { life: 'changeSet', revision: 0, at: at('02T02:00'), tag: 'Registered', byName: '申拟案', changes: [] }
    ],
    ...more
  }
}

type Face = NonNullable<NonNullable<ChangeDetail['preview']>['units'][number]['after']>

const aFace = (name: string, code: string, households: number): Face => ({
  name,
  code: UnitCode.make(code),
  parentId: UnitId.make(id(902)),
  parent: '柳浦街道',
  kind: 'base',
  areaClass: null,
  households,
  population: null,
  boundary: null,
  area: null
})

const begins = (
  unit: UnitId,
  name: string,
  code: string,
  households: number
): NonNullable<ChangeDetail['preview']>['units'][number] => ({
  id: unit,
  level: 2,
  change: 'begins',
  before: null,
  after: aFace(name, code, households),
  successors: [],
  predecessors: [UnitId.make(id(900))]
})
