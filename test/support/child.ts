import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A process of its own that runs a script of this repository, to be watched and killed. */
export interface Child {
  readonly pid: number
  /** What it wrote to stdout so far, line by line. */
  readonly lines: readonly string[]
  readonly ended: Promise<Ended>
  /** What it wrote to stderr so far. */
  errors(): string
  /** The first line, past or to come, that matches; rejects with its stderr when it ends without one. */
  line(pattern: RegExp): Promise<string>
  /** Without a chance to tidy up: SIGKILL, and waits for the end. */
  kill(): Promise<Ended>
  /** Writes a line to its stdin. */
  tell(text: string): void
}

/** Starts `node script …args`; its standard streams are pipes. */
export function startChild(script: string, args: readonly string[] = []): Child {
  const child = spawn(process.execPath, [script, ...args], { stdio: 'pipe' })
  const lines: string[] = []
  const watchers = new Set<() => void>()
  let errors = ''
  let over = false
  const tellAll = () => {
    for (const watcher of watchers) watcher()
  }
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    tellAll()
  })
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      over = true
      tellAll()
      resolve({ code, signal })
    })
  })
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((text) => pattern.test(text))
        if (found === undefined && !over) return
        watchers.delete(look)
        if (found === undefined) reject(new Error(`ended without a line like ${pattern}: ${errors}`))
        else resolve(found)
      }
      watchers.add(look)
      look()
    })
  return {
    pid: child.pid ?? 0,
    lines,
    ended,
    errors: () => errors,
    line,
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
    tell: (text) => child.stdin.write(`${text}\n`),
  }
}

/** Kills a child at a moment of its life that `random` chooses (0 to 1), `within` milliseconds from now. */
export async function killWithin(child: Child, within: number, random: () => number): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, Math.floor(random() * within))
  await Promise.race([promise, child.ended])
  clearTimeout(timer)
  return await child.kill()
}
