import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import { AppError, inEnglish, validate } from '#kernel'
import { Manifest } from './model.ts'

interface Fault {
  readonly path: string
  readonly message: string
}

/** Reads a manifest (YAML 1.2). Throws `invalid_input` with file, line and column of everything that is wrong with it. */
export function parseManifest(text: string, file: string, taken: readonly string[]): Manifest {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0) throw wrong(document.errors.map((error) => asFault(error, file)))
  asWritten(document)
  const placeOf = (path: string) => {
    const steps = path.split('/').slice(1).map(stepOf)
    for (let depth = steps.length; depth >= 0; depth--) {
      const node: unknown = document.getIn(steps.slice(0, depth), true)
      const start = startOf(node)
      if (start !== undefined) {
        const { line, col } = lines.linePos(start)
        return `${file}:${line}:${col}`
      }
    }
    return file
  }
  const told = (faults: readonly Fault[]) =>
    wrong(
      faults.map(({ path, message }) => ({
        path: placeOf(path),
        message: `${path || 'the file'}: ${message}`,
      })),
    )
  const read = validate(Manifest, document.toJS() ?? {})
  if (!read.ok) throw told('errors' in read.refusal && read.refusal.errors ? read.refusal.errors : [])
  const faults = faultsIn(read.value, taken)
  if (faults.length > 0) throw told(faults)
  return read.value
}

/** A version is what stands there, quoted or not: `20261101` and `1.10` are no numbers. */
function asWritten(document: Document): void {
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (isScalar(key) && key.value === 'version' && isScalar(value) && typeof value.value === 'number')
        value.value = value.source ?? String(value.value)
    },
  })
}

const stepOf = (step: string) =>
  /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined
  const [start]: unknown[] = node.range
  return typeof start === 'number' ? start : undefined
}

function asFault({ message, linePos }: YAMLError, file: string): Fault {
  const [at] = linePos ?? []
  return { path: at ? `${file}:${at.line}:${at.col}` : file, message: message.split('\n')[0] ?? message }
}

function wrong(errors: readonly Fault[]): AppError {
  const all = errors.map(({ path, message }) => `${path}: ${message}`).join('; ')
  return new AppError({
    code: 'invalid_input',
    ...inEnglish(`The manifest cannot be read. ${all}. Correct it and start again.`),
    errors: errors.map((one) => ({ ...one, wording: null })),
  })
}

/** What no form can say: names twice, datasets without entities, children that nobody lists. */
function faultsIn({ datasets = [], catalogs = [] }: Manifest, taken: readonly string[]): Fault[] {
  const names = datasets.map(({ name }) => name)
  return datasets.flatMap((dataset, nth) => {
    const at = `/datasets/${nth}`
    const { name, path, entities_url: url } = dataset
    const faults: Fault[] = []
    if (names.indexOf(name) !== nth)
      faults.push({ path: `${at}/name`, message: `the name '${name}' stands there twice` })
    if (taken.includes(name))
      faults.push({ path: `${at}/name`, message: `'${name}' is a dataset of our own lists` })
    if (path !== undefined && url !== undefined)
      faults.push({ path: `${at}/path`, message: 'give `path` or `entities_url`, not both' })
    const children = childrenOf(dataset)
    if (path === undefined && url === undefined && children.length === 0 && dataset.load !== false)
      faults.push({ path: at, message: `'${name}' has neither \`path\`, \`entities_url\` nor \`children\`` })
    if (catalogs.length > 0) return faults // children may come from there: judged when they are read
    const lost = children.find((child) => !names.includes(child) && !taken.includes(child))
    if (lost !== undefined && path === undefined && url === undefined)
      faults.push({ path: at, message: `there is no dataset '${lost}' of which '${name}' could be made` })
    return faults
  })
}

/** What a dataset is made of, however it says it. */
export function childrenOf(dataset: {
  readonly children?: readonly string[]
  readonly datasets?: readonly string[]
  readonly scopes?: readonly string[]
}): string[] {
  const { children = [], datasets = [], scopes = [] } = dataset
  return [...new Set([...children, ...datasets, ...scopes])].toSorted()
}
