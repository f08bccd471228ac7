import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Act, Grant } from '#kernel'
import { roles } from './model.ts'
import { type Deed, deeds, type Permission, permissions } from './permissions.ts'
import { type About, freshFor, mayAnywhere, permit, sightOf } from './permit.ts'

const at = '2026-11-23T12:00:00.000Z'
const grant = (role: string, more: Partial<Grant> = {}): Grant => ({ role, entities: 'all', ...more })
const actOf = (grants: readonly Grant[], more: Partial<Act> = {}): Act => ({
  ...{ at, by: 'usr_anna', role: 'none', random: (n: number) => new Uint8Array(n) },
  ...{ grants, via: 'session', verifiedAt: at },
  ...more,
})
const why = (act: Act, deed: Deed, about?: About) => {
  const result = permit(act, deed, about)
  return result.ok ? undefined : `${result.refusal.code}: ${result.refusal.detail}`
}

describe('permit', () => {
  test('whoever holds the role for an entity may act there, and the act says under which role', () => {
    const act = actOf([grant('auditor'), grant('sales', { entities: ['se'] })])
    expect(permit(act, 'order.submit', { entity: 'se' })).toMatchObject({
      ok: true,
      value: { role: 'sales' },
    })
    expect(why(act, 'order.submit', { entity: 'fi' })).toBe(
      "forbidden: You may not submit an order: you hold the role for other legal entities, not for 'fi'.",
    )
    expect(why(act, 'order.submit')).toContain('forbidden')
  })

  test('a deed of the group takes the role anywhere, one of all entities takes it everywhere', () => {
    const here = actOf([grant('administrator', { entities: ['se'] })])
    expect(why(here, 'list.import')).toBeUndefined()
    expect(why(here, 'access.change')).toContain('it takes the role for all legal entities')
    expect(mayAnywhere(here, 'access.change')).toBe(false)
  })

  test('people from outside may what is theirs, for their own party only', () => {
    const customer = actOf([grant('customer', { party: 'kommun' })])
    expect(why(customer, 'order.read', { entity: 'se', parties: ['kommun'] })).toBeUndefined()
    expect(why(customer, 'order.read', { entity: 'se', parties: ['another'] })).toContain('forbidden')
    expect(why(customer, 'order.read', { entity: 'se' })).toContain('forbidden')
    expect(why(actOf([grant('customer')]), 'order.read', { parties: [undefined, null] })).toContain(
      'forbidden',
    )
    expect(sightOf(customer, 'order.read')).toEqual({ entities: [], parties: ['kommun'] })
    expect(mayAnywhere(customer, 'record.read')).toBe(false)
  })

  test('whoever asked does not grant, neither themselves, nor by a key, nor by one who stands in', () => {
    const about = { entity: 'se', apartFrom: [{ by: 'usr_bo', did: 'asked for it' }] }
    const own = actOf([grant('legal')], { by: 'usr_bo' })
    expect(why(own, 'hit.decide', about)).toBe('forbidden: You may not decide a hit: you asked for it.')
    const standsIn = actOf([grant('legal', { onBehalfOf: 'usr_bo' })])
    expect(why(standsIn, 'hit.decide', about)).toContain('the one you stand in for asked for it')
    const byKey = actOf([grant('legal')], { keys: ['key_1'] })
    const askedByKey = { apartFrom: [{ by: 'key_1', did: 'asked for it' }] }
    expect(why(byKey, 'hit.decide', askedByKey)).toContain('a key of yours asked for it')
    expect(why(actOf([grant('legal')]), 'hit.decide', about)).toBeUndefined()
  })

  test('one who stands in and holds the role too acts under their own', () => {
    const act = actOf([grant('legal', { onBehalfOf: 'usr_bo' }), grant('complianceOfficer')])
    const result = permit(act, 'hit.decide', { apartFrom: [{ by: 'usr_bo', did: 'asked' }] })
    expect(result).toMatchObject({ ok: true, value: { role: 'complianceOfficer' } })
  })

  test('what one who stands in asked for in somebody’s role, that somebody does not grant, nor anybody in their role', () => {
    const asked = { by: 'usr_bo', onBehalfOf: 'usr_anna', did: 'asked for it' }
    const about = { apartFrom: [asked] }
    expect(why(actOf([grant('legal')]), 'hit.decide', about)).toBe(
      'forbidden: You may not decide a hit: the one who stood in for you asked for it.',
    )
    const another = actOf([grant('legal', { onBehalfOf: 'usr_anna' })], { by: 'usr_cia' })
    expect(why(another, 'hit.decide', about)).toContain('the one you stand in for asked for it')
    const byKey = actOf([grant('legal', { onBehalfOf: 'usr_anna' })], { by: 'key_1', via: 'key' })
    expect(why(byKey, 'hit.decide', about)).toContain('forbidden')
    expect(why(actOf([grant('legal')], { by: 'usr_cia' }), 'hit.decide', about)).toBeUndefined()
  })

  test('what somebody asked for by a key, one who stands in for them does not grant', () => {
    const about = { apartFrom: [{ by: 'key_1', onBehalfOf: 'usr_bo', did: 'asked for it' }] }
    const standsIn = actOf([grant('legal', { onBehalfOf: 'usr_bo' })])
    expect(why(standsIn, 'hit.decide', about)).toContain('the one you stand in for asked for it')
    expect(why(actOf([grant('legal')]), 'hit.decide', about)).toBeUndefined()
  })

  test('the act says in whose place it is done, and in nobody’s where one holds the role oneself', () => {
    const standsIn = grant('legal', { onBehalfOf: 'usr_bo' })
    expect(permit(actOf([standsIn]), 'hit.decide')).toMatchObject({ value: { onBehalfOf: 'usr_bo' } })
    const both = permit(actOf([standsIn, grant('complianceOfficer')], { onBehalfOf: 'usr_bo' }), 'hit.decide')
    expect(both).toMatchObject({ ok: true, value: { role: 'complianceOfficer' } })
    expect(both.ok && both.value.onBehalfOf).toBeUndefined()
  })

  test('a key may what it is made for, and never signs', () => {
    const key = actOf([grant('legal', { onBehalfOf: 'usr_bo' })], {
      ...{ by: 'key_1', via: 'key', only: ['order.check', 'exception.grant'] },
    })
    expect(why(key, 'order.check', { entity: 'se' })).toBeUndefined()
    expect(why(key, 'order.read', { entity: 'se' })).toContain('this key is not made for it')
    expect(why(key, 'exception.grant', { entity: 'se' })).toContain('a key does not sign')
    expect(sightOf(key, 'order.read')).toEqual({ entities: [], parties: [] })
  })

  test('a signature asks for a proof of the last five minutes', () => {
    const signedAt = (millis: number) => new Date(Date.parse(at) - millis).toISOString()
    const proved = (millis: number) => actOf([grant('legal')], { verifiedAt: signedAt(millis) })
    expect(why(proved(freshFor), 'rules.activate')).toBeUndefined()
    expect(why(proved(freshFor + 1), 'rules.activate')).toContain('step_up')
    const { verifiedAt: _, ...never } = actOf([grant('legal')])
    expect(why(never, 'rules.activate')).toContain('step_up')
  })

  test('a signature is not passed on with the role', () => {
    const standsIn = actOf([grant('legal', { onBehalfOf: 'usr_bo' })])
    expect(why(standsIn, 'rules.activate')).toContain('a signature is not passed on')
    expect(mayAnywhere(standsIn, 'rules.activate')).toBe(false)
  })

  test('an administrator writes no business data', () => {
    const administrator = actOf([grant('administrator')])
    const business = deeds.filter((deed) =>
      /^(order|party|catalogue|use|exception|hit|decision)\./.test(deed),
    )
    expect(business.filter((deed) => mayAnywhere(administrator, deed))).toEqual([])
  })
})

