import { kindOfName } from '../kind-of-name.ts'
import type { Schema } from '../model.ts'
import { tidy } from '../tidy.ts'

/** Beside the words that names know: Turkish ones for bodies, and those of this list. Reviewed on the copy of 2026-03-15. */
const bodies = new RegExp(
  String.raw`\b(?:${[
    ...['academy', 'administration', 'bank', 'banking', 'board', 'bureau', 'center', 'centre', 'commission'],
    ...[
      'committee',
      'company',
      'cororaation',
      'corp',
      'department',
      'electrik',
      'force',
      'gharagahe',
      'ghorb',
    ],
    ...[
      'group',
      'guard',
      'headquarters',
      String.raw`industr\w*`,
      String.raw`instit\w*`,
      'laboratory',
      'logistics',
    ],
    ...[
      'ministry',
      'office',
      'organi[sz]ation',
      'pars',
      'project',
      'sahel',
      'shipping',
      'technique',
      'trading',
    ],
    ...['university', 'akademisi', 'bakanligi', 'bankasi', 'birimi', 'burosu', 'dairesi', 'gucu', 'grubu'],
    ...['idaresi', 'komisyonu', 'komitesi', 'kurulusu', 'kurumu', 'merkezi', 'nakliye', 'oda', 'sanayi'],
    ...['sigorta', 'sirketi?', 'sti', 'ticaret', 'universitesi', 'vakfi'],
  ].join('|')})\b`,
)
/** With which the names of Korean persons begin; some of their other syllables are legal forms elsewhere (SE, JA). */
const koreanFamilies =
  /^(?:chang|cho|choe|chu|han|hwang|hyon|jang|jo|jon|kang|kim|ko|ku|min|mun|pae|paek|pak|ra|ri|ryu|son|yun) [a-z]+(?:[ -][a-z]+)?$/

/**
 * Whether a name is a person's or a body's. Of the birth date, the passport and the words of the name the first that
 * is there tells; the copy knows the name only and calls nearly everybody a person.
 */
export function kindOf(name: string, hasBirthOrPassport = false): Extract<Schema, 'Person' | 'Organization'> {
  if (hasBirthOrPassport) return 'Person'
  const plain = tidy(name).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/g, 'i')
  if (bodies.test(plain)) return 'Organization'
  const mended = plain.replace(/(?<=[a-z])\d|\d(?=[a-z]{2})/g, '') // "HWI3": a digit that the scan made of a letter
  return koreanFamilies.test(mended) ? 'Person' : kindOfName(/^\d/.test(plain) ? plain : mended)
}
