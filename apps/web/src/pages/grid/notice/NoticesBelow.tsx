/** The notices of all grids in a unit, published or withdrawn together. */
import { Show } from 'solid-js'
import { type NoticeView, usePublishNotice, useWithdrawNotice } from '../../../queries/notices.ts'
import type { UnitFace } from '../../../queries/register-types.ts'
import { tellRefusal } from '../../../tell.ts'
import { Button, confirm, toast } from '../../../ui/index.tsx'
import { useWhyNot } from '../../../why-not.ts'
import { say } from './say.ts'

export function NoticesBelow(props: { notice: NoticeView; unit: UnitFace }) {
  const whyNot = useWhyNot()
  const publish = usePublishNotice()
  const withdraw = useWithdrawNotice()
  const order = () => ({ unitId: props.unit.id, reach: 'below' as const })
  const rest = () => props.notice.below.grids - props.notice.below.shown

  const publishAll = async () => {
    const title = say.publishBelowAsk(rest(), props.unit.name)
    if (!(await confirm({ title, consequence: say.publishBelowConsequence, deed: say.publish }))) return
    await publish(order()).then(() => toast({ says: say.publishedBelow }), tellRefusal)
  }
  const withdrawAll = async () => {
    const title = say.withdrawBelowAsk(props.notice.below.shown, props.unit.name)
    if (!(await confirm({ title, consequence: say.withdrawConsequence, deed: say.withdrawBelow }))) return
    await withdraw(order()).then(() => toast({ says: say.withdrawnBelow }), tellRefusal)
  }

  return (
    <div class="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <span>{say.below(props.notice.below.shown, props.notice.below.grids)}</span>
      <span class="flex gap-1.5 print:hidden">
        <Show when={rest() > 0}>
          <Button size="small" disabledReason={whyNot('notice.publish')} onClick={() => void publishAll()}>
            {say.publishBelow(rest())}
          </Button>
        </Show>
        <Show when={props.notice.below.shown > 0}>
          <Button size="small" disabledReason={whyNot('notice.publish')} onClick={() => void withdrawAll()}>
            {say.withdrawBelow}
          </Button>
        </Show>
      </span>
    </div>
  )
}
