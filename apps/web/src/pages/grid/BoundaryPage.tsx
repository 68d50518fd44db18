/** Sets the boundary of a unit: drawn on the map between its neighbours, or from a file; what is wrong is shown where it is. */
import { UnitId } from '@gezhi/domain/common'
import { useBeforeLeave, useNavigate, useParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Schema } from 'effect'
import { createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import type { BoundaryHandle } from '../../map/BoundaryCanvas.tsx'
import { boxOf, type Geometry } from '../../map/map-model.ts'
import { paths } from '../../paths.ts'
import type { UnitPage } from '../../queries/register-types.ts'
import { unitQuery, useBoundariesQuery, useSetBoundary } from '../../queries/units.ts'
import { Bone, Button, bindKeys, confirm, EmptyState, ErrorState, Page, Skeleton, toast } from '../../ui/index.tsx'
import { useWhyNot } from '../../why-not.ts'
import { words } from '../../words.ts'
import { BoundaryTools } from './BoundaryTools.tsx'
import { faultPlace } from './boundary-fault.ts'
import { createDrawing } from './create-drawing.ts'
import { say } from './say.ts'
import { areasOf } from './UnitPlace.tsx'

const BoundaryCanvas = lazy(() => import('../../map/BoundaryCanvas.tsx'))

const isUnitId = Schema.is(UnitId)

export default function BoundaryPage() {
  const params = useParams<{ id: string }>()
  const boundaries = useBoundariesQuery()
  const id = () => (isUnitId(params.id) ? params.id : undefined)
  const page = useQuery(() => ({ ...unitQuery(UnitId.make(id() ?? '')), enabled: id() !== undefined }))
  const own = useQuery(() => ({
    ...boundaries(page.data?.unit.level ?? 0, id()),
    enabled: page.data !== undefined,
    // what is drawn upon must be what is stored
    staleTime: 0
  }))
  const before = (): Geometry | null => areasOf(own.data, { frame: false })[0]?.geometry ?? null
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
      <Match when={failed()}>{(error) => <ErrorState error={error()} onAgain={() => void page.refetch()} />}</Match>
      <Match when={page.data !== undefined && own.data !== undefined && !own.isFetching && page.data}>
        {(data) => <Drawing page={data()} before={before()} />}
      </Match>
    </Switch>
  )
}

function Drawing(props: { page: UnitPage; before: Geometry | null }) {
  const navigate = useNavigate()
  const whyNot = useWhyNot()
  const boundaries = useBoundariesQuery()
  const setBoundary = useSetBoundary()
  const unit = props.page.unit
  const revision = props.page.boundary?.revision ?? null
  const drawing = createDrawing(props.before)
  const [handle, setHandle] = createSignal<BoundaryHandle>()
  const [neighbours, setNeighbours] = createSignal(true)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  let saved = false

  const beside = useQuery(() => boundaries(unit.level, unit.parentId ?? undefined))
  const above = useQuery(() => ({
    ...boundaries(unit.level - 1, unit.parentId ?? undefined),
    enabled: unit.parentId !== null
  }))
  const areas = () => [
    ...areasOf(above.data, { frame: true }),
    ...(neighbours() ? areasOf(beside.data, { frame: false }).filter(({ id }) => id !== unit.id) : [])
  ]
  const view = () => {
    if (props.before !== null) return boxOf([{ geometry: props.before }])
    return boxOf(areasOf(above.data, { frame: true })) ?? boxOf(areasOf(beside.data, { frame: false }))
  }
  const fault = () => {
    const found = drawing.found()
    return found !== undefined && 'refusal' in found ? found.refusal : undefined
  }

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
  bindKeys([
    { keys: 'mod+z', does: () => say.boundary.undo, run: drawing.undo },
    { keys: 'mod+y', does: () => say.boundary.redo, run: drawing.redo }
  ])

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
      <div class="flex h-full min-h-0 flex-col-reverse border-t border-line md:flex-row">
        <BoundaryTools
          drawing={drawing}
          before={props.page.boundary?.area ?? null}
          fault={fault()}
          failure={failure()}
          handle={handle()}
          neighbours={neighbours()}
          onNeighbours={setNeighbours}
        />
        <div class="min-h-64 min-w-0 flex-1">
          <Suspense fallback={<Bone class="h-full w-full rounded-none" />}>
            <BoundaryCanvas
              label={say.boundary.map}
              draft={drawing.draft()}
              areas={areas()}
              view={view()}
              chosen={drawing.chosen()}
              fault={faultAt(fault())}
              onAdd={drawing.add}
              onClose={drawing.close}
              onChoose={drawing.choose}
              onMove={drawing.move}
              onInsert={drawing.insert}
              onRemove={drawing.remove}
              onReady={setHandle}
            />
          </Suspense>
        </div>
      </div>
      <Show when={drawing.draft().open}>
        <p class="sr-only" role="status">
          {say.boundary.keys}
        </p>
      </Show>
    </Page>
  )
}

const faultAt = (refusal: Parameters<typeof faultPlace>[0] | undefined) =>
  refusal === undefined ? null : faultPlace(refusal)
