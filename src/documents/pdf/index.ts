import { hash } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, worded } from '#kernel'
import { noPdfWords } from '../knowledge/document-words.ts'
import type { Filled } from '../templates/model.ts'
import { pageData } from './page-data.ts'
import { layout } from './typst.ts'

const layoutDigest = hash('sha256', layout, 'hex').slice(0, 12)
/** What sets the pages; other versions may give other bytes for the same document. */
export const engine = `typst 0.14.2 (typst.ts 0.7.0), Noto fonts of @embedpdf 1.0.0, layout ${layoutDigest}`

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}
interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

const longest = 60_000 // milliseconds for one document, the start of the thread included
const idle = 5 * 60_000 // milliseconds after which the thread and its fonts are let go
let thread: Thread | undefined
let rest: NodeJS.Timeout | undefined
let asked = 0

/**
 * A document as tagged PDF (1.7): title, language and structure set, any script of the fonts, the same bytes for the
 * same document. Throws `unavailable` where the thread fails or takes longer than a minute.
 */
export async function renderPdf(filled: Filled): Promise<Uint8Array> {
  thread ??= begin()
  const { worker, waiting } = thread
  const id = asked++
  clearTimeout(rest)
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const timer = setTimeout(() => endWith('it took too long'), longest)
      waiting.set(id, { resolve, reject, timer })
      worker.ref()
      worker.postMessage({ id, data: JSON.stringify(pageData(filled)) })
    })
  } finally {
    if (waiting.size === 0) {
      worker.unref() // a process that has nothing else to do may end
      rest = setTimeout(() => void closePdf(), idle).unref()
    }
  }
}

/** Ends the thread; the next document starts another one. */
export async function closePdf(): Promise<void> {
  clearTimeout(rest)
  const { worker } = thread ?? {}
  thread = undefined
  await worker?.terminate()
}

function begin(): Thread {
  const worker = new Worker(join(import.meta.dirname, 'worker/index.ts'), { execArgv: [] })
  const waiting: Thread['waiting'] = new Map()
  worker.on('message', ({ id, bytes, failure }: Answer) => {
    const one = waiting.get(id)
    waiting.delete(id)
    clearTimeout(one?.timer)
    if (bytes) one?.resolve(bytes)
    else one?.reject(unavailable(failure ?? 'it gave no answer'))
  })
  worker.on('error', (error) => endWith(error.message))
  return { worker, waiting }
}
interface Answer {
  readonly id: number
  readonly bytes?: Uint8Array
  readonly failure?: string
}

/** Whoever waits is told; the thread is not trusted any more. */
function endWith(reason: string): void {
  for (const { reject, timer } of thread?.waiting.values() ?? []) {
    clearTimeout(timer)
    reject(unavailable(reason))
  }
  thread?.waiting.clear()
  void closePdf()
}

function unavailable(reason: string): AppError {
  return new AppError({ code: 'unavailable', ...worded(noPdfWords(reason)) })
}
