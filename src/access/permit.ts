import { type Act, type Grant, ok, type Refusal, type Result, refuse, type Wording, worded } from '#kernel'
import { type Role, roles } from './model.ts'
import { type Deed, type Permission, permissions } from './permissions.ts'
import {
  didBefore,
  elsewhere,
  type Hand,
  keyMayNot,
  keySignsNot,
  mayNotDo,
  notForKey,
  notPassedOn,
  onMachine,
  proveToSign,
  takesOther,
  takesWhole,
} from './permit-words.ts'

/** What a deed is about, as far as it decides who may. */
export interface About {
  /** The own legal entity whose business it is; a deed of the whole group leaves it out. */
  readonly entity?: string
  /** Outside parties whose object it is: their people may do what `own` grants them. */
  readonly parties?: readonly (string | null | undefined)[]
  /** Who must not do this, and what they did: "wrote the finding". */
  readonly apartFrom?: readonly Part[]
}
/**
 * What somebody did before: completes "you …", e.g. "asked for it", "du …" and "… se, joka …" (`pyysi sitä`). In English
 * only it is told to others as an earlier step.
 */
export interface Part {
  readonly by: string | null | undefined
  /** In whose place they did it, as `Act.onBehalfOf` said then. */
  readonly onBehalfOf?: string | null | undefined
  readonly did: string | Wording
}

/** How long after proving who they are a person may sign: five minutes. */
export const freshFor = 5 * 60_000

/**
 * May this one do this here? The act, narrowed to the role that allows it, or a refusal that says why not:
 * `forbidden` (no role, or kept apart by what they did before), `step_up` (a signature needs a fresh proof).
 */
export function permit(act: Act, deed: Deed, about: About = {}): Result<Act> {
  const permission: Permission = permissions[deed]
  if (act.only && !act.only.includes(deed)) return refuse(mayNotDo(deed, notForKey))
  const grants = grantsOf(act).filter((grant) => allows(grant, permission, about))
  const [first] = grants
  if (!first) return refuse(mayNotDo(deed, whoMay(act, permission, about)))
  const free = grants.filter((grant) => !keptApart(act, grant, about))
  const grant = free.find(({ onBehalfOf }) => onBehalfOf === undefined) ?? free[0]
  if (!grant) return refuse(mayNotDo(deed, keptApart(act, first, about)))
  if (permission.signature && !isFresh(act)) return refuse(stepUp(act, deed))
  return ok(inRole(act, grant))
}

function inRole({ onBehalfOf: _, ...act }: Act, { role, onBehalfOf }: Grant): Act {
  return { ...act, role, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }
}

/** May they do it anywhere at all? What a route asks before it reads its body, and a menu before it shows an entry. */
export function mayAnywhere(act: Act, deed: Deed): boolean {
  if (act.only && !act.only.includes(deed)) return false
  const permission: Permission = permissions[deed]
  return grantsOf(act).some((grant) =>
    isOwn(permission, grant.role) ? grant.party !== undefined : countsFor(grant, permission),
  )
}

/** What of a kind of object somebody sees: `all`, or those of these entities, or those of these outside parties. */
export interface Sight {
  readonly entities: 'all' | readonly string[]
  readonly parties: readonly string[]
}

/** The filter that a list of objects puts on its query. With `entities: []` and `parties: []` nothing is seen. */
export function sightOf(act: Act, deed: Deed): Sight {
  const permission: Permission = permissions[deed]
  if (act.only && !act.only.includes(deed)) return { entities: [], parties: [] }
  const inside = grantsOf(act).filter((grant) => countsFor(grant, permission))
  const outside = grantsOf(act).filter(({ role }) => isOwn(permission, role))
  const everywhere =
    (permission.where === 'group' && inside.length > 0) || inside.some(({ entities }) => entities === 'all')
  return {
    entities: everywhere ? 'all' : inside.flatMap(({ entities }) => (entities === 'all' ? [] : entities)),
    parties: outside.flatMap(({ party }) => (party === undefined ? [] : [party])),
  }
}

/** Whoever comes without grants acts in their role for the whole group. */
export function grantsOf(act: Act): readonly Grant[] {
  return act.grants ?? [{ role: act.role, entities: 'all' }]
}

function allows(grant: Grant, permission: Permission, { entity, parties = [] }: About): boolean {
  if (isOwn(permission, grant.role))
    return grant.party !== undefined && parties.some((party) => party === grant.party)
  if (!countsFor(grant, permission)) return false
  if (permission.where !== 'entity' || grant.entities === 'all') return true
  return entity !== undefined && grant.entities.includes(entity)
}

/** Does the grant count for the deed, in one entity at least? A signature stays with the one who holds the role. */
function countsFor({ role, entities, onBehalfOf }: Grant, permission: Permission): boolean {
  if (!holds(permission, role) || (permission.signature && onBehalfOf !== undefined)) return false
  return permission.where !== 'whole' || entities === 'all'
}

function holds({ by }: Pick<Permission, 'by'>, role: string): boolean {
  return role === 'operator' || by.some((one) => one === role)
}

function isOwn({ own = [] }: Permission, role: string): boolean {
  return own.some((one) => one === role)
}

/**
 * Why they are kept apart from it, where they are: by what they did themselves, or the one they stand in for did, or
 * somebody did in the place of either.
 */
function keptApart(act: Act, { onBehalfOf }: Grant, { apartFrom = [] }: About): Wording | undefined {
  for (const part of apartFrom) {
    const hand = handOf(act, onBehalfOf, part)
    if (hand) return didBefore(hand, part.did)
  }
  return undefined
}

function handOf({ by, keys = [] }: Act, standsInFor: string | undefined, part: Part): Hand | undefined {
  if (part.by === by) return 'self'
  if (keys.some((key) => key === part.by)) return 'key'
  if (standsInFor !== undefined && [part.by, part.onBehalfOf].includes(standsInFor)) return 'standIn'
  return [by, ...keys].some((one) => one === part.onBehalfOf) ? 'delegate' : undefined
}

function whoMay(act: Act, { by, where, signature }: Permission, { entity }: About): Wording {
  const held = grantsOf(act).map(({ role }) => role)
  if (by.length === 0) return onMachine
  if (signature && grantsOf(act).some((grant) => grant.onBehalfOf !== undefined && holds({ by }, grant.role)))
    return act.via === 'key' ? keySignsNot : notPassedOn
  const isHeld = held.some((role) => by.some((one) => one === role))
  if (where === 'whole' && isHeld) return takesWhole
  if (where === 'entity' && entity !== undefined && isHeld) return elsewhere(entity)
  return takesOther(by, held)
}

/** Whether they proved who they are within the last five minutes; what runs within the machine need not. */
export function isFresh({ via, verifiedAt, at }: Act): boolean {
  if (via === undefined) return true
  return via === 'session' && verifiedAt !== undefined && Date.parse(at) - Date.parse(verifiedAt) <= freshFor
}

function stepUp({ via }: Act, deed: Deed): Refusal {
  return via === 'key'
    ? { code: 'forbidden', ...worded(keyMayNot(deed)) }
    : { code: 'step_up', ...worded(proveToSign(deed)) }
}

/** Is this a role that the table knows? */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
