import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type Act, AppError, type Instant, newId, ok, type Result, refuse, toInstant } from '#kernel'
import { record } from '#log'
import { closeGate, type Tx } from '#storage'
import { type LoadedPack, loadPack, loadRules } from './load.ts'
import type { Rule } from './model.ts'
import { activatePack, findPack, insertPack } from './store.ts'

/** Rules carry their own periods: the first version of a pack counts for every day that they speak of. */
const always: Instant = toInstant('1970-01-01T00:00:00Z')

/** What became of an import. `unchanged`: this version stood already. */
export interface PackImport {
  readonly pack: string
  readonly version: string
  readonly status: 'draft' | 'active'
  readonly rules: number
  readonly change: 'added' | 'unchanged'
}

/**
 * Imports a pack (parsed YAML or JSON). With an approver who is not its author it is active, from its `effectiveAt`
 * or, for a first version, for every day; without one it waits as a draft. Refusals are logged too.
 */
export async function importPack(tx: Tx, act: Act, value: unknown): Promise<Result<PackImport>> {
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
  return await keep(tx, act, loaded.value)
}

async function keep(tx: Tx, act: Act, { pack, rules }: LoadedPack): Promise<Result<PackImport>> {
  const { pack: name, version, author, approver } = pack
  const status = approver === undefined ? 'draft' : 'active'
  const done = { pack: name, version, status, rules: rules.length } as const
  if (await findPack(tx, name, version)) return ok({ ...done, change: 'unchanged' })
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
  })
  const body = { pack: name, version, status, rules: rules.map((rule) => rule.id) }
  await record(tx, act, { type: 'rules.import', object: id, body })
  return ok({ ...done, change: 'added' })
}

function nameOf(value: unknown): string {
  const name: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'pack') : undefined
  return typeof name === 'string' ? name : 'unknown pack'
}

/** A second person lets a draft count, from `effectiveAt` on (now at the earliest). */
export async function approvePack(
  tx: Tx,
  act: Act,
  draft: { readonly pack: string; readonly version: string; readonly effectiveAt?: Instant },
): Promise<Result<{ readonly effectiveAt: Instant }>> {
  const { pack: name, version } = draft
  const pack = await findPack(tx, name, version)
  if (!pack)
    return refuse({
      code: 'not_found',
      detail: `There is no pack ${name} ${version}; see the list of packs.`,
    })
  if (pack.status !== 'draft')
    return refuse({ code: 'not_allowed_from', detail: `Pack ${name} ${version} is active already.` })
  if (pack.author === act.by)
    return refuse({
      code: 'not_allowed',
      detail: `${act.by} wrote pack ${name} ${version}; somebody else has to approve it.`,
    })
  const wanted = toInstant(draft.effectiveAt ?? act.at)
  const effectiveAt = wanted > act.at ? wanted : act.at
  await closeGate(tx)
  await activatePack(tx, pack.id, { approver: act.by, effectiveAt })
  await record(tx, act, {
    type: 'rules.activate',
    object: pack.id,
    body: { pack: name, version, effectiveAt },
  })
  return ok({ effectiveAt })
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
    version: act.at,
    layer: first.layer,
    title: first.title.en,
    author: act.by,
    approver: null,
    status: 'active',
    at: act.at,
    effective_at: always,
    rules,
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
 * Imports the packs that come with the product where this store does not have their version yet. `reading` may have
 * begun before, while the database opened.
 */
export async function installPacks(
  tx: Tx,
  act: Act,
  reading = builtInPacks(),
): Promise<readonly PackImport[]> {
  const done: PackImport[] = []
  for (const { value } of await reading) {
    const outcome = await importPack(tx, act, value)
    if (!outcome.ok) throw new AppError(outcome.refusal)
    done.push(outcome.value)
  }
  return done
}
