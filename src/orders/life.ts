import type { LifeCycle } from '#lifecycle/model'
import type { Outcome } from '#rules/model'
import { orderReasons, orderSentences, orderTitles, shippedOr } from './knowledge/life-words.ts'
import type { OrderState } from './model.ts'

export type OrderDeed = 'amend' | 'submit' | 'release' | 'recheck' | 'ship' | 'cancel'

/** What the guards look at: the verdict of the check inside the deed, and what has gone out before and with it. */
export interface OrderContext {
  readonly outcome?: Outcome
  readonly shippedBefore: boolean
  readonly shippedWhole: boolean
}

const passes = {
  id: 'allowed',
  reason: 'the check does not allow it',
  reasonIn: orderReasons.passes,
  holds: ({ outcome }: OrderContext) => outcome === 'allow' || outcome === 'allowWithConditions',
}
const isBlocked = {
  id: 'blocked',
  reason: 'the check does not block it',
  reasonIn: orderReasons.isBlocked,
  holds: ({ outcome }: OrderContext) => outcome === 'block',
}
const isHeld = {
  id: 'held',
  reason: 'the check does not hold it',
  reasonIn: orderReasons.isHeld,
  holds: (context: OrderContext) =>
    context.outcome !== undefined && !passes.holds(context) && !isBlocked.holds(context),
}
const wholly = {
  id: 'allowed, nothing open',
  reason: 'pieces are still open, or the check does not allow it',
  reasonIn: orderReasons.wholly,
  holds: (context: OrderContext) => passes.holds(context) && context.shippedWhole,
}
const untouched = {
  id: 'nothing shipped',
  reason: 'a part of it has been shipped already',
  reasonIn: orderReasons.untouched,
  holds: ({ shippedBefore }: OrderContext) => !shippedBefore,
}
const untouchedAnd = (guard: typeof passes) => ({
  id: `nothing shipped, ${guard.id}`,
  reason: `a part of it has been shipped already, or ${guard.reason}`,
  reasonIn: shippedOr(guard.reasonIn),
  holds: (context: OrderContext) => untouched.holds(context) && guard.holds(context),
})

/**
 * The life of an order. Every deed that moves goods or promises checks first, inside its own transaction, so that a
 * list or a decision that came in between holds the order (R2, R7). A check by itself moves nothing.
 */
export const orderLife: LifeCycle<OrderState, OrderDeed, OrderContext> = {
  name: 'order',
  start: 'draft',
  states: {
    draft: 'Typed in, not yet promised to anyone.',
    submitted: 'Promised to the customer, and allowed when it was.',
    held: 'Waits: something is missing, or somebody has to look.',
    blocked: 'May not go out, by law or by our own policy.',
    released: 'May be shipped; parts of it may have gone out.',
    shipped: 'All of it has gone out.',
    cancelled: 'Called off before anything went out.',
  },
  deeds: {
    amend: 'Replaces the order by a new version, and checks it again.',
    submit: 'Promises the order to the customer, after a check.',
    release: 'Hands the order to the warehouse or the engineer, after a check.',
    recheck: 'Checks the order again, because a list, a rule or a record changed.',
    ship: 'Sends the whole order or a part of it, after a check.',
    cancel: 'Calls the order off.',
  },
  titles: orderTitles,
  sentences: orderSentences,
  transitions: [
    { deed: 'amend', from: ['draft'], to: 'draft' },
    {
      deed: 'amend',
      from: ['submitted', 'held', 'blocked', 'released'],
      to: 'submitted',
      guard: untouchedAnd(passes),
    },
    {
      deed: 'amend',
      from: ['submitted', 'held', 'blocked', 'released'],
      to: 'blocked',
      guard: untouchedAnd(isBlocked),
    },
    {
      deed: 'amend',
      from: ['submitted', 'held', 'blocked', 'released'],
      to: 'held',
      guard: untouchedAnd(isHeld),
    },
    { deed: 'submit', from: ['draft', 'held', 'blocked'], to: 'submitted', guard: untouchedAnd(passes) },
    { deed: 'submit', from: ['draft', 'held', 'blocked'], to: 'blocked', guard: untouchedAnd(isBlocked) },
    { deed: 'submit', from: ['draft', 'held', 'blocked'], to: 'held', guard: untouchedAnd(isHeld) },
    { deed: 'release', from: ['draft', 'submitted', 'held', 'blocked'], to: 'released', guard: passes },
    { deed: 'release', from: ['draft', 'submitted', 'held', 'blocked'], to: 'blocked', guard: isBlocked },
    { deed: 'release', from: ['draft', 'submitted', 'held', 'blocked'], to: 'held', guard: isHeld },
    { deed: 'recheck', from: ['submitted'], to: 'submitted', guard: passes },
    { deed: 'recheck', from: ['released'], to: 'released', guard: passes },
    { deed: 'recheck', from: ['submitted', 'released'], to: 'blocked', guard: isBlocked },
    { deed: 'recheck', from: ['submitted', 'released'], to: 'held', guard: isHeld },
    { deed: 'ship', from: ['released'], to: 'shipped', guard: wholly },
    { deed: 'ship', from: ['released'], to: 'released', guard: passes },
    { deed: 'ship', from: ['released'], to: 'blocked', guard: isBlocked },
    { deed: 'ship', from: ['released'], to: 'held', guard: isHeld },
    {
      deed: 'cancel',
      from: ['draft', 'submitted', 'held', 'blocked', 'released'],
      to: 'cancelled',
      guard: untouched,
    },
  ],
}
