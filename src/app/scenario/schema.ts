import { type Static, Type } from 'typebox'
import { InstantText } from '#kernel'
import { HoldKind, Layer, Outcome } from '#rules/model'

const strict = { additionalProperties: false }
const Text = Type.String({ minLength: 1 })
/** A record in the shapes of `aktsam import`; its own schema judges it when it is imported. */
const AnyRecord = Type.Object({ type: Text })
const AnyOrder = Type.Object({})
const OrderDeed = Type.Object(
  {
    order: Type.Union([AnyOrder, Text]),
    keep: Type.Optional(Type.Boolean()),
    ifMatch: Type.Optional(Type.Integer()),
  },
  strict,
)
const ListFile = Type.Object(
  {
    name: Text,
    file: Type.Union([Text, Type.Array(Text, { minItems: 1 })]),
    published: Type.Optional(Text),
    acceptOrphans: Type.Optional(Type.Boolean()),
    dropEntries: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    cutBytes: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  },
  strict,
)
const HitDecision = Type.Object(
  {
    party: Text,
    list: Text,
    entry: Text,
    verdict: Type.Enum(['falsePositive', 'trueMatch', 'needInfo']),
    reason: Text,
  },
  strict,
)

const deeds = {
  draft: Type.Optional(OrderDeed),
  check: Type.Optional(OrderDeed),
  amend: Type.Optional(OrderDeed),
  submit: Type.Optional(Text),
  release: Type.Optional(Text),
  cancel: Type.Optional(Text),
  ship: Type.Optional(
    Type.Object(
      {
        order: Text,
        line: Type.Optional(Type.Integer({ minimum: 1 })),
        quantity: Type.Optional(Type.Integer({ minimum: 1 })),
      },
      strict,
    ),
  ),
  import: Type.Optional(Type.Array(AnyRecord)),
  importList: Type.Optional(ListFile),
  screen: Type.Optional(Type.Object({ party: Text }, strict)),
  decideHit: Type.Optional(HitDecision),
  decide: Type.Optional(Type.Object({ ref: Text })),
  replay: Type.Optional(Type.Integer({ minimum: 1 })),
  recheck: Type.Optional(
    Type.Union([
      Type.Integer({ minimum: 1 }),
      Type.Object(
        { deed: Type.Integer({ minimum: 1 }), facts: Type.Optional(Type.Enum(['then', 'now'])) },
        strict,
      ),
    ]),
  ),
  outage: Type.Optional(Type.Object({}, strict)),
  recover: Type.Optional(Type.Object({}, strict)),
  tamper: Type.Optional(
    Type.Object(
      {
        table: Text,
        row: Type.Union([Type.Enum(['first', 'last']), Type.Integer({ minimum: 1 })]),
        column: Text,
      },
      strict,
    ),
  ),
  verifyLog: Type.Optional(Type.Object({}, strict)),
}
const when = { at: Type.Optional(InstantText), by: Type.Optional(Text) }

/** One deed; exactly one of the named keys, with its own time and actor where they differ. */
export const SingleDeed = Type.Object({ ...deeds, ...when }, strict)
export type SingleDeed = Static<typeof SingleDeed>

/** A deed, or many at once: `{n}` in any text of the repeated deeds counts from 1. */
export const Deed = Type.Object(
  {
    ...deeds,
    ...when,
    parallel: Type.Optional(
      Type.Object(
        {
          times: Type.Integer({ minimum: 1, maximum: 1000 }),
          spread: Type.Tuple([InstantText, InstantText]),
          deeds: Type.Array(SingleDeed, { minItems: 1 }),
        },
        strict,
      ),
    ),
  },
  { $id: 'Deed', ...strict },
)
export type Deed = Static<typeof Deed>

const Words = Type.Object(
  { sv: Type.Optional(Text), nb: Type.Optional(Text), fi: Type.Optional(Text), en: Type.Optional(Text) },
  strict,
)
const Texts = Type.Array(Text)

/** What must be so afterwards; about the last deed unless `deed` says which. */
export const Expectation = Type.Object(
  {
    deed: Type.Optional(Type.Integer({ minimum: 1 })),
    line: Type.Optional(Type.Integer({ minimum: 1 })),
    outcome: Type.Optional(Outcome),
    kind: Type.Optional(HoldKind),
    layer: Type.Optional(Layer),
    law: Type.Optional(Outcome),
    policy: Type.Optional(Outcome),
    rules: Type.Optional(Texts),
    notRules: Type.Optional(Texts),
    citation: Type.Optional(Type.Union([Text, Texts])),
    says: Type.Optional(Words),
    notSays: Type.Optional(Words),
    missing: Type.Optional(Texts),
    next: Type.Optional(Texts),
    state: Type.Optional(Text),
    released: Type.Optional(Type.Integer({ minimum: 0 })),
    releasedAfterStop: Type.Optional(Type.Integer({ minimum: 0 })),
    match: Type.Optional(
      Type.Object(
        {
          list: Type.Optional(Text),
          entry: Type.Optional(Text),
          atLeast: Type.Optional(Type.Number()),
          because: Type.Optional(Text),
        },
        strict,
      ),
    ),
    activeVersion: Type.Optional(Type.Union([Text, Type.Integer({ minimum: 1 })])),
    alarm: Type.Optional(Type.Union([Type.Boolean(), Text])),
    sameAs: Type.Optional(Type.Integer({ minimum: 1 })),
    checkedLater: Type.Optional(Type.Union([Type.Boolean(), Type.Integer({ minimum: 0 })])),
    log: Type.Optional(Type.Enum(['verified', 'broken'])),
    firstBad: Type.Optional(Type.Union([Type.Integer({ minimum: 0 }), Type.Literal('last')])), // place in the log, from 0
    error: Type.Optional(Text),
  },
  { $id: 'Expectation', ...strict },
)
export type Expectation = Static<typeof Expectation>

/** A file that a compliance officer reads and writes: what is given, what is done, what must come of it. */
export const Scenario = Type.Object(
  {
    title: Type.Optional(Text),
    base: Type.Optional(Text),
    given: Type.Optional(Type.Array(AnyRecord)),
    at: Type.Optional(InstantText),
    when: Type.Optional(Type.Array(Deed)),
    then: Type.Optional(Type.Array(Expectation)),
  },
  { $id: 'Scenario', ...strict },
)
export type Scenario = Static<typeof Scenario>
