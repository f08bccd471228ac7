import { type AnalysedName, analyse, knowledgeText, shapeOf } from '#names'
import { normaliseIdentifier } from './evidence.ts'
import { hashOf, keysOf } from './keys.ts'
import { readAddress } from './measures/addresses.ts'

const kinds = ['person', 'organisation', 'object'] as const
/** Names of every script and kind of knowledge that is read in its own way; invented. */
const probes = [
  'Dr. Ilmar von Vestrov jr.',
  'Abd al-Rahman bin Nadir',
  'Highline Security Systems LLC (Malmö) AB',
  'Хайлайн Секьюрити Системс',
  'Олександр Ґвоздик',
  'Αλέξανδρος Παπαδόπουλος',
  'طارق النميري',
  'אילמר וסטרוב',
  '李四海贸易有限公司',
  '김영수 주식회사',
  'タナカ商事',
  'Օսամա',
  'ოსამა',
  'กขค',
  'First 12 Trading & Shipping Co. S.p.A.',
]

const addresses = [
  'ул. Ленина, 5, of. 12, Москва 115054',
  'P.O. Box 16765, Dubai',
  'Storgatan 12 A, 111 22 Lund',
]

/** Numbers as lists and customers write them. */
const numbers = ['FI01120389', 'NO 923 609 016 MVA', 'SE556703748501', 'IMO 9074729', 'AB-12 34']

let known: string | undefined

/**
 * Changes when names are read or found in another way than before: an index made by another engine is made anew,
 * for it would be asked by keys that it does not have, and find nothing.
 */
export function engineDigest(): string {
  known ??= [knowledgeText(), ...probed()].reduce((hash, text) => hashOf(hash, text), 0).toString(16)
  return known
}

function probed(): string[] {
  const names = probes.flatMap((name) => kinds.map((kind) => textOf(analyse(name, kind))))
  const plain = numbers.map(normaliseIdentifier)
  return [...names, ...plain, ...addresses.map((address) => Array.from(readAddress(address).marks).join(' '))]
}

function textOf(name: AnalysedName): string {
  const words = [...name.words, ...name.forms]
  const keys = words.flatMap((word) => [...keysOf(word)])
  const shapes = words.map((word) => shapeOf(word).join('.'))
  return `${JSON.stringify(name)} ${keys.join(' ')} ${shapes.join(' ')}`
}
