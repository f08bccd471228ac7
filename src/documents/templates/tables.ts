import type { AboutThing } from '../evidence/model.ts'
import type { LetterLanguage, Template } from './model.ts'

/** A template as it was when a document was made from it, by the SHA-256 of its canonical JSON. */
export interface TemplateTable {
  digest: string
  name: string
  version: number
  template: Template
}

/** A document that was made, and what it was made from. Rows are added and never changed. */
export interface DocumentTable {
  id: string
  template: string
  template_version: number
  template_digest: string
  language: LetterLanguage
  title: string | null
  about: AboutThing[]
  legal_entity: string | null
  at: string
  by: string
  /** Null after an erasure. */
  data: unknown
  data_digest: string
  pdf_sha256: string
  pdf_size: number
  html_sha256: string
  html_size: number
  need_to_know: boolean
  engine: string
  erased_at: string | null
}

declare module '#storage' {
  interface Tables {
    'documents.template': TemplateTable
    'documents.document': DocumentTable
  }
}
