import type { Act } from './act.ts'

/** Kinds of id; each id carries its kind: `ord_0192…`. */
export type IdKind =
  | 'act'
  | 'apv'
  | 'ast'
  | 'asw'
  | 'brk'
  | 'bkp'
  | 'cas'
  | 'ctr'
  | 'dec'
  | 'del'
  | 'dlg'
  | 'dln'
  | 'dlv'
  | 'doc'
  | 'ent'
  | 'evd'
  | 'evt'
  | 'exc'
  | 'fnd'
  | 'frm'
  | 'hit'
  | 'hld'
  | 'hrg'
  | 'imp'
  | 'inv'
  | 'ixe'
  | 'key'
  | 'lic'
  | 'lst'
  | 'mrg'
  | 'mal'
  | 'ntc'
  | 'nws'
  | 'ord'
  | 'ovr'
  | 'par'
  | 'prd'
  | 'rec'
  | 'rel'
  | 'req'
  | 'rst'
  | 'rul'
  | 'sea'
  | 'run'
  | 'ses'
  | 'sit'
  | 'thr'
  | 'trc'
  | 'usr'
  | 'wgh'
  | 'whk'
  | 'wrn'

/** A new id: kind, underscore, UUIDv7 (RFC 9562 §5.7) made from the act's time and randomness. */
export function newId(kind: IdKind, act: Pick<Act, 'at' | 'random'>): string {
  const bytes = act.random(16)
  const millis = Date.parse(act.at)
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(millis / 2 ** (8 * (5 - i))) & 0xff
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${kind}_${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
