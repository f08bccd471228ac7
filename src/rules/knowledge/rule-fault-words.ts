import { choiceOf, type Wording, wording, wordingOf } from '#kernel'

/** What is not wholly understood in a rule: each completes `/when/all/2/fact …`. */

export const conditionFaults = {
  noCondition: (groups: string) =>
    wording(
      `måste vara ett villkor: ett prov av en uppgift, eller ${groups}`,
      `må være et vilkår: en prøve av en opplysning, eller ${groups}`,
      `pitää olla ehto: tiedon tarkistus tai ${groups}`,
      `must be a condition: a test of a fact, or ${groups}`,
    ),
  unknownWord: (word: string) =>
    wording(
      `okänt ord '${word}'`,
      `ukjent ord '${word}'`,
      `tuntematon sana '${word}'`,
      `unknown word '${word}'`,
    ),
  noList: wording(
    'måste vara en lista med minst ett villkor',
    'må være en liste med minst ett vilkår',
    'pitää olla luettelo, jossa on vähintään yksi ehto',
    'must be a list of at least one condition',
  ),
  nestedParty: wording(
    'står inuti en annan anyParty eller everyParty',
    'står inne i en annen anyParty eller everyParty',
    'on toisen anyParty- tai everyParty-ehdon sisällä',
    'stands inside another anyParty or everyParty',
  ),
  otherRoles: (roles: string) =>
    wording(
      `måste ange roller bland ${roles}`,
      `må oppgi roller blant ${roles}`,
      `pitää nimetä rooleja näistä: ${roles}`,
      `must name roles among ${roles}`,
    ),
  partyOutside: wording(
    "'party.*' står inuti anyParty eller everyParty; eller ange en roll: buyer.country",
    "'party.*' står inne i anyParty eller everyParty; eller oppgi en rolle: buyer.country",
    "'party.*' on anyParty- tai everyParty-ehdon sisällä; tai nimeä rooli: buyer.country",
    "'party.*' stands inside anyParty or everyParty; or name a role: buyer.country",
  ),
  unknownFact: (name: string, near: readonly string[]) => {
    const hint = wordingOf((language) =>
      near.length > 0 ? `; ${meant[language]} ${choiceOf(near, language)}?` : '',
    )
    return wording(
      `okänd uppgift '${name}': 'aktsam rules facts' visar alla som finns${hint.sv}`,
      `ukjent opplysning '${name}': 'aktsam rules facts' viser alle som finnes${hint.nb}`,
      `tuntematon tieto '${name}': 'aktsam rules facts' luettelee kaikki${hint.fi}`,
      `unknown fact '${name}': 'aktsam rules facts' lists all that exist${hint.en}`,
    )
  },
  lowersLaw: (name: string) =>
    wording(
      `en lagregel får inte bero av '${name}': egna beslut och undantag mildrar aldrig lagen`,
      `en lovregel kan ikke avhenge av '${name}': egne beslutninger og unntak lemper aldri loven`,
      `lain sääntö ei saa riippua tiedosta '${name}': omat päätökset ja poikkeukset eivät koskaan lievennä lakia`,
      `a law rule may not depend on '${name}': own decisions and exceptions never lower the law`,
    ),
  oneOperator: (has: readonly string[]) =>
    wording(
      `behöver exakt en operator, har ${has.join(', ') || 'ingen'}`,
      `trenger nøyaktig én operator, har ${has.join(', ') || 'ingen'}`,
      `tarvitsee täsmälleen yhden operaattorin, nyt: ${has.join(', ') || 'ei yhtään'}`,
      `needs exactly one operator, has ${has.join(', ') || 'none'}`,
    ),
  otherOperator: (type: string, operators: string) =>
    wording(
      `passar inte en uppgift av typen ${type}; det gör ${operators}`,
      `passer ikke en opplysning av typen ${type}; det gjør ${operators}`,
      `ei sovi tyypin ${type} tietoon; sopivat: ${operators}`,
      `does not fit a fact of type ${type}; these do: ${operators}`,
    ),
  otherFact: (type: string) =>
    wording(
      `måste ange en annan uppgift av typen ${type}`,
      `må oppgi en annen opplysning av typen ${type}`,
      `pitää nimetä toinen tyypin ${type} tieto`,
      `must name another fact of type ${type}`,
    ),
  otherValue: (type: string, is: string) =>
    wording(
      `måste vara ${type}, är ${is}`,
      `må være ${type}, er ${is}`,
      `pitää olla ${type}, on ${is}`,
      `must be a ${type}, is ${is}`,
    ),
  outside: (value: string, known: string) =>
    wording(
      `'${value}' finns inte i ordlistan: ${known}`,
      `'${value}' finnes ikke i ordlisten: ${known}`,
      `'${value}' ei ole sanastossa: ${known}`,
      `'${value}' is not in its vocabulary: ${known}`,
    ),
  numberBound: wording(
    'måste vara ett tal, eller ange en uppgift som är det',
    'må være et tall, eller oppgi en opplysning som er det',
    'pitää olla luku tai nimetä tieto, joka on luku',
    'must be a number, or name a fact that is one',
  ),
  dayBound: wording(
    'måste vara en dag, en tidpunkt, eller ange en uppgift som är det',
    'må være en dag, et tidspunkt, eller oppgi en opplysning som er det',
    'pitää olla päivä, ajanhetki tai nimetä tieto, joka on sellainen',
    'must be a day, an instant, or name a fact that is one',
  ),
} as const
const meant = wording('menade du', 'mente du', 'tarkoititko', 'did you mean')

