import { type Static, type TSchema, Type } from 'typebox'
import { InstantText, Nullable, Wording } from '#kernel'
import { AboutThing } from '../evidence/model.ts'

export const letterLanguages = ['sv', 'nb', 'fi', 'en'] as const
export const LetterLanguage = Type.Enum([...letterLanguages], { $id: 'LetterLanguage' })
export type LetterLanguage = (typeof letterLanguages)[number]

/**
 * A sentence in four languages with places for data: `{order.ref}`. `{x?}` may be missing and is then a dash; `{x|day}`,
 * `{x|instant}` and `{x|number}` are written as the language writes them. There is no markup, and data makes none.
 */
export type Sentence = Wording

/** The parts of a template. `each`, `rows` and `items` walk over a list in the data; names inside look there first. */
export type Block =
  | { readonly heading: Sentence; readonly level?: 1 | 2 | 3 }
  | { readonly paragraph: Sentence }
  /** A paragraph for every text of a list in the data, as it stands. */
  | { readonly paragraphs: string }
  /** One paragraph, a line for every text of the list; `first` above them. */
  | { readonly lines: string; readonly first: Sentence }
  | { readonly items: string; readonly item: Sentence }
  | { readonly rows: string; readonly caption: Sentence; readonly columns: readonly Column[] }
  | { readonly facts: readonly { readonly label: Sentence; readonly value: Sentence }[] }
  | { readonly notice: Sentence; readonly tone: Tone | { readonly of: string } }
  | { readonly signatures: readonly Sentence[] }
  | { readonly each: string; readonly blocks: readonly Block[] }
  /** Only where the data has this: not empty, not false. `without`: only where it has not. */
  | { readonly where: string; readonly blocks: readonly Block[] }
  | { readonly without: string; readonly blocks: readonly Block[] }
export interface Column {
  readonly title: Sentence
  readonly cell: Sentence
}
export const tones = ['plain', 'good', 'wait', 'stop'] as const
export type Tone = (typeof tones)[number]

export interface Template {
  readonly name: string
  /** Counts up with every change of its words or parts. */
  readonly version: number
  readonly title: Sentence
  /** What it is for, in a list of templates. */
  readonly says: Sentence
  /** Who makes it: a person who writes the data, or a deed that takes it from records. */
  readonly madeFrom: 'letter' | 'records'
  /** Whether only those see it who may see a whole proof. */
  readonly needToKnow: boolean
  readonly data: TSchema
  readonly blocks: readonly Block[]
}

/** A piece of text: our own words, or a value from the data, which may run in another direction. */
export interface Run {
  readonly text: string
  readonly isValue: boolean
}
export type Line = readonly Run[]
export type FilledBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: Line }
  | { readonly kind: 'paragraph'; readonly text: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table'
      readonly caption: Line
      readonly head: readonly Line[]
      readonly rows: readonly (readonly Line[])[]
    }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: Line; readonly value: Line }[] }
  | { readonly kind: 'notice'; readonly tone: Tone; readonly text: Line }
  | { readonly kind: 'signatures'; readonly lines: readonly Line[] }

/** A template with its data: what both renderers read, and all that they read. */
export interface Filled {
  readonly title: string
  readonly language: LetterLanguage
  readonly at: string
  /** The line at the foot of every page: what this was made from. */
  readonly foot: string
  readonly page: string
  readonly blocks: readonly FilledBlock[]
}

const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' })
const documentFields = {
  id: Type.String({ description: 'doc_…' }),
  template: Type.String(),
  templateVersion: Type.Integer(),
  templateDigest: Digest,
  language: LetterLanguage,
  title: Nullable(Type.String()), // null after an erasure
  erasedAt: Nullable(InstantText),
  about: Type.Array(AboutThing),
  legalEntity: Nullable(Type.String()),
  at: InstantText,
  by: Type.String(),
  madeFrom: Type.Object({ digest: Digest }),
  pdf: Type.Object({ sha256: Digest, size: Type.Integer() }),
  html: Type.Object({ sha256: Digest, size: Type.Integer() }),
  needToKnow: Type.Boolean(),
  engine: Type.String({ description: 'what rendered it; other versions may give other bytes' }),
}
/** A document that was made. It never changes; a new one is made instead. */
export const MadeDocument = Type.Object(documentFields, { $id: 'MadeDocument' })
export type MadeDocument = Static<typeof MadeDocument>
export const MadeDocumentView = Type.Object(
  { ...documentFields, data: Type.Unknown() },
  { $id: 'MadeDocumentView' },
)
export type MadeDocumentView = Static<typeof MadeDocumentView>

export const TemplateView = Type.Object(
  {
    name: Type.String(),
    version: Type.Integer(),
    title: Wording,
    says: Wording,
    madeFrom: Type.Enum(['letter', 'records']),
    needToKnow: Type.Boolean(),
    data: Type.Unknown(), // JSON Schema of what it takes
  },
  { $id: 'Template' },
)
export type TemplateView = Static<typeof TemplateView>

/** Whether making a document again gave the same bytes. */
export const Remade = Type.Object(
  { same: Type.Boolean(), pdf: Digest, html: Digest, engine: Type.String() },
  { $id: 'RemadeDocument' },
)
export type Remade = Static<typeof Remade>
