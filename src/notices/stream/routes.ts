import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import type { ActOf } from '#access'
import { AppError, orThrow, worded } from '#kernel'
import type { Db } from '#storage'
import { ownUnread } from '../actions.ts'
import { tooManyWindowsWords } from '../knowledge/refusal-words.ts'
import { openBell } from './actions.ts'

export interface StreamRoutes {
  readonly db: Db
  readonly act: ActOf
}

/** Long enough for proxies to keep the line, short enough to notice that nobody is there. */
const heartbeat = 25_000 // milliseconds
/** Then the browser comes again by itself, and its session is asked for anew. */
const longest = 10 * 60_000
const mostPerPerson = 8

/** `GET /api/notices/stream`: server-sent events `unread` with `{ unread }`, at first and whenever something new came. */
export const streamRoutes: FastifyPluginAsyncTypebox<StreamRoutes> = async (app, { db, act }) => {
  const onError = (error: unknown) => app.log.error({ err: error }, 'notices are not streamed')
  const bell = openBell(db, onError)
  const open = new Map<string, Set<() => void>>()
  app.addHook('preClose', async () => {
    for (const streams of open.values()) for (const end of streams) end()
    await bell.close()
  })
  app.get(
    '/api/notices/stream',
    {
      config: { deed: 'notice.read' },
      schema: {
        tags: ['notices'],
        summary: 'How many of my notices are unread, as it changes (server-sent events)',
      },
    },
    async (request, reply) => {
      const by = act(request)
      const count = async () => orThrow(await ownUnread(db, act(request))).unread
      const streams = open.get(by.by) ?? new Set()
      if (streams.size >= mostPerPerson)
        throw new AppError({
          code: 'too_many',
          ...worded(tooManyWindowsWords(mostPerPerson)),
          facts: { retryAfter: 60 },
        })
      let say = (_unread: number) => {}
      const stopListening = await bell.listen(by.by, () => void count().then(say).catch(onError))
      const unread = await count().catch((error) => {
        stopListening()
        throw error
      })
      const stream = begin(reply)
      say = stream.say
      const timers = [setInterval(stream.beat, heartbeat), setTimeout(() => end(), longest)]
      const end = () => {
        stopListening()
        for (const timer of timers) clearTimeout(timer)
        streams.delete(end)
        if (streams.size === 0) open.delete(by.by)
        stream.end()
      }
      open.set(by.by, streams.add(end))
      reply.raw.on('close', end)
      say(unread)
    },
  )
}

/** Takes the answer out of the framework's hands, with the headers that it has set. */
function begin(reply: FastifyReply) {
  reply.hijack()
  const { raw } = reply
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)
  for (const [name, value] of headers) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 3000\n\n')
  return {
    say: (unread: number) => void raw.write(`event: unread\ndata: ${JSON.stringify({ unread })}\n\n`),
    beat: () => void raw.write(': still here\n\n'),
    end: () => void raw.end(),
  }
}
