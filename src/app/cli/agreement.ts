import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import {
  agreementOf,
  type Compared,
  type Counts,
  type RecommendedRead,
  recommendedIn,
  reportOf,
  rowsIn,
  type SheetsRead,
  sheetsOf,
  type TableRow,
  tableHeadings,
} from '#catalogue'
import { formFactors } from '#catalogue/model'
import { usage } from './arguments.ts'
import { command } from './command.ts'
import { readText } from './files.ts'
import { type Output, table } from './output.ts'

export const agreement = command(
  'How our proposals compare with what a maker recommends in place of devices that are left: how often its recommendation stands among our first three and first ten, and why where it does not. Nothing is kept.',
  {
    catalogue: {
      type: 'string',
      required: true,
      description: 'the maker’s products, CSV or JSON',
      valueHint: 'FILE',
    },
    recommendations: {
      type: 'string',
      required: true,
      description: 'device that is left → recommended product, CSV or JSON',
      valueHint: 'FILE',
    },
    facts: {
      type: 'string',
      description: 'what others state of devices that are left, CSV or JSON; several with commas',
      valueHint: 'FILE',
    },
    brands: { type: 'string', description: 'brands that are left; left out: all', valueHint: 'A,B' },
    alternatives: {
      type: 'string',
      description: 'forms that the customer takes in place of another, with commas',
      valueHint: 'turret=dome',
    },
  },
  async (args, { out }) => {
    const sources = [args.catalogue, args.recommendations, ...listed(args.facts)]
    const [catalogue, recommendations, ...facts] = await Promise.all(sources.map(readSource))
    if (!catalogue || !recommendations) throw usage('expected --catalogue and --recommendations')
    const range = sheetsOf(rowsOf(catalogue, tableHeadings.product), catalogue.origin)
    const known = facts.map((one) => sheetsOf(rowsOf(one, tableHeadings.product), one.origin))
    const rows = rowsOf(recommendations, tableHeadings.replacement)
    const read = recommendedIn({
      ...{ rows, origin: recommendations.origin, facts: known.flatMap(({ devices }) => devices) },
      ...{ brands: args.brands ? listed(args.brands) : undefined },
      alternatives: alternativesIn(args.alternatives),
    })
    const found = agreementOf({
      ...{ ...read, catalogue: range.devices, prices: range.prices, version: versionOf([catalogue]) },
    })
    const sheets = { range, known, rows: rows.length, read }
    if (out.isJson)
      tellJson(out, { found, sheets, version: versionOf([catalogue, recommendations, ...facts]) })
    else tell(out, found, sheets)
    return 0
  },
)

const listed = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

interface Source {
  readonly file: string
  readonly text: string
  readonly origin: { readonly source: string; readonly on: string }
}

async function readSource(file: string): Promise<Source> {
  const on = new Date().toISOString().slice(0, 10)
  return { file, text: await readText(file), origin: { source: basename(file), on } }
}

/** What the answer rests on: the same bytes give the same answer. */
function versionOf(sources: readonly Source[]): string {
  const hash = createHash('sha256')
  for (const { text } of sources) hash.update(text)
  return `sha256:${hash.digest('hex').slice(0, 16)}`
}

