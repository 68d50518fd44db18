/** Who may do what, in Chinese: permissions, the log of access, and why access is refused. */
import type { AccessKind, AccessRefusal, AdministratorKind, Permission, WeakPassword } from '@gezhi/domain/access'
import type { RefusalWords } from './shape.ts'

/** What founding a district is refused for has words of its own. */
export type OwnRefusal = Exclude<AccessRefusal, { readonly _tag: 'FoundersLack' | 'SetUpClosed' }>

const permissions: Record<Permission, string> = {
  signedIn: '登录',
  'issue.report': '上报事项',
  'issue.read': '查看事项',
  'issue.move': '办理事项',
  'figures.read': '查看指标',
  'unit.read': '查看单元',
  'unit.edit': '修改单元和组织',
  'unit.propose': '提出区划调整',
  'unit.approve': '审核公布区划调整',
  'notice.publish': '发布网格公示',
  'building.read': '查看楼栋和住户',
  'building.edit': '修改楼栋和住户',
  'person.read': '查看人员',
  'person.reveal': '查看被遮盖的个人信息',
  'person.edit': '修改人员和岗位',
  'post.arrange': '安排代理、培训和交接',
  'reference.read': '查看目录、流程和日历',
  'reference.edit': '修改目录、流程和日历',
  'import.run': '导入数据',
  'account.manage': '管理账号',
  'role.assign': '分配角色',
  'apiKey.manage': '管理接口密钥',
  'audit.read': '查看审计'
}

const administrators: Record<AdministratorKind, string> = {
  system: '系统管理员',
  security: '安全管理员',
  audit: '审计管理员'
}

const accessKinds: Record<AccessKind, string> = {
  signIn: '登录',
  'signIn.device': '终端登录',
  'signIn.failed': '登录失败',
  'session.end': '结束会话',
  'password.change': '修改密码',
  'password.reset': '重设密码',
  'account.unlock': '解除锁定',
  'apiKey.create': '生成接口密钥',
  'apiKey.revoke': '作废接口密钥',
  'person.phone': '查看完整电话',
  'member.declared': '查看组织成员',
  'issue.reporter': '查看上报人',
  'household.contact': '查看住户联系人'
}

const lacks: Record<WeakPassword['lacks'][number], string> = {
  length: '至少 8 个字符',
  kinds: '小写字母、大写字母、数字、符号中至少三种',
  differsFromName: '不含用户名'
}

const all = (names: ReadonlyArray<Permission>) => names.map((name) => `“${permissions[name]}”`).join('、')

const refusals: RefusalWords<OwnRefusal> = {
  Forbidden: ({ permission, roles }) => ({
    what: `您的角色没有“${permissions[permission]}”的权限`,
    next:
      roles.length > 0 ? '确有需要的，请安全管理员为您分配相应角色。' : '目前没有角色带有这项权限，请联系安全管理员。'
  }),
  RolesApart: () => ({
    what: '这些角色不能由同一个人担任',
    next: '系统、安全、审计三员互不兼任，也不办理业务。请另派人员。'
  }),
  OutOfScope: ({ permission }) => ({
    what: `这里不在您“${permissions[permission]}”的范围之内`,
    next: '请由管辖这里的人办理，或请安全管理员调整您的范围。'
  }),
  UsernameTaken: ({ username }) => ({ what: `用户名 ${username} 已有人使用`, next: '请换一个用户名。' }),
  WeakPassword: (refusal) => ({
    what: '这个密码太容易被猜到',
    next: `密码应当：${refusal.lacks.map((one) => lacks[one]).join('；')}。`
  }),
  WrongPassword: () => ({ what: '原密码不对', next: '请重新输入；忘记了的，请系统管理员重设。' }),
  LockedOut: ({ until }, moment) => ({
    what: `密码连续输错多次，账号锁定到 ${moment(until)}`,
    next: '到时会自行解除；急需使用的，请系统管理员解除。'
  }),
  UnknownRole: ({ role }) => ({ what: `没有角色 ${role}`, next: '请从现有角色中选择。' }),
  NotOneself: ({ permission }) => ({
    what: `“${permissions[permission]}”不能对自己做`,
    next: '请另一位管理员来做。'
  }),
  LastHolder: ({ permission }) => ({
    what: `这样就没有人能“${permissions[permission]}”了`,
    next: '请先让另一个账号担任这一角色。'
  }),
  WrongKind: ({ needs }) =>
    needs === 'person'
      ? { what: '服务账号不用密码登录', next: '请为它生成接口密钥。' }
      : { what: '接口密钥只发给服务账号', next: '请新建一个服务账号，再为它生成密钥。' },
  RoleOversteps: (refusal) => ({
    what: `角色 ${refusal.role} 不能有这些权限：${all(refusal.permissions)}`,
    next: '管理员只管平台、不办业务；管理平台的权限也只归相应的管理员。'
  }),
  RoleStillHeld: ({ roles }) => ({
    what: `仍有人担任或层级方案要求这些角色：${roles.join('、')}`,
    next: '请先为这些人换角色，或修改层级方案，再删去角色。'
  }),
  PermissionLost: (refusal) => ({
    what: `没有角色再带有这些权限：${all(refusal.permissions)}`,
    next: '缺了它们就再也没有人能开设账号或分配角色，请至少保留一个。'
  })
}

export const zh = { permissions, administrators, accessKinds, refusals }
