/** Sets the boundary of a unit: drawn between its neighbours, cut, taken together or from a file; what is wrong is shown where it is. */
import { UnitId } from '@gezhi/domain/common'
import { areaOf, type Boundary } from '@gezhi/domain/grid'
import { useBeforeLeave, useNavigate, useParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { boxOf, type Geometry } from '../../map/map-model.ts'
import { paths } from '../../paths.ts'
import type { UnitPage } from '../../queries/register-types.ts'
import { unitQuery, useBoundariesQuery, useSetBoundary } from '../../queries/units.ts'
import { Button, confirm, EmptyState, ErrorState, Page, Skeleton, toast } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { words } from '../../words.ts'
import { say } from './say.ts'
import { SplitOff, TakeIn } from './shape/Adopting.tsx'
import { createDrawing } from './shape/create-drawing.ts'
import { createFindings } from './shape/create-findings.ts'
import { linesOf } from './shape/finding-lines.ts'
import { ShapeEdit } from './shape/ShapeEdit.tsx'
import { sayShape } from './shape/say.ts'
import { useSurroundings } from './shape/surroundings.ts'
import { areasOf } from './UnitPlace.tsx'

const isUnitId = Schema.is(UnitId)

interface Begun {
  readonly page: UnitPage
  readonly before: Geometry | null
}

export default function BoundaryPage() {
  const params = useParams<{ id: string }>()
  const boundaries = useBoundariesQuery()
  const id = () => (isUnitId(params.id) ? params.id : undefined)
  const page = useQuery(() => ({ ...unitQuery(UnitId.make(id() ?? '')), enabled: id() !== undefined }))
  const own = useQuery(() => ({
    ...boundaries(page.data?.unit.level ?? 0, id(), { exact: true }),
    enabled: page.data !== undefined,
    // what is drawn upon must be what is stored
    staleTime: 0
  }))
  /** What the drawing began with: news from elsewhere does not take it out of anybody's hands. */
  const begun = createMemo<Begun | undefined>((kept) => {
    if (kept !== undefined && kept.page.unit.id === id()) return kept
    if (page.data === undefined || own.data === undefined || own.isFetching) return undefined
    return { page: page.data, before: areasOf(own.data, { frame: false })[0]?.geometry ?? null }
  })
  const failed = () => page.error ?? own.error
  return (
    <Switch
      fallback={
        <Page title={words.ui.nav.grid}>
          <Skeleton lines={8} />
        </Page>
      }
    >
      <Match when={id() === undefined}>
        <EmptyState title={say.unit.missing}>{say.unit.missingHint}</EmptyState>
      </Match>
      <Match when={begun()} keyed>
        {({ page: data, before }) => <Drawing page={data} before={before} />}
      </Match>
      <Match when={failed()}>{(error) => <ErrorState error={error()} onAgain={() => void page.refetch()} />}</Match>
    </Switch>
  )
}

const tools = ['edit', 'split', 'merge'] as const
type Tool = (typeof tools)[number]

function Drawing(props: { page: UnitPage; before: Geometry | null }) {
  const navigate = useNavigate()
  const whyNot = useWhyNot()
  const setBoundary = useSetBoundary()
  const unit = props.page.unit
  const revision = props.page.boundary?.revision ?? null
  const drawing = createDrawing(props.before)
  const around = useSurroundings(() => props.page)
  const [tool, setTool] = createSignal<Tool>('edit')
  const [neighbours, setNeighbours] = createSignal(true)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  let saved = false

  /** Memos, so that a shape stays the same object while nothing changes it. */
  const shape = createMemo((): Boundary | undefined => {
    const found = drawing.found()
    return found !== undefined && 'boundary' in found ? found.boundary : undefined
  })
  const stored = createMemo(() => createDrawing(props.before).found())
  const storedShape = () => {
    const found = stored()
    return found !== undefined && 'boundary' in found ? found.boundary : undefined
  }
  const areaBefore = () => {
    const was = storedShape()
    return was === undefined ? null : areaOf(was)
  }
  const fault = () => {
    const found = drawing.found()
    return found !== undefined && 'refusal' in found ? found.refusal : undefined
  }
  const findings = createFindings(() => unit, shape, around)
  const findingsBefore = createFindings(() => unit, storedShape, around)
  const lines = () => linesOf(findings() ?? [], drawing.changed() ? findingsBefore() : undefined, around.nameOf)
  const areas = () => around.areas(neighbours())
  const view = () =>
    boxOf(props.before === null ? [] : [{ geometry: props.before }]) ??
    boxOf(around.areas(false)) ??
    boxOf(around.areas(true))

  const whyNotSave = (): string | undefined => {
    const barred = whyNot('unit.edit')
    if (barred !== undefined) return barred
    if (drawing.geometry() === null || drawing.draft().open?.length) return say.boundary.notClosed
    if (fault() !== undefined) return say.boundary.faulty
    return drawing.changed() ? undefined : say.boundary.unchanged
  }
  const save = async () => {
    const geometry = drawing.geometry()
    if (geometry === null) return
    setBusy(true)
    setFailure(undefined)
    try {
      await setBoundary({ id: unit.id, seen: revision, geometry })
      saved = true
      toast({ says: say.boundary.saved(unit.name) })
      navigate(paths.unit(unit.id))
    } catch (error) {
      setFailure(() => error)
    } finally {
      setBusy(false)
    }
  }
  /** What a tool made becomes the drawing, one step that can be undone. */
  const adopt = (next: Boundary) => {
    drawing.take(next)
    setTool('edit')
  }

  useBeforeLeave((event) => {
    if (saved || !drawing.changed() || event.defaultPrevented) return
    event.preventDefault()
    void confirm({
      title: say.boundary.leave,
      consequence: say.boundary.leaveHint,
      deed: say.boundary.leaveDeed,
      harmful: true
    }).then((yes) => yes && event.retry(true))
  })

  const head = () => (
    <fieldset class="flex flex-wrap gap-1">
      <legend class="sr-only">{sayShape.tools}</legend>
      <For each={tools}>
        {(one) => (
          <Button
            size="small"
            variant="quiet"
            pressed={tool() === one}
            disabledReason={one !== 'edit' && shape() === undefined ? say.boundary.notClosed : undefined}
            onClick={() => setTool(one)}
          >
            {sayShape.tool[one]}
          </Button>
        )}
      </For>
    </fieldset>
  )

  return (
    <Page
      title={say.boundary.title(unit.name)}
      width="full"
      crumbs={props.page.chain.concat(unit).map(({ id, name }) => ({ label: name, href: paths.unit(id) }))}
      actions={
        <>
          <Button variant="quiet" onClick={() => navigate(paths.unit(unit.id))}>
            {words.ui.cancel}
          </Button>
          <Button variant="primary" busy={busy()} disabledReason={whyNotSave()} onClick={() => void save()}>
            {say.boundary.save}
          </Button>
        </>
      }
    >
      <Switch>
        <Match when={tool() === 'split' && shape()}>
          {(whole) => <SplitOff shape={whole()} head={head()} around={areas()} onAdopt={adopt} />}
        </Match>
        <Match when={tool() === 'merge' && shape()}>
          {(own) => <TakeIn shape={own()} name={unit.name} head={head()} surroundings={around} onAdopt={adopt} />}
        </Match>
        <Match when>
          <ShapeEdit
            drawing={drawing}
            around={areas()}
            view={view()}
            before={areaBefore()}
            fault={fault()}
            failure={failure()}
            findings={findings()}
            lines={lines()}
            neighbours={neighbours()}
            onNeighbours={setNeighbours}
            head={head()}
            foot={
              <Show when={drawing.changed() && shape()}>
                <div class="text-sm text-ink-2">
                  <h2 class="font-medium text-ink">{sayShape.effect.title}</h2>
                  <p>{sayShape.effect.takes}</p>
                  <Show when={lines().length > 0}>
                    <p class="mt-1">{sayShape.effect.faults}</p>
                  </Show>
                </div>
              </Show>
            }
          />
        </Match>
      </Switch>
    </Page>
  )
}
