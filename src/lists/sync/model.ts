import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Wording } from '#kernel'

const Text = Type.String({ minLength: 1 })

/** How many entries differ. Written out: the room's own model hands these forms on. */
const Delta = Type.Object(
  { added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer() },
  { additionalProperties: false },
)

/**
 * `new`: a version came into force. `unchanged`: the publisher has what is in force. `refused`: a file came and was not
 * taken. `failed`: none came. `waiting`: a file of the folder is still being written. `stopped`: the process ended.
 */
export const LookOutcome = Type.Enum(['new', 'unchanged', 'refused', 'failed', 'waiting', 'stopped'], {
  $id: 'ListLookOutcome',
})
export type LookOutcome = Static<typeof LookOutcome>

/** `schedule`: by itself. `hand`: somebody asked. `folder`: a folder was read instead of the publisher's address. */
export const AskedBy = Type.Enum(['schedule', 'hand', 'folder'], { $id: 'ListLookAsked' })
export type AskedBy = Static<typeof AskedBy>

/** One file of a look. `url` without what is secret in it; null where a folder was read. */
export const LookedFile = Type.Object(
  {
    file: Text,
    url: Nullable(Text),
    status: Nullable(Type.Integer()),
    /** That came over the wire, in this look. */
    bytes: Type.Integer(),
    ms: Type.Integer(),
    tries: Type.Integer(),
    etag: Nullable(Type.String()),
    sha256: Nullable(Text),
  },
  { $id: 'ListLookedFile', additionalProperties: false },
)
export type LookedFile = Static<typeof LookedFile>

/** One look at a list's publisher, and what came of it. */
export const ListLook = Type.Object(
  {
    id: Text,
    list: Text,
    asked: AskedBy,
    by: Text,
    beganAt: InstantText,
    endedAt: InstantText,
    outcome: LookOutcome,
    /** In force afterwards; null where none is. */
    version: Nullable(Text),
    delta: Nullable(Delta),
    /** More changed than such a list changes in a day: somebody should look at the difference. */
    isUnusual: Type.Boolean(),
    files: Type.Array(LookedFile),
    /** What happened and what to do, in the language of the reader. */
    detail: Text,
    wording: Wording,
    /** The kind of failure, for programs; null where there was none. */
    fault: Nullable(Text),
    /** The publisher asked us not to come before. */
    notBefore: Nullable(InstantText),
  },
  { $id: 'ListLook', additionalProperties: false },
)
export type ListLook = Static<typeof ListLook>

/** How a list is kept current in this installation. */
export const ListSource = Type.Object(
  {
    type: Type.Literal('listSource'),
    list: Text,
    /** Off on a new installation: nothing goes to the network unasked. */
    on: Type.Boolean(),
    /** When it is looked for, as cron has it, by the clocks of Stockholm. */
    cron: Text,
    /** Since when; what was due before is not made up for. */
    since: InstantText,
    /** Other addresses than the publisher's, by file: a mirror. */
    urls: Type.Record(Type.String(), Type.String()),
    /** Hours after which the list is too old; null: as the installation has it. */
    ageLimitHours: Nullable(Type.Number({ exclusiveMinimum: 0 })),
  },
  { $id: 'ListSource', additionalProperties: false },
)
export type ListSource = Static<typeof ListSource>

const urlPattern = '^https?://[^\\s]+$'
/** What somebody sets. A cron that is left out is every six hours, at a minute of its own. */
export const NewListSource = Type.Object(
  {
    on: Type.Boolean(),
    cron: Type.Optional(Type.String({ minLength: 9, maxLength: 100 })),
    urls: Type.Optional(
      Type.Record(Type.String({ maxLength: 200 }), Type.String({ pattern: urlPattern, maxLength: 2_000 }), {
        maxProperties: 20,
      }),
    ),
    ageLimitHours: Type.Optional(Nullable(Type.Number({ exclusiveMinimum: 0, maximum: 8784 }))),
  },
  { $id: 'NewListSource', additionalProperties: false },
)
export type NewListSource = Static<typeof NewListSource>

/** A secret that goes with each request for a list: `token`, or a header by its name. Null takes it away. */
export const SourceSecret = Type.Object(
  {
    name: Type.String({
      pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$",
      description: '`token`, or a header',
    }),
    value: Nullable(
      Type.String({
        minLength: 1,
        maxLength: 4_000,
        pattern: '^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$',
      }),
    ),
  },
  { $id: 'ListSourceSecret', additionalProperties: false },
)
export type SourceSecret = Static<typeof SourceSecret>

/** A file of a list as it is fetched here. */
export const SourceFile = Type.Object(
  {
    file: Text,
    /** In use; without what is secret in it. */
    url: Text,
    /** The publisher's own. */
    published: Text,
    needsToken: Type.Boolean(),
  },
  { $id: 'ListSourceFile', additionalProperties: false },
)

/** Where a list comes from, when it is looked for next, and how the last look ended. */
export const ListSupply = Type.Object(
  {
    list: Text,
    title: Text,
    publisher: Text,
    /** Whether machines can fetch it; else it is laid in by hand. */
    isFetched: Type.Boolean(),
    on: Type.Boolean(),
    cron: Nullable(Text),
    atMostEveryHours: Type.Number(),
    ageLimitHours: Nullable(Type.Number()),
    files: Type.Array(SourceFile),
    /** Names of the secrets that are kept; never their values. */
    secrets: Type.Array(Text),
    nextAt: Nullable(InstantText),
    /** How many looks in a row came to nothing. */
    failures: Type.Integer(),
    lastLook: Nullable(ListLook),
    /** Of the record, for If-Match; 0: it is as it came. */
    revision: Type.Integer(),
  },
  { $id: 'ListSupply', additionalProperties: false },
)
export type ListSupply = Static<typeof ListSupply>

/** A list that was not looked for, and why: it is laid in by hand, another look is under way, it is too soon. */
export const SkippedLook = Type.Object(
  {
    list: Text,
    outcome: Type.Literal('skipped'),
    detail: Text,
    // Written out: beside a look in one answer, a schema may have its name once only.
    wording: Type.Object({ sv: Text, nb: Text, fi: Text, en: Text }, { additionalProperties: false }),
  },
  { $id: 'SkippedListLook', additionalProperties: false },
)
export type SkippedLook = Static<typeof SkippedLook>

/** One step of a look under way. */
export const LookProgress = Type.Object(
  {
    list: Text,
    step: Type.Enum(['fetching', 'hashing', 'reading', 'preparing', 'activating']),
    bytes: Type.Integer(),
    entries: Type.Integer(),
  },
  { $id: 'ListLookProgress', additionalProperties: false },
)
export type LookProgress = Static<typeof LookProgress>
