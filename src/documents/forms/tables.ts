import type { Form } from './model.ts'

/** One version of a form, as it was brought in or first answered. Rows are added and never changed. */
export interface FormVersionTable {
  ref: string
  version: number
  digest: string
  form: Form
  at: string
  by: string
}

declare module '#storage' {
  interface Tables {
    'documents.form_version': FormVersionTable
  }
}
