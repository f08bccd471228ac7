import type { Named } from './entry.ts'
import { tidy } from './tidy.ts'

const also = String.raw`a\.k\.a\.?|a\/k\/a|aka|also known as|also d\.b\.a\.?|also dba|now known as|currently (?:known as|d\/b\/a)|d\.b\.a\.?|d\/b\/a|dba|(?:also |currently )?doing business (?:as|under)|(?:also )?operating as`
const before = String.raw`f\.k\.a\.?|f\/k\/a|fka|formerly(?: known| operating| doing business)?(?: as)?|previously(?: known as)?`
const marker = new RegExp(String.raw`(?<![\p{L}\p{N}])(${also}|${before})(?=$|[\s:,])[:,]?`, 'giu')
const isFormer = new RegExp(`^(?:${before})$`, 'i')
/** A bracket that begins with a marker; one bracket may stand within it: (formerly X (ZEMIC)). */
const bracket = new RegExp(
  String.raw`\((?=(?:${also}|${before})(?:$|[\s:,]))((?:[^()]|\([^()]*\))*)\)?`,
  'giu',
)

/**
 * The names in a cell that writes "X, a/k/a Y, formerly known as Z" or "X (a.k.a. Y)", the main one first. What stands
 * behind a bracket belongs to the main name: "PEARL (A.K.A. CHU) LI". A cell that begins with a marker has no main name.
 */
export function namesIn(cell: string): Named[] {
  const asides: string[] = []
  const main = cell.replace(bracket, (_, inner: string) => {
    asides.push(inner)
    return ' '
  })
  return [main, ...asides].flatMap(namesOfText)
}

function namesOfText(text: string): Named[] {
  const pieces = text.split(marker)
  return pieces.flatMap((piece, at) => {
    if (at % 2 === 1) return []
    const said = clean(piece)
    const mark = pieces[at - 1]
    const kind = mark === undefined ? 'primary' : isFormer.test(mark) ? 'formerly' : 'alias'
    return /[\p{L}\p{N}]/u.test(said) ? [{ text: said, kind } as const] : []
  })
}

/** Commas and semicolons at the ends part names; they belong to none. */
function clean(text: string): string {
  return tidy(text)
    .replace(/^[\s,;:]+|[\s,;:]+$/g, '')
    .replace(/\s+([,;])/g, '$1')
}

/** The bracket at the end of a name and the name without it: "BGI Genomics Co., Ltd. (BGI)". */
export function bracketed(text: string): { readonly name: string; readonly inner?: string } {
  const [, name = '', inner = ''] = /^(.*\S)\s*\(([^()\]]+)[)\]]?\s*$/.exec(text) ?? []
  return name === '' ? { name: text } : { name: clean(name), inner: clean(inner) }
}
