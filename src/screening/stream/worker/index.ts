/** The thread that screens: rows come in, what became of each goes out. */
import { parentPort, workerData } from 'node:worker_threads'
import { openSnapshotBytes } from '../../snapshot.ts'
import type { Asked, Desk, Said } from '../pool/index.ts'
import { screenRows } from '../screen-stream.ts'

const { bytes, options }: Desk = workerData
const snapshot = openSnapshotBytes(bytes)

parentPort?.on('message', ({ id, rows }: Asked) => {
  parentPort?.postMessage({ id, answered: screenRows(snapshot, rows, options) } satisfies Said)
})
