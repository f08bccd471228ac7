import { expect, test } from 'vitest'
import type { Act, Grant } from '#kernel'
import type { Deed } from './permissions.ts'
import { type About, permit } from './permit.ts'

const at = '2026-11-23T12:00:00.000Z'
const actOf = (grants: readonly Grant[], more: Partial<Act> = {}): Act => ({
  ...{ at, by: 'usr_bo', role: 'none', random: (n: number) => new Uint8Array(n) },
  ...{ grants, via: 'session', verifiedAt: at },
  ...more,
})
const says = (act: Act, deed: Deed, about?: About) => {
  const result = permit(act, deed, about)
  return result.ok ? undefined : result.refusal.wording
}
const legal = [{ role: 'legal', entities: 'all' as const }]

test('whoever lacks the role reads in their own language which role it takes', () => {
  const refused = says(actOf([{ role: 'auditor', entities: 'all' }]), 'decision.sign')
  expect(refused).toEqual({
    sv: 'Du får inte underteckna ett beslut om en leverantör: det kräver rollen ledning; du har revisor.',
    nb: 'Du har ikke lov til å signere en beslutning om en leverandør: det krever rollen ledelse; du har revisor.',
    fi: 'Sinulla ei ole oikeutta allekirjoittaa toimittajia koskevia päätöksiä: se vaatii roolin johto; sinulla on tarkastaja.',
    en: 'You may not sign a decision on a supplier: it takes the role management; you hold auditor.',
  })
})

test('whoever asked for it reads that they did, in words of the room that knows what they did', () => {
  const did = { sv: 'begärde det', nb: 'ba om det', fi: 'pyysi sitä', en: 'asked for it' }
  const own = says(actOf(legal), 'hit.decide', { apartFrom: [{ by: 'usr_bo', did }] })
  expect(own?.sv).toBe('Du får inte avgöra en träff: du begärde det.')
  expect(own?.fi).toBe('Sinulla ei ole oikeutta ratkaista osumia: olet itse se, joka pyysi sitä.')
  const key = actOf(legal, { keys: ['key_1'] })
  expect(says(key, 'hit.decide', { apartFrom: [{ by: 'key_1', did }] })?.nb).toContain(
    'en av nøklene dine ba om det',
  )
})

test('what a room says in English only is told to others as an earlier step, never in English', () => {
  const refused = says(actOf(legal), 'hit.decide', { apartFrom: [{ by: 'usr_bo', did: 'placed it' }] })
  expect(refused?.en).toBe('You may not decide a hit: you placed it.')
  expect(refused?.sv).toBe('Du får inte avgöra en träff: du gjorde ett tidigare steg i det.')
})

test('a signature asks for a fresh proof in the language of whoever signs', () => {
  const old = actOf(legal, { verifiedAt: '2026-11-23T11:00:00.000Z' })
  expect(says(old, 'hit.confirm')?.nb).toMatch(/^For å avgjøre et treff som andre person må du vise/)
})
