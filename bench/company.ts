import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { orThrow } from '#kernel'
import type { Order } from '#orders/model'
import { recordKinds } from '../src/app/records/all.ts'
import { importRecords } from '../src/app/records/import.ts'
import { readRecords } from '../src/app/records/read.ts'
import type { Services } from '../src/app/services.ts'

const demo = join(import.meta.dirname, '../src/app/demo/company.yml')

/** The demo's group, and round it as many customers, sites and devices as an integrator of some size has. */
export async function furnishLarge(services: Services, at = services.now()): Promise<void> {
  const given = orThrow(readRecords(readFileSync(demo, 'utf8')))
  const records = [...given, ...around().map((value, n) => ({ value, where: `record ${n + 1}` }))]
  const act = { ...services.act({ by: 'bench' }), at }
  orThrow(await importRecords(services.store.db, act, { kinds: recordKinds, records }))
}

const customers = 2000
const sites = ['retail', 'workplace', 'school', 'warehouse']

function around(): object[] {
  const parties = { publicBody: false, securityForce: 'none', usFederalContractor: false }
  return Array.from({ length: customers }, (_, n) => [
    { type: 'organisation', ref: `kund-${n}`, name: nameOf(n), country: 'SE', ...parties },
    {
      type: 'site',
      ref: `plats-${n}`,
      organisation: `kund-${n}`,
      country: 'SE',
      area: null,
      siteType: sites[n % 3],
    },
    {
      type: 'assets',
      count: 5,
      serialPrefix: `SN${n}-`,
      product: 'AL-D4V',
      site: `plats-${n}`,
      installedOn: '2024-03-01',
      warrantyEnd: '2027-03-01',
    },
  ]).flat()
}

const first = [
  'Lind',
  'Gran',
  'Björk',
  'Sten',
  'Ek',
  'Al',
  'Tall',
  'Hav',
  'Ås',
  'Kvarn',
  'Berg',
  'Sjö',
  'Äng',
  'Dal',
]
const second = [
  'holms',
  'viks',
  'näs',
  'torps',
  'hults',
  'by',
  'sta',
  'lunda',
  'rydets',
  'åkers',
  'mora',
  'forsens',
]
const third = [
  'Livs AB',
  'Bygg AB',
  'Logistik AB',
  'Fastigheter AB',
  'Hotell AB',
  'Trävaror AB',
  'Mekaniska AB',
]

function nameOf(n: number): string {
  return `${first[n % 14]}${second[Math.floor(n / 14) % 12]} ${third[Math.floor(n / 168) % 7]}`
}

const skus = ['AL-D4V', 'BE-D5', 'GA-D4', 'LG-D4', 'NL-D4', 'KE-D4', 'AL-T30', 'AL-S1', 'BE-P30', 'LG-P25']

/** An order with five parties and ten lines of ten products from all makers; another one for each number. */
export function largeOrder(n: number): Order {
  const party = (role: number) => `kund-${(n * 5 + role) % customers}`
  return {
    ref: `BENCH-${n}`,
    legalEntity: 'se',
    buyer: party(0),
    endUser: party(1),
    consignee: party(2),
    payer: party(3),
    intermediary: party(4),
    shipTo: { country: 'SE', area: null },
    currency: 'SEK',
    lines: skus.map((sku, line) => ({
      sku,
      quantity: line + 1,
      price: 1000,
      purpose: 'newSale',
      site: `plats-${(n * 5 + 1) % customers}`,
      use: { scenario: null, text: 'skalskydd', functions: [] },
    })),
  }
}
