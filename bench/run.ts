/** Prints the figures that the design aims at, each beside what this machine reaches: `npm run bench -- --only NAME`. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { question as casework } from './casework.ts'
import { question as delta } from './delta.ts'
import { question as equivalence } from './equivalence.ts'
import { question as everyList } from './every-list.ts'
import { hasLists, question as lists } from './lists.ts'
import { question as log } from './log.ts'
import { question as million } from './million.ts'
import { question as orders } from './orders.ts'
import { megabytes, type Question, type Row } from './question.ts'
import { question as register } from './register.ts'
import { question as rescreening } from './rescreening.ts'
import { question as rules } from './rules.ts'
import { question as screening } from './screening.ts'
import { question as start } from './start.ts'
import { question as stop } from './stop.ts'
import { question as survey } from './survey.ts'
import { question as sync } from './sync.ts'
import { question as wire } from './wire.ts'

const { values } = parseArgs({
  options: {
    ...{ only: { type: 'string' }, data: { type: 'string' }, bare: { type: 'boolean' } },
    parties: { type: 'string' },
  },
})
const parties = values.parties === undefined ? undefined : Number(values.parties)

/** `lists` leaves the directory that those after it work on. */
const questions: readonly Question[] = [
  ...[
    lists,
    sync,
    everyList,
    start,
    orders,
    screening,
    million,
    rescreening(parties),
    delta,
    wire,
    rules,
    log,
    register,
    casework,
    equivalence,
    stop,
    survey,
  ],
]

if (values.bare && values.only && values.data) await answer(values.only, values.data)
else ask(values.only, values.data)

/** Each question in a process of its own, so that no figure holds the memory of another. */
function ask(only: string | undefined, data: string | undefined): void {
  describeMachine()
  const chosen = only === undefined ? questions : questions.filter(({ name }) => name === only)
  if (chosen.length === 0) {
    console.error(
      `There is no question '${only}'. There are: ${questions.map(({ name }) => name).join(', ')}.`,
    )
    process.exitCode = 2
    return
  }
  const own = data === undefined ? mkdtempSync(join(tmpdir(), 'aktsam-bench-')) : undefined
  const dataDir = data ?? own ?? ''
  try {
    for (const question of withLists(chosen, dataDir)) inProcess(question, dataDir)
  } finally {
    if (own) rmSync(own, { recursive: true, force: true })
  }
}

/** A question about the four lists brings their import along, unless `--data` names a directory that has them. */
function withLists(chosen: readonly Question[], dataDir: string): readonly Question[] {
  const isThere = existsSync(join(dataDir, 'snapshots'))
  const isNeeded = chosen.some(({ needsLists }) => needsLists) && !chosen.includes(lists)
  return isNeeded && !isThere && hasLists ? [lists, ...chosen] : chosen
}

function inProcess({ name, target, needsLists }: Question, dataDir: string): void {
  console.log(`\n${name}: ${target}`)
  if (needsLists && !hasLists) {
    console.log('  not measured: needs AKTSAM_TEST_DATA, the directory with the four real lists')
    return
  }
  const sized = values.parties === undefined ? [] : ['--parties', values.parties]
  const script = [import.meta.filename, '--bare', '--only', name, '--data', dataDir, ...sized]
  const { status } = spawnSync(process.execPath, ['--expose-gc', ...script], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

async function answer(name: string, dataDir: string): Promise<void> {
  const rows = (await questions.find((one) => one.name === name)?.run(dataDir)) ?? []
  for (const row of rows) print(row)
}

function print({ what, target, measured }: Row): void {
  console.log(`  ${what.padEnd(46)} ${target.padEnd(24)} ${measured}`)
}

function describeMachine(): void {
  const [cpu] = cpus()
  console.log(
    `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${megabytes(totalmem())} of memory`,
  )
  console.log(`Node ${process.version}, ${process.platform}, ${new Date().toISOString().slice(0, 10)}`)
  console.log(
    `Other work on the machine as it begins: load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`,
  )
}
