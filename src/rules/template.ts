import type { Language } from '#kernel'
import type { Facts, FactValue } from './model.ts'
import { roles } from './model.ts'
import { authorityWords, roleWords, unknownWord } from './words.ts'

/** What a text is filled in from. `names`: the facts that the rule read; they tell whom `{party}` means. */
export interface Filling {
  readonly facts: Facts
  readonly names: readonly string[]
  readonly language: Language
  readonly citation?: string
}

/**
 * Fills the braces of a message or citation: `{item.sku}`; `{party}` and `{party.confirmedActs}` for the parties that
 * the rule is about; `{authority}` of the seller's country; `{citation}`. A passage in `[[…]]` is left out where a
 * fact in it is unknown or none.
 */
export function fillIn(text: string, filling: Filling): string {
  const fill = (passage: string) =>
    passage.replace(/\{([A-Za-z0-9.]+)\}/g, (_brace, name: string) => textOf(name, filling) ?? '')
  return text
    .replace(/\[\[(.*?)\]\]/g, (_optional, passage: string) =>
      isWhole(passage, filling) ? fill(passage) : '',
    )
    .replace(/\{([A-Za-z0-9.]+)\}/g, (_brace, name: string) => {
      return textOf(name, filling) ?? unknownWord[filling.language]
    })
}

/** The names in braces, for the loader: each must be a fact or one of ours. */
export function namesInBraces(text: string): string[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
}

export const ownBraces: readonly string[] = ['party', 'authority', 'citation']

function isWhole(passage: string, filling: Filling): boolean {
  return namesInBraces(passage).every((name) => textOf(name, filling) !== undefined)
}

function textOf(name: string, filling: Filling): string | undefined {
  const { facts, language, citation } = filling
  if (name === 'citation') return citation
  if (name === 'authority') return authorityWords[String(facts['seller.country'])]?.[language]
  if (name === 'party') return list(partiesOf(filling).map((role) => nameOf(role, filling)))
  if (!name.startsWith('party.')) return show(facts[name], language)
  const property = name.slice('party.'.length)
  return list(partiesOf(filling).map((role) => show(facts[`${role}.${property}`], language)))
}

/** The roles among the facts read, each party once (a buyer is often the end user). */
function partiesOf({ facts, names }: Filling): string[] {
  const at = new Set(names.map((name) => name.slice(0, name.indexOf('.'))))
  const byParty = new Map(
    roles.filter((role) => at.has(role)).map((role) => [facts[`${role}.ref`] ?? role, role]),
  )
  return [...byParty.values()]
}

function nameOf(role: string, { facts, language }: Filling): string {
  return show(facts[`${role}.name`], language) ?? roleWords[role]?.[language] ?? role
}

function list(texts: readonly (string | undefined)[]): string | undefined {
  const told = [...new Set(texts.filter((text) => text !== undefined))]
  return told.length > 0 ? told.join(', ') : undefined
}

function show(value: FactValue | undefined, language: Language): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'number') return value.toLocaleString(language)
  if (typeof value === 'boolean' || typeof value === 'string') return String(value)
  return list(value)
}
