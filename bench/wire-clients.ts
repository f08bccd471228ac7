/** Clients of the wire contract in a thread of their own, so that they take no time from the server's. */
import { Agent, request } from 'node:http'
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
const agent = new Agent({ keepAlive: true })

function send(body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request({ agent, port, method: 'POST', path: '/match/default', headers }, (response) => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const times: number[] = []
const client = async (nth: number) => {
  for (let n = nth; n < bodies.length; n += clients)
    times.push((await timed(() => send(bodies[n] ?? ''))).took)
}
const { took } = await timed(() => Promise.all(Array.from({ length: clients }, (_, nth) => client(nth))))
agent.destroy()
parentPort?.postMessage({ took, times } satisfies Done)
