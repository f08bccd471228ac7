import { expect, test } from 'vitest'
import { languages, toInstant } from '#kernel'
import { abroad, customer, face, item, longan, ordinary, party } from '../../test/support/order-facts.ts'
import { builtInPacks, evaluateLine, loadPack, rulesOfDecision } from './index.ts'
import type { Facts, LineVerdict, Rule } from './model.ts'

const packs = await builtInPacks()
const builtIn: Rule[] = packs.flatMap(({ value }) => {
  const loaded = loadPack(value)
  return loaded.ok ? loaded.value.rules : []
})
const d1 = rulesOfDecision({
  ref: 'D-1',
  kind: 'phaseOut',
  supplier: 'longan',
  categories: ['camera', 'recorder'],
  legalEntities: ['se', 'no', 'fi'],
  effectiveAt: '2026-10-01T00:00:00+02:00',
  newSales: 'all',
  transition: {},
  sparePartCeiling: {},
})
const rules = [
  ...builtIn.filter(({ layer }) => layer === 'law'),
  ...d1,
  ...builtIn.filter(({ layer }) => layer === 'policy'),
]
const noon = toInstant('2026-11-23T12:00:00+01:00')

const clauses: Facts = { 'contract.clauses': ['noReExportRussia', 'noReExportBelarus'], 'risk.art12gb': true }
const judged = (facts: Facts, at = noon) => evaluateLine(rules, { ...ordinary, ...facts }, at)
const citations = ({ law, policy }: LineVerdict) =>
  [...law.spoke, ...policy.spoke].map(({ citation }) => citation).join(' | ')
const acts = ({ next }: LineVerdict) => next.map(({ act }) => act)
const use = (more: Facts): Facts =>
  Object.fromEntries(Object.entries(more).map(([name, value]) => [`use.${name}`, value]))

test('an ordinary sale to a municipality is allowed, and nothing speaks', () => {
  const line = judged(customer({ publicBody: true }))
  expect(line).toMatchObject({ outcome: 'allow', law: { spoke: [] }, policy: { spoke: [] }, missing: [] })
})

test('F1, F5: a phased-out maker: block and substitute by policy, the law silent', () => {
  expect(judged(longan)).toMatchObject({
    outcome: 'block',
    law: { outcome: 'allow' },
    policy: { outcome: 'block' },
  })
  expect(judged({ ...longan, 'line.purpose': 'expansion' })).toMatchObject({ outcome: 'substitute' })
})

test('F2, F4: warranty exchange and service of an installed camera go on', () => {
  expect(judged({ ...longan, 'line.purpose': 'rma' })).toMatchObject({ outcome: 'allow', missing: [] })
  expect(judged({ ...longan, 'line.purpose': 'service' })).toMatchObject({ outcome: 'allow', missing: [] })
})

test('F3: a return without proof holds, and asks for the serial', () => {
  const unknown = { 'proof.asset': undefined, 'proof.warranty': undefined, 'proof.contract': undefined }
  const {
    'proof.asset': _a,
    'proof.warranty': _w,
    'proof.contract': _c,
    ...rest
  } = { ...ordinary, ...longan, ...unknown }
  const held = evaluateLine(rules, { ...rest, 'line.purpose': 'rma' } as Facts, noon)
  expect(held).toMatchObject({ outcome: 'hold', kind: 'data', law: { outcome: 'allow' } })
  expect(held.missing.map(({ fact }) => fact)).toContain('line.serials')
  const ended = judged({ ...longan, 'line.purpose': 'rma', 'proof.warranty': false })
  expect(ended).toMatchObject({ outcome: 'hold', kind: 'data' })
  expect(acts(ended)).toContain('convertPurpose')
})

