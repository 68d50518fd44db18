/** The frame of the shell before it is known who is there. */
import { Bone, Skeleton } from '../ui/Skeleton.tsx'

export function Waiting() {
  return (
    <div class="flex h-dvh bg-paper">
      <div class="w-14 shrink-0 px-3 py-4 max-md:hidden lg:w-52">
        <Bone class="mb-8 h-7 w-3/4" />
        <Bone class="mb-3 h-5 w-full" />
        <Bone class="mb-3 h-5 w-5/6" />
        <Bone class="h-5 w-2/3" />
      </div>
      <div class="min-w-0 flex-1 bg-sheet px-6 pt-16 md:my-2 md:mr-2 md:rounded-lg md:border md:border-line">
        <Skeleton lines={8} />
      </div>
    </div>
  )
}
