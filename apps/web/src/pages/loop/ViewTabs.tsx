/** The views of the list: those of the product, those the reader keeps, and a way to keep the one on the screen. */
import { createMemo, createSignal, Show } from 'solid-js'
import { paths } from '../../paths.ts'
import {
  Button,
  createForm,
  Form,
  LinkTabs,
  narrow,
  PlusIcon,
  Popover,
  TextField,
  TrashIcon,
  toast
} from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { type IssueFilters, writeFilters } from './issue-filters.ts'
import { removeView, savedViews, saveView, textOf, viewNames, views } from './saved-views.ts'

const nameMax = 30

export function ViewTabs(props: { filters: IssueFilters }) {
  const here = createMemo(() => textOf(props.filters))
  const kept = () => savedViews().find((view) => textOf(view.filters) === here())
  const isNamed = () => kept() !== undefined || viewNames.some((name) => textOf(views[name]) === here())
  const tabs = () => [
    ...viewNames.map((name) => ({ label: words.webLoop.issues.view[name], filters: views[name] })),
    ...savedViews().map(({ name, filters }) => ({ label: name, filters }))
  ]

  const remove = (id: string, name: string) => {
    const undo = removeView(id)
    toast({ says: words.webLoop.issues.viewRemoved(name), undo })
  }

  return (
    <div class="flex items-center gap-1">
      <div class="min-w-0 flex-1">
        <LinkTabs
          label={words.webLoop.issues.views}
          tabs={tabs().map(({ label, filters }) => ({
            label,
            href: paths.issues(writeFilters(filters)),
            current: textOf(filters) === here()
          }))}
        />
      </div>
      <Show when={kept()}>
        {(view) => (
          <Button
            variant="quiet"
            size="small"
            icon={TrashIcon}
            label={words.webLoop.issues.removeView(view().name)}
            onClick={() => remove(view().id, view().name)}
          />
        )}
      </Show>
      <Show when={!isNamed()}>
        <SaveView filters={props.filters} />
      </Show>
    </div>
  )
}

function SaveView(props: { filters: IssueFilters }) {
  const [open, setOpen] = createSignal(false)
  const form = createForm({
    initial: { name: '' },
    check: ({ name }) => (name.trim() === '' ? [{ path: 'name', says: words.webLoop.issues.viewNameMissing }] : []),
    send: async ({ name }) => {
      saveView(name.trim(), props.filters)
      toast({ says: words.webLoop.issues.viewSaved(name.trim()) })
    }
  })
  return (
    <Popover
      label={words.webLoop.issues.saveView}
      icon={PlusIcon}
      iconOnly={narrow()}
      variant="quiet"
      size="small"
      open={open()}
      onOpenChange={setOpen}
    >
      <Form form={form} submitLabel={words.ui.save} onDone={() => setOpen(false)} class="gap-3!">
        <TextField
          {...form.field('name')}
          label={words.webLoop.issues.viewName}
          hint={words.webLoop.issues.saveViewHint}
          maxLength={nameMax}
          autofocus
          required
        />
      </Form>
    </Popover>
  )
}
