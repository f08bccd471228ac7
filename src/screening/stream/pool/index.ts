/** Threads that screen rows over one index in shared memory. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, inEnglish } from '#kernel'
import type { Rendered } from '../render.ts'
import type { RawRow } from '../row.ts'
import type { RowOptions, StreamCounts } from '../screen-stream.ts'

/** What a thread is given: the bytes of a snapshot, in shared memory, and how rows are read, screened and written. */
export interface Desk {
  readonly bytes: Uint8Array
  readonly options: RowOptions
}
export interface Answered {
  readonly counts: StreamCounts
  readonly rendered: Rendered
}
export type Said = { readonly id: number; readonly answered: Answered }
export interface Asked {
  readonly id: number
  readonly rows: readonly RawRow[]
}

export interface Pool {
  /** Rejects with a fault when the thread ended before it answered. */
  screen(rows: readonly RawRow[]): Promise<Answered>
  close(): Promise<void>
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, PromiseWithResolvers<Answered>>
}

/** Starts so many threads. Work goes to whichever has least to do. */
export function openPool(desk: Desk, threads: number): Pool {
  const all = Array.from({ length: threads }, () => start(desk))
  let asked = 0
  return {
    screen: (rows) => {
      const answer = Promise.withResolvers<Answered>()
      const [thread] = all.toSorted((a, b) => a.waiting.size - b.waiting.size)
      const id = ++asked
      thread?.waiting.set(id, answer)
      thread?.worker.postMessage({ id, rows } satisfies Asked)
      return answer.promise
    },
    close: async () => {
      await Promise.all(all.map(({ worker }) => worker.terminate()))
    },
  }
}

/** Rows come and go: with the room that V8 takes by itself for what is new, each thread held a hundred megabytes more. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

function start(desk: Desk): Thread {
  const worker = new Worker(join(import.meta.dirname, '../worker/index.ts'), {
    workerData: desk,
    execArgv: [],
    resourceLimits,
  })
  const waiting: Thread['waiting'] = new Map()
  worker.on('message', ({ id, answered }: Said) => {
    waiting.get(id)?.resolve(answered)
    waiting.delete(id)
  })
  const end = (why: string) => {
    for (const { reject } of waiting.values()) reject(ended(why))
    waiting.clear()
  }
  worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)))
  worker.on('exit', () => end('it was closed'))
  return { worker, waiting }
}

function ended(why: string): AppError {
  return new AppError({ code: 'fault', ...inEnglish(`A thread that screens has ended: ${why}.`) })
}
