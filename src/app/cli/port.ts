import { createServer } from 'node:net'
import { AppError, inEnglish } from '#kernel'

/** Before anything is opened: a server that cannot answer leaves no data directory behind. */
export async function demandFree(host: string, port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (cause) => reject(asConflict(cause, port)))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

/** What stands in the way of a port, as a sentence with the way out. */
export function asConflict(cause: unknown, port: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const wayOut = 'Leave --port out to take the next free one, or name another.'
  if (code === 'EADDRINUSE')
    return new AppError({ code: 'conflict', ...inEnglish(`Port ${port} is in use. ${wayOut}`) }, cause)
  if (code === 'EACCES')
    return new AppError(
      { code: 'conflict', ...inEnglish(`Port ${port} is not open to you. ${wayOut}`) },
      cause,
    )
  return cause
}
