/** Names and telephone numbers of people who do not exist. */
import { at, type Random } from '../random.ts'

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许冯韩于董萧程曹袁傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘',
  ...'杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康邱秦史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  '欧阳',
  '上官',
  '司徒'
]

/** Water, plants and seasons: as names in the district would be if it had a poet for a registrar. */
const given = [
  ...'禾汀芷棠渡澜溪苇荻菡蓁穗屿岑霁漪沅湄泓舟笙竹梧槿柚桐枫柏樵砚墨素朴耘牧禹桑榆杉栎荞蓼蕴霖昀曦晏朗澄淳清'
]

/** A name of two, three or now and then four characters. */
export const personName = (random: Random): string => {
  const surname = random.pick(surnames)
  const first = random.pick(given)
  if (surname.length === 1 && random.chance(0.08)) return `${surname}${first}`
  let second = random.pick(given)
  while (second === first) second = random.pick(given)
  return `${surname}${first}${second}`
}

/**
 * Has the shape of a mobile number, but its first three digits were never given to any operator, so nobody can be
 * called by it.
 */
export const phoneNumber = (random: Random): string =>
  `154${String(random.whole(0, 9999)).padStart(4, '0')}${String(random.whole(0, 9999)).padStart(4, '0')}`

/** Somebody who called or wrote: often only how they wish to be addressed. */
export const callerName = (random: Random): string =>
  random.chance(0.45) ? `${at(surnames, random.whole(0, 80))}${random.pick(['先生', '女士'])}` : personName(random)
