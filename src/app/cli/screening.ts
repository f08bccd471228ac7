import { createReadStream } from 'node:fs'
import { AppError, inEnglish } from '#kernel'
import {
  compareNames,
  comparePairs,
  newStreamCounts,
  openCurrentSnapshot,
  type Snapshot,
  screenStream,
} from '#screening'
import { usage } from './arguments.ts'
import { command } from './command.ts'
import { notUtf8, unreadable } from './files.ts'
import type { Output } from './output.ts'

const defaults = { threshold: '0.70', limit: '5' }

export const screen = command(
  'Screens parties (CSV or NDJSON in, NDJSON out, one line a party in the order of the input).',
  {
    file: { type: 'positional', required: true, description: 'CSV or NDJSON file, or -' },
    list: { type: 'string', description: 'only this list; several separated by commas', valueHint: 'NAME' },
    threshold: {
      type: 'string',
      default: defaults.threshold,
      description: 'lowest score that is a match',
      valueHint: '0..1',
    },
    limit: {
      type: 'string',
      default: defaults.limit,
      description: 'matches a party, best first',
      valueHint: 'N',
    },
  },
  async (args, { config, out }) => {
    const snapshot = await snapshotIn(config.dataDir)
    const counts = newStreamCounts()
    const options = {
      threshold: numberIn('threshold', args.threshold, { from: 0, to: 1 }),
      limit: numberIn('limit', args.limit, { from: 1, to: 500 }),
      counts,
      ...(args.list ? { lists: listsIn(snapshot, args.list) } : {}),
    }
    for await (const line of screenStream(snapshot, textOf(args.file), options)) {
      await out.write(`${JSON.stringify(line)}\n`)
      if (counts.read % 1000 === 0) out.progress(`${counts.read} screened, ${counts.hits} with a match`)
    }
    out.progress('')
    out.complain(
      `${counts.read} read: ${counts.screened} screened, ${counts.refused} refused; ${counts.hits} with a match. No match is not a clearance.`,
    )
    return counts.hits > 0 || counts.refused > 0 ? 1 : 0
  },
)

async function snapshotIn(dataDir: string): Promise<Snapshot> {
  const snapshot = await openCurrentSnapshot(dataDir)
  if (snapshot) return snapshot
  throw new AppError({
    code: 'unavailable',
    ...inEnglish(`No list is loaded in ${dataDir}. Import one: aktsam lists import NAME FILE.`),
  })
}

function listsIn(snapshot: Snapshot, text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => snapshot.versions[name] === undefined)
  if (unknown !== undefined)
    throw usage(
      `--list ${unknown}: it is not loaded; loaded are ${Object.keys(snapshot.versions).join(', ')}`,
    )
  return names
}

function numberIn(name: string, text: string, { from, to }: { from: number; to: number }): number {
  const number = Number(text)
  if (text.trim() !== '' && number >= from && number <= to) return number
  throw usage(`--${name} ${text}: expected a number from ${from} to ${to}`)
}

/** Strict UTF-8: an encoding that is not what it should be is refused, never guessed. */
async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const bytes = file === '-' ? process.stdin : createReadStream(file)
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (cause instanceof TypeError) throw notUtf8(file)
    if (cause instanceof Error && 'syscall' in cause) throw unreadable(file, cause)
    throw cause
  }
}

export const compare = command(
  'Compares two names, or the pairs of a CSV file (columns schema, name1, name2; others are passed through).',
  {
    name1: { type: 'positional', required: false, description: 'one name' },
    name2: { type: 'positional', required: false, description: 'the other' },
    pairs: { type: 'string', description: 'CSV file of pairs', valueHint: 'FILE' },
    schema: { type: 'string', description: 'Person, Organization, Vessel …', valueHint: 'SCHEMA' },
  },
  async (args, { out }) => {
    if (args.pairs) return comparedPairs(args.pairs, out)
    if (!args.name1 || !args.name2) throw usage('expected two names, or --pairs FILE')
    const { score, because } = compareNames(args.schema, args.name1, args.name2)
    const match = score >= Number(defaults.threshold)
    if (out.isJson) out.json({ name1: args.name1, name2: args.name2, score, match, because })
    else
      out.line(
        [
          `${score.toFixed(4)}  ${match ? 'match' : 'no match'}`,
          ...because.map(({ says }) => `  ${says}`),
        ].join('\n'),
      )
    return match ? 1 : 0
  },
)

async function comparedPairs(file: string, out: Output): Promise<0 | 1> {
  let matches = 0
  for await (const pair of comparePairs(textOf(file))) {
    if (pair.match) matches++
    await out.write(`${JSON.stringify(pair)}\n`)
  }
  return matches > 0 ? 1 : 0
}
