/** What may be done with the notice of a unit. */
import { Show } from 'solid-js'
import { paths } from '../../../paths.ts'
import { type NoticeView, usePublishNotice, useWithdrawNotice } from '../../../queries/notices.ts'
import type { UnitFace } from '../../../queries/register-types.ts'
import { tellRefusal } from '../../../tell.ts'
import {
  Button,
  CopyButton,
  confirm,
  EditIcon,
  ExternalIcon,
  EyeIcon,
  EyeOffIcon,
  LinkIcon,
  PrintIcon,
  toast
} from '../../../ui/index.tsx'
import { useWhyNot } from '../../../why-not.ts'
import { say } from './say.ts'
import { addressOf } from './UnitNotice.tsx'

export function NoticeActions(props: { notice: NoticeView; unit: UnitFace; onChange: () => void }) {
  const whyNot = useWhyNot()
  const publish = usePublishNotice()
  const withdraw = useWithdrawNotice()
  const unitId = () => props.unit.id

  const askWithdraw = async () => {
    const title = say.withdrawAsk(props.unit.name)
    if (!(await confirm({ title, consequence: say.withdrawConsequence, deed: say.withdraw }))) return
    await withdraw({ unitId: unitId() }).then(() => toast({ says: say.withdrawn }), tellRefusal)
  }
  const doPublish = () => publish({ unitId: unitId() }).then(() => toast({ says: say.published }), tellRefusal)

  return (
    <div class="flex flex-wrap items-center gap-1.5 print:hidden">
      <Show when={props.notice.since !== null ? props.notice.code : null}>
        {(code) => (
          <>
            <CopyButton text={addressOf(code())} label={say.copyLink} icon={LinkIcon} />
            <Away href={paths.notice(code())} says={say.open} icon={ExternalIcon} />
            <Away href={paths.noticePoster(code())} says={say.poster} icon={PrintIcon} />
          </>
        )}
      </Show>
      <Button size="small" icon={EditIcon} disabledReason={whyNot('notice.publish')} onClick={props.onChange}>
        {say.edit}
      </Button>
      <Show
        when={props.notice.since !== null}
        fallback={
          <Button
            size="small"
            icon={EyeIcon}
            disabledReason={whyNot('notice.publish')}
            onClick={() => void doPublish()}
          >
            {say.publish}
          </Button>
        }
      >
        <Button
          size="small"
          icon={EyeOffIcon}
          disabledReason={whyNot('notice.publish')}
          onClick={() => void askWithdraw()}
        >
          {say.withdraw}
        </Button>
      </Show>
    </div>
  )
}

/** Pages of the server that are no part of this app. */
function Away(props: { href: string; says: string; icon: typeof ExternalIcon }) {
  return (
    <Button size="small" icon={props.icon} onClick={() => window.open(props.href, '_blank', 'noopener')}>
      {props.says}
    </Button>
  )
}
