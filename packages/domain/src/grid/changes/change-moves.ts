/**
 * A change of the tree from its draft to the day it is in force, as a table. One row is one legal move.
 *
 *   draft ─submit▶ submitted ─approve▶ approved ─publish▶ published ─takeEffect▶ inForce
 *     ▲                │                   │                  │ │
 *     └────sendBack────┴──────revise───────┤                  │ └stall▶ stalled ─revise─▶ draft
 *                                          └────withdraw──────┴─▶ withdrawn
 *
 * In force, the platform goes on to `settle` what lay below the units that changed.
 * Until it is in force the tree knows nothing of it; afterwards only another change set can change it back.
 */
import { Schema, Struct } from 'effect'
import type { ChangeState } from './refusals.ts'

/** Who may make a move: who proposes or approves for the units concerned, or the platform when the time has come. */
export type ChangeDuty = 'proposer' | 'approver' | 'platform'

export type ChangeGuard = 'notEmpty' | 'fresh' | 'sound' | 'staffed' | 'apart' | 'ahead' | 'due' | 'unsettled'

export const ChangeField = Schema.Literals(['title', 'reason', 'effectiveAt', 'operations', 'reappointments'])
export type ChangeField = typeof ChangeField.Type

interface Row {
  readonly from: ReadonlyArray<ChangeState>
  readonly to: ChangeState
  readonly duties: ReadonlyArray<ChangeDuty>
  readonly needs: ReadonlyArray<ChangeField>
  readonly takes: ReadonlyArray<ChangeField>
  readonly guards: ReadonlyArray<ChangeGuard>
}

const proposal = ['title', 'reason', 'effectiveAt', 'operations', 'reappointments'] as const

export const changeMoves = {
  edit: { from: ['draft'], to: 'draft', duties: ['proposer'], needs: [], takes: proposal, guards: [] },
  submit: {
    from: ['draft'],
    to: 'submitted',
    duties: ['proposer'],
    needs: [],
    takes: [],
    guards: ['notEmpty', 'sound', 'staffed']
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    duties: ['approver'],
    needs: [],
    takes: ['reason'],
    guards: ['apart', 'fresh', 'sound', 'staffed']
  },
  sendBack: {
    from: ['submitted', 'approved'],
    to: 'draft',
    duties: ['approver'],
    needs: ['reason'],
    takes: [],
    guards: []
  },
  publish: {
    from: ['approved'],
    to: 'published',
    duties: ['approver'],
    needs: [],
    takes: ['effectiveAt'],
    guards: ['ahead', 'fresh', 'sound', 'staffed']
  },
  revise: {
    from: ['submitted', 'approved', 'stalled'],
    to: 'draft',
    duties: ['proposer'],
    needs: [],
    takes: [],
    guards: []
  },
  withdraw: {
    from: ['draft', 'submitted', 'approved', 'published', 'stalled'],
    to: 'withdrawn',
    duties: ['proposer', 'approver'],
    needs: ['reason'],
    takes: [],
    guards: []
  },
  takeEffect: {
    from: ['published'],
    to: 'inForce',
    duties: ['platform'],
    needs: [],
    takes: [],
    guards: ['due', 'fresh', 'sound', 'staffed']
  },
  stall: { from: ['published'], to: 'stalled', duties: ['platform'], needs: [], takes: [], guards: ['due'] },
  /** Everything that lay below what changed has found its place. */
  settle: { from: ['inForce'], to: 'inForce', duties: ['platform'], needs: [], takes: [], guards: ['unsettled'] }
} as const satisfies Record<string, Row>

export type ChangeMove = keyof typeof changeMoves
export const ChangeMove = Schema.Literals(Struct.keys(changeMoves))

export const changeRow = (move: ChangeMove): Row => changeMoves[move]
