/**
 * Clients of the wire contract in a thread of their own. They speak HTTP over plain sockets, each with one connection
 * that it keeps: Node's own client takes more of the machine than the server does, and what is asked for is the server.
 */
import { connect, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { timed } from './question.ts'

export interface Work {
  readonly port: number
  readonly bodies: readonly string[]
  readonly clients: number
}
export interface Done {
  readonly took: number
  readonly times: readonly number[]
}

const { port, bodies, clients }: Work = workerData

function requestOf(body: string): string {
  const head = `POST /match/default HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`
  return `${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** Sends one request and reads its answer to the end, which the answer's own length says. */
function send(socket: Socket, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let head = ''
    let left = Number.POSITIVE_INFINITY
    const done = (error?: Error) => {
      socket.off('data', take).off('error', done)
      if (error) reject(error)
      else resolve()
    }
    const take = (piece: Buffer) => {
      left -= piece.length
      if (left === Number.POSITIVE_INFINITY) {
        head += piece.toString('latin1')
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? []
        if (!head.startsWith('HTTP/1.1 200 ') || length === undefined)
          return done(new Error(`no answer of a known length: ${head.slice(0, 200)}`))
        left = end + 4 + Number(length) - head.length
      }
      if (left === 0) done()
    }
    socket.on('data', take).on('error', done)
    socket.write(requestOf(body))
  })
}

function opened(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

const times: number[] = []
const client = async (nth: number) => {
  const socket = await opened()
  for (let n = nth; n < bodies.length; n += clients)
    times.push((await timed(() => send(socket, bodies[n] ?? ''))).took)
  socket.destroy()
}
const { took } = await timed(() => Promise.all(Array.from({ length: clients }, (_, nth) => client(nth))))
parentPort?.postMessage({ took, times } satisfies Done)
