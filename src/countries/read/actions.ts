import type { ActOf } from '#access'
import { type Act, dayIn, type Instant, noSuch, ok, type Result, refuse, worded, wording } from '#kernel'
import type { Db, Tx } from '#storage'
import { areaNamed, areasOf } from '../areas.ts'
import { countryCodes, countryName, isCountry, numericOf } from '../codes.ts'
import type { Edition, IndexStatus } from '../indices/record.ts'
import { indexNamed, indices } from '../indices/register.ts'
import { type FigureLine, figuresOf, readEditions } from '../indices/store.ts'
import type { Assessment } from '../judgement/model.ts'
import type { Band } from '../model.ts'
import type { CountryOverride, OverrideLine } from '../overrides/model.ts'
import { standingOf } from '../overrides/override.ts'
import { placeFacts } from '../place.ts'
import { regimesAsOf, regimesOf } from '../regimes.ts'
import { standingBand } from '../standing.ts'
import { allRated, keyOf, overrides } from '../store.ts'
import { worst } from '../worst.ts'
import type { CountryLine, CountryPage, CountrySeries, Sitting } from './model.ts'

type Rated = Awaited<ReturnType<typeof allRated>>

/** What is known of every place, to look up by key. */
function knowing(rated: Rated, at: Instant) {
  const byHand = new Map(rated.byHand.map((each) => [keyOf(each), each.band]))
  const judged = new Map(rated.judged.map((each) => [keyOf(each), each]))
  const inForce = rated.overrides.filter((each) => standingOf(each, at) === 'inForce')
  const override = new Map(inForce.map((each) => [keyOf(each), each.band]))
  const known = (key: string) => ({
    byHand: byHand.get(key),
    judged: judged.get(key)?.band ?? undefined,
    override: override.get(key),
  })
  const standing = (country: string, area: string | null) =>
    standingBand(known(keyOf({ country, area })), area ? known(keyOf({ country })) : undefined)
  return { known, standing, assessment: (key: string): Assessment | undefined => judged.get(key) }
}

/** Every country with a code, with its band and what it comes from, as of now or an earlier instant. */
export async function allCountries(tx: Tx, act: Act, asOf?: Instant): Promise<CountryLine[]> {
  const at = asOf ?? act.at
  const of = knowing(await allRated(tx, asOf), at)
  const day = dayIn('UTC', at)
  return countryCodes.map((country) => {
    const standing = of.standing(country, null)
    const { humanRights, democracy, publishers, band } = of.assessment(country) ?? {}
    const apart = areasOf(country)
    const ofAreas = apart.map(({ area }) => of.standing(country, area)?.band)
    const worstArea = ofAreas.reduce<Band | undefined>((a, b) => worst(a, b), undefined)
    return {
      ...{ country, area: null, name: countryName(country), numeric: numericOf(country) },
      ...{ band: standing?.band ?? null, source: standing?.source ?? null, judged: band ?? null },
      humanRights: humanRights?.score ?? null,
      democracy: democracy?.score ?? null,
      publishers: publishers?.length ?? 0,
      override: standing?.source === 'override',
      armsEmbargo: placeFacts(country, null, day).armsEmbargo,
      regimes: new Set(regimesOf(country, null, day).map(({ key }) => key)).size,
      areas: apart.length,
      worstArea: worstArea !== undefined && worstArea !== standing?.band ? worstArea : null,
    }
  })
}

interface Wish {
  readonly country: string
  readonly area: string | null
  readonly asOf?: Instant | undefined
}

