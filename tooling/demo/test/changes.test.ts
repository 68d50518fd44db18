import { ChangeSet, changeMoves, contains, Unit, unitAt } from '@gezhi/domain/grid'
import { isOpen } from '@gezhi/domain/loop'
import { Result, Schema } from 'effect'
import { describe, expect, it } from 'vitest'
import { demo, now } from './demo.ts'

const { changes, ended, issues, posts, standpoints, units } = demo
const latest = changes.map(({ history }) => history[history.length - 1]!.set)
const inForce = latest.find(({ state }) => state === 'inForce')!
const whole = ended[0]!.unit
const byId = new Map([...units, ...ended].map(({ unit }) => [unit.id, unit]))

describe('the changes of the tree', () => {
  it('are one in force for months, one to be approved, one in the drafting and one withdrawn', () => {
    expect(latest.map(({ state }) => state).sort()).toEqual(['draft', 'inForce', 'submitted', 'withdrawn'])
    expect(latest.filter((set) => Result.isFailure(Schema.decodeUnknownResult(ChangeSet)(set)))).toEqual([])
    for (const { history } of changes) {
      expect(history.map(({ set }) => set.revision)).toEqual(history.map((_, i) => i))
      for (const [i, { move, at, set }] of history.entries()) {
        expect(at <= now).toBe(true)
        if (move !== null) expect(set.state).toBe(changeMoves[move].to)
        if (i > 0) expect(at >= history[i - 1]!.at).toBe(true)
      }
    }
  })

  it('are approved by somebody else than who proposed them', () => {
    expect(inForce.approvedBy).not.toBeNull()
    expect(inForce.approvedBy).not.toBe(inForce.proposedBy)
  })
})

describe('the grid that was split', () => {
  it('stood until the day of effect, and its parts from then on, with codes that were never given before', () => {
    expect(Result.isSuccess(Schema.decodeUnknownResult(Unit)(whole))).toBe(true)
    expect(whole.to).toBe(inForce.inForceAt)
    const parts = whole.successors.map((id) => byId.get(id)!)
    expect(parts).toHaveLength(2)
    for (const part of parts) {
      expect(part).toMatchObject({ from: whole.to, to: null, predecessors: [whole.id] })
      expect(part.code).not.toBe(whole.code)
    }
    expect(parts.reduce((sum, { households }) => sum + (households ?? 0), 0)).toBe(whole.households)
    expect(whole.households).toBeGreaterThan(500)
    const then = units.filter(({ unit }) => unitAt(unit, whole.from)?.parentId === whole.id)
    expect(then.map(({ unit }) => unit.parentId).every((id) => id !== null && whole.successors.includes(id))).toBe(true)
    expect(then.length).toBeGreaterThan(5)
  })

  it('keeps the issues that were closed in it, and owes none; where they lie now is told beside', () => {
    const there = issues.filter(({ issue }) => issue.unitId === whole.id)
    expect(there.length).toBeGreaterThan(10)
    expect(there.filter(({ issue }) => isOpen(issue.stage))).toEqual([])
    const ofWhole = issues.filter(({ facts: [born] }) => born?._tag === 'Reported' && born.issue.unitId === whole.id)
    expect(standpoints.map(({ issueId }) => issueId).sort()).toEqual(ofWhole.map(({ issue }) => issue.id).sort())
    const paths = whole.successors.map((id) => byId.get(id)!.path)
    for (const { issueId, pathThen, pathNow } of standpoints) {
      expect(pathThen).toBe(whole.path)
      expect(paths).toContain(pathNow)
      const { point } = issues.find(({ issue }) => issue.id === issueId)!.issue
      const unit = units.find((one) => one.unit.path === pathNow)!
      if (point !== null) expect(contains(unit.boundary, point)).toBe(true)
    }
    expect(new Set(standpoints.map(({ pathNow }) => pathNow)).size).toBe(2)
  })

  it('holds nothing that was reported after its day, and its parts nothing from before', () => {
    for (const { issue, facts } of issues) {
      const [born] = facts
      if (born?._tag !== 'Reported') continue
      if (born.issue.unitId === whole.id) expect(issue.reportedAt < whole.to!).toBe(true)
      if (whole.successors.includes(born.issue.unitId)) expect(issue.reportedAt >= whole.to!).toBe(true)
    }
  })

  it('handed its people on to the part that they went to, and leaves none behind', () => {
    const before = posts.filter(({ at }) => at.id === whole.id)
    expect(before.length).toBeGreaterThan(1)
    expect(before.filter(({ to }) => to === null || to > whole.to!)).toEqual([])
    for (const { postId, id, unitId } of inForce.reappointments) {
      const post = posts.find((one) => one.id === postId)!
      expect(posts.find((one) => one.id === id)).toMatchObject({
        personId: post.personId,
        role: post.role,
        at: { kind: 'unit', id: unitId },
        from: whole.to
      })
    }
  })
})
