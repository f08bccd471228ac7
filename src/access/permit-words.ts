import { type Refusal, type Wording, worded, wording, wordingOf } from '#kernel'
import { deedWords } from './knowledge/deed-words.ts'
import { anyOfRoles, rolesHeld } from './knowledge/role-words.ts'
import type { Deed } from './permissions.ts'

const start = wording('Du får inte', 'Du har ikke lov til å', 'Sinulla ei ole oikeutta', 'You may not')

/** `You may not add or change a product: because.` Without a reason it ends there. */
function mayNot(deed: Deed, because?: Wording): Wording {
  const says = deedWords(deed)
  return wordingOf(
    (language) => `${start[language]} ${says[language]}${because ? `: ${because[language]}` : ''}.`,
  )
}

/** The same as a refusal. */
export function mayNotDo(deed: Deed, because?: Wording): Refusal {
  return { code: 'forbidden', ...worded(mayNot(deed, because)), facts: { deed } }
}

/** `it takes the role sales or legal`. */
export function takesRole(roles: readonly string[], what: Wording = it): Wording {
  const takes = wording('kräver rollen', 'krever rollen', 'vaatii roolin', 'takes the role')
  return wordingOf((language) => `${what[language]} ${takes[language]} ${anyOfRoles(roles, language)}`)
}
const it = wording('det', 'det', 'se', 'it')

/** `it takes the role sales or legal; you hold auditor`. */
export function takesOther(roles: readonly string[], held: readonly string[], what?: Wording): Wording {
  const takes = takesRole(roles, what)
  const holds = wording('du har', 'du har', 'sinulla on', 'you hold')
  return wordingOf((language) => `${takes[language]}; ${holds[language]} ${rolesHeld(held, language)}`)
}

/** It is done at the machine and nowhere else. */
export const onMachine = wording(
  'det görs på kommandoraden på den maskin som har uppgifterna',
  'det gjøres på kommandolinjen på maskinen som har opplysningene',
  'se tehdään sen koneen komentorivillä, jolla tiedot ovat',
  'it takes the command line of the machine that holds the data',
)
export const notForKey = wording(
  'den här nyckeln är inte gjord för det',
  'denne nøkkelen er ikke laget for det',
  'tätä avainta ei ole tehty siihen',
  'this key is not made for it',
)
export const keySignsNot = wording(
  'en nyckel undertecknar inte, det gör bara en person som loggar in',
  'en nøkkel signerer ikke, det gjør bare en person som logger inn',
  'avain ei allekirjoita, vaan siihen tarvitaan henkilö, joka kirjautuu sisään',
  'a key does not sign: it takes a person who signs in',
)
export const notPassedOn = wording(
  'en underskrift lämnas inte över, den ges av någon som själv har rollen',
  'en signatur kan ikke overlates, den gis av noen som selv har rollen',
  'allekirjoitusta ei voi siirtää, vaan sen antaa henkilö, jolla itsellään on rooli',
  'a signature is not passed on: it takes somebody who holds the role themselves',
)
export const takesWhole = wording(
  'det kräver rollen för alla egna bolag, och du har den för några',
  'det krever rollen for alle egne selskaper, og du har den for noen',
  'se vaatii roolin kaikissa omissa yhtiöissä, ja sinulla on se vain joissakin',
  'it takes the role for all legal entities; you hold it for some',
)

/** They hold the role, but not here. */
export function elsewhere(entity: string): Wording {
  return wording(
    `du har rollen för andra bolag, inte för '${entity}'`,
    `du har rollen for andre selskaper, ikke for '${entity}'`,
    `sinulla on rooli muissa yhtiöissä, ei yhtiössä '${entity}'`,
    `you hold the role for other legal entities, not for '${entity}'`,
  )
}

/** Who it was that did what keeps the two apart. */
export type Hand = 'self' | 'key' | 'standIn' | 'delegate'
const hands: Readonly<Record<Hand, Wording>> = {
  self: wording('du', 'du', 'olet itse se, joka', 'you'),
  key: wording('en av dina nycklar', 'en av nøklene dine', 'avaimesi on se, joka', 'a key of yours'),
  standIn: wording(
    'den du företräder',
    'den du opptrer for',
    'edustamasi henkilö on se, joka',
    'the one you stand in for',
  ),
  delegate: wording(
    'den som företrädde dig',
    'den som opptrådte for deg',
    'sijaisesi on se, joka',
    'the one who stood in for you',
  ),
}
/** What somebody did before that has its words in English only. */
const someStep = wording(
  'gjorde ett tidigare steg i det',
  'gjorde et tidligere steg i det',
  'teki siinä aiemman vaiheen',
  '',
)

/** `you asked for it`. */
export function didBefore(hand: Hand, did: string | Wording): Wording {
  const said = typeof did === 'string' ? { ...someStep, en: did } : did
  return wordingOf((language) => `${hands[hand][language]} ${said[language]}`)
}

/** A signature by a key, which none may give. */
export function keyMayNot(deed: Deed): Wording {
  const { sv, nb, fi, en } = deedWords(deed)
  return wording(
    `En nyckel får inte ${sv}: det gör bara en person som loggar in.`,
    `En nøkkel kan ikke ${nb}: det gjør bare en person som logger inn.`,
    `Avain ei saa ${fi}: siihen tarvitaan henkilö, joka kirjautuu sisään.`,
    `A key may not ${en}: it takes a person who signs in.`,
  )
}

/** A signature by somebody who has not shown for a while who they are. */
export function proveToSign(deed: Deed): Wording {
  const { sv, nb, fi, en } = deedWords(deed)
  return wording(
    `För att ${sv} behöver du visa en gång till vem du är. Det gäller i fem minuter.`,
    `For å ${nb} må du vise en gang til hvem du er. Det gjelder i fem minutter.`,
    `Todista vielä kerran, kuka olet, jotta voit ${fi}. Todistus on voimassa viisi minuuttia.`,
    `To ${en}, prove once more who you are. It counts for five minutes.`,
  )
}
