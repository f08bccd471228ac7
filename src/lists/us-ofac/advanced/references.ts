import { atLine } from '../../knowledge/reading-words.ts'
import { ofacFaults } from '../../knowledge/us-ofac-words.ts'
import { note, type Reading } from '../../list.ts'
import { refuseFile } from '../../refusal.ts'
import { tidy } from '../../tidy.ts'
import type { XmlNode } from '../../xml-reader.ts'

/** The reference values of the file by set and number: everything else points to them. */
export interface References {
  readonly file: string
  readonly values: Map<string, { readonly text: string; readonly attributes: XmlNode['attributes'] }>
}

export function newReferences(file: string): References {
  return { file, values: new Map() }
}

/** Keeps a reference value; `Country 11057` is "Cuba". */
export function keepValue({ values }: References, { name, attributes, text }: XmlNode): void {
  values.set(`${name} ${attributes.ID}`, { text: tidy(text), attributes })
}

/** The text of the value that an attribute points to. Refuses a number that the file does not explain. */
export function referred(references: References, set: string, at: Pointing): string {
  const id = at.node.attributes[at.attribute] ?? ''
  const found = references.values.get(`${set} ${id}`)
  const { line } = at.node
  return found?.text ?? refuseFile(references.file, atLine(line, ofacFaults.noValue(set, id)), { line })
}
export interface Pointing {
  readonly node: XmlNode
  readonly attribute: string
}

/** The same for what is only said beside: one that the file does not explain is noted, and ''. */
export function saidBeside(references: References, set: string, at: Pointing & { reading: Reading }): string {
  const id = at.node.attributes[at.attribute]
  if (id === undefined) return ''
  const found = references.values.get(`${set} ${id}`)
  if (!found) note(at.reading.unknown, `${set} without its value`)
  return found?.text ?? ''
}
