type Row = Readonly<Record<string, string>>

/** Measures of a regime in our own words, by the register's. */
const measureIds: Readonly<Record<string, string>> = {
  'Asset freeze': 'assetFreeze',
  'Travel ban': 'travelBan',
  'Financial restrictions': 'finance',
  'Export control': 'exportControl',
  'Arms embargo': 'armsEmbargo',
  'Arms restrictions': 'armsRestrictions',
  'Import restrictions': 'importRestrictions',
  'Investment ban': 'investmentBan',
  'Transportation restrictions': 'transport',
  'Services ban': 'services',
  'Prohibition to satisfy claims': 'claims',
  Debarment: 'debarment',
  'Sectoral sanctions': 'sectors',
  'Aid suspension': 'aid',
}

/** Areas by the register's codes. No place: what ended, the internet (IP), and the Union as a whole. */
const areas: Readonly<Record<string, readonly string[]>> = {
  'UA-CRI': ['UA-43', 'UA-40'],
  'UA-DPR': ['UA-14'],
  'UA-LPR': ['UA-09'],
  'MD-PMR': ['MD-SN'],
  YUCS: [],
  CSXX: [],
  IP: [],
  EU: [],
}

/** Known errors of the source: Security Council resolution 1533 is on the Democratic Republic of the Congo. */
const corrected: Readonly<Record<string, string>> = { 'UN-SC1533': 'CD' }

/**
 * The knowledge file from the two tables: which regime is aimed at which place, by whom, with which measures. The
 * register does not say since when; the day is that of the copy, and only acts that were read have their own.
 */
export function regimesFrom(rows: readonly Row[], programmes: readonly Row[]): unknown {
  const byKey = new Map(programmes.map((programme) => [programme.key, programme]))
  const regimes = rows.flatMap(({ iso2 = '', programme = '', measures = '', arms_measure: arms = '' }) => {
    const known = byKey.get(programme)
    const at = corrected[programme] ?? iso2
    const places = areas[at] ?? [at]
    return places.map((place) => ({
      key: programme,
      country: place.slice(0, 2),
      area: place.length > 2 ? place : null,
      issuer: issuerOf(known?.issuer_territory ?? '', programme),
      url: known?.url ?? '',
      measures: measures
        .split('|')
        .filter((each) => each !== '')
        .map((each) => measureIds[each] ?? unknown(each)),
      arms: arms === 'yes',
    }))
  })
  return {
    source: 'Facts of OpenSanctions meta/programs (MIT), read 2026-08-22; UN-SC1533 corrected from CG to CD',
    asOf: '2026-08-22',
    regimes: regimes.toSorted((a, b) => order(a).localeCompare(order(b), 'en')),
  }
}

const order = ({ country, area, key }: { country: string; area: string | null; key: string }) =>
  `${country} ${area ?? ''} ${key}`

function issuerOf(territory: string, programme: string): string {
  return territory === '' && programme.startsWith('UN-') ? 'UN' : territory.toUpperCase()
}

function unknown(measure: string): never {
  throw new Error(`No word for the measure "${measure}": add it here and to the words of the screens.`)
}
