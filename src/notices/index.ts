import { readSize } from '#log'
import { every } from '#storage'
import { beginToFollow, followLog, handOut } from './actions.ts'
import type { NoticesDesk } from './desk/index.ts'
import { gatherMail, openPostman, sendMail } from './mail/actions.ts'
import { readWaiting } from './store.ts'
import { deliverDue } from './webhooks/delivery/actions.ts'

/** The door of notices: who is told what, in the application, by mail, and other systems by webhooks. */
export { settleNotices, tell, tidyNotices } from './actions.ts'
export type { MailSettings, NoticesDesk, Sealer, Where } from './desk/index.ts'
export { type Outgoing, readOutgoing } from './figures/store.ts'
export { noticesMigrations } from './migrations.ts'
export { type NoticeRoutes, noticeRoutes } from './routes.ts'
export { sealerIn, sealerOf } from './sealing/index.ts'
export { addWebhook } from './webhooks/actions.ts'
export { bareHost, guardedLookup, isNetwork, reachOf } from './webhooks/address/index.ts'

/** Notices at work. */
export interface RunningNotices {
  /** Does all that is due now and waits for its end; the turns by themselves do the same. */
  turn(): Promise<void>
  /** Stops, and waits for what is under way. */
  stop(): Promise<void>
}

const betweenTurns = 1_000 // milliseconds

/**
 * Begins to follow the log from here on, to hand out news, to send mail and webhooks: one look a second, and work where
 * there is some. Mail and webhooks wait for nobody but themselves: a slow receiver keeps no news back. Several
 * processes share the work.
 */
export async function startNotices(desk: NoticesDesk): Promise<RunningNotices> {
  await beginToFollow(desk)
  const postman = desk.mail && openPostman(desk.mail)
  const sending = oneAtATime(async () => void (postman && (await sendMail(desk, postman))), desk.onError)
  const delivering = oneAtATime(async () => void (await deliverDue(desk)), desk.onError)
  const look = async () => {
    const waiting = await readWaiting(desk.db, desk.now())
    const { cursor } = waiting
    const isNew = cursor !== null && (await readSize(desk.db)) - 1 > cursor
    while (isNew && (await followLog(desk)) > 0); // batch by batch: others come in between
    if (isNew || waiting.tell) await handOut(desk)
    if (isNew || waiting.tell || waiting.gather) await gatherMail(desk)
    if (isNew || waiting.tell || waiting.gather || waiting.send) sending.begin()
    if (isNew || waiting.deliver) delivering.begin()
  }
  const turn = inLine(look)
  const stop = every(betweenTurns, turn, desk.onError)
  const ends = () => Promise.all([sending.end(), delivering.end()])
  return {
    turn: async () => {
      await ends()
      await turn()
      await ends()
    },
    stop: async () => {
      await stop()
      await ends()
      postman?.close()
    },
  }
}

/** One after the other, each in full. */
function inLine(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve()
  return async () => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    await turn
  }
}

/** Work that is begun again only when it has ended; whoever asks meanwhile is served by a later turn. */
function oneAtATime(work: () => Promise<void>, onError: (error: unknown) => void) {
  let running: Promise<void> | undefined
  return {
    begin: () => {
      running ??= work()
        .catch(onError)
        .finally(() => {
          running = undefined
        })
    },
    end: async () => await running,
  }
}
