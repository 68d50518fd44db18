/** The level scheme: which levels the tree has, how large their units should be, which posts they need. */
import { RoleKey } from '@gezhi/domain/access'
import type { Level, LevelScheme } from '@gezhi/domain/grid'
import { Tier } from '@gezhi/domain/loop'
import { useQuery } from '@tanstack/solid-query'
import { createMemo, For, Show } from 'solid-js'
import { formatNumber } from '../../format.ts'
import { unitsQuery } from '../../queries/grid.ts'
import { referenceQuery } from '../../queries/reference.ts'
import { usePublish } from '../../queries/settings.ts'
import { Badge, Button, Checkbox, CloseIcon, NumberField, PlusIcon, Section, Select } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { named, words } from '../../words.ts'
import { sayPosts } from '../grid/say.ts'
import { changesOf, type Difference } from './difference.ts'
import { newSlot, useDraft } from './draft.ts'
import { codeDifferences, OtherCodes } from './OtherCodes.tsx'
import { ReferencePart } from './Part.tsx'
import { PublishBar } from './PublishBar.tsx'
import { isRangeWrong, RangeFields, rangeText } from './RangeFields.tsx'
import { say } from './say.ts'
import { isWhole, Text2Fields } from './Text2Fields.tsx'

const slot = newSlot<LevelScheme>()
type Post = Level['posts'][number]

export default function SchemePage() {
  const draft = useDraft(slot, ({ scheme }) => scheme)
  const whyNot = useWhyNot()
  const publish = usePublish()
  const units = useQuery(unitsQuery)
  const roleName = useRoleName()
  const closed = () => (whyNot('reference.edit') === undefined ? undefined : say.readOnly)
  const changes = createMemo(() => {
    const [before, after] = [draft.before(), draft.data()]
    return before === undefined || after === undefined ? [] : differences(before, after, roleName)
  })
  const faulty = () => {
    const levels = draft.data()?.levels ?? []
    if (levels.some(({ name }) => !isWhole(name))) return say.text2.missing
    if ((draft.data()?.otherCodes ?? []).some(({ name }) => !isWhole(name))) return say.text2.missing
    if (levels.some(({ codeWidth, ranges }) => ranges?.some((range) => isRangeWrong(codeWidth, range)))) {
      return say.codes.rangeWrong
    }
    const wrong = levels.some(
      ({ households, posts }) =>
        (households !== null && households.min > households.max) ||
        posts.some(({ min, max }) => max !== null && min > max)
    )
    return wrong ? say.scheme.bandWrong : undefined
  }
  const unitsOn = (level: number) => (units.data ?? []).filter((unit) => unit.level === level).length

  return (
    <ReferencePart kind="scheme" draft={draft} needs="reference.edit">
      {(now) => {
        const put = (index: number, part: Partial<Level>) =>
          draft.set({ ...now(), levels: now().levels.map((level, i) => (i === index ? { ...level, ...part } : level)) })
        return (
          <div class="max-w-4xl">
            <PublishBar
              draft={draft}
              differences={changes()}
              faulty={faulty()}
              publish={() => publish({ kind: 'scheme', data: now(), seen: draft.version() })}
            />
            <For each={now().levels.map((_, i) => i)}>
              {(index) => {
                const level = () => now().levels[index]
                return (
                  <Show when={level()}>
                    {(one) => (
                      <LevelPart
                        level={one()}
                        index={index}
                        units={unitsOn(index)}
                        closed={closed()}
                        onChange={(part) => put(index, part)}
                      />
                    )}
                  </Show>
                )
              }}
            </For>
            <OtherCodes
              scheme={now()}
              closed={closed()}
              onChange={(otherCodes) => draft.set({ ...now(), otherCodes })}
            />
          </div>
        )
      }}
    </ReferencePart>
  )
}

/** The name of a role by its key. */
const useRoleName = (): ((key: string) => string) => {
  const reference = useQuery(referenceQuery)
  return (key) => {
    const role = reference.data?.roles.data.find((one) => one.key === key)
    return role === undefined ? key : named(role.name)
  }
}

/** Stands for no tier. */
const none = 'none'

function LevelPart(props: {
  level: Level
  index: number
  units: number
  closed: string | undefined
  onChange: (part: Partial<Level>) => void
}) {
  const band = () => props.level.households
  return (
    <Section
      title={`${say.scheme.level(props.index + 1)} · ${named(props.level.name)}`}
      actions={
        <>
          <Show when={props.level.working}>
            <Badge strong>{say.scheme.working}</Badge>
          </Show>
          <span class="text-sm text-ink-3">{say.scheme.units(formatNumber(props.units))}</span>
        </>
      }
    >
      <div class="flex flex-col gap-4">
        <Text2Fields
          label={say.scheme.levelName}
          value={props.level.name}
          onChange={(name) => props.onChange({ name })}
          disabledReason={props.closed}
        />
        <div class="grid items-start gap-4 sm:grid-cols-2">
          <NumberField
            label={say.scheme.codeWidth}
            value={props.level.codeWidth}
            min={1}
            max={12}
            unit={say.scheme.digits}
            disabledReason={
              props.closed ?? (props.units > 0 ? say.scheme.codeWidthKept(formatNumber(props.units)) : undefined)
            }
            onChange={(codeWidth) => codeWidth !== null && props.onChange({ codeWidth })}
          />
          <Select
            label={say.scheme.tier}
            value={props.level.tier ?? none}
            disabledReason={props.closed}
            choices={[
              { value: none, label: say.scheme.tierNone },
              ...Tier.literals.map((tier) => ({ value: tier, label: words.loop.tiers[tier] }))
            ]}
            onChange={(tier) => props.onChange({ tier: Tier.literals.find((one) => one === tier) ?? null })}
          />
        </div>
        <RangeFields
          ranges={props.level.ranges ?? []}
          width={props.level.codeWidth}
          level={props.index}
          closed={props.closed}
          onChange={(ranges) => props.onChange({ ranges })}
        />
        <fieldset>
          <legend class="mb-1 text-sm font-medium text-ink-2">{say.scheme.households}</legend>
          <Checkbox
            label={say.scheme.householdsNone}
            checked={band() === null}
            disabledReason={props.closed}
            onChange={(on) => props.onChange({ households: on ? null : { min: 300, max: 500 } })}
          />
          <Show when={band()}>
            {(households) => (
              <div class="mt-1 grid max-w-sm grid-cols-2 gap-4">
                <NumberField
                  label={say.scheme.min}
                  value={households().min}
                  min={0}
                  disabledReason={props.closed}
                  onChange={(min) => min !== null && props.onChange({ households: { ...households(), min } })}
                />
                <NumberField
                  label={say.scheme.max}
                  value={households().max}
                  min={0}
                  disabledReason={props.closed}
                  error={households().min > households().max ? say.scheme.bandWrong : undefined}
                  onChange={(max) => max !== null && props.onChange({ households: { ...households(), max } })}
                />
              </div>
            )}
          </Show>
        </fieldset>
        <Posts posts={props.level.posts} closed={props.closed} onChange={(posts) => props.onChange({ posts })} />
      </div>
    </Section>
  )
}

