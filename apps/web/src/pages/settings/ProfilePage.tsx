/** The loop profile: what stages are called here, how long steps may take, how often things may go back. */
import { type Profile, Stage, StepName } from '@gezhi/domain/loop'
import { createMemo, For } from 'solid-js'
import { usePublish } from '../../queries/settings.ts'
import { NumberField, Section } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { words } from '../../words.ts'
import { changesOf, type Difference } from './difference.ts'
import { newSlot, useDraft } from './draft.ts'
import { LimitField, limitText } from './LimitField.tsx'
import { ReferencePart } from './Part.tsx'
import { PublishBar } from './PublishBar.tsx'
import { say } from './say.ts'
import { isEmpty, isWhole, Text2Fields } from './Text2Fields.tsx'

const slot = newSlot<Profile>()
const nothing = { zh: '', en: '' }
const countMax = 20

/** Withdrawn issues are in no list: nobody needs a name for them. */
const stages = Stage.literals.filter((stage) => stage !== 'withdrawn')

export default function ProfilePage() {
  const draft = useDraft(slot, ({ profile }) => profile)
  const whyNot = useWhyNot()
  const publish = usePublish()
  const closed = () => whyNot('reference.edit')
  const closedHere = () => (closed() === undefined ? undefined : say.readOnly)
  const changes = createMemo(() => {
    const [before, after] = [draft.before(), draft.data()]
    return before === undefined || after === undefined ? [] : differences(before, after)
  })
  const faulty = () => {
    const data = draft.data()
    if (data === undefined) return undefined
    const half = Object.values(data.stages).some((name) => name !== undefined && !isWhole(name))
    return half || !isWhole(data.name) ? say.text2.missing : undefined
  }

  return (
    <ReferencePart kind="profile" draft={draft} needs="reference.edit">
      {(now) => {
        const put = (part: Partial<Profile>) => draft.set({ ...now(), ...part })
        return (
          <div class="max-w-4xl">
            <PublishBar
              draft={draft}
              differences={changes()}
              faulty={faulty()}
              publish={() => publish({ kind: 'profile', data: now(), seen: draft.version() })}
            />
            <Section title={say.profile.limits}>
              <p class="mb-3 text-sm text-ink-3">{say.profile.limitsHint}</p>
              <div class="grid gap-x-6 gap-y-4 sm:grid-cols-2">
                <For each={StepName.literals}>
                  {(step) => (
                    <LimitField
                      label={words.loop.steps[step]}
                      value={now().limits[step]}
                      onChange={(limit) => put({ limits: { ...now().limits, [step]: limit } })}
                      disabledReason={closed()}
                    />
                  )}
                </For>
              </div>
            </Section>
            <Section title={say.profile.windows}>
              <div class="grid gap-x-6 gap-y-4 sm:grid-cols-2">
                <LimitField
                  label={say.profile.promise}
                  hint={say.profile.promiseHint}
                  value={now().promise}
                  onChange={(promise) => put({ promise })}
                  disabledReason={closed()}
                />
                <NumberField
                  label={say.profile.warnPercent}
                  hint={say.profile.warnPercentHint}
                  value={now().warnPercent}
                  min={1}
                  max={99}
                  unit={say.profile.percent}
                  disabledReason={closedHere()}
                  onChange={(warnPercent) => warnPercent !== null && put({ warnPercent })}
                />
                <LimitField
                  label={say.profile.returnWindow}
                  hint={say.profile.returnWindowHint}
                  value={now().returnWindow}
                  onChange={(returnWindow) => put({ returnWindow })}
                  disabledReason={closed()}
                />
                <NumberField
                  label={say.profile.returnsMax}
                  hint={say.profile.returnsMaxHint}
                  value={now().returnsMax}
                  min={0}
                  max={countMax}
                  unit={say.profile.times}
                  disabledReason={closedHere()}
                  onChange={(returnsMax) => returnsMax !== null && put({ returnsMax })}
                />
                <LimitField
                  label={say.profile.reopenWindow}
                  hint={say.profile.reopenWindowHint}
                  value={now().reopenWindow}
                  onChange={(reopenWindow) => put({ reopenWindow })}
                  disabledReason={closed()}
                />
                <NumberField
                  label={say.profile.extensionsMax}
                  value={now().extensionsMax}
                  min={0}
                  max={countMax}
                  unit={say.profile.times}
                  disabledReason={closedHere()}
                  onChange={(extensionsMax) => extensionsMax !== null && put({ extensionsMax })}
                />
              </div>
            </Section>
            <Section title={say.profile.stages}>
              <p class="mb-3 text-sm text-ink-3">{say.profile.stagesHint}</p>
              <div class="flex flex-col gap-4">
                <Text2Fields
                  label={say.profile.name}
                  value={now().name}
                  onChange={(name) => put({ name })}
                  disabledReason={closedHere()}
                />
                <For each={stages}>
                  {(stage) => (
                    <Text2Fields
                      label={words.loop.stages[stage]}
                      value={now().stages[stage] ?? nothing}
                      placeholder={{ zh: say.profile.standard, en: say.profile.standard }}
                      onChange={(name) => {
                        const { [stage]: _was, ...others } = now().stages
                        put({ stages: isEmpty(name) ? others : { ...others, [stage]: name } })
                      }}
                      disabledReason={closedHere()}
                    />
                  )}
                </For>
              </div>
            </Section>
          </div>
        )
      }}
    </ReferencePart>
  )
}

const differences = (before: Profile, after: Profile): ReadonlyArray<Difference> => {
  const field = say.profile
  const changes = changesOf<Profile>(before, after, [
    [field.name, ({ name }) => `${name.zh} / ${name.en}`],
    ...StepName.literals.map(
      (step) => [words.loop.steps[step], ({ limits }: Profile) => limitText(limits[step])] as const
    ),
    [field.promise, ({ promise }) => limitText(promise)],
    [field.returnWindow, ({ returnWindow }) => limitText(returnWindow)],
    [field.returnsMax, ({ returnsMax }) => String(returnsMax)],
    [field.extensionsMax, ({ extensionsMax }) => String(extensionsMax)],
    [field.reopenWindow, ({ reopenWindow }) => limitText(reopenWindow)],
    [field.warnPercent, ({ warnPercent }) => `${warnPercent}${say.profile.percent}`],
    ...stages.map(
      (stage) =>
        [
          words.loop.stages[stage],
          ({ stages: names }: Profile) => {
            const name = names[stage]
            return name === undefined ? '' : `${name.zh} / ${name.en}`
          }
        ] as const
    )
  ])
  return changes.map((change) => ({ kind: 'altered', name: change.field, changes: [{ ...change, field: '' }] }))
}
