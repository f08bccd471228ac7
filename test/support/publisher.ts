import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What came in, as far as tests ask. */
export interface Asked {
  readonly path: string
  readonly headers: IncomingMessage['headers']
}
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void

/** A publisher of lists on loopback, who behaves as a test says. */
export interface Publisher {
  readonly url: string
  /** What it answers at a path from now on. */
  at(path: string, behaviour: Behaviour): void
  readonly asked: Asked[]
  close(): Promise<void>
}

export async function openPublisher(): Promise<Publisher> {
  const paths = new Map<string, Behaviour>()
  const asked: Asked[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers })
    const behaviour = paths.get(path.split('?')[0] ?? '')
    if (behaviour) behaviour(request, response)
    else response.writeHead(404).end('nothing here')
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    at: (path, behaviour) => void paths.set(path, behaviour),
    asked,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Bytes = string | Uint8Array
const bufferOf = (bytes: Bytes) => Buffer.from(typeof bytes === 'string' ? bytes : bytes)

/** As a good publisher: an ETag, 304 for who knows it, ranges for who was cut off. */
export function serves(bytes: Bytes, { etag = '"1"', type = 'application/octet-stream' } = {}): Behaviour {
  const whole = bufferOf(bytes)
  return ({ headers }, response) => {
    if (headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
    const from = /^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1]
    const isRange = from !== undefined && headers['if-range'] === etag
    const start = isRange ? Number(from) : 0
    const part = whole.subarray(start)
    response.writeHead(isRange ? 206 : 200, {
      ...{ etag, 'content-type': type, 'content-length': part.length },
      ...(isRange ? { 'content-range': `bytes ${start}-${whole.length - 1}/${whole.length}` } : {}),
    })
    response.end(part)
  }
}

/** A status, whatever is asked. */
export function answers(status: number, headers: Record<string, string> = {}, body = ''): Behaviour {
  return (_request, response) => void response.writeHead(status, headers).end(body)
}

/** Promises the whole and breaks off after `sent` bytes. */
export function breaksOff(bytes: Bytes, sent: number, etag = '"1"'): Behaviour {
  const whole = bufferOf(bytes)
  return (_request, response) => {
    response.writeHead(200, { etag, 'content-length': whole.length })
    response.write(whole.subarray(0, sent), () => setTimeout(() => response.socket?.destroy(), 250))
  }
}

/** Goes on from where it was asked to, with no more than `most` bytes at a time. */
export function givesPieces(bytes: Bytes, most: number, etag = '"1"'): Behaviour {
  const whole = bufferOf(bytes)
  return ({ headers }, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
    const piece = whole.subarray(from, from + most)
    const range = `bytes ${from}-${from + piece.length - 1}/${whole.length}`
    response.writeHead(206, { etag, 'content-length': piece.length, 'content-range': range }).end(piece)
  }
}

/** Sends a beginning, and then nothing, for ever. */
export function fallsSilent(bytes: Bytes, sent: number): Behaviour {
  const whole = bufferOf(bytes)
  return (_request, response) => {
    response.writeHead(200, { 'content-length': whole.length })
    response.write(whole.subarray(0, sent))
  }
}

/** One after the other; the last for good. */
export function inTurn(...behaviours: readonly Behaviour[]): Behaviour {
  let nth = 0
  return (request, response) => {
    const behaviour = behaviours[Math.min(nth++, behaviours.length - 1)]
    behaviour?.(request, response)
  }
}

/** As it should not be: to a place of its own that sends back here. */
export function sendsTo(location: string): Behaviour {
  return answers(302, { location })
}