test('F13: a confirmed EU match blocks by law, returns too, for a Norwegian seller too, and no exception helps', () => {
  const frozen = customer({
    screening: 'confirmed',
    confirmedOn: ['eu-fsf'],
    confirmedActs: ['Reg. (EU) 2020/1998'],
  })
  for (const more of [{}, { 'line.purpose': 'rma' }, { 'exceptions.rules': ['L-EU-FREEZE'] }]) {
    const line = judged({ ...frozen, ...more })
    expect(line).toMatchObject({ outcome: 'block', law: { outcome: 'block' } })
    expect(citations(line)).toContain('Reg. (EU) 2020/1998')
    expect(acts(line)).toContain('reportFreeze')
  }
  const norwegian = judged({ ...frozen, 'seller.country': 'NO', 'seller.inEu': false, 'seller.entity': 'no' })
  expect(norwegian.law.spoke).toMatchObject([{ rule: 'L-NO-FREEZE', verified: false, outcome: 'block' }])
})

test('F15, F17, F19: an SDN hit goes to legal, an alert and a stale list hold for screening', () => {
  expect(judged(customer({ screening: 'confirmed', confirmedOn: ['us-ofac-sdn'] }))).toMatchObject({
    outcome: 'hold',
    kind: 'legal',
    policy: { outcome: 'hold' },
  })
  expect(
    judged(party('buyer', 'x', { country: 'KZ', screening: 'alert', alertsOn: ['eu-fsf'] })),
  ).toMatchObject({
    outcome: 'hold',
    kind: 'screening',
    law: { outcome: 'hold' },
  })
  expect(judged({ 'lists.stale': ['eu-fsf'] })).toMatchObject({ outcome: 'hold', kind: 'screening' })
})

const police = { publicBody: true, securityForce: 'police', isStateSecurity: true }
const surveillance = use({
  functions: ['faceRecognition'],
  isBiometric: true,
  realTime: true,
  publicSpace: true,
  lawEnforcement: true,
})

test('F20: face recognition for the police of Myanmar: tell the authority by law, block by own policy', () => {
  const line = judged({
    ...abroad('MM', police),
    'shipTo.armsEmbargo': true,
    ...face,
    ...surveillance,
    'use.repression': 'aware',
  })
  expect(line).toMatchObject({
    outcome: 'block',
    law: { outcome: 'notifyAuthority' },
    policy: { outcome: 'block' },
  })
  expect(line.policy.spoke.map(({ rule }) => rule)).toContain('P-FR')
  expect(citations(line)).toContain('Reg. (EU) 2021/821 Art. 5(2)')
  expect(acts(line)).toContain('notifyAuthority')
  expect(line.sentence).toContain('By law besides')
})

test('F21: the same for a bureau in China: held by law, blocked by policy, the Entity List as a signal', () => {
  const line = judged({
    ...abroad('CN', { ...police, listedOn: ['usEntityList'] }),
    ...face,
    ...surveillance,
    'use.repression': 'suspected',
  })
  expect(line).toMatchObject({
    outcome: 'block',
    law: { outcome: 'hold', kind: 'legal' },
    policy: { outcome: 'block' },
  })
  for (const act of ['Reg. (EU) 2021/821 Art. 5', '2024/2659', 'Entity List'])
    expect(citations(line)).toContain(act)
})

test('F22: a thermal camera to Venezuela is blocked at any frame rate; at 30 Hz 6A003 speaks besides', () => {
  const thermal = (hz: number, annexI: string[]) =>
    item('AL-T', {
      'item.isThermal': true,
      'item.thermalHz': hz,
      'item.features': ['thermal'],
      'item.annexI': annexI,
    })
  const thirty = judged({ ...abroad('VE'), ...thermal(30, ['6A003.b.4.b']), 'use.repression': 'none' })
  expect(thirty).toMatchObject({ outcome: 'block', law: { outcome: 'block' } })
  expect(citations(thirty)).toContain('Reg. (EU) 2017/2063 Annex I item 7')
  expect(citations(thirty)).toContain('6A003.b.4.b')
  expect(acts(thirty)).toContain('derogation')
  const eight = judged({ ...abroad('VE'), ...thermal(8.3, []), 'use.repression': 'none' })
  expect(eight.law.outcome).toBe('block')
  expect(citations(eight)).not.toContain('6A003')
})

