/** Words for whoever starts the server: what it says on the terminal, and why it did not start. Not part of what the page loads. */
import type { Said, Words } from './shape.ts'

type SettingName =
  | 'PORT'
  | 'HOST'
  | 'DATABASE_URL'
  | 'GEZHI_DATA'
  | 'GEZHI_SECRET'
  | 'GEZHI_ORIGIN'
  | 'GEZHI_DEMO_PASSWORD'
  | 'GEZHI_LOG'
  | 'GEZHI_LANG'

interface Folder {
  readonly folder: string
}

const zhSettings: Record<SettingName, string> = {
  PORT: '0 到 65535 之间的整数，例如 PORT=4310',
  HOST: '本机的地址或主机名，例如 HOST=127.0.0.1',
  DATABASE_URL: 'PostgreSQL 的连接地址，例如 DATABASE_URL=postgres://user:password@host:5432/gezhi',
  GEZHI_DATA: '文件夹路径，例如 GEZHI_DATA=/var/lib/gezhi',
  GEZHI_SECRET: '至少 32 个字符的随机文本，例如 openssl rand -base64 32 的结果',
  GEZHI_ORIGIN: '浏览器地址栏里看到的网址，不带路径，例如 GEZHI_ORIGIN=https://gezhi.example.cn',
  GEZHI_DEMO_PASSWORD: '至少 8 个字符',
  GEZHI_LOG: 'silent、error、warn、info、debug 之一',
  GEZHI_LANG: 'zh 或 en'
}

