import { anyOfRoles } from '#access/model'
import { choiceOf, fieldFault, type Refusal, type Wording, worded, wording, wordingOf } from '#kernel'
import type { Deadline, DeadlineState, Owner } from '../deadlines/model.ts'

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

const ownPersonDutyWords = wording(
  'Frister läses av alla i bolaget och får därför inte gälla egna anställda eller firmatecknare. Följ upp dem i larmet i stället.',
  'Frister leses av alle i selskapet og kan derfor ikke gjelde egne ansatte eller signaturberettigede. Følg dem opp i varselet i stedet.',
  'Kaikki yhtiön työntekijät näkevät määräajat, joten ne eivät voi koskea omia työntekijöitä tai nimenkirjoittajia. Hoida asia hälytyksessä.',
  'Duties are read by everybody of the company and so cannot be about own employees or signatories. Follow them up in the alert.',
)

/** Duties are read by everybody of a company. */
export const aboutOwnPerson: Refusal = {
  code: 'not_allowed',
  ...worded(ownPersonDutyWords),
  errors: [fieldFault('/object/id', ownPersonDutyWords)],
}

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

/** How a deadline stands, as `… is running` ends. */
const deadlineStates: Readonly<Record<DeadlineState, Wording>> = {
  running: wording('löper', 'løper', 'käynnissä', 'running'),
  paused: wording('pausad', 'satt på pause', 'keskeytetty', 'paused'),
  met: wording('gjord', 'gjort', 'tehty', 'met'),
  missed: wording('försenad', 'forsinket', 'myöhässä', 'missed'),
  cancelled: wording('avskriven', 'avskrevet', 'peruttu', 'cancelled'),
}
/** What is done to one. */
const deadlineDeeds = {
  paused: wording('pausas', 'settes på pause', 'keskeyttää', 'paused'),
  resumed: wording('återupptas', 'gjenopptas', 'jatkaa', 'resumed'),
  extended: wording('förlängas', 'forlenges', 'pidentää', 'extended'),
  'handed over': wording('lämnas över', 'overlates', 'siirtää toiselle', 'handed over'),
  met: wording('markeras som gjord', 'merkes som gjort', 'merkitä tehdyksi', 'met'),
  cancelled: wording('avskrivas', 'avskrives', 'perua', 'cancelled'),
} as const
export type DeadlineWish = keyof typeof deadlineDeeds

export function notFromWords(
  { title, state }: Pick<Deadline, 'title' | 'state'>,
  wish: DeadlineWish,
  from: readonly DeadlineState[],
): Wording {
  const [is, deed] = [deadlineStates[state], deadlineDeeds[wish]]
  const states = wordingOf((language) =>
    choiceOf(
      from.map((one) => deadlineStates[one][language]),
      language,
    ),
  )
  return wording(
    `'${title.sv}' kan inte ${deed.sv}: läget är '${is.sv}', och det går bara i läget ${states.sv}.`,
    `'${title.nb}' kan ikke ${deed.nb}: tilstanden er '${is.nb}', og det går bare i tilstanden ${states.nb}.`,
    `Määräaikaa '${title.fi}' ei voi ${deed.fi}: sen tila on '${is.fi}', ja se on mahdollista vain tilassa ${states.fi}.`,
    `'${title.en}' is ${state} and cannot be ${wish}; that is possible while it is ${from.join(' or ')}.`,
  )
}

export function lateWords({ title, dueOn }: Pick<Deadline, 'title' | 'dueOn'>): Wording {
  return wording(
    `'${title.sv}' skulle ha varit klar ${dueOn}: det måste meddelas innan den dagen var slut. Gör det nu, och markera det som gjort.`,
    `'${title.nb}' skulle vært ferdig ${dueOn}: det måtte meldes før den dagen var over. Gjør det nå, og merk det som gjort.`,
    `'${title.fi}' oli määrä tehdä ${dueOn}: siitä piti ilmoittaa ennen sen päivän päättymistä. Tee se nyt ja merkitse tehdyksi.`,
    `'${title.en}' was due on ${dueOn}: it had to be told before that day ended. Do it now, and mark it as done.`,
  )
}

