/** Names of stages as the place calls them; the standard ones where it has no words of its own. */
import type { Stage } from '@gezhi/domain/loop'
import { words } from '../../words.ts'

export const stageName = (stage: Stage): string => words.loop.stages[stage]
