import type { Wording } from '#kernel'
import type { Question } from '../model.ts'

export interface Where {
  readonly order: number
  readonly section?: string
}

/** Yes or no. */
export function noYes({ order, section }: Where, title: Wording): Question {
  const within = section === undefined ? {} : { 'x-section': section }
  return { type: 'boolean', 'x-order': order, ...within, 'x-title': { ...title } }
}

/** What must be agreed to, or the form cannot be submitted. */
export function agreed(where: Where, title: Wording): Question {
  return { ...noYes(where, title), const: true }
}
