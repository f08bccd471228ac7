import { densityLevels } from '#catalogue/model'
import { assetFieldWords, expectedOfAsset, targetWords } from '../knowledge/asset-import-words.ts'
import { dayIn } from './day.ts'
import type { Field, Read } from './fields.ts'

const nothing = new Set(['-', '–', '—', 'n/a', '?', 'unknown', 'okänt', 'ukjent', 'ei tiedossa', 'null'])
const orUnknown =
  (read: (cell: string) => Read) =>
  (cell: string): Read =>
    nothing.has(cell.toLowerCase()) ? { unknown: null } : read(cell)

const text = (cell: string): Read => ({ value: cell })
const day = orUnknown((cell) => {
  const found = dayIn(cell)
  return found ? { value: found } : { expected: expectedOfAsset.day }
})
const roles: Readonly<Record<string, string>> = {
  ...{ ordinary: 'ordinary', normal: 'ordinary', vanlig: 'ordinary', tavallinen: 'ordinary' },
  ...{ important: 'important', viktig: 'important', tärkeä: 'important' },
  ...{ critical: 'critical', kritisk: 'critical', kriittinen: 'critical' },
}
const role = orUnknown((cell) => {
  const found = roles[cell.toLowerCase()]
  return found ? { value: found } : { expected: expectedOfAsset.role }
})
const distance = orUnknown((cell) => {
  const found = /^(\d+(?:[.,]\d+)?)\s*(?:m|meter|metres|metriä)?$/i.exec(cell)?.[1]
  const metres = Number(found?.replace(',', '.'))
  return found && metres > 0 && metres <= 5000 ? { value: metres } : { expected: expectedOfAsset.distance }
})
const level = orUnknown((cell) => {
  const density = /^(\d+(?:[.,]\d+)?)\s*(?:px\/m|ppm|pixels?\/m)$/i.exec(cell)?.[1]
  if (density) return { value: { density: Number(density.replace(',', '.')) } }
  const said = cell.toLowerCase()
  const found = densityLevels.find(
    (one) => one.level === said || Object.values(one.title).some((title) => title.toLowerCase() === said),
  )
  return found
    ? { value: { edition: found.edition, level: found.level } }
    : { expected: expectedOfAsset.level }
})

const headings: Readonly<Record<keyof typeof assetFieldWords, readonly string[]>> = {
  serial: ['serial', 'serialnumber', 'serialno', 'sn', 'serienummer', 'serienr', 'sarjanumero'],
  product: [
    ...['product', 'sku', 'model', 'produkt', 'modell', 'tuote', 'malli', 'artikelnummer', 'artikelnr'],
    ...['artikkelnummer', 'tuotenumero', 'articleno', 'partno', 'partnumber'],
  ],
  site: [
    'site',
    'siteref',
    'plats',
    'anläggning',
    'sted',
    'anlegg',
    'kohde',
    'location',
    'installationsplats',
  ],
  installedOn: [
    ...['installedon', 'installed', 'installdate', 'installationdate', 'installationsdatum', 'installerad'],
    ...['installert', 'installasjonsdato', 'asennettu', 'asennuspäivä', 'driftsatt'],
  ],
  warrantyEnd: [
    ...[
      'warrantyend',
      'warrantyuntil',
      'warrantyto',
      'garantitill',
      'garantislut',
      'garantitil',
      'garantiutløp',
    ],
    ...['takuuasti', 'takuupäättyy', 'warranty', 'garanti', 'takuu'],
  ],
  contract: ['contract', 'agreement', 'avtal', 'serviceavtal', 'avtale', 'serviceavtale', 'sopimus'],
  firmware: ['firmware', 'firmwareversion', 'fw', 'fastvare', 'laiteohjelmisto', 'mjukvara'],
  recorder: ['recorder', 'nvr', 'recorderserial', 'inspelare', 'opptaker', 'tallennin'],
  role: ['role', 'roll', 'rolle', 'rooli', 'criticality', 'kritikalitet'],
}
const readers: Readonly<Partial<Record<string, (cell: string) => Read>>> = {
  ...{ installedOn: day, warrantyEnd: day, role },
  ...{ contract: orUnknown(text), firmware: orUnknown(text), recorder: orUnknown(text) },
}
export const targetCount = 3

function isField(name: string): name is keyof typeof assetFieldWords {
  return name in assetFieldWords
}

/** Every field of an installed device that a column can fill, in the order in which they are offered. */
export const assetFields: readonly Field[] = [
  ...Object.keys(headings)
    .filter(isField)
    .map((field) => ({
      ...{ field, title: assetFieldWords[field], headings: headings[field] },
      read: readers[field] ?? text,
    })),
  ...Array.from({ length: targetCount }, (_, index) => index + 1).flatMap((n): Field[] => {
    const alone = n === 1 ? '' : String(n)
    return [
      {
        ...{ field: `target${n}.distance`, title: targetWords.distance(n), read: distance },
        headings: [
          'targetdistance',
          'distance',
          'målavstånd',
          'avstånd',
          'målavstand',
          'avstand',
          'etäisyys',
        ].map((one) => `${one}${alone}`),
      },
      {
        ...{ field: `target${n}.level`, title: targetWords.level(n), read: level },
        headings: [
          'targetlevel',
          'tasklevel',
          'level',
          'task',
          'målnivå',
          'nivå',
          'uppgift',
          'oppgave',
          'taso',
        ].map((one) => `${one}${alone}`),
      },
    ]
  }),
]
