import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { type Static, Type } from 'typebox'
import { validate } from '#kernel'
import { usage } from '../arguments.ts'

/** What a run is of: a run that goes on must be of the same, or its output would be of two kinds. */
const RunIdentity = Type.Object({
  program: Type.String(),
  file: Type.String(),
  size: Type.Union([Type.Integer(), Type.Null()]),
  /** SHA-256 of the screening index. */
  lists: Type.String(),
  /** Options by their names on the command line. */
  options: Type.Record(Type.String(), Type.String()),
})
export type RunIdentity = Static<typeof RunIdentity>

/** How far a run has come: what of the output is whole, and what of the input stands in it. */
const Journal = Type.Object(
  {
    run: RunIdentity,
    startedAt: Type.String(),
    rows: Type.Integer({ minimum: 0 }),
    written: Type.Integer({ minimum: 0, description: 'bytes of the output that are whole' }),
    at: Type.Union([Type.Object({ bytes: Type.Integer(), sha256: Type.String() }), Type.Null()]),
    counts: Type.Object({
      ...{ read: Type.Integer(), screened: Type.Integer(), refused: Type.Integer() },
      ...{ passed: Type.Integer(), hits: Type.Integer() },
    }),
  },
  { additionalProperties: false },
)
export type Journal = Static<typeof Journal>

/** The journal of a run that was interrupted; undefined where there is none. */
export async function readJournal(path: string): Promise<Journal | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const checked = validate(Journal, parsed(text))
  if (checked.ok) return checked.value
  throw usage(`The journal ${path} is damaged. Start anew: --overwrite instead of --resume.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // told as damaged
  }
}

/** Whole or not at all: written beside, renamed. */
export async function writeJournal(path: string, journal: Journal): Promise<void> {
  const beside = `${path}.new`
  await writeFile(beside, `${JSON.stringify(journal)}\n`, { flush: true })
  await rename(beside, path)
}

export async function dropJournal(path: string): Promise<void> {
  await rm(path, { force: true })
}

/** Throws `invalid_input` where the run that was interrupted was of something else. */
export function demandSameRun(before: RunIdentity, now: RunIdentity): void {
  const anew = 'Start anew: --overwrite instead of --resume.'
  if (before.file !== now.file) throw usage(`The run that was interrupted read ${before.file}. ${anew}`)
  if (before.size !== now.size)
    throw usage(`${now.file} has changed since the run over it was interrupted. ${anew}`)
  if (before.lists !== now.lists)
    throw usage(
      `The lists have changed since the run was interrupted: one output would be of two days. ${anew}`,
    )
  if (before.program !== now.program)
    throw usage(`The run was begun by version ${before.program} of aktsam; this is ${now.program}. ${anew}`)
  const names = [...new Set([...Object.keys(before.options), ...Object.keys(now.options)])]
  const other = names.find((name) => before.options[name] !== now.options[name])
  if (other === undefined) return
  const said = (options: RunIdentity['options']) =>
    options[other] === undefined ? `without --${other}` : `with --${other} ${options[other]}`
  throw usage(
    `The run was begun ${said(before.options)}, and now goes on ${said(now.options)}. Give the same options. Or start anew: --overwrite instead of --resume.`,
  )
}
