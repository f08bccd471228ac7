import { createReadStream } from 'node:fs'
import { compareNames, comparePairs, inWords } from '#screening'
import { usage } from './arguments.ts'
import { command } from './command.ts'
import { notUtf8, unreadable } from './files.ts'
import type { Output } from './output.ts'

const threshold = 0.7

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
    const compared = compareNames(args.schema, args.name1, args.name2)
    const { score, because, similarity, evidence, contradiction } = compared
    const match = score >= threshold
    const said = inWords(compared).en
    const three = { similarity, evidence, contradiction, inWords: said }
    if (out.isJson) out.json({ name1: args.name1, name2: args.name2, score, match, ...three, because })
    else
      out.line(
        [
          `${score.toFixed(4)}  ${match ? 'match' : 'no match'}`,
          `  ${said}`,
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
