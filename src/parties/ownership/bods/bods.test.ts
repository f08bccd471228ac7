import { expect, test } from 'vitest'
import { readBods } from './read.ts'

const about = {
  statementDate: '2025-03-01',
  recordStatus: 'new',
  publicationDetails: { bodsVersion: '0.4', publisher: { name: 'A register' } },
}
const entity = (recordId: string, more: object = {}, head: object = {}) => ({
  ...{ statementId: `s-${recordId}`, recordId, recordType: 'entity', ...about, ...head },
  recordDetails: {
    isComponent: false,
    entityType: { type: 'registeredEntity' },
    name: `${recordId} Ltd`,
    ...more,
  },
})
const person = (recordId: string, more: object = {}) => ({
  ...{ statementId: `s-${recordId}`, recordId, recordType: 'person', ...about },
  recordDetails: {
    personType: 'knownPerson',
    names: [{ type: 'legal', fullName: `Person ${recordId}` }],
    ...more,
  },
})
const relation = (ends: string, interests: object[], head: object = {}) => {
  const [interestedParty, subject] = ends.split('>')
  return {
    ...{ statementId: `s-${ends}`, recordId: `r-${ends}`, recordType: 'relationship', ...about, ...head },
    recordDetails: { subject, interestedParty, interests },
  }
}
const shares = (share: object, more: object = {}) => ({
  type: 'shareholding',
  directOrIndirect: 'direct',
  share,
  ...more,
})

function read(statements: readonly unknown[] | string) {
  const found = readBods(typeof statements === 'string' ? statements : JSON.stringify(statements))
  if (!found.ok) throw new Error(found.refusal.detail)
  return found.value
}
const holding = (...interests: object[]) => read([relation('a>x', interests)]).relations[0]!.holdings
const faultsOf = (statements: readonly unknown[] | string) =>
  read(statements).faults.map(({ nth, statement, error }) => [nth, statement, error.path])

test('an entity is a party, with its number, its country and its other names', () => {
  const [one] = read([
    entity('x', {
      jurisdiction: { code: 'SE', name: 'Sweden' },
      alternateNames: ['X Holding', 'x Ltd'],
      identifiers: [
        { id: '556012-5790', scheme: 'SE-BLV' },
        { id: 'A1', schemeName: 'Local list' },
      ],
      addresses: [{ type: 'registered', address: 'Kajgatan 1', postCode: '111 11', country: { code: 'SE' } }],
    }),
  ]).parties
  expect(one?.party).toEqual({
    ...{ type: 'organisation', ref: 'SE-5560125790', name: 'x Ltd', schema: 'Company', country: 'SE' },
    aliases: ['X Holding'],
    identifiers: [
      { kind: 'orgNo', value: '556012-5790', country: 'SE' },
      { kind: 'Local list', value: 'A1', country: 'SE' },
    ],
    addresses: [{ text: 'Kajgatan 1', postalCode: '111 11', country: 'SE' }],
  })
})

test('a person is a party too; one whom nobody names is none', () => {
  const { parties, leftOut } = read([
    person('p', {
      birthDate: '1974-03',
      nationalities: [{ code: 'NO' }],
      names: [{ givenName: 'Ada', familyName: 'Berg' }],
    }),
    person('q', { personType: 'unknownPerson', names: [] }),
  ])
  expect(parties.map(({ party }) => party)).toEqual([
    {
      type: 'organisation',
      ref: 'p',
      name: 'Ada Berg',
      schema: 'Person',
      nationality: ['NO'],
      birthDate: '1974-03',
    },
  ])
  expect(leftOut).toMatchObject([{ statement: 's-q' }])
})

test('shares are exact, or within bounds that may belong to them or not', () => {
  expect(holding(shares({ exact: 33.3 }))).toMatchObject([{ kind: 'direct', share: 33.3 }])
  expect(holding(shares({ minimum: 25, maximum: 50, exclusiveMinimum: true }))).toMatchObject([
    { share: null, range: { least: 25, most: 50, over: true } },
  ])
  expect(holding(shares({ exclusiveMinimum: 50, exclusiveMaximum: 75 }))).toMatchObject([
    { range: { least: 50, most: 75, over: true, under: true } },
  ])
  expect(holding(shares({ minimum: 75 }))).toMatchObject([{ range: { least: 75, most: 100 } }])
  expect(holding({ type: 'shareholding', directOrIndirect: 'direct' })).toMatchObject([{ share: null }])
  expect(holding(shares({ minimum: 40, maximum: 40 }))).toMatchObject([{ share: 40 }])
})

test('what is not said to be held directly may be held through others', () => {
  const kinds = holding(
    { type: 'shareholding', share: { exact: 30 } },
    { type: 'votingRights', share: { exact: 60 } },
    { type: 'appointmentOfBoard' },
    { type: 'otherInfluenceOrControl' },
    { type: 'seniorManagingOfficial' },
  ).map(({ kind }) => kind)
  expect(kinds).toEqual(['indirect', 'voting', 'board', 'control', 'other'])
})

test('two interests of one kind are the larger of them at least, and both at most', () => {
  expect(holding(shares({ exact: 30 }), shares({ exact: 15 }))).toMatchObject([
    { kind: 'direct', share: null, range: { least: 30, most: 45 } },
  ])
})