export const zh = {
  ready: (address: string) => `ready ${address}`,
  setUp: (address: string, code: string) => `还没有辖区。请打开 ${address} 建区，建区码：${code}`,
  logins: (password: string) => `演示账号（密码均为 ${password}）：`,
  preparing: '正在生成演示辖区“春水区”，第一次启动需要稍等……',
  cannotStart: '格致没有启动：',
  refusals: {
    WrongSetting: ({ setting }: { readonly setting: SettingName }): Said => ({
      what: `设置 ${setting} 的值不对`,
      next: `应为：${zhSettings[setting]}。`
    }),
    UnknownSetting: ({
      setting,
      known
    }: {
      readonly setting: string
      readonly known: ReadonlyArray<string>
    }): Said => ({
      what: `没有 ${setting} 这个设置`,
      next: `请核对拼写，或去掉它。可用的设置有：${known.join('、')}。`
    }),
    SettingMissing: ({ setting, because }: { readonly setting: SettingName; readonly because: SettingName }): Said => ({
      what:
        because === 'HOST'
          ? `HOST 让别的机器也能访问，因此必须设置 ${setting}`
          : `${because} 在另一台机器上，因此必须设置 ${setting}`,
      next: `请设置为：${zhSettings[setting]}。`
    }),
    UnknownArgument: ({ argument }: { readonly argument: string }): Said => ({
      what: `不认识参数 ${argument}`,
      next: '可用的参数只有 --demo（装入演示辖区）和 --empty（不装入），二者选一。'
    }),
    AddressRefused: ({
      host,
      port,
      why
    }: {
      readonly host: string
      readonly port: number
      readonly why: 'taken' | 'forbidden' | 'elsewhere'
    }): Said =>
      ({
        taken: {
          what: `${host} 的端口 ${port} 已被别的程序占用`,
          next: `请停掉那个程序，或换一个端口，例如 PORT=${port + 1}。`
        },
        forbidden: { what: `当前用户不能使用端口 ${port}`, next: '请换一个 1024 以上的端口，例如 PORT=4310。' },
        elsewhere: { what: `${host} 不是本机的地址`, next: '请把 HOST 设为本机的地址，例如 HOST=127.0.0.1。' }
      })[why],
    DatabaseRefused: ({ said }: { readonly code: string; readonly said: string }): Said => ({
      what: `无法使用 DATABASE_URL 指定的数据库（${said}）`,
      next: '请确认数据库已启动，地址、用户名和密码正确，并且该用户可以建表；去掉 DATABASE_URL 则使用自带的 PostgreSQL。'
    }),
    DatabaseTooOld: ({ major, needs }: { readonly major: number; readonly needs: number }): Said => ({
      what: `DATABASE_URL 指定的是 PostgreSQL ${major}，版本太低`,
      next: `请升级到 PostgreSQL ${needs} 或更高版本。`
    }),
    DatabaseNotUnicode: ({ encoding }: { readonly encoding: string }): Said => ({
      what: `DATABASE_URL 指定的数据库编码是 ${encoding}`,
      next: '请另建一个 UTF8 编码的数据库，例如 createdb -E UTF8 -T template0 gezhi。'
    }),
    NotEmpty: (): Said => ({
      what: '数据库里已有数据，不能再装入演示辖区',
      next: '请去掉 --demo 直接启动，或用 GEZHI_DATA 指定一个新的数据文件夹。'
    }),
    FolderInUse: ({ folder, pid }: Folder & { readonly pid: number }): Said => ({
      what: `数据文件夹 ${folder} 正由另一个进程${pid > 0 ? `（进程号 ${pid}）` : ''}使用`,
      next: '请先停掉它，或用 GEZHI_DATA 指定另一个文件夹。'
    }),
    FolderNotWritable: ({ folder, code }: Folder & { readonly code: string }): Said =>
      code === 'ENOTDIR'
        ? {
            what: `数据文件夹 ${folder} 的位置上已有一个文件`,
            next: '请移走那个文件，或用 GEZHI_DATA 指定另一个文件夹。'
          }
        : {
            what: `不能写入数据文件夹 ${folder}（${code}）`,
            next: '请给当前用户写入权限，或用 GEZHI_DATA 指定另一个文件夹。'
          },
    DiskFull: ({ folder }: Folder): Said => ({
      what: `${folder} 所在的磁盘已满`,
      next: '请腾出空间后再启动；已有数据没有损坏。'
    }),
    FolderClosedToAccount: ({ folder, account }: Folder & { readonly account: string }): Said => ({
      what: `以 root 启动时 PostgreSQL 以账号 ${account} 运行，而它进不了数据文件夹 ${folder}`,
      next: '请用 GEZHI_DATA 指定它能进入的文件夹（例如 /var/lib/gezhi 之下），或换普通用户启动。'
    }),
    NoAccount: (): Said => ({
      what: 'PostgreSQL 不能以 root 运行，而本机没有 postgres 或 nobody 账号可用',
      next: '请换普通用户启动，或用 DATABASE_URL 指定一个数据库。'
    }),
    OtherVersion: ({ folder, made, ours }: Folder & { readonly made: string; readonly ours: string }): Said => ({
      what: `数据文件夹 ${folder} 由 PostgreSQL ${made} 建立，现在要用的是 ${ours}`,
      next: '请用原来的版本启动（PG_BIN 指定其程序文件夹），导出后再换版本，或用 GEZHI_DATA 指定新的文件夹。'
    }),
    NoBinaries: ({ platform, folder }: { readonly platform: string; readonly folder: string | null }): Said => ({
      what: folder === null ? `没有适用于 ${platform} 的自带 PostgreSQL` : `${folder} 里的 PostgreSQL 不能运行`,
      next: '请用 DATABASE_URL 指定一个数据库，或用 PG_BIN 指定已安装的 PostgreSQL 程序文件夹。'
    }),
    DidNotStart: ({
      seconds,
      last,
      log
    }: {
      readonly seconds: number | null
      readonly last: string
      readonly log: string
    }): Said => ({
      what:
        seconds === null
          ? `自带的 PostgreSQL 没有启动（${last}）`
          : `自带的 PostgreSQL 在 ${seconds} 秒内没有就绪（${last}）`,
      next: `详见 ${log}。`
    })
  }
}

const enSettings: Record<SettingName, string> = {
  PORT: 'a whole number from 0 to 65535, such as PORT=4310',
  HOST: 'an address or name of this machine, such as HOST=127.0.0.1',
  DATABASE_URL: 'the address of a PostgreSQL, such as DATABASE_URL=postgres://user:password@host:5432/gezhi',
  GEZHI_DATA: 'the path of a folder, such as GEZHI_DATA=/var/lib/gezhi',
  GEZHI_SECRET: 'random text of at least 32 characters, such as what openssl rand -base64 32 prints',
  GEZHI_ORIGIN: 'what browsers show as our address, without a path, such as GEZHI_ORIGIN=https://gezhi.example.cn',
  GEZHI_DEMO_PASSWORD: 'at least 8 characters',
  GEZHI_LOG: 'one of silent, error, warn, info, debug',
  GEZHI_LANG: 'zh or en'
}

