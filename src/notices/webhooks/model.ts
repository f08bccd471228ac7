import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Prose } from '#kernel'

/** `*`, all deeds of a kind (`order.*`), or one (`order.release`). */
export const EventPattern = Type.String({
  pattern: '^(\\*|[A-Za-z]+\\.(\\*|[A-Za-z]+))$',
  maxLength: 100,
  description: 'a deed of the log, e.g. order.release, order.* or *',
})

const Url = Type.String({
  minLength: 1,
  maxLength: 2_000,
  pattern: '^https?://',
  description: 'an https address',
})
const Events = Type.Array(EventPattern, { minItems: 1, maxItems: 100, uniqueItems: true })
const Entities = Type.Union([
  Type.Literal('all'),
  Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
    minItems: 1,
    maxItems: 200,
    uniqueItems: true,
  }),
])

/** An address that is told of deeds, as its keeper writes it. */
export const WebhookDraft = Type.Object(
  {
    url: Url,
    events: Events,
    /** Only deeds on business of these own legal entities; those of the whole group go to `all` only. */
    entities: Entities,
    description: Type.Optional(Prose),
    enabled: Type.Optional(Type.Boolean()),
  },
  { $id: 'WebhookDraft', additionalProperties: false },
)
export type WebhookDraft = Static<typeof WebhookDraft>

/** Why an address is not told any more: somebody switched it off, it failed for days, or it said that it is gone. */
export const DisabledBecause = Type.Enum(['switchedOff', 'failing', 'gone'], {
  $id: 'WebhookDisabledBecause',
})
export type DisabledBecause = Static<typeof DisabledBecause>

/** As it is kept: never with its secret. */
export interface StoredWebhook {
  readonly id: string
  readonly url: string
  readonly events: readonly string[]
  readonly entities: 'all' | readonly string[]
  readonly description: string | null
  readonly disabled: DisabledBecause | null
}

export const Webhook = Type.Object(
  {
    id: Type.String(),
    url: Type.String(),
    events: Events,
    entities: Entities,
    description: Nullable(Type.String()),
    enabled: Type.Boolean(),
    disabled: Nullable(DisabledBecause),
    /** Since when no delivery has succeeded; null: the last one did, or there was none. */
    failingSince: Nullable(InstantText),
    version: Type.Integer({ minimum: 1 }),
    at: InstantText,
  },
  { $id: 'Webhook' },
)
export type Webhook = Static<typeof Webhook>

/** The secret is shown once, here, and never again. */
export const WebhookWithSecret = Type.Object(
  { ...Webhook.properties, secret: Type.String({ description: 'whsec_…' }) },
  { $id: 'WebhookWithSecret' },
)
export type WebhookWithSecret = Static<typeof WebhookWithSecret>

export const DeliveryState = Type.Enum(['waiting', 'delivered', 'dead'], { $id: 'WebhookDeliveryState' })
export type DeliveryState = Static<typeof DeliveryState>

export const Attempt = Type.Object(
  { at: InstantText, status: Nullable(Type.Integer()), error: Nullable(Type.String()) },
  { $id: 'WebhookAttempt' },
)
export type Attempt = Static<typeof Attempt>

/** One message to one address. Its id is the message's `webhook-id`, the same at each attempt and replay. */
export const Delivery = Type.Object(
  {
    id: Type.String(),
    webhook: Type.String(),
    event: Type.String({ description: 'entry of the log' }),
    type: Type.String(),
    at: InstantText,
    state: DeliveryState,
    attempts: Type.Integer({ minimum: 0 }),
    /** When it is tried next; null once it is settled. */
    due: Nullable(InstantText),
    status: Nullable(Type.Integer({ description: 'HTTP status of the last answer' })),
    error: Nullable(Type.String()),
    settledAt: Nullable(InstantText),
    history: Type.Array(Attempt),
  },
  { $id: 'WebhookDelivery' },
)
export type Delivery = Static<typeof Delivery>

export const DeliveryPage = Type.Object(
  { items: Type.Array(Delivery), next: Nullable(Type.String()) },
  { $id: 'WebhookDeliveryPage' },
)
export type DeliveryPage = Static<typeof DeliveryPage>

/** What an address is sent: thin. Whoever may read the object asks the API for it. */
export interface Message {
  readonly type: string
  readonly timestamp: string
  readonly data: {
    /** Entry of the log, and its place there. */
    readonly event: string
    readonly seq: number | null
    readonly object: string
    /** Whether the deed was refused. */
    readonly refused: boolean
    readonly outcome?: string
    readonly state?: string
  }
}
