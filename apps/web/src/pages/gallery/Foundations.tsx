/** Colours, type, signs. */
import { For } from 'solid-js'
import * as icons from '../../ui/icons.tsx'
import { Kbd } from '../../ui/index.tsx'
import { Chapter, Row, Specimen } from './parts.tsx'
import { t } from './samples.ts'

const grounds = ['paper', 'sheet', 'raised', 'sunken', 'hover', 'select'] as const
const swatches = {
  paper: 'bg-paper',
  sheet: 'bg-sheet',
  raised: 'bg-raised',
  sunken: 'bg-sunken',
  hover: 'bg-hover',
  select: 'bg-select'
}

export function Foundations() {
  return (
    <Chapter title={t('基础', 'Foundations')}>
      <Specimen name="ground · ink">
        <div class="grid grid-cols-3 gap-2">
          <For each={grounds}>
            {(ground) => (
              <div class={`rounded-md border border-line p-3 ${swatches[ground]}`}>
                <p class="font-mono text-xs">{ground}</p>
                <p class="text-ink">{t('正文 Ink', 'Ink 正文')}</p>
                <p class="text-ink-2">{t('次要', 'second')}</p>
                <p class="text-ink-3">{t('备注', 'remark')}</p>
              </div>
            )}
          </For>
        </div>
      </Specimen>
      <Specimen name="type">
        <p class="font-serif text-4xl">{t('格物致知', 'Gezhi')}</p>
        <p class="text-2xl font-semibold">{t('本月办结 1,284 件', '1,284 closed this month')}</p>
        <p class="text-xl font-semibold">{t('页面标题：事项详情', 'Page title: an issue')}</p>
        <p class="text-lg font-semibold">{t('小标题与对话框', 'Heading of a dialog')}</p>
        <p>
          {t(
            '正文十四像素，行距二十二。3 号楼 2 单元 401 室，2026-03-05 17:00。',
            'Body, 14 on 22 pixels. Block 3, entrance 2, flat 401, 2026-03-05 17:00.'
          )}
        </p>
        <p class="text-sm text-ink-2">
          {t('次要文字十三像素，用于标签与提示。', 'Second text, 13 pixels, for labels and hints.')}
        </p>
        <p class="text-xs text-ink-3">
          {t('最小十二像素，用于编号与时间。', 'Smallest, 12 pixels, for numbers and times.')}
        </p>
      </Specimen>
      <Specimen name="icons" wide>
        <div class="flex flex-wrap gap-3 text-ink-2">
          <For each={Object.entries(icons).filter(([name]) => name !== 'Seal')}>
            {([, Sign]) => (
              <span class="grid size-8 place-items-center rounded-sm border border-line">
                <Sign />
              </span>
            )}
          </For>
          <icons.Seal class="size-8" />
        </div>
      </Specimen>
      <Specimen name="Kbd">
        <Row>
          <Kbd keys="mod+k" />
          <Kbd keys="g t" />
          <Kbd keys="?" />
          <Kbd keys="Escape" />
        </Row>
      </Specimen>
    </Chapter>
  )
}
