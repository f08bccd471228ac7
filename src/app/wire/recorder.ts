import type { Act } from '#kernel'
import { type BatchTold, recordBatches } from '#screening'
import type { Db } from '#storage'

/** Takes notes of batches and writes them to the log about once a second, one entry for each who asked. */
export interface Recorder {
  note(by: string, told: BatchTold): void
  /** Writes what is noted so far. */
  flush(): Promise<void>
  close(): Promise<void>
}

interface Recording {
  readonly db: Db
  readonly act: (by: string) => Act
  /** Versions of the datasets that are served now. */
  datasets(): Readonly<Record<string, string>>
  onError(error: unknown): void
}

const delay = 800 // milliseconds: with the writing, less than a second
const mostTogether = 1_000

export function openRecorder({ db, act, datasets, onError }: Recording): Recorder {
  let noted = new Map<string, BatchTold[]>()
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  const write = async () => {
    const taken = noted
    noted = new Map()
    for (const [by, batches] of taken) {
      for (let at = 0; at < batches.length; at += mostTogether)
        await recordBatches(db, act(by), {
          datasets: datasets(),
          batches: batches.slice(at, at + mostTogether),
        })
    }
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write).catch(onError)
    return writing
  }
  return {
    note: (by, told) => {
      noted.set(by, [...(noted.get(by) ?? []), told])
      timer ??= setTimeout(() => void flush(), delay).unref()
    },
    flush,
    close: flush,
  }
}
