/** Names who deputises for somebody while they are away. */
import { type Day, type PersonId, type PostId, plusDays } from '@gezhi/domain/common'
import { startOfDay } from '../../day.ts'
import { zone } from '../../format.ts'
import { newDeputyId, useNameDeputy } from '../../queries/posts.ts'
import type { PersonPage } from '../../queries/register-types.ts'
import {
  type Choice,
  Combobox,
  createForm,
  DateField,
  Drawer,
  Form,
  MultiCombobox,
  TextField,
  toast
} from '../../ui/index.tsx'
import { peopleChoices } from './people-choices.ts'
import { postText } from './post-text.ts'
import { sayPosts } from './say.ts'

interface Values {
  readonly who: Choice<PersonId> | null
  readonly posts: ReadonlyArray<Choice<PostId>>
  readonly from: Day | null
  readonly to: Day | null
  readonly reason: string
}

export default function DeputyDrawer(props: { page: PersonPage; onClose: () => void }) {
  const nameDeputy = useNameDeputy()
  const id = newDeputyId()
  const say = sayPosts.deputy
  const posts = () =>
    props.page.posts.filter(({ inForce }) => inForce).map((post) => ({ value: post.id, label: postText(post) }))
  const form = createForm<Values>({
    initial: { who: null, posts: [], from: null, to: null, reason: '' },
    check: ({ who, to }) => [
      ...(who === null ? [{ path: 'who', says: say.whoMissing }] : []),
      ...(to === null ? [{ path: 'to', says: say.toMissing }] : [])
    ],
    send: async ({ who, posts: chosen, from, to, reason }) => {
      if (who === null || to === null) return
      await nameDeputy({
        id,
        standsFor: props.page.person.id,
        personId: who.value,
        posts: chosen.length === 0 ? null : chosen.map(({ value }) => value),
        ...(from !== null && { from: startOfDay(from, zone()) }),
        // the last day belongs to it
        to: startOfDay(plusDays(to, 1), zone()),
        reason: reason.trim() === '' ? null : reason.trim()
      })
      toast({ says: say.done(who.label) })
    }
  })
  return (
    <Drawer open title={say.addTitle(props.page.person.name)} onClose={props.onClose}>
      <Form form={form} submitLabel={say.send} onDone={props.onClose} onCancel={props.onClose}>
        <Combobox {...form.field('who')} label={say.who} choices={peopleChoices} required />
        <div class="grid gap-4 sm:grid-cols-2">
          <DateField {...form.field('from')} label={say.from} hint={say.fromHint} optional />
          <DateField {...form.field('to')} label={say.to} required />
        </div>
        <MultiCombobox {...form.field('posts')} label={say.posts} hint={say.postsHint} choices={posts()} optional />
        <TextField
          {...form.field('reason')}
          label={say.reason}
          placeholder={say.reasonSample}
          maxLength={200}
          optional
        />
      </Form>
    </Drawer>
  )
}
