import { anyOfRoles, rolesHeld } from '#access/model'
import { type Wording, wording, wordingOf } from '#kernel'

/** `it takes the role legal, not sales`. */
export function takesAnotherRole(by: readonly string[], held: readonly string[]): Wording {
  const takes = wording('det kräver rollen', 'det krever rollen', 'se vaatii roolin', 'it takes the role')
  const not = wording('inte', 'ikke', 'ei', 'not')
  return wordingOf(
    (language) =>
      `${takes[language]} ${anyOfRoles(by, language)}, ${not[language]} ${rolesHeld(held, language)}`,
  )
}

/** A guard or a role stands against it. */
export function notPossible(deed: Wording, thing: string, because: Wording): Wording {
  return wording(
    `'${deed.sv}' går inte nu: ${because.sv}.`,
    `'${deed.nb}' er ikke mulig nå: ${because.nb}.`,
    `'${deed.fi}' ei ole nyt mahdollista: ${because.fi}.`,
    `'${deed.en}' is not possible for this ${thing}: ${because.en}.`,
  )
}

/** What the table does not know from here; `instead` is what it knows. */
export function noSuchStep(
  { deed, state }: { readonly deed: Wording; readonly state: Wording },
  thing: string,
  instead: readonly Wording[],
): Wording {
  const possible = (language: keyof Wording) => instead.map((words) => words[language]).join(', ')
  const isOver = instead.length === 0
  return wording(
    `'${deed.sv}' går inte i läget '${state.sv}'; ${isOver ? 'inget mer kan göras' : `härifrån går: ${possible('sv')}`}.`,
    `'${deed.nb}' er ikke mulig i tilstanden '${state.nb}'; ${isOver ? 'ikke noe mer kan gjøres' : `herfra er mulig: ${possible('nb')}`}.`,
    `'${deed.fi}' ei ole mahdollista tilassa '${state.fi}'; ${isOver ? 'mitään muuta ei voi enää tehdä' : `tästä mahdollista: ${possible('fi')}`}.`,
    `${thing} that is '${state.en}' cannot be moved by '${deed.en}'; ${isOver ? 'nothing more can be done with it' : `possible from here: ${possible('en')}`}.`,
  )
}

/** A thing that is not there, or that its reader may not see. */
export function noLifeWords(kind: string, object: string): Wording {
  return wording(
    `Det finns inget '${object}' (${kind}) som du får se.`,
    `Det finnes ikke noe '${object}' (${kind}) som du har lov til å se.`,
    `Kohdetta '${object}' (${kind}) ei ole, tai sinulla ei ole oikeutta nähdä sitä.`,
    `There is no ${kind} '${object}' that you may see.`,
  )
}

/** Nothing of theirs is there to be taken back. */
export function noApprovalWords(kind: string, object: string): Wording {
  return wording(
    `Du har inget godkännande av '${object}' som ännu väntar på andra.`,
    `Du har ingen godkjenning av '${object}' som ennå venter på andre.`,
    `Sinulla ei ole kohteelle '${object}' hyväksyntää, joka vielä odottaisi muita.`,
    `There is no approval of yours on ${kind} ${object} that still waits for others.`,
  )
}

export function noKindWords(kind: string): Wording {
  return wording(
    `Inget slag heter '${kind}'.`,
    `Ingenting av dette slaget finnes: '${kind}'.`,
    `Lajia '${kind}' ei ole.`,
    `No kind of thing is called '${kind}'.`,
  )
}

export function begunBeforeWords(kind: string, object: string): Wording {
  return wording(
    `'${object}' (${kind}) finns redan.`,
    `'${object}' (${kind}) finnes allerede.`,
    `Kohde '${object}' (${kind}) on jo olemassa.`,
    `The life of ${kind} ${object} has begun already.`,
  )
}
