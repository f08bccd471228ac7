/**
 * Prints how well names are told apart and entries found. `npm run quality -- [--only SECTION,…] [--misses DIR]
 * [--sample N] [--write]`: `--misses` writes what went wrong there, by cause; `--sample N` looks at every n-th case
 * only and compares nothing; `--write` commits the figures to bench/quality.json. Exit 1 where a figure has dropped.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { table } from '../src/app/cli/output.ts'
import { noTestData } from '../test/support/lists.ts'
import { commit, committed, drops } from './quality/committed.ts'
import { causesOf, type Figure, type Miss, type Section } from './quality/section.ts'
import { sections } from './quality/sections.ts'
import { toolsFor } from './quality/sources.ts'

export { rowsIn } from './quality/sources.ts'

async function main(): Promise<void> {
  if (noTestData) return console.log(`quality: ${noTestData}`)
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      misses: { type: 'string' },
      sample: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
    },
  })
  const chosen = choose(values.only)
  const every = Number(values.sample)
  if (!Number.isInteger(every) || every < 1) throw new Error('--sample: expected a whole number from 1')
  if (every > 1 && values.write) throw new Error('--write takes the whole measure, without --sample')
  const tools = toolsFor(every)
  const before = committed()
  const measured: (readonly [string, readonly Figure[]])[] = []
  for (const section of chosen) {
    const from = performance.now()
    const { lines, figures, misses } = await section.measure(tools)
    const took = `${((performance.now() - from) / 1000).toFixed(0)} s`
    console.log(`\n## ${section.title} (${section.name}, ${took})\n\n${lines.join('\n\n')}`)
    if (misses.length > 0) console.log(`\n${misses.length} went wrong: ${causesOf(misses)}`)
    if (values.misses !== undefined) writeMisses(values.misses, section.name, misses)
    measured.push([section.name, figures])
    if (values.write) commit(section.name, figures) // at once: what is measured is kept, whatever comes after
  }
  printFigures(measured, before)
  if (every === 1 && !values.write) complain(measured)
}

function choose(only: string | undefined): readonly Section[] {
  if (only === undefined) return sections
  return only.split(',').map((name) => {
    const section = sections.find((one) => one.name === name)
    if (section) return section
    throw new Error(`--only ${name}: known are ${sections.map((one) => one.name).join(', ')}`)
  })
}

/** One file a section: cause, tab, case; sorted by how often the cause comes. */
function writeMisses(directory: string, section: string, misses: readonly Miss[]): void {
  mkdirSync(directory, { recursive: true })
  const groups = [...Map.groupBy(misses, ({ cause }) => cause)].sort((a, b) => b[1].length - a[1].length)
  const lines = groups.flatMap(([cause, of]) => of.map(({ text }) => `${cause}\t${text}\n`))
  writeFileSync(join(directory, `${section}.tsv`), lines.join(''))
}

function printFigures(
  measured: readonly (readonly [string, readonly Figure[]])[],
  before: ReturnType<typeof committed>,
): void {
  const rows = measured.flatMap(([section, figures]) =>
    figures.map((figure) => [
      section,
      figure.name,
      figure.value.toFixed(4),
      String(figure.of),
      before[section]?.[figure.name]?.toFixed(4) ?? '',
      figure.bar === undefined ? '' : `${figure.better === 'more' ? '≥' : '≤'} ${figure.bar}`,
      figure.bar === undefined ? '' : isReached(figure, figure.bar) ? 'reached' : 'NOT REACHED',
    ]),
  )
  console.log(
    `\n## Figures\n\n${table(['section', 'figure', 'now', 'cases', 'committed', 'asked for', ''], rows)}`,
  )
}

const isReached = ({ better, value }: Figure, bar: number) =>
  better === 'more' ? value >= bar : value <= bar

function complain(measured: readonly (readonly [string, readonly Figure[]])[]): void {
  const worse = measured.flatMap(([section, figures]) => drops(section, figures))
  if (worse.length === 0) return
  console.log(`\nWorse than committed:\n${worse.join('\n')}`)
  process.exitCode = 1
}

if (import.meta.main) await main()
