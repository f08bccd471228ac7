import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { permit } from '#access'
import { type Act, AppError, type Instant, newId, ok, type Result, toInstant } from '#kernel'
import { record } from '#log'
import { closeGate, type Tx } from '#storage'
import { type LoadedPack, loadPack, loadRules } from './load.ts'
import type { Rule } from './model.ts'
import { addExamples, allPacks, findPack, freeVersion, insertPack, type KeptPack } from './store.ts'

/** Rules carry their own periods: the first version of a pack counts for every day that they speak of. */
const always: Instant = toInstant('1970-01-01T00:00:00Z')

/** What became of an import. `unchanged`: this version stood already. */
export interface PackImport {
  readonly pack: string
  readonly version: string
  readonly status: 'draft' | 'active' | 'withdrawn'
  readonly rules: number
  readonly change: 'added' | 'unchanged'
}

/**
 * Imports a pack (parsed YAML or JSON). It waits as a draft until somebody else approves it; only the machine's own
 * operator may bring in one whose file names its approver, and that counts from its `effectiveAt` or, without one, for
 * every day. A person's word about another's approval is none. Refusals are logged too.
 */
export async function importPack(tx: Tx, act: Act, value: unknown): Promise<Result<PackImport>> {
  const allowed = permit(act, 'rules.draft')
  if (!allowed.ok) {
    const body = { refused: allowed.refusal.code }
    await record(tx, act, { type: 'rules.refuse', object: nameOf(value), body })
    return allowed
  }
  return await importFile(tx, allowed.value, { value, approvesItself: allowed.value.role === 'operator' })
}

interface PackFile {
  readonly value: unknown
  /** The approver that the file names is believed. */
  readonly approvesItself: boolean
}

async function importFile(
  tx: Tx,
  act: Act,
  { value, approvesItself }: PackFile,
): Promise<Result<PackImport>> {
  const loaded = loadPack(value)
  if (!loaded.ok) {
    const { code, detail, errors } = loaded.refusal
    await record(tx, act, {
      type: 'rules.refuse',
      object: nameOf(value),
      body: { code, detail, errors: errors ?? [] },
    })
    return loaded
  }
  await closeGate(tx)
  const { pack, rules } = loaded.value
  const { approver: _approver, ...unapproved } = pack
  return await keep(tx, act, { pack: approvesItself ? pack : unapproved, rules })
}

async function keep(tx: Tx, act: Act, { pack, rules }: LoadedPack): Promise<Result<PackImport>> {
  const { pack: name, version, author, approver } = pack
  const kept = await findPack(tx, name, version)
  if (kept) return ok(await unchanged(tx, kept, rules))
  const status = approver === undefined ? 'draft' : 'active'
  const done = { pack: name, version, status, rules: rules.length } as const
  const id = newId('rst', act)
  await insertPack(tx, {
    id,
    name,
    version,
    layer: pack.defaults?.layer ?? 'policy',
    title: pack.title.en,
    author,
    approver: approver ?? null,
    status,
    at: act.at,
    effective_at: status === 'draft' ? null : toInstant(pack.effectiveAt ?? always),
    rules,
    imported_by: act.by,
    imported_for: act.onBehalfOf,
  })
  const body = { pack: name, version, status, rules: rules.map((rule) => rule.id) }
  await record(tx, act, { type: 'rules.import', object: id, body })
  return ok({ ...done, change: 'added' })
}

async function unchanged(tx: Tx, kept: KeptPack, rules: readonly Rule[]): Promise<PackImport> {
  if (kept.examples === null) await addExamples(tx, kept.id, rules)
  const { name: pack, version } = kept
  const status = kept.status === 'active' || kept.status === 'withdrawn' ? kept.status : 'draft'
  return { pack, version, status, rules: rules.length, change: 'unchanged' }
}

function nameOf(value: unknown): string {
  const name: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'pack') : undefined
  return typeof name === 'string' ? name : 'unknown pack'
}

/**
 * Keeps the rules that a signed decision makes (`rulesOfDecision`), in the deed's transaction; they are in force from
 * their own `from`. The caller holds the gate. Throws `rule_refused` where they are not wholly understood.
 */
export async function addRules(tx: Tx, act: Act, rules: readonly Rule[]): Promise<void> {
  const [first] = rules
  if (!first) return
  const loaded = loadRules(rules)
  if (!loaded.ok) throw new AppError(loaded.refusal)
  const id = newId('rst', act)
  const name = first.id.replace(/\/.*$/, '')
  await insertPack(tx, {
    id,
    name,
    version: await freeVersion(tx, name, act.at),
    layer: first.layer,
    title: first.title.en,
    author: act.by,
    approver: null,
    status: 'active',
    at: act.at,
    effective_at: always,
    rules,
    imported_by: act.by,
  })
  const body = { pack: name, rules: rules.map((rule) => rule.id) }
  await record(tx, act, { type: 'rules.activate', object: id, body })
}

const packsFolder = fileURLToPath(new URL('./packs/', import.meta.url))

/** The packs that come with the product, parsed: law and policy for security technology sold from the Nordic countries. */
export async function builtInPacks(): Promise<readonly { readonly file: string; readonly value: unknown }[]> {
  const names = await readdir(packsFolder, { recursive: true })
  const files = names.filter((name) => name.endsWith('.yml')).sort()
  return await Promise.all(
    files.map(async (file) => ({ file, value: parsePack(await readFile(`${packsFolder}${file}`, 'utf8')) })),
  )
}

/** YAML 1.2; anchors repeat conditions. Throws a SyntaxError-like YAMLParseError with line and column. */
export function parsePack(text: string): unknown {
  return parse(text, { maxAliasCount: 10_000 })
}

/**
 * Imports the packs that come with the product where this store does not have their version yet. The first version of
 * a pack counts at once; a later one waits, like any change, until somebody has seen what it changes and approves it.
 * `reading` may have begun before, while the database opened.
 */
export async function installPacks(
  tx: Tx,
  act: Act,
  reading = builtInPacks(),
): Promise<readonly PackImport[]> {
  const done: PackImport[] = []
  const known = new Set((await allPacks(tx)).map(({ name }) => name))
  for (const { value } of await reading) {
    const outcome = await importFile(tx, act, { value, approvesItself: !known.has(nameOf(value)) })
    if (!outcome.ok) throw new AppError(outcome.refusal)
    done.push(outcome.value)
  }
  return done
}
