import type { NewOwnList, OwnLayout, OwnListLine } from '#lists/model'

/** What stands in the form. */
export interface OwnDraft {
  readonly title: string
  readonly name: string
  readonly owner: string
  readonly reason: string
  readonly expiresOn: string
  readonly layout: OwnLayout
}

/** A new list ends after half a year, unless its owner says otherwise. */
export function blankDraft(today: string): OwnDraft {
  const end = new Date(Date.parse(today) + 182 * 86_400_000).toISOString().slice(0, 10)
  return { title: '', name: '', owner: '', reason: '', expiresOn: end, layout: 'table' }
}

export function draftOf({ title, name, owner, reason, expiresOn, layout }: OwnListLine): OwnDraft {
  return { title, name, owner, reason, expiresOn, layout }
}

/** A name made of a title: "Betalar aldrig (Sverige)" is `own-betalar-aldrig-sverige`. */
export function nameOfTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '')
  return words === '' ? '' : `own-${words}`
}

export function bodyOf(draft: OwnDraft): NewOwnList {
  const { title, owner, reason, expiresOn, layout } = draft
  const name = draft.name || nameOfTitle(title)
  return { name, title: title.trim(), owner: owner.trim(), reason: reason.trim(), expiresOn, layout }
}

/** The fields that somebody has to fill in before it can be sent. */
export function missingIn({ title, owner, reason, expiresOn }: OwnDraft): (keyof OwnDraft)[] {
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(owner.trim() === '' ? (['owner'] as const) : []),
    ...(reason.trim().length < 10 ? (['reason'] as const) : []),
    ...(expiresOn === '' ? (['expiresOn'] as const) : []),
  ]
}
