import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessOwnership } from './judge.ts'
import type { Ownership, OwnershipJudgement, Regime, Standing } from './model.ts'
import { boundsOf } from './share.ts'

/** A slow reader of the same rules: it tries every set of companies, and walks every way. */
const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const day = '2026-11-23'
const listOf = { EU: 'eu-fsf', UK: 'uk-sl', OFAC: 'us-ofac-sdn', BIS: 'usEntityList' } as const
const added = ['EU', 'OFAC', 'BIS'] as const

const share = fc.oneof(
  fc.constantFrom(5, 10, 16.66, 20, 25, 30, 33.34, 49.999999, 50, 50.000001, 60, 100).map((exact) => ({
    share: exact,
  })),
  fc.constant({ share: null }),
  fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.boolean(), fc.boolean())
    .filter(([one, other]) => one !== other)
    .map(([one, other, over, under]) => ({
      share: null,
      range: { least: Math.min(one, other), most: Math.max(one, other), over, under },
    })),
)
const edge = fc
  .tuple(
    fc.constantFrom(...names),
    fc.constantFrom(...names),
    share,
    fc.option(fc.constantFrom('p', 'q'), { nil: null, freq: 4 }),
  )
  .map(
    ([owner, owned, held, joint]): Ownership => ({
      ...{ type: 'ownership', owner, owned, kind: 'direct', joint, ...held },
    }),
  )
const key = ({ owner, owned }: Ownership) => `${owner}>${owned}`
const edges = fc.uniqueArray(edge, { selector: key, maxLength: 12 })
const some = fc.subarray([...names])
const world: fc.Arbitrary<World> = fc.record({ records: edges, listed: some, maybe: some })
interface World {
  readonly records: readonly Ownership[]
  readonly listed: readonly string[]
  readonly maybe: readonly string[]
}

const standingsOf = ({ listed, maybe }: World) =>
  new Map(
    names.map((name): [string, Standing] => {
      const on = (is: boolean) => (is ? Object.values(listOf) : [])
      return [
        name,
        { name, listed: on(listed.includes(name)), maybe: on(maybe.includes(name)), isLooked: true },
      ]
    }),
  )
function judge(given: World, company: string, regime: Regime): OwnershipJudgement {
  const { of } = assessOwnership({ records: given.records, day, standings: standingsOf(given) })
  return of(company).find((one) => one.regime === regime)!
}

const subsets = Array.from({ length: 2 ** names.length }, (_, bits) =>
  names.filter((_name, at) => bits & (1 << at)),
)
type Side = 'least' | 'most'
const half = 50_000_000

/** Is the sum of these holdings enough, for certain (`least`) or as far as can be (`most`)? */
function isEnough(held: readonly Ownership[], side: Side, isOver: boolean): boolean {
  const all = held.map(boundsOf)
  const sum = all.reduce((total, one) => total + one[side], 0)
  if (sum !== half) return sum > half
  const isOpen = all.some(({ over, under }) => (side === 'least' ? over : under))
  return side === 'least' ? !isOver || isOpen : !isOver && !isOpen
}
/** Sets that hold the seeds and every company that they would have to: the smallest is what all of them share. */
function smallestClosed(
  seeds: readonly string[],
  isForced: (one: string, members: readonly string[]) => boolean,
) {
  const closed = subsets.filter(
    (members) =>
      seeds.every((seed) => members.some((one) => one === seed)) &&
      names.every((one) => members.includes(one) || !isForced(one, members)),
  )
  return names.filter((one) => closed.every((members) => members.includes(one)))
}
const into = (records: readonly Ownership[], company: string) =>
  records.filter(({ owner, owned }) => owned === company && owner !== company)

function ownedTogether({ records }: World, seeds: readonly string[], side: Side) {
  return smallestClosed(seeds, (one, members) =>
    isEnough(
      into(records, one).filter(({ owner }) => members.some((member) => member === owner)),
      side,
      false,
    ),
  )
}

const cases = { numRuns: 150 } as const

test('who is owned, for certain and perhaps, is what trying every set of companies says', () => {
  fc.assert(
    fc.property(world, fc.constantFrom(...names), (given, company) => {
      const seeds = given.listed.filter((one) => one !== company)
      const may = [...new Set([...given.listed, ...given.maybe])].filter((one) => one !== company)
      const { state } = judge(given, company, 'EU')
      expect(state === 'listed').toBe(given.listed.includes(company))
      fc.pre(!given.listed.includes(company))
      const isOwned = ownedTogether(given, seeds, 'least').includes(company)
      const maybe = ownedTogether(given, may, 'most').includes(company)
      expect(state === 'owned').toBe(isOwned)
      if (!isOwned && maybe) expect(state).toBe('untold')
      if (!maybe) expect(['review', 'untold', 'minority', 'notOwned', 'noOwners']).toContain(state)
    }),
    cases,
  )
})

