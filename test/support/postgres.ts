import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)

export interface Server {
  /** Makes an empty database and answers its address. */
  database(name: string): Promise<string>
  stop(): Promise<void>
}

interface Account {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

const debian = '/usr/lib/postgresql'

/** The newest installed server's programs from 15 on, or null. */
function programs(): string | null {
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((version) => version >= 15)
    : []
  const newest = Math.max(...versions)
  const bin = join(debian, String(newest), 'bin')
  return versions.length > 0 && existsSync(join(bin, 'initdb')) ? bin : null
}

/** initdb refuses root: whom to become then. `undefined`: nobody needs to be; null: there is no one. */
function account(): Account | null | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (!existsSync('/usr/sbin/runuser')) return null
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
      return { name, uid: id('-u'), gid: id('-g') }
    } catch {
      // no such account
    }
  }
  return null
}

/** Why tests with a PostgreSQL server cannot run here, or null. */
export function postgresMissing(): string | null {
  if (programs() === null) return 'needs PostgreSQL 15 or newer in /usr/lib/postgresql'
  if (account() === null) return 'PostgreSQL refuses root, and there is no runuser with an account to become'
  return null
}

/** Starts a server of our own in a new directory, reached by a socket there and by nothing else. */
export async function startPostgres(): Promise<Server> {
  const bin = programs()
  const user = account()
  if (bin === null || user === null) throw new Error(String(postgresMissing()))
  const home = mkdtempSync(join(tmpdir(), 'aktsam-pg-'))
  if (user) chownSync(home, user.uid, user.gid)
  const as = (program: string, args: string[]) =>
    user
      ? run('/usr/sbin/runuser', ['-u', user.name, '--', join(bin, program), ...args], { cwd: home })
      : run(join(bin, program), args, { cwd: home })
  const data = join(home, 'data')
  await as('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'])
  const options = `-c listen_addresses= -c unix_socket_directories=${home} -c fsync=off -c max_connections=50`
  await as('pg_ctl', ['-D', data, '-l', join(home, 'log'), '-o', options, '-w', 'start'])
  const address = (name: string) => `postgresql:///${name}?host=${home}&user=postgres`
  return {
    database: async (name) => {
      const client = new pg.Client({ connectionString: address('postgres') })
      await client.connect()
      await client.query(`create database ${pg.escapeIdentifier(name)}`)
      await client.end()
      return address(name)
    },
    stop: async () => {
      await as('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
      rmSync(home, { recursive: true, force: true })
    },
  }
}
