/** What is pressed, and what it opens. */
import { createSignal } from 'solid-js'
import { openKeyHelp } from '../../shell/Overlays.tsx'
import {
  Badge,
  Button,
  ButtonLink,
  Chip,
  CopyButton,
  confirm,
  Dialog,
  Drawer,
  EditIcon,
  FilterChip,
  KeyboardIcon,
  LinkTabs,
  Menu,
  MoreIcon,
  openPalette,
  PersonName,
  PlusIcon,
  Popover,
  PrintIcon,
  SearchField,
  Stepper,
  Tabs,
  TextArea,
  Tooltip,
  TrashIcon,
  toast
} from '../../ui/index.tsx'
import { words } from '../../words.ts'
import { Chapter, Row, Specimen } from './parts.tsx'
import { t } from './samples.ts'

export function Controls() {
  const [dialog, setDialog] = createSignal(false)
  const [drawer, setDrawer] = createSignal(false)
  const [pressed, setPressed] = createSignal(true)
  const [tab, setTab] = createSignal<'facts' | 'tasks' | 'history'>('facts')
  const [step, setStep] = createSignal(1)
  const [note, setNote] = createSignal('')
  const [filter, setFilter] = createSignal<string | undefined>(t('办理中', 'Handling'))

  const ask = async () => {
    const yes = await confirm({
      title: t('停用账号“韩晓”？', 'Close the account “hanxiao”?'),
      consequence: t(
        '此人将立即退出登录，名下 4 件待办转给网格长。可以重新启用。',
        'They are logged out at once and their 4 open issues go to the grid leader. The account can be opened again.'
      ),
      deed: t('停用账号', 'Close account'),
      harmful: true
    })
    toast({ says: yes ? t('已停用', 'Closed') : t('没有改动', 'Nothing changed') })
  }

  return (
    <Chapter title={t('操作', 'Controls')}>
      <Specimen name="Button">
        <div class="flex flex-col gap-3">
          <Row>
            <Button variant="primary">{t('派单', 'Dispatch')}</Button>
            <Button>{t('签收', 'Receive')}</Button>
            <Button variant="quiet">{t('取消', 'Cancel')}</Button>
            <Button variant="danger">{t('作废', 'Void')}</Button>
          </Row>
          <Row>
            <Button variant="primary" busy>
              {t('派单', 'Dispatch')}
            </Button>
            <Button busy>{t('签收', 'Receive')}</Button>
            <Button disabledReason={t('要由镇街派单员办理', 'Only a dispatcher of the street may do this')}>
              {t('督办', 'Supervise')}
            </Button>
            <Button icon={PlusIcon} keys="c">
              {t('上报', 'Report')}
            </Button>
          </Row>
          <Row>
            <Button size="small">{t('小', 'Small')}</Button>
            <Button size="large" variant="primary">
              {t('大', 'Large')}
            </Button>
            <Button icon={EditIcon} label={t('编辑', 'Edit')} />
            <Button variant="quiet" icon={PrintIcon} label={t('打印', 'Print')} keys="mod+p" />
            <Button variant="quiet" pressed={pressed()} onClick={() => setPressed(!pressed())}>
              {t('只看我的', 'Mine only')}
            </Button>
            <ButtonLink href="/-/ui/shell/">{t('看框架', 'See the shell')}</ButtonLink>
          </Row>
        </div>
      </Specimen>
      <Specimen name="Menu · Popover · Tooltip · CopyButton">
        <div class="flex flex-col gap-3">
          <Row>
            <Menu
              label={t('更多操作', 'More')}
              variant="plain"
              items={[
                { label: t('编辑', 'Edit'), icon: EditIcon, keys: 'e', onSelect: () => undefined },
                { label: t('打印', 'Print'), icon: PrintIcon, onSelect: () => undefined },
                {
                  label: t('合并到…', 'Merge into…'),
                  disabledReason: t('已关闭的事项不能合并', 'A closed issue cannot be merged'),
                  onSelect: () => undefined
                },
                'line',
                { label: t('作废', 'Void'), icon: TrashIcon, harmful: true, onSelect: () => undefined }
              ]}
            />
            <Menu
              label={t('更多', 'More')}
              icon={MoreIcon}
              iconOnly
              items={[
                { heading: t('排序', 'Order') },
                { label: t('剩余时间', 'Time left'), checked: true, onSelect: () => undefined },
                { label: t('上报时间', 'Time reported'), checked: false, onSelect: () => undefined }
              ]}
            />
            <Popover label={t('写备注', 'Add a note')} title={t('备注', 'Note')}>
              <TextArea label={t('备注', 'Note')} labelHidden value={note()} onChange={setNote} maxLength={60} />
            </Popover>
            <CopyButton text="CS2603-04180" />
          </Row>
          <p>
            {t('由', 'By the')}{' '}
            <Tooltip
              text={t(
                '先由辖区单位受理，后由主管部门受理',
                'The unit of the place first, then the department in charge'
              )}
            >
              {t('属地优先', 'territory first')}
            </Tooltip>{' '}
            {t('规则派出。', 'rule.')}
          </p>
        </div>
      </Specimen>
      <Specimen name="Dialog · Drawer · confirm · toast · Palette · KeyHelp">
        <Row>
          <Button onClick={() => setDialog(true)}>Dialog</Button>
          <Button onClick={() => setDrawer(true)}>Drawer</Button>
          <Button onClick={() => void ask()}>confirm</Button>
          <Button
            onClick={() =>
              toast({
                says: t('已签收 CS2603-04180', 'CS2603-04180 received'),
                undo: () => toast({ says: t('已撤销', 'Undone') })
              })
            }
          >
            toast
          </Button>
          <Button onClick={() => openPalette()} keys="mod+k">
            Palette
          </Button>
          <Button onClick={openKeyHelp} icon={KeyboardIcon} keys="?">
            KeyHelp
          </Button>
        </Row>
        <Dialog
          open={dialog()}
          onClose={() => setDialog(false)}
          title={t('退回这件事项', 'Return this issue')}
          description={t(
            '退回后时限继续计算，第二次退回将提交裁定。',
            'The clock keeps running; a second return goes to a ruling.'
          )}
          footer={
            <>
              <Button variant="quiet" onClick={() => setDialog(false)}>
                {words.ui.cancel}
              </Button>
              <Button variant="primary" onClick={() => setDialog(false)}>
                {t('退回', 'Return')}
              </Button>
            </>
          }
        >
          <TextArea
            label={t('理由', 'Ground')}
            value={note()}
            onChange={setNote}
            hint={t('写明依据和应由谁办理', 'Say why, and who is competent')}
          />
        </Dialog>
        <Drawer
          open={drawer()}
          onClose={() => setDrawer(false)}
          title={t('派单', 'Dispatch')}
          footer={<Button variant="primary">{t('派单', 'Dispatch')}</Button>}
        >
          <TextArea label={t('办理意见', 'Instruction')} optional value={note()} onChange={setNote} />
        </Drawer>
      </Specimen>
      <Specimen name="FilterChip · Chip · Badge">
        <div class="flex flex-col gap-3">
          <Row>
            <FilterChip name={t('阶段', 'Stage')} value={filter()} onRemove={() => setFilter(undefined)}>
              <SearchField label={t('阶段', 'Stage')} value="" onChange={() => undefined} />
            </FilterChip>
            <FilterChip name={t('类别', 'Class')} value={undefined}>
              <SearchField label={t('类别', 'Class')} value="" onChange={() => undefined} />
            </FilterChip>
            <FilterChip
              name={t('时限', 'Clock')}
              value={t('临期、超时', 'Due soon, overdue')}
              onRemove={() => undefined}
            >
              <span />
            </FilterChip>
          </Row>
          <Row>
            <Chip>{t('城管中队', 'City inspectors')}</Chip>
            <Chip onRemove={() => undefined}>{t('望江街道', 'Wangjiang Street')}</Chip>
            <Badge>{t('社区级', 'Community tier')}</Badge>
            <Badge icon={PlusIcon}>{t('热线', 'Hotline')}</Badge>
            <Badge strong>{t('紧急', 'Urgent')}</Badge>
          </Row>
        </div>
      </Specimen>
      <Specimen name="Tabs · LinkTabs · Stepper">
        <Tabs
          label={t('事项', 'Issue')}
          value={tab()}
          onChange={setTab}
          tabs={[
            { value: 'facts', label: t('基本情况', 'Facts') },
            { value: 'tasks', label: t('任务', 'Tasks'), count: 3 },
            { value: 'history', label: t('经过', 'History'), count: 18 }
          ]}
        >
          {(value) => <p class="pb-4 text-ink-2">{value}</p>}
        </Tabs>
        <LinkTabs
          label={t('设置', 'Settings')}
          tabs={[
            { href: '/-/ui', label: t('事项目录', 'Catalogue'), count: 112 },
            { href: '/-/ui/shell/', label: t('日历', 'Calendar') }
          ]}
        />
        <div class="mt-4">
          <Stepper
            label={t('导入', 'Import')}
            at={step()}
            onGo={setStep}
            steps={[t('选择文件', 'File'), t('对应列', 'Columns'), t('检查', 'Check'), t('导入', 'Import')]}
          />
        </div>
      </Specimen>
      <Specimen name="PersonName">
        <div class="flex flex-col items-start gap-1">
          <PersonName
            name={t('韩**', 'Han **')}
            note={t('网格长', 'grid leader')}
            onReveal={async () => t('韩采薇', 'Han Caiwei')}
          />
          <PersonName name={t('陆远', 'Lu Yuan')} note={t('派单员', 'dispatcher')} />
        </div>
      </Specimen>
    </Chapter>
  )
}
