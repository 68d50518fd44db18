/** Passes a post on: one ends, the next begins, and what lies open is listed for the successor. */
import type { PersonId } from '@gezhi/domain/common'
import { newPostId } from '../../queries/people.ts'
import { usePassOnPost } from '../../queries/posts.ts'
import type { PostLine } from '../../queries/register-types.ts'
import { type Choice, Combobox, createForm, Drawer, Form, Notice, toast } from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { peopleChoices } from './people-choices.ts'
import { sayPosts } from './say.ts'

interface Values {
  readonly to: Choice<PersonId> | null
}

export default function PassOnDrawer(props: { post: PostLine; name: string; onClose: () => void }) {
  const passOn = usePassOnPost()
  const next = newPostId()
  const form = createForm<Values>({
    initial: { to: null },
    check: ({ to }) => (to === null ? [{ path: 'to', says: sayPosts.passOn.whoMissing }] : []),
    send: async ({ to }) => {
      if (to === null) return
      await passOn({ id: props.post.id, seen: props.post.revision, next, to: to.value })
      toast({ says: sayPosts.passOn.done(to.label) })
    }
  })
  return (
    <Drawer open title={sayPosts.passOn.title(props.name, named(props.post.roleName))} onClose={props.onClose}>
      <Form form={form} submitLabel={sayPosts.passOn.send} onDone={props.onClose} onCancel={props.onClose}>
        <Combobox {...form.field('to')} label={sayPosts.passOn.who} choices={peopleChoices} required />
        <Notice title={sayPosts.passOn.hint} />
      </Form>
    </Drawer>
  )
}
