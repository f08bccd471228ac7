import { type Act, type Day, type Instant, ok, type Result, refuse } from '#kernel'
import { keyGrants } from '../grants.ts'
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
  if (unknown !== undefined) return no('/scopes', `'${unknown}' is no deed; GET /api/permissions lists them`)
  const grants = keyGrants(maker.id, maker, entities)
  if (grants.length === 0) return no('/entities', 'you hold no role for any of these legal entities')
  const asKey: Act = { ...act, grants, via: 'key' }
  const deeds = scopes.filter(isDeed)
  const signed = deeds.find(isSignature)
  if (signed) return no('/scopes', `'${signed}' is a signature, and a key does not sign`)
  const beyond = deeds.find((deed) => !mayAnywhere(asKey, deed))
  if (beyond) return no('/scopes', `you may not ${permissions[beyond].says} there yourself`)
  const end = Date.parse(`${expiresOn}T00:00:00Z`) + day
  const left = end - Date.parse(act.at)
  if (left <= 0) return no('/expiresOn', 'is a day that is over')
  if (left > longest) return no('/expiresOn', 'is more than a year away')
  return ok(new Date(end).toISOString())
}

function isSignature(deed: Deed): boolean {
  const { signature }: Permission = permissions[deed]
  return signature === true
}

function no(path: string, message: string) {
  return refuse({
    code: 'invalid_input',
    detail: `This key cannot be made: ${message}.`,
    errors: [{ path, message }],
  })
}
