/** What the page that founds a district says besides what is in the words of the settings, in Chinese. */
export const zh = {
  codeWrong: '建区码不对，请照服务启动时打印的填写',
  zoneMissing: '请选择时区',
  zoneHint: '时限和日期按它计算',
  usernameGone: '这个用户名已经有人用了',
  given: '已填写'
}
