/** Words of the web for changing shapes, in Chinese. */
import { zh as frames } from './frames.ts'

export const zh = {
  frames,
  tools: '画边界的方式',
  tool: { edit: '改边界', split: '分割', merge: '并入相邻' },
  around: '周长',
  metres: (n: string) => `${n} 米`,
  squareMetres: (n: string) => `${n} 平方米`,
  /** Beside the area: how much more or less than stored. */
  more: (n: string) => `多 ${n} 平方米`,
  less: (n: string) => `少 ${n} 平方米`,
  corner: '所选角点',
  sides: (before: string, after: string) => `前边 ${before} 米，后边 ${after} 米`,
  findings: {
    title: '与上级和相邻单元的关系',
    none: '没有空缺、重叠或越界',
    waiting: '正在比较…',
    gap: (above: string) => `“${above}”里有空缺`,
    overlap: (names: string) => `${names}互相重叠`,
    outside: (name: string) => `“${name}”伸出上级`,
    crossed: (name: string, other: string) => `“${name}”伸入“${other}”`,
    size: (area: string, places: number) => (places > 1 ? `共 ${area}，${places} 处` : area),
    see: '看位置',
    before: '原来就有',
    fresh: '改动后才有',
    was: (area: string) => `原来 ${area}`,
    bad: (n: number) => `边界有 ${n} 处问题`,
    more: (n: string) => `还有 ${n} 处没有列出`,
    undrawn: (names: string) => `还有下级单元没有边界，不查空缺：${names}`,
    tooLarge: (names: string) => `图形太复杂，没有比较：${names}`,
    going: (done: string, of: string) => `正在检查，已查 ${done}/${of}`,
    join: '、',
    quoted: (name: string) => `“${name}”`
  },
  effect: {
    title: '保存后',
    takes: '今后按坐标定位以新边界为准；已登记的事项留在原来的单元。',
    faults: '上面的问题不妨碍保存，但会留在检查清单里。'
  },
  split: {
    map: '画分割线的地图',
    help: '从边界外画到另一侧的边界外；线会贴合相邻单元的边界。',
    line: '分割线',
    corners: (n: string) => `${n} 个点`,
    anew: '重新画线',
    pieces: '分成的部分',
    piece: (n: number) => `第 ${n} 块`,
    keep: '留下',
    keepHint: '勾选的部分留给这个单元，其余的不再属于它。',
    adopt: '采用',
    notYet: '还没有分开',
    again: '已经分开；需要时还可以再分',
    keepSome: '留下的不能是全部，也不能一块不留'
  },
  merge: {
    map: '选相邻单元的地图',
    help: '点地图上的相邻单元，或在下面勾选，把它的范围并进来。',
    neighbours: '相邻单元',
    none: '没有画了边界的相邻单元。',
    result: '合并后',
    adopt: '采用',
    chooseOne: '先选一个相邻单元',
    stays: '被并入的单元自己的边界不变，另行处理。'
  },
  file: {
    label: '上传边界文件',
    hint: 'GeoJSON 或 WKT，一个面。',
    frame: '文件的坐标系',
    framePlaceholder: '文件写明的，或 CGCS2000',
    frameHint: '文件里写明了坐标系，就不能另选别的。',
    unreadable: '这个文件里没有面',
    several: (n: number) => `文件里有 ${n} 个面，只取第一个`
  },
  download: {
    label: '下载边界',
    title: (name: string) => `下载“${name}”及其下级的边界`,
    format: '格式',
    frame: '坐标系',
    frameHint: '要放到高德、腾讯或百度地图上，选它们的坐标系；文件里会写明。',
    formats: { geojson: 'GeoJSON', csv: 'CSV（WKT）' },
    deed: '下载'
  }
}
