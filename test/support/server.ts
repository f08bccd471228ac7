import { startChild } from './child.ts'

/** A served demo: the fictional company with its fourteen checked orders, on a free port of this machine. */
export interface ServedDemo {
  readonly url: string
  stop(): Promise<void>
}

/** Starts `aktsam demo` as a person would, and waits until it says where it serves. The web must be built before. */
export async function startDemo(): Promise<ServedDemo> {
  const child = startChild('src/app/main.ts', ['demo', '--port', '0', '--json'])
  const line = await child.line(/^\{"url":/)
  const { url }: { url: string } = JSON.parse(line)
  return {
    url,
    stop: async () => {
      process.kill(child.pid, 'SIGTERM')
      await child.ended
    },
  }
}
