import { cutText, type Language, type Wording } from '#kernel'
import { correctRow, joined, nthOf, resultWords, tableWords } from '../knowledge/bulk-words.ts'
import type { FullMatch } from '../model.ts'
import { printed } from './printed.ts'
import type { Outcome } from './screen-stream.ts'

/** `ndjson`: an object a party. `table`: a line a party. `sheets`: a line a hit, and a line for what was not screened. */
export type RenderedAs = 'ndjson' | 'table' | 'sheets'
export type TableCell = string | number
/** A line for one of the sheets of a workbook. */
export type SheetLine = readonly ['hits' | 'refused', ...TableCell[]]
export type Rendered =
  | { readonly as: 'ndjson'; readonly text: string }
  | { readonly as: 'table'; readonly rows: readonly (readonly TableCell[])[] }
  | { readonly as: 'sheets'; readonly text: string }

export interface RenderOptions {
  readonly as: RenderedAs
  readonly language: Language
}

const { row, id, name, result, hits, score, list, entry, listed, reasons, further, what, todo, remarks } =
  tableWords
/** Headings of the table that has a line for every party. */
export const tableColumns: readonly Wording[] = [
  ...[row, id, name, result, hits, score, list, entry, listed, reasons, further, what, todo, remarks],
]
/** Headings of the sheets. */
export const sheetColumns = {
  hits: [row, id, name, tableWords.hit, score, list, entry, listed, reasons, remarks],
  refused: [row, id, name, what, todo],
} as const satisfies Record<SheetLine[0], readonly Wording[]>

/** What came of rows, as the output wants it; `sheets` are kept as JSON, a line a line, until a workbook is made of them. */
export function render(outcomes: readonly Outcome[], { as, language }: RenderOptions): Rendered {
  if (as === 'table') return { as, rows: outcomes.map((one) => tableRow(one, language)) }
  const objects =
    as === 'ndjson'
      ? outcomes.map((one) => lineOf(one, language))
      : outcomes.flatMap((one) => sheetLines(one, language))
  return { as, text: objects.map((one) => `${JSON.stringify(one)}\n`).join('') }
}

function lineOf(outcome: Outcome, language: Language) {
  const head = {
    id: outcome.id,
    row: outcome.line,
    ...(outcome.name === undefined ? {} : { name: shown(outcome) }),
  }
  if (outcome.kind === 'refused') {
    const { what: wrong, todo: next } = outcome.problem
    return { ...head, status: 'refused', reason: joined(next ? [wrong, next] : [wrong])[language] }
  }
  const { matches, lists } = outcome
  const said = outcome.remarks.map((remark) => remark[language])
  return {
    ...{ ...head, status: 'screened' },
    matches: matches.map((match) => printed(match, language)),
    lists,
    ...(said.length > 0 ? { remarks: said } : {}),
  }
}

/** What a person reads of a match: the three numbers in words, why, and what would change the verdict. */
function reasonsIn(match: FullMatch, language: Language): string {
  const { inWords, because, settles } = printed(match, language)
  return [inWords, ...because.map(({ says }) => says), ...settles.map(({ says }) => says)].join(' ')
}

/** A name that fills a page says no more than its beginning. */
const shown = (outcome: Outcome) => cutText(outcome.name ?? '', 1000)

function tableRow(outcome: Outcome, language: Language): TableCell[] {
  const head = [outcome.line, outcome.id, shown(outcome)]
  if (outcome.kind === 'refused') {
    const { what: wrong, todo: next } = outcome.problem
    const empty = ['', '', '', '', '', '', '']
    return [
      ...head,
      resultWords.refused[language],
      ...empty,
      wrong[language],
      (next ?? correctRow)[language],
      '',
    ]
  }
  const [best, ...others] = outcome.matches
  const said = joined(outcome.remarks)[language]
  if (!best) return [...head, resultWords.clear[language], 0, '', '', '', '', '', '', '', '', said]
  const more = others.map((match) => `${match.list} ${match.entry} ${match.name} (${match.score})`).join('; ')
  return [
    ...[...head, resultWords.hit[language], outcome.matches.length],
    ...[best.score, best.list, best.entry, best.name, reasonsIn(best, language), more, '', '', said],
  ]
}

function sheetLines(outcome: Outcome, language: Language): SheetLine[] {
  const head = [outcome.line, outcome.id, shown(outcome)] as const
  if (outcome.kind === 'refused') {
    const { what: wrong, todo: next } = outcome.problem
    return [['refused', ...head, wrong[language], (next ?? correctRow)[language]]]
  }
  const said = joined(outcome.remarks)[language]
  return outcome.matches.map((match, nth) => [
    ...(['hits', ...head, nthOf(nth + 1, outcome.matches.length)[language]] as const),
    ...([match.score, match.list, match.entry, match.name, reasonsIn(match, language), said] as const),
  ])
}