function Posts(props: {
  posts: ReadonlyArray<Post>
  closed: string | undefined
  onChange: (posts: ReadonlyArray<Post>) => void
}) {
  const reference = useQuery(referenceQuery)
  const roles = () =>
    (reference.data?.roles.data ?? [])
      .filter(({ administrator }) => administrator === null)
      .map(({ key, name }) => ({ value: String(key), label: named(name) }))
  const put = (index: number, part: Partial<Post>) =>
    props.onChange(props.posts.map((post, i) => (i === index ? { ...post, ...part } : post)))
  const add = () => {
    const free = roles().find(({ value }) => !props.posts.some(({ role }) => role === value))
    if (free !== undefined) props.onChange([...props.posts, { role: RoleKey.make(free.value), min: 1, max: null }])
  }
  return (
    <fieldset>
      <legend class="mb-1 text-sm font-medium text-ink-2">{say.scheme.posts}</legend>
      <ul class="flex flex-col gap-2">
        <For each={props.posts}>
          {(post, index) => (
            <li class="grid grid-cols-[minmax(0,1fr)_3.5rem_3.5rem_2rem] items-end gap-2 sm:grid-cols-[minmax(0,1fr)_5rem_5rem_2rem]">
              <Select
                label={say.scheme.postRole}
                labelHidden={index() > 0}
                value={String(post.role)}
                choices={roles()}
                disabledReason={props.closed}
                onChange={(role) => put(index(), { role: RoleKey.make(role) })}
              />
              <NumberField
                label={say.scheme.postMin}
                labelHidden={index() > 0}
                value={post.min}
                min={0}
                disabledReason={props.closed}
                onChange={(min) => min !== null && put(index(), { min })}
              />
              <NumberField
                label={say.scheme.postMax}
                labelHidden={index() > 0}
                value={post.max}
                min={0}
                disabledReason={props.closed}
                onChange={(max) => put(index(), { max })}
              />
              <Checkbox
                class="order-last col-span-full"
                label={sayPosts.scheme.induction}
                checked={post.induction === true}
                disabledReason={props.closed}
                onChange={(induction) => put(index(), { induction })}
              />
              <Show when={props.closed === undefined}>
                <Button
                  variant="quiet"
                  icon={CloseIcon}
                  label={say.scheme.removePost}
                  onClick={() => props.onChange(props.posts.filter((_, i) => i !== index()))}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.closed === undefined}>
        <Button size="small" icon={PlusIcon} class="mt-2" onClick={add}>
          {say.scheme.addPost}
        </Button>
      </Show>
    </fieldset>
  )
}

const differences = (
  before: LevelScheme,
  after: LevelScheme,
  roleName: (key: string) => string
): ReadonlyArray<Difference> => [
  ...levelDifferences(before, after, roleName),
  ...codeDifferences(before.otherCodes ?? [], after.otherCodes ?? [])
]

const levelDifferences = (
  before: LevelScheme,
  after: LevelScheme,
  roleName: (key: string) => string
): ReadonlyArray<Difference> =>
  after.levels.flatMap((level, i): ReadonlyArray<Difference> => {
    const was = before.levels[i]
    if (was === undefined) return [{ kind: 'added', name: named(level.name), changes: [] }]
    const changes = changesOf<Level>(was, level, [
      [say.scheme.levelName, ({ name }) => `${name.zh} / ${name.en}`],
      [say.scheme.codeWidth, ({ codeWidth }) => String(codeWidth)],
      [
        say.codes.ranges,
        ({ codeWidth, ranges }) =>
          (ranges ?? []).map((range) => rangeText(codeWidth, range)).join(words.webLoop.common.list)
      ],
      [say.scheme.tier, ({ tier }) => (tier === null ? say.scheme.tierNone : words.loop.tiers[tier])],
      [
        say.scheme.households,
        ({ households }) => (households === null ? say.scheme.householdsNone : `${households.min}–${households.max}`)
      ],
      [
        say.scheme.posts,
        ({ posts }) =>
          posts
            .map(
              ({ role, min, max, induction }) =>
                `${roleName(role)} ${min}–${max ?? say.scheme.noMax}${induction ? ` · ${sayPosts.scheme.induction}` : ''}`
            )
            .join(words.webLoop.common.list)
      ]
    ])
    return changes.length === 0 ? [] : [{ kind: 'altered', name: named(was.name), changes }]
  })
