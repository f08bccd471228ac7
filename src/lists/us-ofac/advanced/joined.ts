import type { Origin } from '../../model.ts'
import type { XmlNode } from '../../xml-reader.ts'
import type { References } from './references.ts'

/** A place: its lines as the other layouts write them, and its country in words. */
export interface Place {
  readonly lines: readonly string[]
  readonly country: string
}

/** What a SanctionsEntry says of the profile that it lists. */
export interface Listing {
  readonly programmes: readonly string[]
  readonly measures: readonly string[]
  readonly listedOn: string | undefined
  readonly remarks: readonly string[]
}

/** A tie to another profile: "Owned or Controlled By", "Providing support to". */
export interface Tie {
  readonly said: string
  readonly to: string
}

/**
 * What stands apart from the parties and is joined to them by number: little beside the parties themselves, which
 * are streamed. Gathered in a first pass over the file, since entries and ties stand after the parties.
 */
export interface Joined {
  readonly references: References
  readonly places: Map<string, Place>
  /** Numbers by the identity that has them, said as the remarks say them. */
  readonly numbers: Map<string, string[]>
  readonly listings: Map<string, Listing[]>
  readonly ties: Map<string, Tie[]>
  /** Primary names by profile. */
  readonly names: Map<string, string>
}

/** A party under way. */
export interface Party {
  readonly joined: Joined
  readonly profile: XmlNode
  readonly reference: string
  readonly origin: Origin
}

/** Adds a value to a list of a map. */
export function push<T>(into: Map<string, T[]>, key: string, value: T): void {
  const list = into.get(key)
  if (list) list.push(value)
  else into.set(key, [value])
}
