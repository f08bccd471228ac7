import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answers, serves } from '../../../test/support/publisher.ts'
import { emptyStore } from '../../../test/support/store.ts'
import { type Bench, begin, openBench } from './fixtures/desk.ts'
import { cut, file } from './fixtures/misbehaviour.ts'

let bench: Bench
let proxyUrl: string
const asked: { readonly to: string | undefined; readonly as: string | undefined }[] = []
let mayPass = true
/** As proxies are asked: plain requests by their whole address, encrypted ones as a tunnel. */
const proxy = createServer((request, response) => {
  asked.push({ to: request.url, as: request.headers['proxy-authorization'] })
  if (!mayPass) return void response.writeHead(407).end()
  const { pathname } = new URL(request.url ?? '')
  const further = ask(`${bench.publisher.url}${pathname}`, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  further.end()
})
proxy.on('connect', ({ url, headers }, socket) => {
  asked.push({ to: url, as: headers['proxy-authorization'] })
  socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n')
})

beforeAll(async () => {
  bench = await openBench()
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  proxyUrl = `http://user:pass@127.0.0.1:${(proxy.address() as AddressInfo).port}`
})
afterAll(async () => {
  await bench.close()
  proxy.closeAllConnections()
  proxy.close()
})
beforeEach(async () => {
  await emptyStore(bench.store)
  begin(bench)
  asked.length = 0
  mayPass = true
  bench.publisher.at('/fsf.xml', serves(cut))
  await bench.follow('eu-fsf', { [file]: `${bench.publisher.url}/fsf.xml` })
})

test('a list comes through the proxy of the house, with its user and password', async () => {
  expect(await bench.look('eu-fsf', bench.desk({ proxy: { http: proxyUrl } }))).toMatchObject({
    outcome: 'new',
  })
  expect(asked).toEqual([{ to: `${bench.publisher.url}/fsf.xml`, as: 'Basic dXNlcjpwYXNz' }])
})

test('hosts that are named go without the proxy', async () => {
  const desk = bench.desk({ proxy: { http: proxyUrl, except: '127.0.0.1' } })
  expect(await bench.look('eu-fsf', desk)).toMatchObject({ outcome: 'new' })
  expect(asked).toEqual([])
})

test('a redirect into a network of one’s own is not followed through the proxy either', async () => {
  bench.publisher.at('/fsf.xml', answers(302, { location: 'http://192.168.0.1/' }))
  const desk = bench.desk({ proxy: { http: proxyUrl } })
  expect(await bench.look('eu-fsf', desk)).toMatchObject({ outcome: 'failed', fault: 'private' })
  expect(asked).toHaveLength(1)
})

test.each([
  'http://127.0.0.1:9',
  'https://lists.invalid',
])('a proxy that lets nobody through to %s is named as what stands in the way', async (to) => {
  mayPass = false
  await bench.follow('eu-fsf', { [file]: `${to}/fsf.xml` })
  const bad = await bench.look('eu-fsf', bench.desk({ proxy: { http: proxyUrl } }))
  expect(bad).toMatchObject({ outcome: 'failed', fault: 'proxy' })
  expect(JSON.stringify(bad)).not.toContain('pass@')
})