test('an interest holds to its last day; what goes on counts, not what ended', () => {
  expect(holding(shares({ exact: 30 }, { startDate: '2020-01-01', endDate: '2024-06-30' }))).toMatchObject([
    { from: '2020-01-01', to: '2024-07-01' },
  ])
  const moved = [
    shares({ exact: 30 }, { endDate: '2024-06-30' }),
    shares({ exact: 10 }, { startDate: '2024-07-01' }),
  ]
  expect(holding(...moved)).toMatchObject([{ share: 10, from: '2024-07-01', to: null }])
})

test('a record that is closed ends on the day of its statement', () => {
  const closed = relation('a>x', [shares({ exact: 60 })], {
    recordStatus: 'closed',
    statementDate: '2025-05-31',
  })
  expect(read([closed]).relations[0]?.holdings).toMatchObject([{ to: '2025-06-01' }])
})

test('of each record the newest statement stands, whatever their order in the file', () => {
  const old = relation('a>x', [shares({ exact: 60 })], { statementId: 's1', statementDate: '2024-01-01' })
  const now = relation('a>x', [shares({ exact: 20 })], {
    statementId: 's2',
    statementDate: '2025-01-01',
    recordStatus: 'updated',
  })
  for (const file of [
    [old, now],
    [now, old],
  ]) {
    const { relations, leftOut } = read(file)
    expect(relations.map(({ holdings }) => holdings[0]?.share)).toEqual([20])
    expect(leftOut).toMatchObject([{ statement: 's1' }])
  }
})

test('a statement that another one replaces does not stand', () => {
  const old = relation('a>x', [shares({ exact: 60 })], { statementId: 's1', recordId: 'old' })
  const now = {
    ...relation('a>x', [shares({ exact: 20 })], { statementId: 's2' }),
    replacesStatements: ['s1'],
  }
  expect(read([old, now]).relations.map(({ statement }) => statement)).toEqual(['s2'])
})

test('the file is a JSON array, one statement a line, or a single one', () => {
  const two = [entity('a'), entity('b')]
  expect(read(two).parties).toHaveLength(2)
  expect(read(two.map((one) => JSON.stringify(one)).join('\r\n')).parties).toHaveLength(2)
  expect(read(JSON.stringify(two[0], null, 2)).parties).toHaveLength(1)
  expect(read(`\uFEFF${JSON.stringify(two)}`).parties).toHaveLength(2)
})

test('what is no statement is named by its place and its id, and the rest is read', () => {
  const odd = [
    7,
    { statementID: 'old', statementType: 'entityStatement' },
    { statementId: 'no-record', recordType: 'entity', recordDetails: {} },
    entity('nameless', { name: ' ' }),
    entity('good'),
    relation('a>x', [shares({ exact: 130 })]),
    relation('b>x', [], { statementId: 'empty' }),
    relation('c>x', [shares({ exact: 10 }, { startDate: '2024-02-31' })]),
  ]
  expect(faultsOf(odd)).toEqual([
    [1, null, ''],
    [2, 'old', ''],
    [3, 'no-record', ''],
    [4, 's-nameless', '/recordDetails/name'],
    [6, 's-a>x', '/recordDetails/interests/0/share/exact'],
    [7, 'empty', '/recordDetails/interests'],
    [8, 's-c>x', '/recordDetails/interests/0/startDate'],
  ])
  expect(read(odd).parties).toHaveLength(1)
  expect(faultsOf(`${JSON.stringify(entity('a'))}\n{"cut`)).toEqual([[2, null, '']])
})

test('one id for two different statements is a mistake; the same statement twice is none', () => {
  expect(faultsOf([entity('a'), entity('a', { name: 'Other' })])).toEqual([[2, 's-a', '/statementId']])
  expect(faultsOf([entity('a'), entity('a')])).toEqual([])
})

test('an owner whom nobody names leaves the share without one', () => {
  const nobody = relation('a>x', [shares({ exact: 40 })])
  const { relations, leftOut } = read([
    {
      ...nobody,
      recordDetails: {
        ...nobody.recordDetails,
        interestedParty: { reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner' },
      },
    },
  ])
  expect(relations).toEqual([])
  expect(leftOut[0]?.why.en).toContain('does not say who owns it')
})

test('a register’s own word is documented, anybody else’s is stated', () => {
  const by = (type: string[]) =>
    read([
      { ...relation('a>x', [shares({ exact: 1 })]), source: { type, description: 'Register of owners' } },
    ]).relations[0]?.holdings[0]
  expect(by(['officialRegister'])).toMatchObject({ confidence: 'documented', source: 'Register of owners' })
  expect(by(['selfDeclaration'])).toMatchObject({ confidence: 'stated' })
  expect(holding(shares({ exact: 1 }))).toMatchObject([{ source: 'A register', statement: 'r-a>x' }])
})

test('what is no file of statements is refused as a whole', () => {
  for (const text of ['', '  ', 'a;b;c', '"text"', 'null', '<xml/>']) {
    const outcome = readBods(text)
    expect(outcome.ok ? '' : outcome.refusal.code).toBe('invalid_input')
  }
})