function rowsOf({ file, text }: Source, headings: readonly string[]): TableRow[] {
  const rows = /^\s*[[{]/.test(text) ? rowsIn(jsonOf(file, text), headings) : csvOf(file, text)
  if (rows.some((row) => headings.some((heading) => row[heading]))) return rows
  throw usage(`${file} has no row with anything under ${headings.join(', ')}. Name the column so.`)
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw usage(`${file} begins as JSON and does not end as such. Fetch it again.`)
  }
}

function csvOf(file: string, text: string): TableRow[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true })
  } catch (error) {
    throw usage(`${file} is no CSV table: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function alternativesIn(text: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    listed(text).map((pair) => {
      const [left = '', taken = ''] = pair.split('=')
      const isForm = (form: string) => formFactors.some((one) => one === form)
      if (!isForm(left) || !isForm(taken))
        throw usage(`--alternatives ${pair}: expected FORM=FORM of ${formFactors.join(', ')}`)
      return [left, taken]
    }),
  )
}

interface Sheets {
  readonly range: SheetsRead
  readonly known: readonly SheetsRead[]
  readonly rows: number
  readonly read: RecommendedRead
}
type Found = ReturnType<typeof agreementOf>

function tellJson(
  out: Output,
  { found, sheets, version }: { found: Found; sheets: Sheets; version: string },
) {
  const { misses: _, ...report } = reportOf(found)
  const { engine, catalogue, products } = found
  out.json({ kind: 'summary', engine, catalogue, sources: version, products, ...report })
  const unread = (one: SheetsRead) => ({
    ...{ rows: one.devices.length, unread: Object.fromEntries(one.unread) },
    unused: Object.fromEntries(one.unused),
  })
  const { ownSuccessors, met } = sheets.read
  out.json({
    ...{ kind: 'read', catalogue: unread(sheets.range), facts: sheets.known.map(unread), met },
    recommendations: {
      ...{ rows: sheets.rows, ownSuccessors, unread: Object.fromEntries(sheets.read.unread) },
    },
  })
  for (const { brand, old, replacement, ...one } of found.compared)
    out.json({ kind: 'model', brand, model: old.sku, recommended: replacement, ...one })
}

function tell(out: Output, found: Found, sheets: Sheets): void {
  const report = reportOf(found)
  tellRead(out, sheets)
  out.line(
    `\nEngine ${found.engine}, catalogue ${found.catalogue}, ${found.products} products. Equals are proposals that nothing known tells apart: “sure” counts the recommended product last among its equals, “at best” first, “by price” with the cheapest of them first by ${sheets.range.prices.size} list prices, which prove nothing competitive.`,
  )
  const rows = [...report.brands, ['all', report.all] as const].map(countsRow)
  out.line(`\n${table(countsHead, rows)}`)
  const { unknownData, difference } = report.missed
  const called = Object.entries(report.labels).map(([label, count]) => `${label} (${count})`)
  out.line(
    `\nThose proposed are called ${called.join(', ') || 'nothing'}. ${report.misses.length} do not surely stand among the first three: ${unknownData} for want of data, ${difference} by a difference.`,
  )
  out.line(
    table(
      ['cause', 'decided by', 'of the old one', 'of the recommended', 'models'],
      report.causes.map((one) => [
        ...[causeWords[one.kind], one.by ?? '–', one.old, one.recommended, String(one.models)],
      ]),
    ),
  )
  out.line(`\nNot in the catalogue: ${missingIn(found).join(', ') || 'none'}.\n`)
  out.line(
    table(
      ['brand', 'model', 'recommended', 'place', 'of', 'cause', 'decided by', 'old', 'has', 'third instead'],
      report.misses.map(missRow),
    ),
  )
}

/** Recommended products that the catalogue does not have, each with how often it is recommended. */
function missingIn({ compared }: Found): string[] {
  const missing = compared.filter(({ outcome }) => outcome === 'notInCatalogue')
  const byName = Map.groupBy(missing, ({ replacement }) => replacement)
  return [...byName].map(([name, of]) => (of.length === 1 ? name : `${name} (${of.length})`)).toSorted()
}

const causeWords = {
  unknown: 'a value is missing',
  equals: 'equals: too little is known',
  difference: 'a difference',
} as const
const countsHead = [
  ...['brand', 'models', 'no facts', 'not in catalogue', 'compared', 'first 3 sure', 'by price', 'at best'],
  ...['first 10 sure', 'by price', 'at best', 'below', 'refused by a gate'],
]

function countsRow([brand, of]: readonly [string, Counts]): string[] {
  const among = ({ sure, byPrice, luck }: Counts['firstTen']) => [sure, byPrice, luck]
  const figures = [of.models, of.noFacts, of.notInCatalogue, of.compared, ...among(of.firstThree)]
  return [brand, ...[...figures, ...among(of.firstTen), of.below, of.refused].map(String)]
}

function missRow({ brand, old, replacement, product, place, proposals, cause }: Compared): string[] {
  const recommended = product === replacement ? replacement : `${replacement} (${product})`
  const range = place ? (place.best === place.worst ? [place.best] : [place.best, place.worst]) : []
  return [
    ...[brand, old.sku, recommended, range.join('–') || 'refused', String(proposals)],
    ...(cause ? [causeWords[cause.kind], cause.by ?? '–', cause.old, cause.recommended, cause.instead] : []),
  ]
}

function tellRead(out: Output, { range, known, rows, read }: Sheets): void {
  const unread = (of: SheetsRead['unread']) =>
    [...of].map(([attribute, { count, first }]) => `${attribute} ${count} (“${first}”)`).join(', ') ||
    'nothing'
  out.line(`Catalogue: ${range.devices.length} products; not read: ${unread(range.unread)}.`)
  out.line(`  Columns that no attribute is read from: ${[...range.unused.keys()].join(', ') || 'none'}.`)
  for (const one of known) out.line(`Facts: ${one.devices.length} devices; not read: ${unread(one.unread)}.`)
  const stated = [...read.unread].map(([attribute, texts]) => `${attribute} ${texts.length}`).join(', ')
  out.line(
    `Recommendations: ${rows} rows, ${read.ownSuccessors} of them successors within the maker’s range; not read: ${stated || 'nothing'}. Facts met ${read.met} of ${read.recommendations.length} devices.`,
  )
}
