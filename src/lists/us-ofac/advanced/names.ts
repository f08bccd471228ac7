import type { ListedName } from '../../model.ts'
import { scriptOf, tidy } from '../../tidy.ts'
import { all, within, type XmlNode } from '../../xml-reader.ts'
import type { GivenName } from '../entry.ts'
import type { Joined } from './joined.ts'
import { type References, referred } from './references.ts'

/** Parts that are said before the family name. Patronymic and matronymic follow given names, as in Spanish. */
const givenParts = ['first name', 'middle name', 'nickname']

/**
 * The names of a profile. Every alias may be documented in several scripts; the primary one in Latin letters is the
 * name of the entry, as in the other layouts, which have Latin letters only.
 */
export function namesOf(profile: XmlNode, { references }: Joined): GivenName[] {
  return all(profile, 'Identity').flatMap((identity) => {
    const partTypes = new Map(
      within(identity, ['NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup']).map((group) => [
        group.attributes.ID ?? '',
        referred(references, 'NamePartType', { node: group, attribute: 'NamePartTypeID' }).toLowerCase(),
      ]),
    )
    const isMain = identity.attributes.Primary !== 'false' && identity.attributes.False !== 'true'
    return all(identity, 'Alias').flatMap((alias) =>
      all(alias, 'DocumentedName').map((documented) => {
        const name = partedName(documented, partTypes, references)
        const isLatin = scriptOf(`${name.given} ${name.family}`) === 'Latn'
        return { ...name, kind: kindOf(alias, { isMain: isMain && isLatin, references }) }
      }),
    )
  })
}

function partedName(documented: XmlNode, types: ReadonlyMap<string, string>, references: References) {
  const said = { given: '', family: '' }
  for (const part of all(documented, 'DocumentedNamePart')) {
    const { LeadingChars = '', TrailingChars = '' } = part.attributes
    for (const value of all(part, 'NamePartValue')) {
      const group = value.attributes.NamePartGroupID ?? ''
      // A group that the identity does not explain is a broken file: names would lose their order.
      const type =
        types.get(group) ??
        referred(references, 'NamePartGroup', { node: value, attribute: 'NamePartGroupID' })
      const where = givenParts.includes(type) ? 'given' : 'family'
      said[where] = tidy(`${said[where]} ${LeadingChars}${value.text.trim()}${TrailingChars}`)
    }
  }
  return said
}

function kindOf(alias: XmlNode, { isMain, references }: Standing): ListedName['kind'] {
  const { Primary, LowQuality } = alias.attributes
  const type = referred(references, 'AliasType', { node: alias, attribute: 'AliasTypeID' })
  if (Primary === 'true' && isMain) return 'primary'
  if (/^f\.?k\.?a/i.test(type)) return 'formerly'
  return LowQuality === 'true' ? 'weak' : 'alias'
}
interface Standing {
  readonly isMain: boolean
  readonly references: References
}