export const en: Words<typeof zh> = {
  ready: (address) => `ready ${address}`,
  setUp: (address, code) => `There is no district yet. Found one at ${address}, with the set-up code ${code}`,
  logins: (password) => `Demo accounts (the password of all is ${password}):`,
  preparing: 'Making the demo district; the first start takes a moment…',
  cannotStart: 'Gezhi did not start:',
  refusals: {
    WrongSetting: ({ setting }) => ({
      what: `${setting} has a value it cannot have`,
      next: `It should be ${enSettings[setting]}.`
    }),
    UnknownSetting: ({ setting, known }) => ({
      what: `There is no setting ${setting}`,
      next: `Check its spelling or take it away. The settings are ${known.join(', ')}.`
    }),
    SettingMissing: ({ setting, because }) => ({
      what:
        because === 'HOST'
          ? `HOST lets other machines in, so ${setting} has to be set`
          : `${because} is on another machine, so ${setting} has to be set`,
      next: `Set it to ${enSettings[setting]}.`
    }),
    UnknownArgument: ({ argument }) => ({
      what: `${argument} is not known`,
      next: 'The only arguments are --demo (load the demo district) and --empty (do not), one of the two.'
    }),
    AddressRefused: ({ host, port, why }) =>
      ({
        taken: {
          what: `Port ${port} of ${host} is taken by another program`,
          next: `Stop that program, or take another port, such as PORT=${port + 1}.`
        },
        forbidden: { what: `This user may not use port ${port}`, next: 'Take one above 1024, such as PORT=4310.' },
        elsewhere: {
          what: `${host} is not an address of this machine`,
          next: 'Set HOST to one that is, such as HOST=127.0.0.1.'
        }
      })[why],
    DatabaseRefused: ({ said }) => ({
      what: `The database that DATABASE_URL names cannot be used (${said})`,
      next: 'Make sure that it runs, that address, user and password are right, and that the user may create tables; without DATABASE_URL the bundled PostgreSQL is used.'
    }),
    DatabaseTooOld: ({ major, needs }) => ({
      what: `DATABASE_URL names a PostgreSQL ${major}, which is too old`,
      next: `Use PostgreSQL ${needs} or later.`
    }),
    DatabaseNotUnicode: ({ encoding }) => ({
      what: `The database that DATABASE_URL names is encoded as ${encoding}`,
      next: 'Make one in UTF8, such as createdb -E UTF8 -T template0 gezhi.'
    }),
    NotEmpty: () => ({
      what: 'There is something in the database, so the demo district cannot be loaded',
      next: 'Start without --demo, or name a new data folder by GEZHI_DATA.'
    }),
    FolderInUse: ({ folder, pid }) => ({
      what: `The data folder ${folder} is in use${pid > 0 ? ` by process ${pid}` : ''}`,
      next: 'Stop that one first, or name another folder by GEZHI_DATA.'
    }),
    FolderNotWritable: ({ folder, code }) =>
      code === 'ENOTDIR'
        ? {
            what: `There is a file where the data folder ${folder} should be`,
            next: 'Move that file away, or name another folder by GEZHI_DATA.'
          }
        : {
            what: `The data folder ${folder} cannot be written to (${code})`,
            next: 'Give this user the right to, or name another folder by GEZHI_DATA.'
          },
    DiskFull: ({ folder }) => ({
      what: `The disk that ${folder} is on is full`,
      next: 'Make room and start again; the data that is there is whole.'
    }),
    FolderClosedToAccount: ({ folder, account }) => ({
      what: `Started by root, PostgreSQL runs as ${account}, which cannot enter the data folder ${folder}`,
      next: 'Name one that it can by GEZHI_DATA (below /var/lib/gezhi, say), or start as an ordinary user.'
    }),
    NoAccount: () => ({
      what: 'PostgreSQL does not run as root, and this machine has neither an account postgres nor nobody',
      next: 'Start as an ordinary user, or name a database by DATABASE_URL.'
    }),
    OtherVersion: ({ folder, made, ours }) => ({
      what: `The data folder ${folder} was made by PostgreSQL ${made}, and this is ${ours}`,
      next: 'Start with the old version (PG_BIN names the folder of its programs) to export first, or name a new folder by GEZHI_DATA.'
    }),
    NoBinaries: ({ platform, folder }) => ({
      what:
        folder === null ? `There is no bundled PostgreSQL for ${platform}` : `The PostgreSQL in ${folder} does not run`,
      next: 'Name a database by DATABASE_URL, or the programs of an installed PostgreSQL by PG_BIN.'
    }),
    DidNotStart: ({ seconds, last, log }) => ({
      what:
        seconds === null
          ? `The bundled PostgreSQL did not start (${last})`
          : `The bundled PostgreSQL was not ready within ${seconds} seconds (${last})`,
      next: `See ${log}.`
    })
  }
}