/** One country, or an area of it, with every figure that its band comes from. */
export async function countryPage(
  tx: Tx,
  act: Act,
  { country, area, asOf }: Wish,
): Promise<Result<Omit<CountryPage, 'sitting'>>> {
  const named = area === null ? undefined : areaNamed(area)
  if (!isCountry(country) || (area !== null && !area.startsWith(`${country}-`))) {
    const thing = wording(
      'inget land eller område',
      'ikke noe land eller område',
      'maata tai aluetta',
      'country or area',
    )
    return refuse({ code: 'not_found', ...worded(noSuch(thing, area ?? country)) })
  }
  const at = asOf ?? act.at
  const day = dayIn('UTC', at)
  const rated = await allRated(tx, asOf)
  const of = knowing(rated, at)
  const key = keyOf({ country, area })
  const standing = of.standing(country, area)
  const editions = (await readEditions(tx, asOf)).filter(({ inForce }) => inForce)
  const lines = await figuresOf(
    tx,
    editions.map(({ id }) => id),
    country,
  )
  const { inEu, inEea, armsEmbargo } = placeFacts(country, area, day)
  return ok({
    ...{ country, area, name: named?.name ?? (area === null ? countryName(country) : asItIs(area)) },
    ...{ numeric: numericOf(country), band: standing?.band ?? null, source: standing?.source ?? null },
    byHand: of.known(key).byHand ?? null,
    override: of.known(key).override ?? null,
    assessment: of.assessment(key) ?? null,
    series: seriesOf(
      lines.filter((line) => line.area === area),
      new Map(editions.map(({ id, file }) => [id, file])),
    ),
    regimes: regimesOf(country, area, day).map((regime) => ({ ...regime, measures: [...regime.measures] })),
    ...{ regimesAsOf, inEu, inEea, armsEmbargo },
    areas: areasOf(country).map(({ area, name, isIso, floor, source }) => ({
      ...{ area, name, isIso, source, because: floor?.because ?? null },
      band: of.standing(country, area)?.band ?? null,
    })),
    overrides: linesOf(
      rated.overrides.filter((each) => each.country === country && each.area === area),
      at,
    ),
  })
}

const asItIs = (text: string) => ({ sv: text, nb: text, fi: text, en: text })

/** Each measure over the years; flags have words for points. */
function seriesOf(lines: readonly FigureLine[], files: ReadonlyMap<string, string>): CountrySeries[] {
  const found = Map.groupBy(
    lines.flatMap(({ index, edition, year, figures }) =>
      Object.entries(figures).map(([measure, figure]) => ({ index, edition, measure, year, ...figure })),
    ),
    ({ index, measure }) => `${index}/${measure}`,
  )
  return [...found.values()].flatMap((points) => {
    const [first] = points
    const facts = first && indexNamed(first.index)
    const measure = facts?.measures.find(({ id }) => id === first?.measure)
    if (!first || !facts || !measure) return []
    const { scale } = measure
    return [
      {
        ...{ index: facts.index, indexTitle: facts.title, measure: measure.id, title: measure.title },
        ...{ publisher: measure.publisher ?? facts.publisher, licence: facts.licence, url: facts.url },
        ...{ dimension: measure.dimension, counts: String(measure.counts) },
        ...{ scale: scale ? { worst: scale.worst, best: scale.best } : null },
        ...{ edition: first.edition, file: files.get(first.edition) ?? '' },
        points: points.map(({ year, raw, normal }) => ({ year, raw, normal })),
      },
    ]
  })
}

/** Every override, those that wait first, then those in force, newest first. */
export async function allOverrides(tx: Tx, act: Act): Promise<OverrideLine[]> {
  return linesOf(
    (await overrides.where(tx, {})).map(({ record }) => record),
    act.at,
  )
}

const rank = { asked: 0, inForce: 1, ended: 2, withdrawn: 3 } as const

function linesOf(all: readonly CountryOverride[], at: Instant): OverrideLine[] {
  return all
    .map((each) => ({ ...each, standing: standingOf(each, at) }))
    .toSorted((a, b) => rank[a.standing] - rank[b.standing] || (a.askedAt < b.askedAt ? 1 : -1))
}

/** Every publication that can be loaded, with its terms and what was loaded. */
export async function allIndices(tx: Tx, asOf?: Instant): Promise<IndexStatus[]> {
  const byIndex = Map.groupBy(await readEditions(tx, asOf), ({ index }: Edition) => index)
  return indices.map(({ index, title, publisher, licence, url, measures, layouts }) => ({
    ...{ index, title, publisher, licence, url },
    measures: measures.map(({ id, title, dimension, counts }) => ({
      id,
      title,
      dimension,
      counts: String(counts),
    })),
    layouts: layouts.map(({ id, title, describedAt }) => ({ id, title, describedAt })),
    editions: byIndex.get(index) ?? [],
  }))
}

/** Who sits in each of these places. */
export type SittingOf = (
  tx: Tx,
  act: Act,
  places: readonly { readonly country: string; readonly area: string | null }[],
) => Promise<readonly Sitting[]>

/** What the routes of this room are given. */
export interface CountryRoutes {
  readonly db: Db
  readonly dataDir: string
  readonly act: ActOf
  /** How many years old a figure may be, as this installation wants it. */
  years(tx: Tx): Promise<number>
  /** Parties and open orders in places, as far as this one sees them. */
  readonly sitting: SittingOf
  /** Called once bands may be others: open orders are asked again. Answers the orders that moved. */
  moved(act: Act): Promise<readonly string[]>
}
