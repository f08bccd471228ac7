import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { AppError, inEnglish, type Language, languages } from '#kernel'
import { openCurrentBytes } from '#screening'
import { version } from '../../version.ts'
import { usage } from '../arguments.ts'
import { command } from '../command.ts'
import { type OutputFormat, outputFormats } from './destination.ts'
import { inputFormats } from './input.ts'
import { runBulk } from './run.ts'
import { listenForStop } from './stopping.ts'

const args = {
  file: { type: 'positional', required: true, description: 'CSV, Excel (.xlsx) or NDJSON file, or -' },
  list: { type: 'string', description: 'only this list; several separated by commas', valueHint: 'NAME' },
  threshold: {
    type: 'string',
    default: '0.70',
    description: 'lowest score that is a match',
    valueHint: '0..1',
  },
  limit: { type: 'string', default: '5', description: 'matches a party, best first', valueHint: 'N' },
  output: {
    type: 'string',
    description: 'write here instead of standard output: .ndjson, .csv or .xlsx',
    valueHint: 'FILE',
  },
  'output-format': {
    type: 'string',
    description: 'ndjson (an object a party), csv (a line a party), xlsx (sheets: hits, not screened, about)',
    valueHint: 'FORMAT',
  },
  resume: { type: 'boolean', description: 'go on with a run to --output that was interrupted' },
  overwrite: { type: 'boolean', description: 'write over what lies at --output' },
  map: {
    type: 'string',
    description: 'columns by field, where the guess is wrong: name=Kundnamn,birthDate="Född, datum"',
    valueHint: 'FIELD=HEADING,…',
  },
  format: {
    type: 'string',
    description: `what FILE is, where the guess is wrong: ${inputFormats.join(', ')}`,
    valueHint: 'FORMAT',
  },
  delimiter: {
    type: 'string',
    description: 'what parts the cells of a CSV file: , ; | tab',
    valueHint: 'MARK',
  },
  encoding: {
    type: 'string',
    description: 'utf-8, utf-16le, utf-16be or windows-1252',
    valueHint: 'NAME',
  },
  sheet: {
    type: 'string',
    description: 'sheet of a workbook, by name or number (the first)',
    valueHint: 'NAME',
  },
  language: { type: 'string', default: 'en', description: 'sv, nb, fi or en', valueHint: 'CODE' },
  workers: { type: 'string', description: 'threads (one a core)', valueHint: 'N' },
  progress: { type: 'boolean', description: 'say how far it is, also where nobody sits at a terminal' },
} as const

export const screen = command(
  'Screens the parties of a file against the lists that are loaded, in the order of the file. Exit codes: 0 every party was screened and none has a hit; 1 hits; 2 the file or the command line is refused; 3 fault; 4 some rows could not be screened, no hits; 5 hits, and rows that could not be screened; 130 interrupted.',
  args,
  async (given, { config, out }) => {
    const language = languageIn(given.language)
    const { format, file: output } = targetIn(given.output, given['output-format'])
    const workers = numberIn('workers', given.workers ?? String(availableParallelism()), { from: 1, to: 256 })
    const threshold = numberIn('threshold', given.threshold, { from: 0, to: 1 })
    const limit = numberIn('limit', given.limit, { from: 1, to: 500 })
    const { file, map, format: taken, delimiter, encoding, sheet, list } = given
    if (given.resume && (file === '-' || output === undefined))
      throw usage(
        '--resume goes on with a run over a file to an --output; standard input cannot be read again.',
      )
    const index = await openCurrentBytes(config.dataDir)
    if (!index) throw nothingLoaded(config.dataDir)
    const lists = list ? listsIn(index.snapshot.versions, list) : undefined
    const options = {
      ...texts({ list, map, format: taken, delimiter, encoding, sheet, language, 'output-format': format }),
      ...{ threshold: String(threshold), limit: String(limit) },
    }
    const identity = {
      program: version,
      file: file === '-' ? '-' : resolve(file),
      lists: index.sha256,
      options,
    }
    const stopping = listenForStop()
    try {
      return await runBulk({
        ...{ out, stopping, index, identity, workers, language },
        input: { file, map, format: taken, delimiter, encoding, sheet, signal: stopping.signal },
        output: { file: output, format, resume: given.resume === true, overwrite: given.overwrite === true },
        screening: { threshold, limit, ...(lists ? { lists } : {}) },
        progress: given.progress,
      })
    } finally {
      stopping.end()
    }
  },
)

function nothingLoaded(dataDir: string): AppError {
  return new AppError({
    code: 'unavailable',
    ...inEnglish(`No list is loaded in ${dataDir}. Import one: aktsam lists import NAME FILE.`),
  })
}

/** Those that were given. */
function texts(options: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const all = Object.entries(options)
  return Object.fromEntries(all.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))
}

function listsIn(versions: Readonly<Record<string, string>>, text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => versions[name] === undefined)
  if (unknown !== undefined)
    throw usage(`--list ${unknown}: it is not loaded; loaded are ${Object.keys(versions).join(', ')}`)
  return names
}

function numberIn(name: string, text: string, { from, to }: { from: number; to: number }): number {
  const number = Number(text)
  if (text.trim() !== '' && number >= from && number <= to) return number
  throw usage(`--${name} ${text}: expected a number from ${from} to ${to}`)
}

function languageIn(text: string): Language {
  const known = languages.find((one) => one === text)
  if (known) return known
  throw usage(`--language ${text}: expected one of ${languages.join(', ')}`)
}

/** Where the output goes and in which form: by the ending of the file, unless somebody says otherwise. */
function targetIn(file: string | undefined, asked: string | undefined) {
  const ending = /\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase()
  const byEnding: Readonly<Record<string, OutputFormat>> = { csv: 'csv', xlsx: 'xlsx' }
  const format = outputFormats.find((one) => one === asked) ?? byEnding[ending ?? ''] ?? 'ndjson'
  if (asked !== undefined && format !== asked)
    throw usage(`--output-format ${asked}: expected one of ${outputFormats.join(', ')}`)
  const isKnown = ending === undefined || ['ndjson', 'jsonl', 'json', 'csv', 'xlsx'].includes(ending)
  if (file !== undefined && asked === undefined && !isKnown)
    throw usage(`--output ${file}: expected .ndjson, .csv or .xlsx, or name the form with --output-format`)
  if (file === undefined && format === 'xlsx')
    throw usage('A workbook is written to a file: name it with --output FILE.xlsx')
  return { file, format }
}