test('F23: a distributor in Kazakhstan without the clauses is held; with them the law is silent', () => {
  const line = judged(abroad('KZ', { band: 'D' }))
  expect(line).toMatchObject({ outcome: 'hold', kind: 'clause', law: { outcome: 'hold' } })
  for (const article of ['833/2014 Art. 12g(1)', '765/2006 Art. 8g', 'Art. 12gb'])
    expect(citations(line)).toContain(article)
  expect(acts(line)).toEqual(expect.arrayContaining(['uploadClause', 'riskAssessment']))
  expect(line.sentence).toContain('Russia')
  expect(judged({ ...abroad('KZ', { band: 'D' }), ...clauses }).law).toMatchObject({
    outcome: 'allow',
    spoke: [],
  })
})

test('F24: the same to Norway and Japan is allowed', () => {
  for (const country of ['NO', 'JP']) {
    const partner = { 'shipTo.partner12g': true, 'shipTo.partner8g': true }
    expect(judged({ ...abroad(country, { band: 'A' }), ...partner })).toMatchObject({
      outcome: 'allow',
      missing: [],
    })
  }
})

test('F25: any camera to Russia is blocked by law, also from Norway', () => {
  const line = judged(abroad('RU'))
  expect(line).toMatchObject({ outcome: 'block', law: { outcome: 'block' } })
  expect(citations(line)).toContain('Reg. (EU) 833/2014')
  expect(judged({ ...abroad('RU'), 'seller.country': 'NO', 'seller.inEu': false }).law.outcome).toBe('block')
})

test('F26: a hotel in Damascus: the law silent, own policy holds for a statement', () => {
  const line = judged({ ...abroad('SY'), ...clauses })
  expect(line).toMatchObject({
    outcome: 'hold',
    kind: 'review',
    law: { outcome: 'allow' },
    policy: { outcome: 'hold' },
  })
  expect(acts(line)).toContain('askStatement')
})

test('F27: a US listing as the only ground in Iran goes to legal', () => {
  const line = judged({ ...abroad('IR', { listedOn: ['ofacSdn'] }), ...clauses })
  expect(line).toMatchObject({ outcome: 'hold', kind: 'legal', law: { outcome: 'hold' } })
  expect(citations(line)).toContain('2271/96')
})

test('F28: emotions of pupils are blocked by the AI Act; words alone ask for a review', () => {
  const school = { 'site.ref': 'skola', 'site.country': 'SE', 'site.type': 'school' }
  const line = judged({
    ...school,
    ...use({ functions: ['emotionRecognition'], isBiometric: true, realTime: true, publicSpace: false }),
  })
  expect(line).toMatchObject({ outcome: 'block', law: { outcome: 'block' } })
  expect(citations(line)).toContain('Art. 5(1)(f)')
  expect(judged({ ...school, 'use.textMatches': ['emotionAtSchoolOrWork'] })).toMatchObject({
    outcome: 'hold',
    kind: 'review',
    law: { outcome: 'allow' },
  })
})

test('F29: live face search in a square: blocked for law enforcement, else held until it is balanced', () => {
  const square = {
    ...customer({ publicBody: true }),
    ...face,
    'site.ref': 'torg',
    'site.country': 'SE',
    'site.type': 'publicSpace',
  }
  const forPolice = judged({ ...square, ...surveillance })
  expect(forPolice.law.outcome).toBe('block')
  expect(citations(forPolice)).toContain('Art. 5(1)(h)')
  const forCounting = judged({ ...square, ...surveillance, 'use.lawEnforcement': false })
  expect(forCounting).toMatchObject({ outcome: 'hold', kind: 'balance', law: { outcome: 'hold' } })
  expect(citations(forCounting)).toContain('Art. 35')
  expect(acts(forCounting)).toContain('balanceTest')
})

const returned = (listedOn: string[]): Facts => ({
  ...abroad('CN', { listedOn }),
  ...party('consignee', 'maker', { country: 'CN', inEu: false, inEea: false, listedOn }),
  ...item('AF-D1', { 'item.usContent': true }),
  'order.type': 'returnToMaker',
  'line.purpose': 'rma',
})

