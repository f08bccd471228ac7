import { Type } from 'typebox'

/** What the schemas of warnings are made of. */
export const Title = Type.String({ minLength: 3, maxLength: 300, pattern: '^[^\\u0000-\\u001F]*$' })
export const Text = Type.String({ minLength: 3, maxLength: 50_000, pattern: '^[^\\u0000]*$' })
export const Name = Type.String({ minLength: 1, maxLength: 300, pattern: '^[^\\u0000-\\u001F]*$' })
export const Web = Type.String({ maxLength: 2_000, pattern: '^https?://[^\\s\\u0000-\\u001F]+$' })
export const Code = Type.String({ pattern: '^[a-z]{2,3}$', description: 'ISO 639, e.g. sv, zh' })
export const EvidenceId = Type.String({ pattern: '^evd_[0-9a-f-]{36}$' })
export const Why = Type.String({ minLength: 3, maxLength: 5_000, pattern: '^[^\\u0000]*$' })
