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

/** Signs in with a passkey of this device, or proves once more who is there. */
export async function signInByPasskey(): Promise<Session> {
  return ask<Session>('/api/session/passkey', { method: 'POST', body: { response: await answerChallenge() } })
}

async function answerChallenge() {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>('/api/session/passkey/options', {
    method: 'POST',
    body: {},
  })
  return startAuthentication({ optionsJSON }).catch(() => {
    throw new PasskeyGivenUp()
  })
}

/** Makes a passkey for the one who is signed in, under a name of their own. */
export async function addPasskey(title: string): Promise<unknown> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = await write<PublicKeyCredentialCreationOptionsJSON>('/api/passkeys/options')
  const response = await startRegistration({ optionsJSON }).catch(() => {
    throw new PasskeyGivenUp()
  })
  return write('/api/passkeys', { title, response })
}