/** The table read word by word, without regard to what is quick or short. */
function naively(act: Act, deed: Deed, about: About): string {
  const { by, own = [], where, signature }: Permission = permissions[deed]
  if (act.only !== undefined && !act.only.includes(deed)) return 'forbidden'
  let isKeptApart = false
  for (const { role, entities, party, onBehalfOf } of act.grants ?? []) {
    let holds = false
    if (own.some((one) => one === role)) {
      holds = party !== undefined && (about.parties ?? []).includes(party)
    } else if (role === 'operator' || by.some((one) => one === role)) {
      if (where === 'group') holds = true
      if (where === 'whole') holds = entities === 'all'
      if (where === 'entity')
        holds = entities === 'all' || (about.entity !== undefined && entities.includes(about.entity))
      if (signature && onBehalfOf !== undefined) holds = false
    }
    if (!holds) continue
    const hands = [act.by, ...(act.keys ?? []), ...(onBehalfOf === undefined ? [] : [onBehalfOf])]
    if (
      (about.apartFrom ?? []).some((part) =>
        hands.some((hand) => hand === part.by || hand === part.onBehalfOf),
      )
    ) {
      isKeptApart = true
      continue
    }
    if (!signature || act.via === undefined) return 'ok'
    if (act.via === 'key') return 'forbidden'
    const age = act.verifiedAt === undefined ? Infinity : Date.parse(act.at) - Date.parse(act.verifiedAt)
    return age <= 300_000 ? 'ok' : 'step_up'
  }
  return isKeptApart ? 'forbidden' : 'forbidden'
}

test('permit says what a naive reading of the table says, whoever asks for whatever', () => {
  const people = ['usr_anna', 'usr_bo', 'key_1']
  const entities = fc.oneof(fc.constant('all' as const), fc.subarray(['se', 'no', 'fi'], { minLength: 1 }))
  const grants = fc.array(
    fc.record(
      {
        role: fc.constantFrom(...roles),
        entities,
        party: fc.constantFrom('kommun', 'dist'),
        onBehalfOf: fc.constantFrom(...people),
      },
      { requiredKeys: ['role', 'entities'] },
    ),
    { maxLength: 4 },
  )
  const ages = fc.constantFrom(0, 300_000, 300_001)
  const act = fc.record(
    {
      by: fc.constantFrom(...people),
      grants,
      only: fc.subarray([...deeds]),
      via: fc.constantFrom('session' as const, 'key' as const),
      keys: fc.subarray(['key_1']),
      verifiedAt: ages.map((age) => new Date(Date.parse(at) - age).toISOString()),
    },
    { requiredKeys: ['by', 'grants'] },
  )
  const about = fc.record(
    {
      entity: fc.constantFrom('se', 'no', 'fi'),
      parties: fc.subarray(['kommun', 'dist', null]),
      apartFrom: fc.array(
        fc
          .tuple(fc.constantFrom(...people, null), fc.constantFrom(...people, null))
          .map(([by, onBehalfOf]) => ({ by, onBehalfOf, did: 'asked' })),
      ),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(act, fc.constantFrom(...deeds), about, (who, deed, what) => {
      const whole: Act = { at, role: 'none', random: (n) => new Uint8Array(n), ...who }
      const result = permit(whole, deed, what)
      expect(result.ok ? 'ok' : result.refusal.code).toBe(naively(whole, deed, what))
      if (result.ok) expect(mayAnywhere(whole, deed)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
