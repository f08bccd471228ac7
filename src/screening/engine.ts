import { type AnalysedName, analyse, knowledgeText } from '#names'
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
  return [...names, ...addresses.map((address) => Array.from(readAddress(address).marks).join(' '))]
}

function textOf(name: AnalysedName): string {
  const keys = [...name.words, ...name.forms].flatMap((word) => [...keysOf(word)])
  return `${JSON.stringify(name)} ${keys.join(' ')}`
}
