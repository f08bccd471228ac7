import { anyOfRoles } from '#access/model'
import { type Wording, wording, wordingOf } from '#kernel'
import type { Deadline, Owner } from '../deadlines/model.ts'

/** A deadline that somebody else owes. */
export function notYoursWords({ title, owner }: Pick<Deadline, 'title' | 'owner'>): Wording {
  return wordingOf((language) => {
    const who =
      owner.kind === 'role' ? `${role[language]} ${anyOfRoles([owner.id], language)}` : other[language]
    return `${mayNotChange[language]} '${title[language]}': ${isFor[language]} ${who}.`
  })
}
const mayNotChange = wording(
  'Du får inte ändra',
  'Du har ikke lov til å endre',
  'Sinulla ei ole oikeutta muuttaa määräaikaa',
  'You may not change',
)
const isFor = wording('den ligger hos', 'den ligger hos', 'siitä vastaa', 'it is for')
const role = wording('rollen', 'rollen', 'rooli', 'the role')
const other = wording('någon annan', 'noen andre', 'joku muu', 'somebody else')

export function noDeadlineWords(id: string): Wording {
  return wording(
    `Det finns ingen frist '${id}' som du får se.`,
    `Det finnes ingen frist '${id}' som du har lov til å se.`,
    `Määräaikaa '${id}' ei ole, tai sinulla ei ole oikeutta nähdä sitä.`,
    `There is no deadline '${id}' that you may see.`,
  )
}

/** Nobody is named who could owe it. */
export function noOwnerWords(owner: Owner | undefined): Wording {
  if (!owner) return nobodyNamed
  const isRole = owner.kind === 'role'
  return wording(
    `Det finns ingen ${isRole ? 'roll' : 'person'} '${owner.id}' som kan ansvara för den; ingen skulle få veta något.`,
    `Det finnes ingen ${isRole ? 'rolle' : 'person'} '${owner.id}' som kan ha ansvaret; ingen ville få vite noe.`,
    `${isRole ? 'Roolia' : 'Henkilöä'} '${owner.id}', joka voisi vastata siitä, ei ole; kukaan ei saisi tietoa.`,
    `There is no ${owner.kind} '${owner.id}' who could owe it; nobody would be told.`,
  )
}
const nobodyNamed = wording(
  'Ange vem som ansvarar för den: en person eller en roll.',
  'Oppgi hvem som har ansvaret: en person eller en rolle.',
  'Ilmoita, kuka siitä vastaa: henkilö tai rooli.',
  'Say who owes it: a person or a role.',
)
export const nobodyThere = wording(
  'nämner någon som inte finns',
  'nevner noen som ikke finnes',
  'nimeää jonkun, jota ei ole',
  'names nobody that there is',
)