test('F30: a return to a listed maker is an export that legal looks at', () => {
  const line = judged(returned(['usEntityList']))
  expect(line).toMatchObject({ outcome: 'hold', kind: 'legal', law: { outcome: 'hold' } })
  expect(acts(line)).toContain('localRepair')
})

test('F56: the affiliates rule applied, was suspended, and must now be verified', () => {
  const at = (day: string) => judged(returned(['usEntityListAffiliate']), toInstant(`${day}T10:00:00Z`))
  expect(at('2025-10-15').law).toMatchObject({ outcome: 'hold', kind: 'legal' })
  expect(at('2026-03-01').law).toMatchObject({ outcome: 'allowWithConditions' })
  expect(at('2026-11-23').law).toMatchObject({ outcome: 'hold', kind: 'legal' })
  expect(at('2026-11-23').sentence).toContain('verify')
})

test('F31: a US federal contractor with covered cameras gets a notice', () => {
  const line = judged({
    ...longan,
    ...customer({ usFederalContractor: true }),
    'item.makersListedOn': ['us889'],
    'line.purpose': 'service',
  })
  expect(line).toMatchObject({ outcome: 'allowWithConditions', law: { outcome: 'allowWithConditions' } })
  expect(acts(line)).toContain('prioritiseReplacement')
})

test('F62: during an outage service goes on for a known customer, sales wait', () => {
  const dark = {
    ...customer({ screening: 'notScreened', keptClear: true }),
    ...party('supplier', 'longan', { screening: 'notScreened', keptClear: true }),
    'screening.outage': true,
  }
  expect(judged({ ...longan, ...dark, 'line.purpose': 'service' })).toMatchObject({
    outcome: 'allowWithConditions',
  })
  expect(judged({ ...dark })).toMatchObject({ outcome: 'hold', kind: 'screening' })
})

test('F65: clear of every list is not a clearance for military intelligence in band E', () => {
  const force = { publicBody: true, securityForce: 'intelligence', isStateSecurity: true }
  const line = judged({ ...abroad('VN', force), ...clauses })
  expect(line).toMatchObject({
    outcome: 'hold',
    kind: 'review',
    law: { outcome: 'allow' },
    policy: { outcome: 'hold' },
  })
  expect(line.sentence).toContain('not a clearance')
})

test('no sentence is left with a hole, in any language', () => {
  const cases = [
    longan,
    abroad('RU'),
    abroad('KZ'),
    { ...abroad('MM', police), ...face, ...surveillance },
    returned(['usEntityList']),
  ]
  for (const facts of cases) {
    const all = { ...ordinary, ...facts }
    const line = evaluateLine(rules, all, noon)
    for (const language of languages) {
      const sentence = line.wording[language]
      expect(sentence).not.toMatch(/[{}[\]]|undefined|null|unknown|okänt|ukjent|ei tiedossa/)
    }
  }
})

test('no EU sanctions or export rule that stops a Swedish seller lets a Norwegian one go for want of a twin', () => {
  const isForEu = ({ when }: Rule) =>
    JSON.stringify(when).startsWith('{"all":[{"fact":"seller.inEu","is":true}')
  const ids = new Set(rules.map(({ id }) => id))
  const alone = rules
    .filter((rule) => rule.layer === 'law' && isForEu(rule) && !rule.outcome.startsWith('allow'))
    .map(({ id }) => id)
    .filter((id) => !ids.has(id.replace('-EU-', '-NO-')))
  // The blocking statute binds firms of the Union only.
  expect([...new Set(alone)]).toEqual(['L-EU-2271-96'])
})

test('a known or suspected use for repression is refused or reviewed by own policy, whatever the item', () => {
  expect(judged({ 'use.repression': 'aware' }).policy.outcome).toBe('block')
  expect(judged({ 'use.repression': 'suspected' }).policy).toMatchObject({ outcome: 'hold', kind: 'review' })
})
