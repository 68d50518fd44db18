/** Names of places. All are invented for this district; where one is borne by a real place as well, that is chance. */

export const districtName = '春水区'

/** Three on the north bank, three on the south; each has seven communities at most. */
export const streetNames = [
  { street: '听鹂街道', communities: ['桃蹊', '槐序', '知鱼', '听鹂', '松间', '雁字', '半山'] },
  { street: '汀兰街道', communities: ['临渚', '汀兰', '兰渡', '枕流', '春水里', '拾光', '印月'] },
  { street: '望春街道', communities: ['望春', '映雪', '杏坞', '云禾', '朝露', '晴川', '梨雨'] },
  { street: '柳浦街道', communities: ['柳浦', '芦汀', '归帆', '棠棣', '晚渔', '青禾', '双桥'] },
  { street: '石渡街道', communities: ['石渡', '松涛', '半亩塘', '竹里', '问津', '桂序', '鹭鸣'] },
  { street: '云溪街道', communities: ['云溪', '稻香', '荷风', '采薇', '鹤汀', '新闸', '三槐'] }
] as const

/** For the communities that are fields and farms rather than streets. */
export const villageNames = ['上芦村', '石塘村', '下洲村', '南圩村'] as const

export const roadWords: ReadonlyArray<string> = [
  '春水',
  '兰渡',
  '汀洲',
  '望春',
  '柳浦',
  '石渡',
  '云溪',
  '桃蹊',
  '槐序',
  '知鱼',
  '芦汀',
  '归帆',
  '棠棣',
  '松涛',
  '竹里',
  '问津',
  '荷风',
  '采薇',
  '鹤汀',
  '映雪',
  '杏坞',
  '朝露',
  '枕流',
  '听鹂',
  '雁字',
  '晚渔',
  '青禾',
  '稻香',
  '鹭鸣',
  '桂序',
  '渡口',
  '水磨',
  '缫丝',
  '染坊',
  '砖窑',
  '旧渡',
  '新闸',
  '双桥',
  '三槐',
  '半山'
]
export const roadKinds: ReadonlyArray<string> = ['路', '路', '路', '街', '巷', '大道', '东路', '西路', '北街', '南街']

export const estateWords: ReadonlyArray<string> = [
  '锦澜',
  '汀香',
  '沐溪',
  '澜岸',
  '和畅',
  '棠悦',
  '云栖',
  '麓语',
  '枫桥',
  '清晏',
  '禾苑',
  '静水',
  '梧桐',
  '梨园',
  '翠微',
  '疏影',
  '明月',
  '晴川',
  '书香',
  '百合',
  '锦绣',
  '安澜',
  '临溪',
  '丰泽',
  '景行',
  '观澜',
  '蓝湾',
  '金穗',
  '银杏',
  '阳光'
]
export const estateKinds: ReadonlyArray<string> = [
  '花园',
  '新村',
  '苑',
  '家园',
  '小区',
  '名邸',
  '雅居',
  '公寓',
  '里',
  '佳苑'
]

/** Places with a master of their own: a grid beside the base grids, first when a point is located. */
export const specialPlaces = [
  { name: '春水中学', people: 2300, near: [-1300, 1500] },
  { name: '汀兰小学', people: 1450, near: [500, 1300] },
  { name: '云溪职业学校', people: 3100, near: [3300, -2300] },
  { name: '春水区人民医院', people: 1900, near: [-200, 2300] },
  { name: '兰渡农贸市场', people: 640, near: [-900, 300] },
  { name: '柳浦水产市场', people: 420, near: [-3000, -700] },
  { name: '春水滨河公园', people: 60, near: [200, -900] },
  { name: '鹤汀湿地公园', people: 45, near: [5200, -1700] },
  { name: '春水汽车客运站', people: 260, near: [2400, 2200] },
  { name: '石渡轨道站', people: 120, near: [900, -2000] },
  { name: '望春科创园', people: 2700, near: [4300, 1800] },
  { name: '临渚商务中心', people: 3300, near: [-1900, 1000] }
] as const satisfies ReadonlyArray<{ name: string; people: number; near: readonly [x: number, y: number] }>

export const ordinal = (n: number): string => {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
  return n <= 10 ? (digits[n] ?? '') : `十${digits[n - 10] ?? ''}`
}
