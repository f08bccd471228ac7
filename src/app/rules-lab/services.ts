import type { FastifyInstance } from 'fastify'
import type { ActOf } from '#access'
import type { RuleServices } from '#rules'
import { every } from '#storage'
import type { Services } from '../services.ts'
import { followRules } from './follow.ts'
import { pastOrders } from './past-orders.ts'

const betweenLooks = 30_000 // milliseconds

/** What the rules need of the rest of the house: past orders, and that open ones follow. */
export function ruleServices(app: FastifyInstance, services: Services, act: ActOf): RuleServices {
  const { store, now, logger } = services
  const warn = (sentence: string) => (err: unknown) => logger.error({ err }, sentence)
  const follow = async () => {
    await followRules(services)
  }
  let stop = async () => {}
  // Only a server that listens has time that passes; what the command line asks is over at once.
  app.addHook('onListen', async () => {
    stop = every(betweenLooks, follow, warn('rules are not followed'))
  })
  app.addHook('onClose', () => stop())
  return {
    db: store.db,
    act,
    now,
    past: pastOrders(services),
    activated: follow,
    failed: warn('a dry run could not be carried out'),
  }
}
