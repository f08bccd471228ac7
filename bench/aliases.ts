/**
 * Prints how often an entity's name in another script finds its own Latin names on the real lists. `--misses DIR`
 * writes thirty misses and thirty other names of each script there, with `--all` every miss. Asserts nothing.
 */
import { noTestData } from '../test/support/lists.ts'
import { printAliases } from './alias-recall.ts'
import { realLists } from './real-lists.ts'

const at = process.argv.indexOf('--misses')
if (noTestData) console.log(`aliases: ${noTestData}`)
else {
  const entries = (await realLists()).flatMap((list) => list.entries)
  printAliases(entries, at === -1 ? undefined : process.argv[at + 1])
}
