import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { ask, write } from '../app/client.ts'
import type { Session } from './session.ts'

/** The reader closed the browser's question, or it knows no passkey for here. */
export class PasskeyGivenUp extends Error {
  constructor() {
    super('no passkey was given')
    this.name = 'PasskeyGivenUp'
  }
}

export const hasPasskeys = (): boolean => 'PublicKeyCredential' in window

export const signInByPasskey = () => answer('/api/session/passkey')
/** Before a signature: proves once more who sits there. */
export const verifyByPasskey = () => answer('/api/session/verify/passkey')

/** The browser answers the server's challenge with a passkey that it knows for here. */
async function answer(to: string): Promise<Session> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>('/api/session/passkey/options', {
    method: 'POST',
    body: {},
  })
  const credential = await startAuthentication({ optionsJSON }).catch(giveUp)
  return ask<Session>(to, { method: 'POST', body: { credential } })
}

/** Makes a passkey for the one who is signed in, under a name of their own. */
export async function addPasskey(title: string): Promise<unknown> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = await write<PublicKeyCredentialCreationOptionsJSON>('/api/passkeys/options')
  const credential = await startRegistration({ optionsJSON }).catch(giveUp)
  return write('/api/passkeys', { title, credential })
}

function giveUp(): never {
  throw new PasskeyGivenUp()
}
