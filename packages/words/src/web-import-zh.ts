/** The web's pages about imports, in Chinese. Kinds, columns, faults and phases are in `import`. */
import type { Crs } from '@gezhi/domain/grid'
import type { PastState } from '@gezhi/domain/loop'

const frames: Record<Crs, string> = {
  CGCS2000: 'CGCS2000（国家 2000）',
  WGS84: 'WGS84（GPS）',
  GCJ02: 'GCJ-02（高德、腾讯）',
  BD09: 'BD-09（百度）'
}

const states: Record<PastState, string> = {
  open: '未办结，继续办理',
  closed: '已结案',
  declined: '不予受理',
  cancelled: '已撤销'
}

export const zh = {
  title: '导入',
  start: '导入文件',
  batches: {
    lead: '每次导入是一个批次，之后没有被改动或使用，就可以整批撤回。',
    column: {
      kind: '内容',
      file: '文件',
      rows: '行数',
      written: '导入',
      leftOut: '跳过',
      at: '时间',
      by: '导入人',
      state: '状态'
    },
    undone: (moment: string) => `${moment} 已撤回`,
    undo: '撤回',
    undoTitle: (file: string) => `撤回“${file}”这一批？`,
    undoConsequence: (n: string, kind: string) => `导入的 ${n} 条${kind}将全部撤回，如同没有导入过。`,
    heldTitle: (n: string) => `有 ${n} 处之后又有改动或被使用，不能撤回`,
    held: (names: string) => `例如：${names}`,
    done: (file: string) => `“${file}”这一批已撤回`,
    see: '查看',
    empty: '还没有导入过文件',
    emptyHint:
      '单元、人员和岗位、其他系统里的事项，都可以从 CSV、Excel 或 GeoJSON 导入。先检查、再写入，写入后也能整批撤回。'
  },
  steps: { label: '导入步骤', file: '选择文件', columns: '对应列', options: '选项', check: '检查', done: '导入' },
  next: '下一步',
  back: '上一步',
  file: {
    kind: '导入什么',
    file: '文件',
    fileHint: 'CSV（UTF-8 或 GBK）、Excel（.xlsx）或 GeoJSON，最大 10 MB',
    missing: '请选择文件',
    templateHint: '不清楚格式？模板里有各列的名称和一行示例。',
    formats: { xlsx: 'Excel 模板', csv: 'CSV 模板' },
    uploading: '正在上传',
    reading: '正在读取'
  },
  read: {
    rows: (n: string) => `${n} 行`,
    encodings: { 'utf-8': 'UTF-8', gb18030: 'GBK', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' },
    shapes: '带边界',
    sheet: '工作表',
    headingRow: '标题在第几行',
    sample: '文件的前几行',
    rowNumber: '行',
    sameFile: (moment: string) => `这个文件在 ${moment} 已经导入过`,
    sameFileHint: '再导入一次会重复。确实需要的话可以继续。',
    sameFileSee: '看那一批'
  },
  columns: {
    lead: '每个字段取文件里的哪一列。已经按列名和内容猜好，请核对。',
    example: '例',
    none: '不导入',
    needed: '必需',
    missing: (fields: string) => `还没有对应：${fields}`,
    unused: (columns: string) => `没有用到的列：${columns}`,
    allUsed: '文件里的列都用到了。'
  },
  options: {
    lead: '决定文件里的写法在这里是什么意思。',
    crs: '坐标系',
    crsHint: '高德、腾讯、百度地图取得的坐标有偏移，选对了才会落在正确的网格里',
    frames,
    level: '层级',
    levelHint: '没有“层级”这一列时用',
    levelGuess: '按上级推断（上级的下一层）',
    levelAll: (level: string) => `全部是${level}`,
    codes: '编码',
    codesGiven: '编码是完整的',
    codesUnderParent: '编码只在上级之内唯一，前面加上上级编码',
    known: '已经有的单元',
    knownFault: '算作问题（没有边界的会补上边界）',
    knownBoundary: '更新它们的边界',
    root: '最上级单元',
    rootHint: '还没有任何单元，文件里也没有最上级时，先建这一个',
    rootCode: '编码',
    rootName: '名称',
    zone: '时区',
    zoneHint: '没有写时区的时间按这个时区理解',
    dates: '日期顺序',
    dateOrders: {
      auto: '自动判断，分不清的算作问题',
      dayFirst: '日在前（05/03 是 3 月 5 日）',
      monthFirst: '月在前（05/03 是 5 月 3 日）'
    },
    role: '没有写岗位时',
    roleNone: '算作问题',
    states,
    otherStatuses: '其他状态',
    otherStatusesGuess: '有结案时间算已结案，没有算未办结',
    otherClasses: '其他类别',
    otherClassesFault: '算作问题',
    otherClassesText: '保留为文字，以后再定类',
    withoutPlace: '没有位置的行',
    outOfArea: '坐标在辖区外的行',
    placeFault: '算作问题',
    placeRoot: (unit: string) => `归到“${unit}”`,
    doubled: '完全相同的行',
    doubledLeaveOut: '只导入一次',
    doubledKeep: '都导入',
    keep: '保留为描述的列',
    keepHint: '没有对应字段的列，可以按“列名：内容”附在描述后面',
    meanings: {
      status: '状态对应什么',
      class: '类别对应什么',
      channel: '来源对应什么',
      role: '岗位对应哪个角色',
      level: '层级对应哪一层'
    },
    rows: (n: string) => `${n} 行`,
    means: '在这里是',
    undecided: '未定',
    asText: '保留为文字',
    decided: (n: number, of: number) => `${of} 种写法，已定 ${n} 种`,
    fewer: '只看未定的',
    checking: '正在逐行读取，看看文件里有哪些写法'
  },
  check: {
    running: '正在逐行检查',
    good: '可以导入',
    faulty: '有问题',
    doubled: '重复，不导入',
    rows: '总行数',
    allGood: '没有发现问题。',
    faults: '问题',
    notices: '提示',
    preview: '导入后的样子',
    row: '行',
    column: '列',
    value: '内容',
    what: '问题',
    notice: '提示',
    all: '全部',
    shown: (shown: string, all: string) => `显示前 ${shown} 条，共 ${all} 条`,
    download: '下载问题清单（CSV）',
    downloadName: '导入问题',
    leaveOut: (n: string) => `跳过有问题的 ${n} 行`,
    leaveOutHint: '不勾选时，有一行有问题就什么都不写入',
    run: (n: string) => `导入 ${n} 行`,
    nothing: '没有可以导入的行',
    mustLeaveOut: '请先改好文件，或选择跳过有问题的行',
    previewColumn: { row: '行', title: '名称', place: '位置', detail: '编码、岗位或类别', at: '时间', stage: '环节' }
  },
  run: {
    title: '正在导入',
    leave: '可以离开这个页面，导入会继续；取消则什么都不写入。',
    cancelling: '正在取消',
    done: (n: string, kind: string) => `已导入 ${n} 条${kind}`,
    leftOut: (n: string) => `跳过 ${n} 行`,
    see: { units: '看单元树', people: '看人员', issues: '看导入的事项' },
    undo: '撤回这一批',
    another: '再导入一个文件',
    toBatches: '看导入记录'
  }
}
