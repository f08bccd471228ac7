import { createHmac } from 'node:crypto'
import type { Random } from '#kernel'

/** Standard Webhooks: a symmetric secret is `whsec_` and the base64 of 24 to 64 bytes. */
const prefix = 'whsec_'
const secretLength = 32

export function newSecret(random: Random): string {
  return prefix + Buffer.from(random(secretLength)).toString('base64')
}

export interface ToSign {
  readonly id: string
  /** Seconds since 1970: of this attempt, not of the message. */
  readonly timestamp: number
  readonly body: string
}

/** The three headers of a message. With several secrets (a rotation) it carries a signature of each. */
export function signedHeaders(
  { id, timestamp, body }: ToSign,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  }
}
