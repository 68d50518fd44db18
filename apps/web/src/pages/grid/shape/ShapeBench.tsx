/** How a shape is worked on: what can be done and what comes of it beside the map; below it on a phone. */
import { type JSX, Suspense } from 'solid-js'
import { Bone } from '../../../ui/index.tsx'

export function ShapeBench(props: { label: string; panel: JSX.Element; children: JSX.Element }) {
  return (
    <div class="flex h-full min-h-0 flex-col-reverse border-t border-line md:flex-row">
      <section
        aria-label={props.label}
        class="flex max-h-[50%] w-full shrink-0 flex-col gap-4 overflow-y-auto border-line p-4 max-md:border-t md:max-h-none md:w-88 md:border-r"
      >
        {props.panel}
      </section>
      <div class="min-h-64 min-w-0 flex-1">
        <Suspense fallback={<Bone class="h-full w-full rounded-none" />}>{props.children}</Suspense>
      </div>
    </div>
  )
}
