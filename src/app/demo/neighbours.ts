import { createServer as createHttpServer } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** Other systems of the fictional group, on this machine while the demo lasts. */
export interface Neighbours {
  /** Addresses that are told of deeds: one takes them, one is busy, one is gone for good. */
  readonly books: string
  readonly shop: string
  readonly warehouse: string
  /** A mail server that puts everybody off, and Ingrid for good. */
  readonly mail: string
  close(): Promise<void>
}

/** The network that they are reached in. */
export const neighbourhood = '127.0.0.1/32'

const answers: Readonly<Record<string, number>> = { '/books': 204, '/shop': 503, '/warehouse': 410 }

export async function openNeighbours(): Promise<Neighbours> {
  const told = createHttpServer((request, response) => {
    request.resume()
    response.writeHead(answers[request.url ?? ''] ?? 404).end()
  })
  const postman = createServer(postOffice)
  const [web, mail] = [await listen(told), await listen(postman)]
  for (const server of [told, postman]) server.unref() // they keep nobody waiting
  const at = (path: string) => `http://127.0.0.1:${web}${path}`
  return {
    ...{ books: at('/books'), shop: at('/shop'), warehouse: at('/warehouse') },
    mail: `smtp://127.0.0.1:${mail}`,
    close: async () => {
      told.closeAllConnections()
      await Promise.all([shut(told), shut(postman)])
    },
  }
}

/** As much of SMTP as it takes to refuse a letter politely. */
function postOffice(socket: Socket): void {
  socket.on('error', () => socket.destroy())
  socket.write('220 post.skarvakt.example\r\n')
  createInterface(socket).on('line', (line) => {
    const [verb = ''] = line.toUpperCase().split(' ')
    if (verb === 'QUIT') socket.end('221 Goodbye\r\n')
    else socket.write(`${replyTo(verb, line)}\r\n`)
  })
}

function replyTo(verb: string, line: string): string {
  if (verb !== 'RCPT') return '250 Yes'
  return line.includes('ingrid@') ? '552 The mailbox is full' : '451 The mailbox is busy, try again later'
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

async function shut(server: Server): Promise<void> {
  await new Promise((resolve) => server.close(resolve))
}
