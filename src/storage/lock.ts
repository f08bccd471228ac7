import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { AppError, inEnglish } from '#kernel'

/** Who has a data directory open; `url` once it serves. `heartbeat` is renewed every few seconds. */
export interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
  readonly heartbeat: string
  readonly url: string | null
}

export interface Lock {
  /** Tells others at which address this process serves. */
  publish(url: string): void
  release(): Promise<void>
}

const beatMillis = 5_000
/** A holder on another machine is taken for gone after this long without a heartbeat. */
const goneMillis = 60_000

/**
 * Takes the directory for this process. Two processes on one embedded database lose data without a word, so a second
 * one throws `store_locked` and names the holder. On Linux the kernel holds the lock (an abstract socket, gone with its
 * process however it ends); the file says who it is, and is the lock itself elsewhere and between machines.
 */
export async function lock(dataDir: string): Promise<Lock> {
  const directory = realpathSync(dataDir)
  const socket = await bind(directory)
  const other = socket === null ? await named(directory) : stillThere(directory)
  if (other) {
    socket?.close()
    throw locked(dataDir, other)
  }
  return hold(directory, socket ?? undefined)
}

/** Who has the directory open now, or null. */
export async function holderOf(dataDir: string): Promise<Holder | null> {
  let directory: string
  try {
    directory = realpathSync(dataDir)
  } catch {
    return null // no directory, nobody in it
  }
  if (process.platform === 'linux' && (await answers(socketName(directory)))) return await named(directory)
  return stillThere(directory)
}

function hold(directory: string, socket: Server | undefined): Lock {
  const file = join(directory, 'lock.json')
  const since = new Date().toISOString()
  let url: string | null = null
  const beat = () =>
    write(file, { pid: process.pid, host: hostname(), since, heartbeat: new Date().toISOString(), url })
  beat()
  const timer = setInterval(() => quietly(beat), beatMillis).unref()
  return {
    publish: (address) => {
      url = address
      beat()
    },
    release: async () => {
      clearInterval(timer)
      rmSync(file, { force: true })
      if (socket) await new Promise((done) => socket.close(done))
    },
  }
}

/** The socket that is the lock; null if another process has it, undefined where there is no such thing. */
async function bind(directory: string): Promise<Server | null | undefined> {
  if (process.platform !== 'linux') return undefined
  const server = createServer((caller) => caller.destroy())
  return await new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(null) : fail(error),
    )
    server.listen(socketName(directory), () => done(server.unref()))
  })
}

function socketName(directory: string): string {
  return `\0aktsam-${createHash('sha256').update(directory).digest('hex')}`
}

async function answers(name: string): Promise<boolean> {
  return await new Promise((done) => {
    const caller = connect(name)
    caller.once('connect', () => done(true)).once('error', () => done(false))
    caller.once('connect', () => caller.destroy())
  })
}

/** The holder that surely exists; it may be about to write its name. */
async function named(directory: string): Promise<Holder> {
  for (let tries = 0; tries < 40; tries++) {
    const holder = read(directory)
    if (holder) return holder
    await new Promise((next) => setTimeout(next, 50))
  }
  return { pid: 0, host: hostname(), since: 'an unknown time', heartbeat: '', url: null }
}

/** The holder that the file names, if it can still be there although no socket of this machine says so. */
function stillThere(directory: string): Holder | null {
  const holder = read(directory)
  if (!holder) return null
  const isFresh = Date.now() - Date.parse(holder.heartbeat) < goneMillis
  if (holder.host !== hostname()) return isFresh ? holder : null
  if (process.platform === 'linux') return null
  return isFresh && isRunning(holder.pid) ? holder : null
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function read(directory: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(join(directory, 'lock.json'), 'utf8'))
    return isHolder(value) ? value : null
  } catch {
    return null // none yet, or none any more
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' && value !== null && 'pid' in value && 'host' in value && 'heartbeat' in value
  )
}

/** A heartbeat that fails (a full disk, a directory taken away) must not end the process: the next one may not fail. */
function quietly(beat: () => void): void {
  try {
    beat()
  } catch {
    // what matters fails at the next write to the database, and is told there
  }
}

/** Whole or not at all: a reader never sees half a file. */
function write(file: string, holder: Holder): void {
  const next = `${file}.${process.pid}`
  const fd = openSync(next, 'w')
  try {
    writeSync(fd, JSON.stringify(holder))
  } finally {
    closeSync(fd)
  }
  renameSync(next, file)
}

function locked(dataDir: string, holder: Holder): AppError {
  const who = holder.pid === 0 ? 'another process' : `process ${holder.pid} on ${holder.host}`
  const serves = holder.url ? `, which serves ${holder.url}` : ''
  const elsewhere =
    holder.host === hostname()
      ? ''
      : ` If that machine is gone, try again ${goneMillis / 1000} seconds after its last sign of life (${holder.heartbeat}).`
  return new AppError({
    code: 'store_locked',
    ...inEnglish(
      `The data directory ${dataDir} has been in use by ${who} since ${holder.since}${serves}. ` +
        `Stop that process, or choose another directory with --data.${elsewhere}`,
    ),
    facts: { ...holder },
  })
}
