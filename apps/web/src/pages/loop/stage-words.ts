/** Names of stages as the place calls them; the standard ones where it has no words of its own. */
import type { Profile, Stage } from '@gezhi/domain/loop'
import { createSignal } from 'solid-js'
import { named, words } from '../../words.ts'

const [own, setOwn] = createSignal<Profile['stages']>({})

/** What the place says of itself comes with the account. */
export const setStageNames = (stages: Profile['stages']): void => {
  setOwn(() => stages)
}

export const stageName = (stage: Stage): string => {
  const name = own()[stage]
  return name === undefined ? words.loop.stages[stage] : named(name)
}
