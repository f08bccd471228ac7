/** What the thread of the embedded database is asked, and what it answers; both cross by structured clone. */
export type Question =
  | { readonly kind: 'query'; readonly sql: string; readonly params: readonly unknown[] }
  | { readonly kind: 'image' }
  /** Copies the files of a database that lies in a directory; nothing else happens meanwhile. */
  | { readonly kind: 'copy'; readonly to: string }
  | { readonly kind: 'close' }

export interface Asked {
  readonly id: number
  readonly question: Question
}

export interface Answer {
  /** Of a type that only the one who asked knows: assignable to any. */
  readonly rows: never[]
  readonly affected?: number | undefined
  readonly command?: string | undefined
  readonly image?: Uint8Array
}

/** A failure as plain data: the fields of a PostgreSQL error that a caller may read. */
export interface Failure {
  readonly message: string
  readonly [field: string]: unknown
}

export type Answered =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failure: Failure }

/** Where the database lies: a directory, or in memory; `image` is a database to begin with. */
export interface Start {
  readonly directory: string | null
  readonly image: Uint8Array | null
}
