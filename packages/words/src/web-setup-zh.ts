/** What the page that founds a district says besides what is in the words of the settings, in Chinese. */
export const zh = {
  codeWrong: '建区码不对，请照服务启动时打印的填写',
  zoneMissing: '请选择时区',
  zoneHint: '时限和日期按它计算',
  usernameGone: '这个用户名已经有人用了',
  given: '已填写',
  county: {
    lead: '从官方区划里选择，名称和代码就填好了；也可以直接填写。',
    province: '省（自治区、直辖市）',
    prefecture: '市（州、盟）',
    county: '县（市、区、旗）',
    first: '请先选择上一级',
    divisions: '同时导入街道（乡镇）和社区（村）',
    divisionsHint: '按国家统计局公布的名单（2023 年版）。导入后可以修改，也可以整批撤回。'
  },
  divisionsDone: (n: number) => `街道（乡镇）和社区（村）共 ${n} 个已经导入。`,
  divisionsNotDone: '街道和社区没有导入成功，可以登录后在“导入”里再做一次。'
}