/** The UK reading: one listed owner and what it owns, or those of one agreement, each counted apart. */
function ownedApart({ records }: World, seeds: readonly string[]): readonly string[] {
  let all: readonly string[] = seeds
  for (let round = 0; round <= names.length * 2; round++) {
    const pacts = ['p', 'q'].map((pact) =>
      names.filter((one) => {
        const held = into(records, one).filter(({ joint, owner }) => joint === pact && all.includes(owner))
        return isEnough(held, 'least', true)
      }),
    )
    const families = [...seeds.map((seed) => [seed]), ...pacts].map((base) =>
      smallestClosed(base, (one, members) =>
        isEnough(
          into(records, one).filter(({ owner }) => members.some((member) => member === owner)),
          'least',
          true,
        ),
      ),
    )
    all = names.filter((one) => families.some((family) => family.includes(one)))
  }
  return all
}

test('who is owned where holdings are not added is what each owner alone, or each agreement, says', () => {
  fc.assert(
    fc.property(world, fc.constantFrom(...names), (given, company) => {
      fc.pre(!given.listed.includes(company))
      const isOwned = ownedApart(given, given.listed).includes(company)
      expect(judge(given, company, 'UK').state === 'owned').toBe(isOwned)
    }),
    cases,
  )
})

/** Every way from a listed owner, walked step by step. */
function walk(records: readonly Ownership[], at: readonly string[], listed: readonly string[]): string[] {
  const [top = ''] = at
  if (at.length > 1 && listed.includes(top)) return [at.join('>')]
  return into(records, top).flatMap(({ owner }) =>
    at.includes(owner) ? [] : walk(records, [owner, ...at], listed),
  )
}

test('the paths shown are all ways from listed owners through what they own', () => {
  fc.assert(
    fc.property(world, (given) => {
      const sure = { ...given, maybe: [] }
      const owned = ownedTogether(given, given.listed, 'least')
      const usable = given.records.filter(
        (record) => owned.some((name) => name === record.owner) && boundsOf(record).most > 0,
      )
      const { of } = assessOwnership({ records: given.records, day, standings: standingsOf(sure) })
      for (const company of owned.filter((name) => !given.listed.includes(name))) {
        const [one] = of(company)
        const shown = one!.paths.map((path) => [path[0]?.owner, ...path.map((step) => step.owned)].join('>'))
        const all = walk(usable, [company], given.listed)
        expect(new Set(shown).size).toBe(shown.length)
        if (one!.morePaths) expect(all.length).toBeGreaterThan(shown.length)
        else expect([...shown].sort()).toEqual([...all].sort())
      }
    }),
    cases,
  )
})

const weight = { listed: 4, owned: 3, untold: 2, review: 2, minority: 1, notOwned: 0, noOwners: 0 } as const

test('another listed owner never makes a company look freer', () => {
  fc.assert(
    fc.property(world, fc.tuple(fc.constantFrom(...names), edge), (given, [company, more]) => {
      fc.pre(!given.records.some((record) => key(record) === key(more)) && more.owner !== company)
      const larger = {
        records: [...given.records, more],
        listed: [...new Set([...given.listed, more.owner])],
        maybe: given.maybe,
      }
      for (const regime of [...added, 'UK'] as const) {
        const [before, after] = [judge(given, company, regime), judge(larger, company, regime)]
        expect(weight[after.state]).toBeGreaterThanOrEqual(weight[before.state])
        expect(after.share.least).toBeGreaterThanOrEqual(before.share.least)
        expect(after.share.most).toBeGreaterThanOrEqual(before.share.most)
      }
    }),
    { numRuns: 80 },
  )
})

test('the order in which holdings and owners were written does not matter', () => {
  const shuffled = world.chain((given) =>
    fc
      .tuple(
        fc.shuffledSubarray([...given.records], { minLength: given.records.length }),
        fc.shuffledSubarray([...standingsOf(given)], { minLength: names.length }),
      )
      .map(([records, standings]) => ({ given, records, standings: new Map(standings) })),
  )
  fc.assert(
    fc.property(shuffled, fc.constantFrom(...names), ({ given, records, standings }, company) => {
      const one = assessOwnership({ records: given.records, day, standings: standingsOf(given) }).of(company)
      expect(assessOwnership({ records, day, standings }).of(company)).toEqual(one)
    }),
    cases,
  )
})

test('whatever the true shares are within their bounds: owned is owned, and what is owned is never called free', () => {
  const seeds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(world, fc.constantFrom(...names), seeds, (given, company, at) => {
      const real = {
        ...given,
        maybe: [],
        records: given.records.map((record, n) => made(record, at[n] ?? 0)),
      }
      const [told, truth] = [judge({ ...given, maybe: [] }, company, 'OFAC'), judge(real, company, 'OFAC')]
      if (told.state === 'owned') expect(truth.state).toBe('owned')
      if (truth.state === 'owned') expect(['owned', 'untold']).toContain(told.state)
    }),
    cases,
  )
})

/** A holding as it might be in truth: within its bounds, strictly where they are strict. */
function made(record: Ownership, at: number): Ownership {
  const { least, most, over, under } = boundsOf(record)
  const [low, high] = [least + (over ? 1 : 0), most - (under ? 1 : 0)]
  return { ...record, share: Math.round(low + (high - low) * at) / 1_000_000, range: null }
}
