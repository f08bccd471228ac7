import type { ListEntry } from '#lists/model'
import { buildSnapshotBytes } from '../build.ts'
import { engineDigest } from '../engine.ts'
import { hashOf } from '../keys.ts'
import type { ScreeningQuery } from '../model.ts'
import { screen } from '../screen.ts'
import { openSnapshotBytes } from '../snapshot.ts'

/** Invented entries with everything that a score is made of. */
const listed: readonly (readonly [string, ListEntry['schema'], Partial<ListEntry>])[] = [
  [
    'Ilmar Aleksandrovich Vestrov',
    'Person',
    {
      birthDates: [{ from: '1968-04-02', to: '1968-04-02', text: '1968-04-02' }],
      nationalities: ['RU'],
      gender: 'male',
    },
  ],
  ['طارق عبد الرحمن النميري', 'Person', { nationalities: ['SY'] }],
  [
    'Sanja Morvic',
    'Person',
    { birthDates: [{ from: '1971-01-01', to: '1971-12-31', text: '1971' }], countries: ['RS'] },
  ],
  [
    'Highline Security Systems LLC',
    'Organization',
    { countries: ['RU'], identifiers: [{ kind: 'other', value: '7700123456' }] },
  ],
  ['李四海贸易有限公司', 'Organization', { countries: ['CN'] }],
  ['Nordvik Shipping Trading 12', 'Organization', { countries: ['NO'] }],
  ['Polar Vestri', 'Vessel', { identifiers: [{ kind: 'imo', value: '9074729' }] }],
]

/** Questions near them: typing slips, other scripts, nicknames, initials, other dates, places and numbers. */
const asked: readonly ScreeningQuery[] = [
  ...[
    'Ilmar Vestrov',
    'Ilmar Vestrow',
    'I. Vestrov',
    'Vestrov, Ilmar A.',
    'Илмар Вестров',
    'Elmar Westrof',
  ].map((name) => ({ name, schema: 'Person' as const })),
  { name: 'Ilmar Vestrov', schema: 'Person', birthDate: '1968-04-02', nationality: 'RU' },
  { name: 'Ilmar Vestrov', schema: 'Person', birthDate: '1990', nationality: 'SE', gender: 'female' },
  ...['Tariq Abdul Rahman al-Numairi', 'Tarek Abdurrahman Nomairy'].map((name) => ({
    ...{ name, schema: 'Person' as const },
  })),
  { name: 'Sanja Morvić', schema: 'Person', birthDate: '1971-06' },
  { name: 'Sanya Morvich', schema: 'Person', country: 'RS' },
  ...[
    'Highline Security',
    'Hi-Line Security Systems OOO',
    'Хайлайн Секьюрити Системс',
    'Highline Systems AB',
  ].map((name) => ({ name, schema: 'Organization' as const })),
  { name: 'Quite Another Company', schema: 'Organization', identifiers: '7700123456' },
  { name: 'Li Sihai Trading Co., Ltd.', schema: 'Company' },
  { name: 'Nordvik Shipping Trading 13', schema: 'Organization', country: 'NO' },
  { name: 'Nordwik Schipping', schema: 'LegalEntity', country: 'DE' },
  { name: 'Polar Westri', schema: 'Vessel' },
]

let known: Promise<string> | undefined

/**
 * The engine, told by its answers: another one reads names, finds candidates or scores in another way, and so answers
 * one of these questions otherwise. Eight hexadecimal digits; made once a process.
 */
export function engineInUse(): Promise<string> {
  known ??= made()
  return known
}

async function made(): Promise<string> {
  const hash = hashOf(hashOf(0, engineDigest()), JSON.stringify(await probeAnswers()))
  return hash.toString(16).padStart(8, '0')
}

/** What each question finds: entries with their scores, the best first. */
export async function probeAnswers(): Promise<(readonly [string, number][] | 'refused')[]> {
  const entries = listed.map(([full, schema, more], n) => entryOf(full, schema, { ...more, entry: `E.${n}` }))
  const snapshot = openSnapshotBytes(await buildSnapshotBytes([{ name: 'probe', version: '1', entries }]))
  return asked.map((query) => {
    const answer = screen(snapshot, query, { threshold: 0.4, limit: 50 })
    if (answer.status === 'refused') return 'refused'
    return answer.matches.map(({ entry, score }): [string, number] => [entry, score])
  })
}

function entryOf(full: string, schema: ListEntry['schema'], more: Partial<ListEntry>): ListEntry {
  return {
    ...{ entry: '', schema, names: [{ full, kind: 'primary' as const }], identifiers: [] },
    ...{ birthDates: [], birthPlaces: [], nationalities: [], countries: [], titles: [], positions: [] },
    ...{ addresses: [], programmes: [], measures: [], origin: { file: 'probe', line: 1 } },
    ...more,
  }
}
