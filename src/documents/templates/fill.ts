import { allFaults, type FieldError, fieldFault, missing, ok, type Result, refuse, worded } from '#kernel'
import { listExpected, notFilledWords, notWrittenAs } from '../knowledge/document-words.ts'
import { type Format, isFormat, written } from './format.ts'
import type {
  Block,
  Filled,
  FilledBlock,
  LetterLanguage,
  Line,
  Run,
  Sentence,
  Template,
  Tone,
} from './model.ts'
import { tones } from './model.ts'

export interface Filling {
  readonly language: LetterLanguage
  readonly data: unknown
  /** When it is made; the date of the document. */
  readonly at: string
}

/** Where names are looked up: the innermost first. */
type Scope = readonly unknown[]

interface Desk {
  readonly language: LetterLanguage
  readonly errors: FieldError[]
}

/**
 * A template with its data in one language: plain runs of text, no markup. Refuses `invalid_input` with every name in
 * the template for which the data has nothing, or nothing that can be written so.
 */
export function fill(template: Template, { language, data, at }: Filling): Result<Filled> {
  const desk: Desk = { language, errors: [] }
  const scope = [data]
  const title = textOf(lineOf(desk, template.title, scope))
  const blocks = template.blocks.flatMap((block) => fillBlock(desk, block, scope))
  if (desk.errors.length > 0) {
    const said = notFilledWords(template.name, allFaults(desk.errors))
    return refuse({ code: 'invalid_input', ...worded(said), errors: desk.errors })
  }
  const moment = written(at, 'instant', language) ?? at
  const foot = `${template.name} ${template.version} · ${moment}`
  return ok({ title, language, at, foot, page: pageWords[language], blocks })
}

const pageWords = { sv: 'Sida', nb: 'Side', fi: 'Sivu', en: 'Page' }

function fillBlock(desk: Desk, block: Block, scope: Scope): FilledBlock[] {
  const line = (sentence: Sentence, within = scope) => lineOf(desk, sentence, within)
  if ('heading' in block) return [{ kind: 'heading', level: block.level ?? 2, text: line(block.heading) }]
  if ('paragraph' in block) return [{ kind: 'paragraph', text: line(block.paragraph) }]
  if ('paragraphs' in block)
    return listAt(desk, block.paragraphs, scope).map((text) => ({
      kind: 'paragraph',
      text: [{ text: String(text), isValue: true }],
    }))
  if ('lines' in block) {
    const lines = listAt(desk, block.lines, scope).map((text) => ({ text: `\n${text}`, isValue: true }))
    return [{ kind: 'paragraph', text: [...line(block.first), ...lines] }]
  }
  if ('items' in block) {
    const items = listAt(desk, block.items, scope).map((one) => line(block.item, [one, ...scope]))
    return items.length === 0 ? [] : [{ kind: 'list', items }]
  }
  if ('rows' in block) return [tableOf(desk, block, scope)]
  if ('facts' in block) {
    const rows = block.facts.map(({ label, value }) => ({ label: line(label), value: line(value) }))
    return [{ kind: 'facts', rows }]
  }
  if ('notice' in block)
    return [{ kind: 'notice', tone: toneOf(block.tone, scope), text: line(block.notice) }]
  if ('signatures' in block)
    return [{ kind: 'signatures', lines: block.signatures.map((sentence) => line(sentence)) }]
  return fillInner(desk, block, scope)
}

type Inner = Extract<Block, { readonly blocks: readonly Block[] }>

function fillInner(desk: Desk, block: Inner, scope: Scope): FilledBlock[] {
  const inside = (within: Scope) => block.blocks.flatMap((inner) => fillBlock(desk, inner, within))
  if ('each' in block) return listAt(desk, block.each, scope).flatMap((one) => inside([one, ...scope]))
  if ('where' in block) return isThere(valueAt(block.where, scope)) ? inside(scope) : []
  return isThere(valueAt(block.without, scope)) ? [] : inside(scope)
}

function tableOf(desk: Desk, block: Extract<Block, { readonly rows: string }>, scope: Scope): FilledBlock {
  return {
    kind: 'table',
    caption: lineOf(desk, block.caption, scope),
    head: block.columns.map(({ title }) => lineOf(desk, title, scope)),
    rows: listAt(desk, block.rows, scope).map((one) =>
      block.columns.map(({ cell }) => lineOf(desk, cell, [one, ...scope])),
    ),
  }
}

function toneOf(tone: Tone | { readonly of: string }, scope: Scope): Tone {
  if (typeof tone === 'string') return tone
  const word = valueAt(tone.of, scope)
  return tones.find((one) => one === word) ?? 'plain'
}

function isThere(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== false && value !== ''
}

function listAt(desk: Desk, path: string, scope: Scope): readonly unknown[] {
  const value = valueAt(path, scope)
  if (Array.isArray(value)) return value
  if (value !== undefined && value !== null) desk.errors.push(fieldFault(pointer(path), listExpected))
  return []
}

/** `{name}`, `{name?}`, `{name|format}`; `{.}` is the one that a list is at. */
const place = /\{([A-Za-z0-9_.]+)(\?)?(?:\|([a-z]+))?\}/g

function lineOf(desk: Desk, sentence: Sentence, scope: Scope): Line {
  const text = sentence[desk.language]
  const runs: Run[] = []
  let done = 0
  for (const match of text.matchAll(place)) {
    const [whole, path = '', optional, format = 'text'] = match
    if (match.index > done) runs.push({ text: text.slice(done, match.index), isValue: false })
    runs.push({ text: valueText(desk, { path, format, isOptional: optional === '?' }, scope), isValue: true })
    done = match.index + whole.length
  }
  if (done < text.length) runs.push({ text: text.slice(done), isValue: false })
  return runs
}

interface Place {
  readonly path: string
  readonly format: string
  readonly isOptional: boolean
}

function valueText(desk: Desk, { path, format, isOptional }: Place, scope: Scope): string {
  const value = valueAt(path, scope)
  const isMissing = value === undefined || value === null || value === ''
  if (isMissing && isOptional) return '–'
  const text = isMissing || !isFormat(format) ? undefined : formatted(value, format, desk.language)
  if (text !== undefined) return text
  desk.errors.push(fieldFault(pointer(path), isMissing ? missing : notWrittenAs(format)))
  return ''
}

function formatted(value: unknown, format: Format, language: LetterLanguage): string | undefined {
  if (typeof value !== 'string' || format !== 'text') return written(value, format, language)
  return value
}

/** The innermost scope that has the first step of the path; own members only. */
function valueAt(path: string, scope: Scope): unknown {
  if (path === '.') return scope[0]
  const steps = path.split('.')
  const [first = ''] = steps
  const holder = scope.find((one) => isObject(one) && Object.hasOwn(one, first))
  return steps.reduce<unknown>(
    (at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined),
    holder,
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function pointer(path: string): string {
  return `/${path.replaceAll('.', '/')}`
}

function textOf(line: Line): string {
  return line.map(({ text }) => text).join('')
}
