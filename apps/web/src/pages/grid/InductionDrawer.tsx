/** Records what somebody was taught before a post of theirs begins. */
import { RoleKey } from '@gezhi/domain/access'
import type { Day } from '@gezhi/domain/common'
import { useQuery } from '@tanstack/solid-query'
import { newInductionId, useRecordInduction } from '../../queries/posts.ts'
import { referenceQuery } from '../../queries/reference.ts'
import type { PersonPage } from '../../queries/register-types.ts'
import { createForm, DateField, Drawer, Form, Select, TextField, toast } from '../../ui/index.tsx'
import { named } from '../../words.ts'
import { say as sayGrid, sayPosts } from './say.ts'

interface Values {
  readonly role: string
  readonly lesson: string
  readonly teacher: string
  readonly on: Day | null
}

export default function InductionDrawer(props: { person: PersonPage['person']; onClose: () => void }) {
  const reference = useQuery(referenceQuery)
  const record = useRecordInduction()
  const id = newInductionId()
  const say = sayPosts.induction
  const roles = () =>
    (reference.data?.roles.data ?? [])
      .filter(({ administrator }) => administrator === null)
      .map(({ key, name }) => ({ value: String(key), label: named(name) }))
  const form = createForm<Values>({
    initial: { role: '', lesson: '', teacher: '', on: null },
    check: ({ role, lesson, teacher, on }) => [
      ...(role === '' ? [{ path: 'role', says: sayGrid.post.roleMissing }] : []),
      ...(lesson.trim() === '' ? [{ path: 'lesson', says: say.lessonMissing }] : []),
      ...(teacher.trim() === '' ? [{ path: 'teacher', says: say.teacherMissing }] : []),
      ...(on === null ? [{ path: 'on', says: say.onMissing }] : [])
    ],
    send: async ({ role, lesson, teacher, on }) => {
      if (on === null) return
      const given = { lesson: lesson.trim(), teacher: teacher.trim(), on }
      await record({ id, personId: props.person.id, role: RoleKey.make(role), ...given })
      toast({ says: say.done })
    }
  })
  return (
    <Drawer open title={say.addTitle(props.person.name)} onClose={props.onClose}>
      <Form form={form} submitLabel={say.send} onDone={props.onClose} onCancel={props.onClose}>
        <Select {...form.field('role')} label={say.role} choices={roles()} required />
        <TextField {...form.field('lesson')} label={say.lesson} maxLength={200} required />
        <TextField {...form.field('teacher')} label={say.teacher} maxLength={60} required />
        <DateField {...form.field('on')} label={say.on} required />
      </Form>
    </Drawer>
  )
}
