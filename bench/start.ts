import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { megabytes, type Question, quantile, seconds } from './question.ts'

const program = join(import.meta.dirname, '../src/app/main.ts')
const times = 5

/** From nothing running to a server that answers, on a data directory with the four lists. */
export const question: Question = {
  name: 'start',
  target: 'start to ready from a snapshot < 2 s (first issue: 3 s); embedded server in all < 1 GB',
  needsLists: true,
  run: async (dataDir) => {
    const starts: { took: number; memory: number }[] = []
    for (let n = 0; n < times; n++) starts.push(await start(dataDir))
    const took = starts.map((one) => one.took)
    return [
      {
        what: `start to ready, ${times} times`,
        target: '< 2 s',
        measured: `fastest ${seconds(quantile(took, 0))}, median ${seconds(quantile(took, 0.5))}, slowest ${seconds(quantile(took, 1))}`,
      },
      {
        what: 'memory of the server, once ready',
        target: '< 1 GB',
        measured: megabytes(
          quantile(
            starts.map((one) => one.memory),
            0.5,
          ),
        ),
      },
    ]
  },
}

/** Ready is when it says its address, and answers there that it is. */
async function start(dataDir: string): Promise<{ took: number; memory: number }> {
  const from = performance.now()
  const server = spawn(process.execPath, [program, 'serve', '--json', '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const url = await address(createInterface(server.stdout))
    const answer = await fetch(new URL('/readyz', url))
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`)
    return { took: performance.now() - from, memory: residentMemory(server.pid) }
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('close', resolve))
  }
}

async function address(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const url = /"url":\s*"([^"]+)"/.exec(line)?.[1]
    if (url) return url
  }
  throw new Error('the server ended before it was ready')
}

/** Linux tells it in its process file system; elsewhere it is not known. */
function residentMemory(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes) * 1024
  } catch {
    return Number.NaN
  }
}
