import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { layoutFaults } from './knowledge/layout-words.ts'
import { atLine, readingFaults, xmlFaults } from './knowledge/reading-words.ts'
import type { ListFile } from './list.ts'
import { refuseFile } from './refusal.ts'
import { tidy } from './tidy.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** A row of a table on a page, with the line of the page on which it begins (from 1). */
export interface HtmlRow {
  readonly cells: readonly string[]
  readonly line: number
  /** What is written above the table: its caption, else the last heading before it; '' where there is none. */
  readonly under: string
}

/** No page with a list is anywhere near this long. */
const longestPage = 20_000_000
/** Pages of offices nest some thirty elements; more is made to harm. */
const deepest = 300
/** A hundred times the elements of the largest page that is read. */
const mostElements = 500_000

/**
 * The rows of every table of a page whose heading row begins with these words (compared without case and blanks; a word
 * may be given as alternatives, `Entity|Name of Entity`). Refuses a page without such a table, a page that ends within one, and, with its line, a row of another width.
 * Cells are plain text; line breaks and paragraphs within a cell become `; `.
 */
export async function readHtmlTables(file: ListFile, headings: readonly string[]): Promise<HtmlRow[]> {
  const { page, lines } = await pageOf(file)
  const rows: HtmlRow[] = []
  let found = 0
  let above = ''
  for (const element of elementsOf(page.childNodes)) {
    if (/^(?:h[1-6]|summary|button)$/.test(element.tagName)) above = tidy(spoken(element.childNodes))
    if (element.tagName !== 'table' || !isOurs(element, headings)) continue
    found++
    rows.push(...rowsOf(file, element, { width: headings.length, under: captionOf(element) ?? above }))
  }
  refuseCut(file, page.childNodes, lines)
  return found > 0 ? rows : refuseFile(file.name, layoutFaults.noTable(headings))
}

/** A page that begins and does not end was cut short, maybe between two tables. */
function refuseCut(file: ListFile, nodes: readonly Node[], line: number): void {
  const begun = nodes.filter(isElement).find(({ sourceCodeLocation }) => sourceCodeLocation?.startTag)
  if (begun && !begun.sourceCodeLocation?.endTag)
    refuseFile(file.name, atLine(line, layoutFaults.pageCut), { line })
}

/** Every element in the order in which the page has them; those within a table stand in its rows. */
function* elementsOf(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes.filter(isElement)) {
    yield node
    yield* elementsOf(node.childNodes)
  }
}

function captionOf(table: Element): string | undefined {
  const [caption] = elementsIn(table.childNodes, 'caption')
  return caption ? tidy(spoken(caption.childNodes)) : undefined
}

/** Whether a page has such a table: to choose among the layouts of a list. */
export async function hasHtmlTable(file: ListFile, headings: readonly string[]): Promise<boolean> {
  const { page } = await pageOf(file)
  return [...elementsOf(page.childNodes)].some(
    (element) => element.tagName === 'table' && isOurs(element, headings),
  )
}

async function pageOf(file: ListFile) {
  const text = await textOf(file)
  const page = parse(text, { sourceCodeLocationInfo: true, treeAdapter: guarded(file) })
  return { page, lines: text.split('\n').length }
}

/** Refuses while the tree grows: a tree that nests without end costs the memory before anybody can look at it. */
function guarded(file: ListFile): typeof defaultTreeAdapter {
  let depth = 0
  let count = 0
  return {
    ...defaultTreeAdapter,
    onItemPush: (element) => {
      depth++
      count++
      const line = element.sourceCodeLocation?.startLine ?? 1
      if (depth > deepest) refuseFile(file.name, atLine(line, xmlFaults.deep(deepest)), { line })
      if (count > mostElements) refuseFile(file.name, readingFaults.longer(longestPage, false), { line })
    },
    onItemPop: () => {
      depth--
    },
  }
}

async function textOf(file: ListFile): Promise<string> {
  const parts: string[] = []
  let length = 0
  for await (const piece of file.text()) {
    length += piece.length
    if (length > longestPage) refuseFile(file.name, readingFaults.longer(longestPage, false))
    parts.push(piece)
  }
  if (length === 0) refuseFile(file.name, readingFaults.empty)
  return parts.join('')
}

function isOurs(table: Element, headings: readonly string[]): boolean {
  const [head] = elementsIn(table.childNodes, 'tr')
  const found = head ? cellsOf(head).map(key) : []
  return headings.every((heading, at) => heading.split('|').some((word) => found[at] === key(word)))
}

interface Place {
  readonly width: number
  readonly under: string
}
function rowsOf(file: ListFile, table: Element, { width, under }: Place): HtmlRow[] {
  const start = table.sourceCodeLocation?.startLine ?? 1
  if (!table.sourceCodeLocation?.endTag)
    refuseFile(file.name, atLine(start, layoutFaults.pageCut), { line: start })
  const [, ...rows] = elementsIn(table.childNodes, 'tr')
  return rows.flatMap((row) => {
    const cells = cellsOf(row)
    const line = row.sourceCodeLocation?.startLine ?? 1
    if (cells.every((cell) => cell === '')) return []
    if (cells.length < width)
      refuseFile(file.name, atLine(line, layoutFaults.otherCells(cells.length, width)), { line })
    return [{ cells, line, under }]
  })
}

function cellsOf(row: Element): string[] {
  return row.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map((cell) =>
      tidy(spoken(cell.childNodes))
        .replace(/(?: ?; ?)+/g, '; ')
        .replace(/^; |; ?$/g, ''),
    )
}

const parting = ['br', 'p', 'li', 'div']

function spoken(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      if (!isElement(node)) return ''
      return parting.includes(node.tagName) ? `;${spoken(node.childNodes)};` : spoken(node.childNodes)
    })
    .join('')
}

/** Elements of that name, outermost first; those within another of the same name are not looked for. */
function elementsIn(nodes: readonly Node[], name: string): Element[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => (node.tagName === name ? [node] : elementsIn(node.childNodes, name)))
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
