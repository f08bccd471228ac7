import { SaxesParser, type SaxesTagNS } from 'saxes'
import { atLine, atPlace, readingFaults, xmlFaults } from './knowledge/reading-words.ts'
import type { ListFile, Reading } from './list.ts'
import { note } from './list.ts'
import { refuseFile } from './refusal.ts'

/** An element of a record with all below it. `text` is what stands directly inside, untouched. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  readonly line: number
  text: string
}

/** The layout a publisher promises. Paths begin below the root: `INDIVIDUALS/INDIVIDUAL`. */
export interface XmlLayout {
  readonly root: string
  /** Null where the namespace is not the publisher's to keep: local names alone are matched. */
  readonly namespace: string | null
  /** Elements that are one entry each; they are handed on when they close. */
  readonly records: readonly string[]
  /** Elements outside the records: containers and heads. */
  readonly outside: readonly string[]
  /** Elements inside a record by their path below it ('' is the record itself), with their attributes. */
  readonly known: Readonly<Record<string, readonly string[]>>
}

/** No list has text anywhere near this between two tags; more is an attack or a broken file. */
const longestText = 1_000_000
const deepest = 32
/** No entry comes near this length; far more would fill the memory before it ends. */
const longestRecord = 2_000_000

/**
 * Streams the records of an XML file. Refuses what is not well-formed (with its line), another root or namespace,
 * another encoding, a document type (entity expansion), text without end. Elements and attributes that the layout
 * does not know are counted in `reading.unknown`. `onHead` receives the root (path '') as it opens, with its
 * attributes, and what else stands outside the records as it closes.
 */
export async function* readXml(source: XmlSource): AsyncGenerator<XmlNode> {
  const { file, reading } = source
  const walk = startWalk(source)
  const parser = newParser(file.name, walk, reading)
  for await (const piece of file.text()) {
    parser.write(piece)
    if (parser.position - walk.lastTag > longestText) {
      refuseFile(file.name, atLine(parser.line, xmlFaults.noTag(longestText)), { line: parser.line })
    }
    if (walk.record >= 0 && parser.position - walk.recordStart > longestRecord) {
      refuseFile(file.name, atLine(parser.line, xmlFaults.longEntry(longestRecord)), { line: parser.line })
    }
    yield* walk.done.splice(0)
  }
  if (parser.position === 0) {
    refuseFile(file.name, readingFaults.empty)
  }
  walk.ended = true
  parser.close()
  yield* walk.done.splice(0)
}

export interface XmlSource {
  readonly file: ListFile
  readonly layout: XmlLayout
  readonly reading: Reading
  onHead(path: string, node: XmlNode): void
}

interface Walk {
  readonly source: XmlSource
  readonly stack: XmlNode[]
  readonly done: XmlNode[]
  record: number // depth of the open record in the stack, -1 outside
  recordStart: number
  lastTag: number
  ended: boolean
}

function startWalk(source: XmlSource): Walk {
  return { source, stack: [], done: [], record: -1, recordStart: 0, lastTag: 0, ended: false }
}

function newParser(file: string, walk: Walk, reading: Reading): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    const found = walk.ended ? xmlFaults.endsEarly : xmlFaults.notWellFormed
    refuseFile(file, atPlace(parser.line, parser.column, xmlFaults.broken(found, reason)), {
      line: parser.line,
      column: parser.column,
    })
  })
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^utf-?8$/i.test(encoding)) refuseFile(file, atLine(1, xmlFaults.encoding(encoding)))
  })
  parser.on('doctype', () => {
    refuseFile(file, atLine(parser.line, xmlFaults.doctype), { line: parser.line })
  })
  parser.on('comment', (text) => {
    if (walk.stack.length === 0 && /^\s*RECONSTRUCTED\b/.test(text)) reading.variant = 'reconstructed'
  })
  parser.on('opentag', (tag) => {
    if (walk.record < 0) walk.recordStart = parser.position
    open(walk, tag, parser.line)
  })
  parser.on('text', (text) => addText(walk, text))
  parser.on('cdata', (text) => addText(walk, text))
  parser.on('closetag', () => {
    close(walk)
    walk.lastTag = parser.position
  })
  return parser
}

function open(walk: Walk, tag: SaxesTagNS, line: number): void {
  const { stack, source } = walk
  const { file, layout, reading } = source
  const node: XmlNode = { name: tag.local, attributes: {}, children: [], line, text: '' }
  if (stack.length === 0) checkRoot(source, tag, line)
  if (stack.length >= deepest) refuseFile(file.name, atLine(line, xmlFaults.deep(deepest)), { line })
  if (walk.record >= 0) stack.at(-1)?.children.push(node)
  stack.push(node)
  const place = stack.slice(1).map(({ name }) => name)
  if (walk.record < 0 && layout.records.includes(place.join('/'))) walk.record = stack.length - 1
  const known =
    walk.record < 0 ? knownOutside(layout, place.join('/')) : layout.known[place.slice(walk.record).join('/')]
  const where = place.slice(Math.max(0, walk.record)).join('/') || place.at(-1) || tag.local
  if (known === undefined) note(reading.unknown, `element ${where}`)
  takeAttributes(node.attributes, tag, (name) => {
    if (known && !known.includes('*') && !known.includes(name))
      note(reading.unknown, `attribute ${where}@${name}`)
  })
  if (stack.length === 1) source.onHead('', node)
}

function knownOutside(layout: XmlLayout, path: string): readonly string[] | undefined {
  const isContainer = layout.records.some((record) => record.startsWith(`${path}/`))
  return path === '' || isContainer || layout.outside.includes(path) ? ['*'] : undefined
}

/** Namespace declarations are layout, not data. */
function takeAttributes(into: Record<string, string>, tag: SaxesTagNS, seen: (name: string) => void): void {
  for (const { local, prefix, uri, value } of Object.values(tag.attributes)) {
    if (prefix === 'xmlns' || local === 'xmlns' || uri !== '') continue
    into[local] = value
    seen(local)
  }
}

function checkRoot({ file, layout }: XmlSource, tag: SaxesTagNS, line: number): void {
  const namespace = layout.namespace ?? tag.uri
  if (tag.local === layout.root && tag.uri === namespace) return
  const found = { name: tag.local, namespace: tag.uri }
  const expected = { name: layout.root, namespace }
  refuseFile(file.name, atLine(line, xmlFaults.otherRoot(found, expected)), {
    line,
    root: tag.local,
    namespace: tag.uri,
  })
}

function addText({ stack }: Walk, text: string): void {
  const node = stack.at(-1)
  if (node) node.text += text
}

function close(walk: Walk): void {
  const { stack, source } = walk
  const path = stack
    .slice(1)
    .map(({ name }) => name)
    .join('/')
  const node = stack.pop()
  if (!node) return
  if (walk.record === stack.length) {
    walk.done.push(node)
    walk.record = -1
  } else if (walk.record < 0 && path !== '') {
    source.onHead(path, node)
  }
}

/** The children of that name. */
export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name)
}

/** The text of the first child of that name, blanks at the ends removed; '' where there is none. */
export function textOf(node: XmlNode, name: string): string {
  return node.children.find((child) => child.name === name)?.text.trim() ?? ''
}

/** All elements at the end of a path of names below a node. */
export function within(node: XmlNode, path: readonly string[]): XmlNode[] {
  return path.reduce((nodes, name) => nodes.flatMap((parent) => all(parent, name)), [node])
}