/** `instrument` is the act that knows no extension. */
export function noExtensionWords({ title }: Pick<Deadline, 'title'>, instrument: string): Wording {
  return wording(
    `'${title.sv}' kan inte förlängas: ${instrument} medger ingen förlängning.`,
    `'${title.nb}' kan ikke forlenges: ${instrument} åpner ikke for forlengelse.`,
    `Määräaikaa '${title.fi}' ei voi pidentää: ${instrument} ei tunne sen pidentämistä.`,
    `'${title.en}' cannot be extended: ${instrument} knows no extension of it.`,
  )
}
export function oneExtensionWords(
  { title, dueOn }: Pick<Deadline, 'title' | 'dueOn'>,
  instrument: string,
): Wording {
  return wording(
    `'${title.sv}' har redan förlängts till ${dueOn}; ${instrument} medger bara en förlängning.`,
    `'${title.nb}' er allerede forlenget til ${dueOn}; ${instrument} åpner bare for én forlengelse.`,
    `Määräaikaa '${title.fi}' on jo pidennetty päivään ${dueOn}; ${instrument} tuntee vain yhden pidennyksen.`,
    `'${title.en}' was extended to ${dueOn} already; ${instrument} knows one extension only.`,
  )
}

function dayAfter(dueOn: string, furthest: string | undefined): Wording {
  return wording(
    `en dag efter ${dueOn}${furthest === undefined ? '' : ` och inte efter ${furthest}`}`,
    `en dag etter ${dueOn}${furthest === undefined ? '' : ` og ikke etter ${furthest}`}`,
    `päivä ${dueOn} jälkeen${furthest === undefined ? '' : `, viimeistään ${furthest}`}`,
    `a day after ${dueOn}${furthest === undefined ? '' : ` and not after ${furthest}`}`,
  )
}
export function needsUntilWords(dueOn: string, furthest: string | undefined): Wording {
  const { sv, nb, fi, en } = dayAfter(dueOn, furthest)
  return wording(
    `En förlängning behöver \`until\`: ${sv}.`,
    `En forlengelse trenger \`until\`: ${nb}.`,
    `Pidennys tarvitsee kentän \`until\`: ${fi}.`,
    `An extension needs \`until\`: ${en}.`,
  )
}
export function mustBeDayAfter(dueOn: string, furthest: string | undefined): Wording {
  const { sv, nb, fi, en } = dayAfter(dueOn, furthest)
  return wording(`måste vara ${sv}`, `må være ${nb}`, `pitää olla ${fi}`, `must be ${en}`)
}

/** A deed that is kept with its reason. */
export function sayWhyWords(deed: 'pause' | 'cancel' | 'extend' | 'assign'): Wording {
  const what = {
    pause: wording('paus', 'pause', 'keskeytyksen', 'pause'),
    cancel: wording('avskrivning', 'avskrivning', 'perumisen', 'cancel'),
    extend: wording('förlängning', 'forlengelse', 'pidennyksen', 'extend'),
    assign: wording('överlämning', 'overlatelse', 'siirron', 'assign'),
  }[deed]
  return wording(
    `Skriv varför: ett skäl sparas med varje ${what.sv}.`,
    `Skriv hvorfor: en begrunnelse lagres med hver ${what.nb}.`,
    `Kirjoita miksi: peruste tallennetaan jokaisen ${what.fi} yhteyteen.`,
    `Say why: a reason is kept with every ${what.en}.`,
  )
}

export const eitherWords = wording(
  'En frist behöver antingen `duty` (skyldighetens kod) eller egna ord: `title` och en dag `dueOn` som inte har passerat.',
  'En frist trenger enten `duty` (pliktens kode) eller egne ord: `title` og en dag `dueOn` som ikke er passert.',
  'Määräaika tarvitsee joko kentän `duty` (velvollisuuden koodi) tai omat sanat: `title` ja päivä `dueOn`, joka ei ole mennyt.',
  'A deadline needs either `duty` (its code) or own words: `title` and a day `dueOn` that is not past.',
)
export const giveDuty = wording(
  'ange en skyldighet, eller title och dueOn',
  'oppgi en plikt, eller title og dueOn',
  'anna velvollisuus, tai title ja dueOn',
  'give a duty, or title and dueOn',
)
