import { type Act, newId, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { findPerson } from '../accounts/store.ts'
import { carryOut } from '../deeds/actions.ts'
import { keyMakerWords } from '../knowledge/account-words.ts'
import { noKeyWords } from '../knowledge/refusal-words.ts'
import type { KeyView } from '../model.ts'
import { mayAnywhere, permit } from '../permit.ts'
import { hashOf } from '../secrets/actions.ts'
import { base62 } from '../secrets/base62.ts'
import { judgeKey, type KeyWish } from './judge.ts'
import { findKeyById, insertKey, type Key, pageOfKeys, revokeKey } from './store.ts'

const shownLength = 10

/**
 * Makes a key by which a program acts for its maker: never more than the maker holds at that very moment, only these
 * deeds, no signature. The secret (`ak_…`) is answered once; what is kept is its hash and its first letters.
 */
export async function makeKey(
  db: Db,
  act: Act,
  { title, ...wish }: KeyWish & { readonly title: string },
): Promise<Result<KeyView & { secret: string }>> {
  const id = newId('key', act)
  const work = async (tx: Tx, allowed: Act): Promise<Result<KeyView & { secret: string }>> => {
    const maker = await findPerson(tx, act.by)
    if (!maker) return refuse(noMaker)
    const expiresAt = judgeKey(wish, maker, act)
    if (!expiresAt.ok) return expiresAt
    const secret = `ak_${base62(act.random(32))}`
    const entities = wish.entities === 'all' ? wish.entities : [...wish.entities]
    const key: Key = {
      ...{ id, title, scopes: [...wish.scopes], entities, person: act.by, hash: hashOf(secret) },
      ...{ prefix: secret.slice(0, shownLength), madeAt: act.at, expiresAt: expiresAt.value },
      ...{ usedAt: null, revokedAt: null },
    }
    await insertKey(tx, key)
    const { scopes } = key
    const body = { title, scopes, entities, expiresAt: expiresAt.value }
    await record(tx, allowed, { type: 'key.make', object: id, body })
    return ok({ ...viewOf(key), secret })
  }
  return await carryOut(db, act, { deed: 'key.make', type: 'key.make', object: id, work })
}

const noMaker = {
  code: 'not_found',
  ...worded(keyMakerWords),
} as const

function viewOf({ hash: _, ...key }: Key): KeyView {
  return key
}

/** My keys; those of all for whoever may see who may do what. Newest first. */
export async function listKeys(
  db: Db,
  act: Act,
  { after: before, limit }: { readonly after?: string; readonly limit: number },
): Promise<Result<{ items: KeyView[]; next: string | null }>> {
  const person = mayAnywhere(act, 'access.read') ? undefined : act.by
  return await inTransaction(db, act.at, async (tx) => {
    const found = await pageOfKeys(tx, { person, before, limit: limit + 1 })
    const page = found.slice(0, limit)
    return ok({ items: page.map(viewOf), next: found.length > limit ? (page.at(-1)?.id ?? null) : null })
  })
}

/** Revokes a key at once: one's own, or as an administrator anybody's. Refuses `not_found`. */
export async function revoke(db: Db, act: Act, id: string): Promise<Result<KeyView>> {
  return await inTransaction(db, act.at, async (tx) => {
    const result = await judgeRevoke(tx, act, id)
    if (!result.ok) {
      const { code, detail } = result.refusal
      await record(tx, act, { type: 'key.revoke', object: id, body: { refused: { code, detail } } })
      return result
    }
    const { key, allowed } = result.value
    await revokeKey(tx, id, act.at)
    await record(tx, allowed, { type: 'key.revoke', object: id, body: { person: key.person } })
    return ok(viewOf({ ...key, revokedAt: act.at }))
  })
}

async function judgeRevoke(tx: Tx, act: Act, id: string): Promise<Result<{ key: Key; allowed: Act }>> {
  const key = await findKeyById(tx, id)
  const isOwn = key?.person === act.by
  const allowed = permit(act, isOwn ? 'own.account' : 'access.change')
  if (!allowed.ok) return allowed
  if (!key || key.revokedAt !== null) return refuse({ code: 'not_found', ...worded(noKeyWords(id)) })
  return ok({ key, allowed: allowed.value })
}
