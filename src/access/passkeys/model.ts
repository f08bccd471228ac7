import { type Static, Type } from 'typebox'

const Base64Url = Type.String({ minLength: 1, maxLength: 20_000, pattern: '^[A-Za-z0-9_-]+$' })

/** What the browser answers when a passkey is made (WebAuthn §5.8.3); what else it sends is left aside. */
export const NewCredential = Type.Object({
  id: Base64Url,
  response: Type.Object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 })),
  }),
})
export type NewCredential = Static<typeof NewCredential>

/** What the browser answers when a passkey is used. */
export const UsedCredential = Type.Object({
  id: Base64Url,
  response: Type.Object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Type.Optional(Type.Union([Base64Url, Type.Null()])),
  }),
})
export type UsedCredential = Static<typeof UsedCredential>
