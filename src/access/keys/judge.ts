import {
  type Act,
  type Day,
  fieldFault,
  type Instant,
  ok,
  type Result,
  refuse,
  type Wording,
  worded,
} from '#kernel'
import { keyGrants } from '../grants.ts'
import { keyFaults, keyNotMadeWords } from '../knowledge/refusal-words.ts'
import type { Entities, GrantedRole } from '../model.ts'
import { type Deed, isDeed, type Permission, permissions } from '../permissions.ts'
import { mayAnywhere } from '../permit.ts'

const day = 24 * 3600_000
const longest = 366 * day

export interface KeyWish {
  readonly scopes: readonly string[]
  readonly entities: Entities
  /** The last day on which it works (UTC). */
  readonly expiresOn: Day
}

/** What a maker holds themselves: nothing that was passed on to them or taken in an emergency. */
interface Maker {
  readonly id: string
  readonly grants: readonly GrantedRole[]
  readonly mapped: readonly GrantedRole[]
}

/** Whether this maker may have such a key; answers the instant at which it ends. */
export function judgeKey({ scopes, entities, expiresOn }: KeyWish, maker: Maker, act: Act): Result<Instant> {
  const unknown = scopes.find((scope) => !isDeed(scope))
  if (unknown !== undefined) return no('/scopes', keyFaults.noDeed(unknown))
  const grants = keyGrants(maker.id, maker, entities)
  if (grants.length === 0) return no('/entities', keyFaults.noRole)
  const asKey: Act = { ...act, grants, via: 'key' }
  const deeds = scopes.filter(isDeed)
  const signed = deeds.find(isSignature)
  if (signed) return no('/scopes', keyFaults.signature(signed))
  const beyond = deeds.find((deed) => !mayAnywhere(asKey, deed))
  if (beyond) return no('/scopes', keyFaults.beyond(beyond))
  const end = Date.parse(`${expiresOn}T00:00:00Z`) + day
  const left = end - Date.parse(act.at)
  if (left <= 0) return no('/expiresOn', keyFaults.dayOver)
  if (left > longest) return no('/expiresOn', keyFaults.tooFar)
  return ok(new Date(end).toISOString())
}

function isSignature(deed: Deed): boolean {
  const { signature }: Permission = permissions[deed]
  return signature === true
}

function no(path: string, said: Wording) {
  return refuse({
    code: 'invalid_input',
    ...worded(keyNotMadeWords(said)),
    errors: [fieldFault(path, said)],
  })
}
