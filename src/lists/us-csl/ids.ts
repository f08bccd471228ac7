import type { Reading } from '../list.ts'
import { noRemarks, type Remarks, readPart } from '../us-ofac/remarks.ts'

/**
 * What the cell `ids` says: numbers, but also listing days, directives and gender, in OFAC's words. Until 2022 a value is
 * written `QA, 28940000602, National ID No.`, since 2023 `National ID No., 28940000602, QA`: the end that holds a known
 * word is its type. Values may hold commas, so both are read from their ends.
 */
export function idsIn(values: readonly string[], reading: Reading): Remarks {
  const found = noRemarks()
  for (const value of values) {
    const cells = value.split(', ')
    const isTaken = [fromRight(cells), fromLeft(cells)].some((said) => take(said, found, reading))
    if (!isTaken) continue
  }
  return found
}

interface Said {
  readonly type: string
  readonly rest: readonly string[]
  readonly country: string | undefined
}

function fromRight(cells: readonly string[]): Said {
  const [first = '', ...rest] = cells.slice(0, -1)
  const country = rest.length > 0 && isCode(first) ? first : undefined
  return { type: cells.at(-1) ?? '', rest: country ? rest : cells.slice(0, -1), country }
}

function fromLeft(cells: readonly string[]): Said {
  const [type = '', ...rest] = cells
  const last = rest.at(-1) ?? ''
  const country = rest.length > 1 && isCode(last) ? last : undefined
  return { type, rest: country ? rest.slice(0, -1) : rest, country }
}

function isCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text)
}

/** Takes a value over where OFAC's words know its type; says whether they did. */
function take({ type, rest, country }: Said, found: Remarks, reading: Reading): boolean {
  const read = noRemarks()
  readPart(`${type} ${rest.join(', ')}`, read, reading)
  found.measures.push(...read.measures)
  found.listedOn.push(...read.listedOn)
  found.identifiers.push(...read.identifiers.map((number) => (country ? { ...number, country } : number)))
  if (read.gender) found.gender = read.gender
  return (
    read.identifiers.length + read.measures.length + read.listedOn.length > 0 || read.gender !== undefined
  )
}