export const ruleFaults = {
  /** `why` is what else is wrong with the field. */
  lowersAnother: (why: Wording) =>
    wording(
      `inget utfall mildrar ett annat: egen policy får bara vara strängare än lagen (${why.sv})`,
      `intet utfall lemper et annet: egen policy kan bare være strengere enn loven (${why.nb})`,
      `mikään lopputulos ei lievennä toista: oma linjaus saa olla vain lakia tiukempi (${why.fi})`,
      `no outcome lowers another: own policy may only be stricter than the law (${why.en})`,
    ),
  otherName: wording(
    'en lagregel heter L-…, en av egen policy P-… eller D-…',
    'en lovregel heter L-…, en av egen policy P-… eller D-…',
    'lain säännön nimi on L-…, oman linjauksen P-… tai D-…',
    'a law rule is named L-…, one of own policy P-… or D-…',
  ),
  kindOfHold: wording(
    'hör ihop med utfallet väntar, och bara med det',
    'hører sammen med utfallet venter, og bare med det',
    'kuuluu lopputulokseen odottaa, ja vain siihen',
    'stands with the outcome hold, and only with it',
  ),
  whoseLaw: wording(
    'en lagregel säger vems lag det är: EU, NO, SE …',
    'en lovregel sier hvem sin lov det er: EU, NO, SE …',
    'lain sääntö kertoo, kenen laki se on: EU, NO, SE …',
    'a law rule says whose law it is: EU, NO, SE …',
  ),
  ownJurisdiction: wording(
    "för egen policy är det 'own'",
    "for egen policy er det 'own'",
    "omassa linjauksessa se on 'own'",
    "of own policy it is 'own'",
  ),
  citeAct: wording(
    'anger akten med nummer och artikeln',
    'oppgir rettsakten med nummer og artikkelen',
    'nimeää säädöksen numeroineen ja artiklan',
    'names the act by number and the article',
  ),
  citePlace: wording(
    'säger var regeln står',
    'sier hvor regelen står',
    'kertoo, missä sääntö on',
    'says where the rule stands',
  ),
  unknownFact: (name: string) =>
    wording(
      `okänd uppgift '${name}'`,
      `ukjent opplysning '${name}'`,
      `tuntematon tieto '${name}'`,
      `unknown fact '${name}'`,
    ),
  noMoment: wording(
    'är ingen dag eller tidpunkt',
    'er ikke en dag eller et tidspunkt',
    'ei ole päivä tai ajanhetki',
    'is not a day or an instant',
  ),
  endsBefore: (from: string) =>
    wording(
      `måste komma efter from (${from}): regeln skulle sluta innan den börjar`,
      `må komme etter from (${from}): regelen ville slutte før den begynner`,
      `pitää olla myöhempi kuin from (${from}): sääntö päättyisi ennen alkuaan`,
      `must come after from (${from}): the rule would end before it begins`,
    ),
  noFact: (name: string) =>
    wording(
      `{${name}} är ingen uppgift`,
      `{${name}} er ikke en opplysning`,
      `{${name}} ei ole tieto`,
      `{${name}} is not a fact`,
    ),
  noExceptionFromLaw: wording(
    'från en lagregel finns inget undantag',
    'fra en lovregel finnes det ikke noe unntak',
    'lain säännöstä ei ole poikkeusta',
    'there is no exception from a law rule',
  ),
  needsExample: wording(
    'behöver minst ett exempel',
    'trenger minst ett eksempel',
    'tarvitsee vähintään yhden esimerkin',
    'needs at least one example',
  ),
  notInPack: wording(
    'anger en regel som paketet inte har',
    'oppgir en regel som pakken ikke har',
    'nimeää säännön, jota paketissa ei ole',
    'names a rule that the pack does not have',
  ),
  notTwo: wording(
    'den som skrev reglerna godkänner dem inte',
    'den som skrev reglene, godkjenner dem ikke',
    'sääntöjen kirjoittaja ei hyväksy niitä',
    'whoever wrote the rules does not approve them',
  ),
  twice: wording(
    'står två gånger med samma utfall',
    'står to ganger med samme utfall',
    'on kahdesti samalla lopputuloksella',
    'stands twice with one outcome',
  ),
  exampleFailed: (name: string, expected: string, found: string) => {
    const [should, is] = [didWords(expected), didWords(found)]
    return wording(
      `exemplet '${name}' ska ${should.sv}, men ${is.sv}`,
      `eksempelet '${name}' skal ${should.nb}, men ${is.nb}`,
      `esimerkin '${name}' pitäisi olla ${should.fi}, mutta se on ${is.fi}`,
      `the example '${name}' should be ${expected}, is ${found}`,
    )
  },
  changesNothing: wording(
    'ändrar inget i paketet',
    'endrer ingenting i pakken',
    'ei muuta paketissa mitään',
    'changes nothing in the pack',
  ),
} as const

/** What a rule does with an example; as it stands where it is none of these. */
function didWords(did: string): Wording {
  const known: Readonly<Record<string, Wording>> = {
    speaks: wording('gälla', 'slå inn', 'soveltuva', 'speaks'),
    silent: wording('inte gälla', 'ikke slå inn', 'soveltumaton', 'silent'),
    undecided: wording('vara oavgjort', 'være uavgjort', 'ratkaisematon', 'undecided'),
  }
  return known[did] ?? wording(did, did, did, did)
}

/** Why the law is not edited here. */
export const whyNotLaw = wording(
  'en lagregel säger det som källan säger, och kommer som en version av sitt paket; för att vara strängare än lagen, skriv en regel av egen policy (P-…) bredvid den',
  'en lovregel sier det kilden sier, og kommer som en versjon av pakken sin; for å være strengere enn loven, skriv en regel av egen policy (P-…) ved siden av',
  'lain sääntö sanoo sen, mitä lähde sanoo, ja tulee pakettinsa versiona; ollaksesi lakia tiukempi kirjoita sen rinnalle oman linjauksen sääntö (P-…)',
  'a rule of law says what its citation says, and comes as a version of its pack; to be stricter than the law, write a rule of own policy (P-…) beside it',
)
