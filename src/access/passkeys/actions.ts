import { type Act, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { actOfNobody, type Moment } from '../accounts/actions.ts'
import { findPerson } from '../accounts/store.ts'
import { keepChallenge, takeChallenge } from '../challenges/store.ts'
import { carryOut, ownAccount } from '../deeds/actions.ts'
import { passkeyWords, provePasskeyWords } from '../knowledge/account-words.ts'
import {
  noPasskeyWords,
  passkeyMakerWords,
  passkeyThereWords,
  passkeyUnfitWords,
} from '../knowledge/way-in-words.ts'
import type { PasskeyView } from '../model.ts'
import { isFresh } from '../permit.ts'
import { hashOf } from '../secrets/actions.ts'
import { type From, type Opened, openSession, verifySession } from '../sessions/actions.ts'
import { after } from '../sessions/lifetime.ts'
import type { NewCredential, UsedCredential } from './model.ts'
import {
  deletePasskey,
  insertPasskey,
  lockPasskey,
  notePasskeyUse,
  type Passkey,
  passkeysOf,
} from './store.ts'

/** Hundreds of files: only for whoever has a passkey. */
const webauthn = () => import('@simplewebauthn/server')

const answeredWithin = 5 * 60_000
/** EdDSA, ES256, RS256 (COSE): what authenticators in use have. */
const supportedAlgorithmIDs = [-8, -7, -257]

/** A challenge of 32 bytes that counts once and for five minutes. */
async function ask(tx: Tx, moment: Moment, person: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = new Uint8Array(moment.random(32))
  const hash = hashOf(Buffer.from(challenge).toString('base64url'))
  const kind = person === null ? 'passkey.prove' : 'passkey.register'
  const expiresAt = after(moment.at, answeredWithin)
  await keepChallenge(tx, moment.at, { hash, kind, person, data: {}, expiresAt })
  return challenge
}

/** What the browser is asked when I add a passkey. Refuses `step_up` unless I have just proved who I am. */
export async function askForPasskey(db: Db, act: Act, origin: string) {
  if (!isFresh(act)) return refuse(proveFirst)
  const { generateRegistrationOptions } = await webauthn()
  return await inTransaction(db, act.at, async (tx) => {
    const person = await findPerson(tx, act.by)
    if (!person) return refuse({ code: 'not_found', ...worded(passkeyMakerWords) })
    const have = await passkeysOf(tx, act.by)
    const options = await generateRegistrationOptions({
      ...{ rpName: 'Aktsam', rpID: new URL(origin).hostname, challenge: await ask(tx, act, act.by) },
      ...{
        userName: person.email,
        userDisplayName: person.name,
        userID: new Uint8Array(Buffer.from(act.by)),
      },
      ...{ timeout: answeredWithin, attestationType: 'none' },
      excludeCredentials: have.map(({ id }) => ({ id })),
      supportedAlgorithmIDs,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    return ok(options)
  })
}

const proveFirst: Refusal = {
  code: 'step_up',
  ...worded(provePasskeyWords),
}

interface Adding {
  readonly title: string
  readonly credential: NewCredential
  readonly origin: string
}

/** Adds the passkey that the browser made. Refuses `invalid_input` where its answer does not fit what was asked. */
export async function addPasskey(
  db: Db,
  act: Act,
  { title, credential, origin }: Adding,
): Promise<Result<PasskeyView>> {
  const doing = {
    deed: 'own.account',
    about: ownAccount(act),
    type: 'person.passkey',
    object: act.by,
  } as const
  const work = async (tx: Tx, allowed: Act): Promise<Result<PasskeyView>> => {
    const asked = await takeAsked(tx, act.at, { credential, kind: 'passkey.register' })
    if (asked?.person !== act.by) return refuse(noAnswer)
    const made = await readNew(credential, { challenge: asked.challenge, origin })
    if (!made) return refuse(noAnswer)
    const { id, publicKey, counter, backedUp } = made
    const transports = credential.response.transports ?? []
    const times = { madeAt: act.at, usedAt: null }
    const passkey = { id, person: act.by, title, publicKey, counter, transports, backedUp, ...times }
    if (!(await insertPasskey(tx, passkey))) return refuse({ code: 'conflict', ...worded(passkeyThereWords) })
    await record(tx, allowed, { type: 'person.passkey', object: act.by, body: { added: id } })
    return ok(viewOf(passkey))
  }
  return await carryOut(db, act, { ...doing, work })
}

const noAnswer: Refusal = {
  code: 'invalid_input',
  ...worded(passkeyUnfitWords),
}

function viewOf({ id, title, backedUp, madeAt, usedAt }: Passkey): PasskeyView {
  return { id, title, backedUp, madeAt, usedAt }
}

/** My passkeys, oldest first. */
export async function ownPasskeys(db: Db, act: Act): Promise<PasskeyView[]> {
  return await inTransaction(db, act.at, async (tx) => (await passkeysOf(tx, act.by)).map(viewOf))
}

/** Takes one of my passkeys away. Refuses `step_up` and `not_found`. */
export async function removePasskey(db: Db, act: Act, id: string): Promise<Result<true>> {
  const doing = {
    deed: 'own.account',
    about: ownAccount(act),
    type: 'person.passkey',
    object: act.by,
  } as const
  const work = async (tx: Tx, allowed: Act): Promise<Result<true>> => {
    if (!isFresh(act)) return refuse(proveFirst)
    if (!(await deletePasskey(tx, { id, person: act.by })))
      return refuse({ code: 'not_found', ...worded(noPasskeyWords) })
    await record(tx, allowed, { type: 'person.passkey', object: act.by, body: { removed: id } })
    return ok(true)
  }
  return await carryOut(db, act, { ...doing, work })
}

/** What the browser is asked when somebody signs in, or proves before a signature who they are. */
export async function askForProof(db: Db, moment: Moment, origin: string) {
  const { generateAuthenticationOptions } = await webauthn()
  return await inTransaction(db, moment.at, async (tx) =>
    generateAuthenticationOptions({
      ...{ rpID: new URL(origin).hostname, challenge: await ask(tx, moment, null) },
      ...{ timeout: answeredWithin, userVerification: 'required' },
    }),
  )
}

interface Proof {
  readonly credential: UsedCredential
  readonly origin: string
}

/** Signs in by passkey. Refuses `not_signed_in` with one sentence for all that can be wrong. */
export async function signInByPasskey(
  db: Db,
  moment: Moment,
  { from, ...proof }: Proof & { readonly from: From },
): Promise<Result<Opened & { person: string }>> {
  return await inTransaction(db, moment.at, async (tx) => {
    const person = await prove(tx, moment, proof)
    if (person === undefined) return await refuseProof(tx, actOfNobody(moment))
    const act: Act = { ...actOfNobody(moment), by: person, role: 'self' }
    const opening = { person, method: 'passkey', verifiedAt: moment.at, from } as const
    return ok({ ...(await openSession(tx, act, opening)), person })
  })
}

/** Proves by passkey who sits in this session; answers its new token. A passkey of another does not count. */
export async function verifyByPasskey(
  db: Db,
  act: Act,
  { token, ...proof }: Proof & { readonly token: string },
): Promise<Result<{ token: string }>> {
  return await inTransaction(db, act.at, async (tx) => {
    const person = await prove(tx, act, proof)
    return person === act.by ? await verifySession(tx, act, token) : await refuseProof(tx, act)
  })
}

/** Whose passkey it is, if it answers what was asked, its counter moves on, and its person is active. */
async function prove(tx: Tx, { at }: Moment, { credential, origin }: Proof): Promise<string | undefined> {
  const asked = await takeAsked(tx, at, { credential, kind: 'passkey.prove' })
  const passkey = asked && (await lockPasskey(tx, credential.id))
  if (!passkey) return undefined
  const used = await readUsed(credential, { passkey, challenge: asked.challenge, origin })
  const person = used && (await findPerson(tx, passkey.person))
  if (!used || person?.status !== 'active') return undefined
  await notePasskeyUse(tx, passkey.id, { ...used, usedAt: at })
  return person.id
}

async function refuseProof(tx: Tx, act: Act) {
  const body = { because: 'passkey' }
  await record(tx, act, { type: 'session.refuse', object: act.by, body })
  return refuse({
    code: 'not_signed_in',
    ...worded(passkeyWords),
  })
}

/** The challenge that an answer carries, if it was asked and nobody has answered it yet. */
async function takeAsked(
  tx: Tx,
  at: string,
  {
    credential,
    kind,
  }: {
    readonly credential: NewCredential | UsedCredential
    readonly kind: 'passkey.register' | 'passkey.prove'
  },
) {
  const challenge = challengeIn(credential.response.clientDataJSON)
  const asked =
    challenge === undefined ? undefined : await takeChallenge(tx, at, { hash: hashOf(challenge), kind })
  return asked && challenge !== undefined ? { ...asked, challenge } : undefined
}

function challengeIn(clientData: string): string | undefined {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'))
    const isData = typeof data === 'object' && data !== null && 'challenge' in data
    return isData && typeof data.challenge === 'string' ? data.challenge : undefined
  } catch {
    return undefined
  }
}

interface Expected {
  readonly challenge: string
  readonly origin: string
}

const common = { type: 'public-key', clientExtensionResults: {} } as const

/** The library throws for every answer that does not fit; to us all of them are one. */
async function readNew({ id, response }: NewCredential, { challenge, origin }: Expected) {
  const { clientDataJSON, attestationObject } = response
  const { verifyRegistrationResponse } = await webauthn()
  const verified = await verifyRegistrationResponse({
    response: { ...common, id, rawId: id, response: { clientDataJSON, attestationObject } },
    ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: new URL(origin).hostname },
    ...{ requireUserVerification: true, supportedAlgorithmIDs },
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  const { credential, credentialBackedUp: backedUp } = verified.registrationInfo
  return { id: credential.id, publicKey: credential.publicKey, counter: credential.counter, backedUp }
}

async function readUsed(
  { id, response }: UsedCredential,
  { passkey, challenge, origin }: Expected & { readonly passkey: Passkey },
) {
  const { clientDataJSON, authenticatorData, signature } = response
  const publicKey = new Uint8Array(passkey.publicKey)
  const { verifyAuthenticationResponse } = await webauthn()
  const verified = await verifyAuthenticationResponse({
    response: { ...common, id, rawId: id, response: { clientDataJSON, authenticatorData, signature } },
    ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: new URL(origin).hostname },
    credential: { id: passkey.id, publicKey, counter: passkey.counter },
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  const { newCounter: counter, credentialBackedUp: backedUp } = verified.authenticationInfo
  return { counter, backedUp }
}
