/** The phrases that go with a matter of any class: how it begins and ends, and why somebody gives it back, stops it or does it again. */

const openings = {
  staff: ['日常巡查发现，', '今日巡查时发现，', '走访中发现，', '网格巡查中，', '入户走访时看到，', ''],
  phone: ['居民来电反映：', '来电人称，', '市民来电：', '热线来电：', ''],
  app: ['居民在小程序反映：', '市民线上反映，', '群众反映，', ''],
  superior: ['上级交办：', '区级督查通报：', '专项检查发现，'],
  meeting: ['居民议事会上提出，', '三方联席会议上提出，', '楼栋座谈时居民反映，'],
  sensor: ['物联感知设备告警：', '井盖位移传感器告警：', '视频识别告警：']
} as const

/** Who tells it, and how. */
export type Voice = keyof typeof openings

/** What people ask for themselves begins with themselves. */
export const openingsOf = (voice: Voice, code: string): ReadonlyArray<string> =>
  spoken(code) && (voice === 'phone' || voice === 'app') ? [''] : openings[voice]

/** Done a second time. */
export const again = '返工完成：'

/** The result as the reporter is told of it: how often it was tried is not said. */
export const withoutPrefix = (result: string): string => result.replace(/^(现场即办|当场处理|返工完成)：/, '')

/** Questions, services and disputes have no place that looked so since yesterday. */
const spoken = (code: string): boolean => /^(31|33(0[1-6]|1[1-6])|41)/.test(code)

const sinceWhen = [
  '。',
  '。',
  '，已持续两三天。',
  '，这种情况有一周左右了。',
  '，此前也出现过。',
  '，早晚尤其明显。',
  '，昨天开始的。',
  '，附近居民意见较大。',
  '，今天早上发现的。'
]

export const since = (code: string): ReadonlyArray<string> => (spoken(code) ? ['。'] : sinceWhen)

const fromStaff = [
  '已拍照上报，请安排处置。',
  '现场无法当场解决，上报处理。',
  '已设置临时警示，请尽快处理。',
  '已先行劝导，需跟进处置。',
  ''
]
const fromCallers = [
  '希望尽快处理。',
  '请相关部门到现场看看。',
  '希望给个答复。',
  '盼望早日解决，谢谢。',
  '要求处理后电话告知。',
  ''
]

export const wishesOf = (voice: Voice): ReadonlyArray<string> => {
  if (voice === 'staff') return fromStaff
  return voice === 'phone' || voice === 'app' ? fromCallers : ['请核实处理。']
}

export const onTheSpot: ReadonlyArray<string> = ['现场即办：', '当场处理：', '']

const answersOnSite = [
  '您好，您反映的问题已处理：{done}。感谢您对社区治理的关心。',
  '您反映的情况经现场核实属实，{done}。如再次出现请随时联系我们。',
  '经办理，{done}。欢迎继续监督。',
  '您好，{done}。后续将加强日常巡查，谢谢您的反映。',
  '已办结：{done}。如有不满意之处，可在回访时提出。',
  '感谢来电。经核查，{done}。'
]

const answersSpoken = [
  '您好，您的诉求已办理：{done}。感谢您的信任。',
  '经与您及相关方沟通，{done}。如有新的情况请随时联系。',
  '您好，{done}。后续如需帮助，可联系社区便民服务中心。',
  '已办结：{done}。如有不满意之处，可在回访时提出。',
  '感谢来电，{done}。'
]

export const answersTo = (code: string): ReadonlyArray<string> => (spoken(code) ? answersSpoken : answersOnSite)

export const acceptNotes: ReadonlyArray<string> = [
  '已与反映人核实地点',
  '照片清晰，地点明确',
  '同类事项近期多发，请留意',
  '反映人要求回电'
]

export const handlingNotes: ReadonlyArray<string> = [
  '已到现场查看，正在联系责任单位',
  '材料已申购，预计明日施工',
  '已与当事人约定时间上门',
  '今日下雨无法施工，明日继续',
  '已完成一半，剩余部分今日处理',
  '已多次联系业主，暂未接通',
  '正在协调夜间作业窗口'
]

export const urging: ReadonlyArray<string> = [
  '请抓紧办理，注意时限',
  '反映人再次来电催问，请今日内联系',
  '临近时限，请说明进展',
  '已提醒经办单位负责人'
]

export const returnReasons: ReadonlyArray<
  readonly [ground: 'notCompetent' | 'wrongClass' | 'wrongPlace' | 'needsJoint', text: string]
> = [
  ['notCompetent', '经现场查看，该设施不属于本单位管养，建议转权属单位'],
  ['notCompetent', '不在本单位职责范围内，建议由属地牵头'],
  ['wrongClass', '事项归类有误，应按实际情况另行归类'],
  ['wrongPlace', '地点不在本辖区，应为相邻单元'],
  ['needsJoint', '涉及多个部门，需联合处置，建议明确牵头单位']
]

export const reworkReasons: ReadonlyArray<string> = [
  '现场复核仍有残留，请继续清理',
  '回访居民表示问题未解决',
  '处置不彻底，周边仍有同类问题',
  '提交的处理情况与现场不符',
  '修复处再次破损，请返工'
]

export const extendReasons: ReadonlyArray<string> = [
  '配件需定制，采购周期较长',
  '连续降雨无法施工',
  '需与产权单位协商，时间较长',
  '涉及管线迁改，需夜间作业',
  '当事人在外地，约定下周面谈'
]

export const suspendReasons: ReadonlyArray<string> = [
  '列入年度改造工程，按计划实施',
  '受季节影响，待气温回升后施工',
  '等待第三方鉴定结果',
  '已列入下月道路大修计划',
  '当事人就医，暂缓调解'
]

export const declines: ReadonlyArray<
  readonly [ground: 'emergencyLine' | 'legalChannel' | 'repeat' | 'secret' | 'outsideDuty' | 'unlawful', text: string]
> = [
  ['repeat', '您反映的问题已有事项正在办理，将在该事项中一并答复。'],
  ['repeat', '同一问题此前已答复，暂无新的情况，如有补充请提供。'],
  ['legalChannel', '该争议已进入诉讼程序，请依法院流程办理。'],
  ['legalChannel', '劳动争议请向劳动仲裁机构提出，我们可协助提供指引。'],
  ['outsideDuty', '该事项属企业自主经营范围，不属于政府职责，建议直接与商家协商。'],
  ['outsideDuty', '反映地点不在本区范围，请联系所在地服务热线。'],
  ['emergencyLine', '危及人身安全的情况请立即拨打报警或急救电话。'],
  ['unlawful', '诉求与现行规定不符，无法受理，已向您说明理由。']
]

export const cancelReasons: ReadonlyArray<string> = [
  '反映人来电表示问题已自行解决',
  '误报，现场无此情况',
  '重复登记，保留先登记的一件',
  '反映人要求撤回'
]

export const reopenReasons: ReadonlyArray<string> = [
  '结案后三天同一位置再次出现',
  '反映人补充材料，要求重新办理',
  '修复处再次损坏',
  '承诺的后续措施未落实',
  '回访不满意且理由充分'
]

export const assistResults: ReadonlyArray<string> = [
  '已配合到场处置',
  '已提供管线资料并现场指认',
  '已安排人员维持秩序',
  '已完成本单位负责部分'
]
