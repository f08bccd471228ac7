import { type Static, Type } from 'typebox'
import { InstantText, Nullable, type Wording } from '#kernel'
import { newsKeys } from './knowledge/news.ts'

export const languages = ['sv', 'nb', 'fi', 'en'] as const
export const Language = Type.Enum([...languages], { $id: 'NoticeLanguage' })
export type Language = Static<typeof Language>

/** `atOnce`: somebody waits for it, or harm grows by the hour. `digest`: good to know the next morning. */
export const Urgency = Type.Enum(['atOnce', 'digest'], { $id: 'NoticeUrgency' })
export type Urgency = Static<typeof Urgency>

export const NewsKey = Type.Enum([...newsKeys], { $id: 'NewsKey' })
export type NewsKey = Static<typeof NewsKey>

/** What a piece of news is about, and where in the application it stands (a path, e.g. `/orders/SO-1042`). */
export const NewsAbout = Type.Object(
  {
    kind: Type.String({ minLength: 1, maxLength: 50 }),
    id: Type.String({ minLength: 1, maxLength: 600 }),
    link: Type.String({ pattern: '^/[^/\\\\]?' }),
  },
  { $id: 'NewsAbout', additionalProperties: false },
)
export type NewsAbout = Static<typeof NewsAbout>

/** Something that people should be told; who that is, is settled when it is handed out. */
export interface News {
  readonly key: NewsKey
  /** What the sentences of the key name: `{order}`. Days and instants are shown as the reader writes them. */
  readonly params?: Readonly<Record<string, string | number | Wording>>
  readonly about: NewsAbout
  /** These persons (ids), besides the roles. */
  readonly persons?: readonly string[]
  /** Who holds one of these roles; left out: those that the key names; none where persons are named. */
  readonly roles?: readonly string[]
  /** The own legal entity whose business it is; null: the group's. */
  readonly entity?: string | null
  /** Outside parties whose object it is. */
  readonly parties?: readonly string[]
  readonly urgency?: Urgency
  /** Said only once, whoever says it how often: `deadline/dln_…/P7D`. */
  readonly once?: string
}

/** Who reads: a person who may sign in, with what they hold today. */
export interface Reader {
  readonly id: string
  readonly email: string | null
  readonly language: Language
  readonly grants: readonly {
    readonly role: string
    readonly entities: 'all' | readonly string[]
    readonly party?: string
    readonly onBehalfOf?: string
  }[]
  /** Whose mornings and holidays count for their digest (ISO 3166); Sweden's where unknown. */
  readonly country?: string
}

/** `mail`: within seconds. `digest`: in the mail of the next working morning. `app`: in the application only. */
export const Way = Type.Enum(['mail', 'digest', 'app'])
export type Way = Static<typeof Way>

/** How somebody wants to be told, by urgency. In the application they are told in any case. */
export const NoticePreferences = Type.Object(
  { atOnce: Way, digest: Way },
  { $id: 'NoticePreferences', additionalProperties: false },
)
export type NoticePreferences = Static<typeof NoticePreferences>
export const usualPreferences: NoticePreferences = { atOnce: 'mail', digest: 'digest' }

/** A piece of news as its reader sees it, said in their language. */
export const Notice = Type.Object(
  {
    id: Type.String(),
    key: NewsKey,
    urgency: Urgency,
    title: Type.String(),
    text: Type.String(),
    about: NewsAbout,
    entity: Nullable(Type.String()),
    at: InstantText,
    readAt: Nullable(InstantText),
  },
  { $id: 'Notice' },
)
export type Notice = Static<typeof Notice>

export const NoticePage = Type.Object(
  { items: Type.Array(Notice), next: Nullable(Type.String()), unread: Type.Integer({ minimum: 0 }) },
  { $id: 'NoticePage' },
)
export type NoticePage = Static<typeof NoticePage>

export const ReadNotices = Type.Object(
  { ids: Type.Union([Type.Literal('all'), Type.Array(Type.String(), { minItems: 1, maxItems: 500 })]) },
  { $id: 'ReadNotices', additionalProperties: false },
)
export type ReadNotices = Static<typeof ReadNotices>

/** A mail that was not sent: how often it was tried, and why it failed. Its text is made when it is sent. */
export const UnsentMail = Type.Object(
  {
    id: Type.String(),
    person: Type.String(),
    at: InstantText,
    state: Type.Enum(['waiting', 'dead']),
    attempts: Type.Integer({ minimum: 0 }),
    due: InstantText,
    error: Nullable(Type.String()),
  },
  { $id: 'UnsentMail' },
)
export type UnsentMail = Static<typeof UnsentMail>
