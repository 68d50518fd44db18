/** The stage of an issue: its shape on the line, and its name. */
import type { Stage } from '@gezhi/domain/loop'
import { StageBadge } from '../../ui/StageBadge.tsx'
import { markOf } from './issue-face.ts'
import { stageName } from './stage-words.ts'

export function StageSign(props: { stage: Stage }) {
  return <StageBadge mark={markOf(props.stage)} label={stageName(props.stage)} />
}
