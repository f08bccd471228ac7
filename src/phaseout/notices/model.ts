import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref } from '#kernel'

const strict = { additionalProperties: false }
const Said = Type.String({ minLength: 1, maxLength: 5_000 })

export const noticeStates = ['draft', 'ready', 'sent', 'delivered', 'bounced', 'read', 'answered'] as const
export const NoticeState = Type.Enum([...noticeStates], { $id: 'NoticeState' })
export type NoticeState = (typeof noticeStates)[number]

export const noticeChannels = ['email', 'post', 'portal', 'inPerson'] as const
export const NoticeChannel = Type.Enum([...noticeChannels], { $id: 'NoticeChannel' })
export type NoticeChannel = (typeof noticeChannels)[number]

export const noticeLanguages = ['sv', 'nb', 'fi', 'en'] as const

/** What the letter says, frozen when it is made ready. */
const Letter = Type.Object(
  {
    ...{ ref: Ref, company: Type.String(), customer: Type.String(), from: DayText },
    ...{ reason: Type.String(), contact: Type.String() },
    products: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          count: Type.Integer(),
          until: Nullable(DayText),
          options: Nullable(Type.String()),
        },
        strict,
      ),
    ),
  },
  strict,
)
export type NoticeLetter = Static<typeof Letter>

/** One sending of a letter and what came of it. */
const Sending = Type.Object(
  { channel: NoticeChannel, address: Nullable(Type.String()), at: InstantText, by: Type.String() },
  strict,
)

/** What one customer of a plan is told, and how it got there. */
export const Notice = Type.Object(
  {
    plan: Ref,
    customer: Ref,
    name: Type.String(),
    legalEntity: Nullable(Ref),
    state: NoticeState,
    language: Type.Enum([...noticeLanguages]),
    channel: NoticeChannel,
    address: Nullable(Type.String()),
    assets: Type.Integer(),
    letter: Nullable(Letter),
    readyAt: Nullable(InstantText),
    document: Nullable(Type.String()),
    sendings: Type.Array(Sending),
    deliveredAt: Nullable(InstantText),
    bounce: Nullable(Type.Object({ at: InstantText, reason: Type.String() }, strict)),
    /** The task to reach them another way. */
    task: Nullable(Type.String()),
    readAt: Nullable(InstantText),
    answeredAt: Nullable(InstantText),
  },
  { $id: 'PhaseOutNotice', ...strict },
)
export type Notice = Static<typeof Notice>

export const NoticeView = Type.Object(
  { ...Notice.properties, version: Type.Integer() },
  { $id: 'PhaseOutNoticeView', ...strict },
)
export type NoticeView = Static<typeof NoticeView>

/** How much of a plan's customers was reached. Percent with one decimal. */
export const Coverage = Type.Object(
  {
    customers: Type.Integer(),
    reached: Type.Integer(),
    bounced: Type.Integer(),
    read: Type.Integer(),
    answered: Type.Integer(),
    percent: Type.Number(),
    byState: Type.Record(NoticeState, Type.Integer()),
  },
  { $id: 'NoticeCoverage', ...strict },
)
export type Coverage = Static<typeof Coverage>

/** Another channel, address or language; only while nothing is on its way. */
export const ChangeNotice = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    language: Type.Optional(Type.Enum([...noticeLanguages])),
    channel: Type.Optional(NoticeChannel),
    address: Type.Optional(Nullable(Said)),
  },
  { $id: 'ChangeNotice', ...strict },
)
export type ChangeNotice = Static<typeof ChangeNotice>

/** Whose notices; left out: all that can go this step. */
export const Customers = Type.Object(
  { customers: Type.Optional(Type.Array(Ref, { minItems: 1, maxItems: 5_000, uniqueItems: true })) },
  { $id: 'NoticeCustomers', ...strict },
)

/** Which letters are wanted: those of one state, or all. */
export const LetterWish = Type.Object({ state: Type.Optional(NoticeState) }, strict)
export type LetterWish = Static<typeof LetterWish>
export const MakeLetters = Type.Object(
  { ...LetterWish.properties, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })) },
  { $id: 'MakeNoticeLetters', ...strict },
)

/** How many letters became documents now, and how many are left to make. */
export const LettersMade = Type.Object(
  { made: Type.Integer(), left: Type.Integer() },
  { $id: 'NoticeLettersMade', ...strict },
)
export type LettersMade = Static<typeof LettersMade>

/** What the post or the mail system told. */
export const DeliveryResult = Type.Object(
  {
    customer: Ref,
    result: Type.Enum(['delivered', 'bounced', 'read']),
    reason: Type.Optional(Said),
  },
  { $id: 'DeliveryResult', ...strict },
)
export type DeliveryResult = Static<typeof DeliveryResult>

export const NoticeAnswer = Type.Object({ text: Said }, { $id: 'NoticeAnswer', ...strict })
