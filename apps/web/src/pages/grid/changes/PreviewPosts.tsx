/** Posts that end with their unit, and for each person where they go on, if anywhere. */
import type { PostId, UnitId } from '@gezhi/domain/common'
import type { Reappointment } from '@gezhi/domain/grid'
import { Index, Show } from 'solid-js'
import type { ChangeDetail, ChangePreview, EndingPost } from '../../../queries/changes.ts'
import { useMoveChange } from '../../../queries/changes.ts'
import { newPostId } from '../../../queries/people.ts'
import { tellRefusal } from '../../../tell.ts'
import { Button, type Choice, Select } from '../../../ui/index.tsx'
import { named } from '../../../words.ts'
import { heirsIn } from './heirs.ts'
import { sayChanges } from './say.ts'

const ends = 'ends'

export function PreviewPosts(props: { set: ChangeDetail['set']; preview: ChangePreview; edits: boolean }) {
  const move = useMoveChange()
  const text = sayChanges.preview
  const heirs = (post: EndingPost) => heirsIn(props.preview.units, post.unitId)
  const goesTo = (post: EndingPost): UnitId | undefined => {
    const put = props.set.reappointments.find(({ postId }) => postId === post.id)
    // where somebody was put while the steps were others, nobody goes
    return heirs(post).find(({ id }) => id === put?.unitId)?.id
  }
  const nameOf = (post: EndingPost) => heirs(post).find(({ id }) => id === goesTo(post))?.name
  const keep = async (reappointments: ReadonlyArray<Reappointment>) => {
    try {
      await move({ id: props.set.id, seen: props.set.revision, move: 'edit', input: { reappointments } })
    } catch (error) {
      tellRefusal(error)
    }
  }
  const others = (id: PostId) =>
    props.set.reappointments.filter(
      ({ postId }) => postId !== id && props.preview.posts.some((post) => post.id === postId)
    )
  const put = (post: EndingPost, to: UnitId | undefined) =>
    void keep([...others(post.id), ...(to === undefined ? [] : [{ id: newPostId(), postId: post.id, unitId: to }])])
  /** All have the same one place to go to. */
  const only = () => {
    const all = new Map(props.preview.posts.flatMap((post) => heirs(post).map((one) => [one.id, one] as const)))
    return all.size === 1 && props.preview.posts.length > 1 ? [...all.values()][0] : undefined
  }
  const putAll = (to: UnitId) =>
    void keep(props.preview.posts.map((post) => ({ id: newPostId(), postId: post.id, unitId: to })))
  const choices = (post: EndingPost): ReadonlyArray<Choice<string>> => [
    { value: ends, label: text.ends },
    ...heirs(post).map(({ id, name }) => ({ value: id, label: name }))
  ]

  return (
    <Show when={props.preview.posts.length > 0} fallback={<p class="text-ink-3">{text.noPosts}</p>}>
      <div class="mb-1 flex flex-wrap items-center justify-between gap-2">
        <p class="text-sm text-ink-3">{text.postsHint}</p>
        <Show when={props.edits && only()}>
          {(one) => (
            <Button size="small" onClick={() => putAll(one().id)}>
              {text.allOn(one().name)}
            </Button>
          )}
        </Show>
      </div>
      <ul class="divide-y divide-line">
        {/* the same row for the same place in the list: what is open in it stays open while the preview is read again */}
        <Index each={props.preview.posts}>
          {(post) => (
            <li class="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
              <span class="min-w-40 flex-1">
                <span class="font-medium">{post().person}</span>
                <span class="ml-2 text-ink-2">{text.post(named(post().roleName), post().unit)}</span>
              </span>
              <Show when={props.edits} fallback={<span class="text-ink-2">{nameOf(post()) ?? text.ends}</span>}>
                <Select
                  label={text.goesTo(post().person)}
                  labelHidden
                  class="w-56 max-w-full"
                  value={goesTo(post()) ?? ends}
                  onChange={(value) => put(post(), heirs(post()).find(({ id }) => id === value)?.id)}
                  choices={choices(post())}
                />
              </Show>
            </li>
          )}
        </Index>
      </ul>
    </Show>
  )
}
