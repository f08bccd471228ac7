import { type Wording, wording } from '#kernel'

/** Packs of rules: read, approved, withdrawn, tried. */

export function noPackWords(pack: string, version: string): Wording {
  return wording(
    `Det finns inget regelpaket ${pack} ${version}; se listan över paket.`,
    `Det finnes ingen regelpakke ${pack} ${version}; se listen over pakker.`,
    `Sääntöpakettia ${pack} ${version} ei ole; katso pakettien luettelo.`,
    `There is no pack ${pack} ${version}; see the list of packs.`,
  )
}
export function activeAlreadyWords(pack: string, version: string): Wording {
  return wording(
    `Paketet ${pack} ${version} gäller redan.`,
    `Pakken ${pack} ${version} er allerede i kraft.`,
    `Paketti ${pack} ${version} on jo voimassa.`,
    `Pack ${pack} ${version} is active already.`,
  )
}
export function importNextWords(pack: string, version: string): Wording {
  return wording(
    `Paketet ${pack} ${version} togs tillbaka; läs in nästa version.`,
    `Pakken ${pack} ${version} ble trukket tilbake; importer neste versjon.`,
    `Paketti ${pack} ${version} peruttiin; tuo seuraava versio.`,
    `Pack ${pack} ${version} was withdrawn; import the next version.`,
  )
}
export const withdrawWhyWords = wording(
  'För att ta tillbaka behövs ett skäl: skriv varför den här versionen inte ska gälla.',
  'Å trekke tilbake krever en begrunnelse: skriv hvorfor denne versjonen ikke skal gjelde.',
  'Peruminen vaatii perusteen: kirjoita, miksi tämän version ei pidä olla voimassa.',
  'A withdrawal needs a reason: say why this version shall not count.',
)
export const withdrawDraftWhyWords = wording(
  'För att ta tillbaka behövs ett skäl: skriv varför det här utkastet inte ska gälla.',
  'Å trekke tilbake krever en begrunnelse: skriv hvorfor dette utkastet ikke skal gjelde.',
  'Peruminen vaatii perusteen: kirjoita, miksi tämän luonnoksen ei pidä olla voimassa.',
  'A withdrawal needs a reason: say why this draft shall not count.',
)
export function withdrawnBeforeWords(pack: string, version: string): Wording {
  return wording(
    `Paketet ${pack} ${version} har redan tagits tillbaka.`,
    `Pakken ${pack} ${version} er allerede trukket tilbake.`,
    `Paketti ${pack} ${version} on jo peruttu.`,
    `Pack ${pack} ${version} was withdrawn before.`,
  )
}
export function fromDraftWords(pack: string, version: string, draft: string): Wording {
  return wording(
    `Paketet ${pack} ${version} kommer från utkastet ${draft}: ta tillbaka utkastet.`,
    `Pakken ${pack} ${version} kommer fra utkastet ${draft}: trekk tilbake utkastet.`,
    `Paketti ${pack} ${version} on luonnoksesta ${draft}: peru luonnos.`,
    `Pack ${pack} ${version} comes from the draft ${draft}: withdraw the draft.`,
  )
}
export function countsSinceWords(pack: string, version: string, since: string): Wording {
  return wording(
    `Paketet ${pack} ${version} gäller sedan ${since}. Besked vilar på det: ta tillbaka det med en nästa version, som någon annan godkänner.`,
    `Pakken ${pack} ${version} gjelder siden ${since}. Svar hviler på den: trekk den tilbake med en neste versjon, som noen andre godkjenner.`,
    `Paketti ${pack} ${version} on voimassa ${since} alkaen. Ratkaisut perustuvat siihen: peru se seuraavalla versiolla, jonka joku muu hyväksyy.`,
    `Pack ${pack} ${version} counts since ${since}. Verdicts rest on it: take it back by a next version, which somebody else approves.`,
  )
}

export function isLawWords(pack: string, why: Wording): Wording {
  return wording(
    `Paketet ${pack} är lag: ${why.sv}.`,
    `Pakken ${pack} er lov: ${why.nb}.`,
    `Paketti ${pack} on lakia: ${why.fi}.`,
    `The pack ${pack} is law: ${why.en}.`,
  )
}
export const byDecisionWords = wording(
  'Reglerna i ett beslut (D-…) ändras genom ett nytt beslut, inte genom ett utkast.',
  'Reglene i en beslutning (D-…) endres ved en ny beslutning, ikke ved et utkast.',
  'Päätöksen säännöt (D-…) muuttuvat uudella päätöksellä, eivät luonnoksella.',
  'The rules of a decision (D-…) change by a new decision, not by a draft.',
)
export function inOtherPackWords(packs: string): Wording {
  return wording(
    `${packs} har redan en regel med det namnet; ändra den där.`,
    `${packs} har allerede en regel med det navnet; endre den der.`,
    `Paketissa ${packs} on jo sen niminen sääntö; muuta sitä siellä.`,
    `${packs} already has a rule of that id; change it there.`,
  )
}
export function severalPacksWords(packs: string): Wording {
  return wording(
    `Reglerna står i flera paket (${packs}); skriv ett utkast för vart och ett.`,
    `Reglene står i flere pakker (${packs}); skriv et utkast for hver.`,
    `Säännöt ovat useassa paketissa (${packs}); kirjoita kullekin oma luonnos.`,
    `The rules stand in several packs (${packs}); write a draft for each.`,
  )
}

export const changesTooDeepWords = wording(
  'Ändringarna är nästlade djupare än 64 nivåer: ingen kunde läsa en sådan regel.',
  'Endringene er nestet dypere enn 64 nivåer: ingen kunne lese en slik regel.',
  'Muutokset ovat sisäkkäin yli 64 tasoa: kukaan ei voisi lukea sellaista sääntöä.',
  'The changes are nested deeper than 64 levels: nobody could read such a rule.',
)
export const ruleTooDeepWords = wording(
  'Regeln är nästlad djupare än 64 nivåer: ingen kunde läsa den.',
  'Regelen er nestet dypere enn 64 nivåer: ingen kunne lese den.',
  'Sääntö on sisäkkäin yli 64 tasoa: kukaan ei voisi lukea sitä.',
  'The rule is nested deeper than 64 levels: nobody could read it.',
)

/** A draft whose pack has another version by now. `null`: it had none. */
export function movedOnWords(pack: string, tested: string | null, now: string | null): Wording {
  return wording(
    `Paketet ${pack} har gått vidare, från version ${tested ?? 'ingen'} till ${now ?? 'ingen'}, sedan utkastet testades. Testa och provkör det igen.`,
    `Pakken ${pack} har gått videre, fra versjon ${tested ?? 'ingen'} til ${now ?? 'ingen'}, siden utkastet ble testet. Test og prøvekjør det på nytt.`,
    `Paketti ${pack} on edennyt versiosta ${tested ?? '–'} versioon ${now ?? '–'} sen jälkeen, kun luonnos testattiin. Testaa ja koeaja se uudelleen.`,
    `The pack ${pack} has moved on, from version ${tested ?? 'none'} to ${now ?? 'none'}, since this draft was tested. Test it and run it dry again.`,
  )
}
export function testAgainWords(pack: string, now: string | null): Wording {
  return wording(
    `Paketet ${pack} har gått vidare till version ${now ?? 'ingen'} sedan utkastet testades. Testa det igen.`,
    `Pakken ${pack} har gått videre til versjon ${now ?? 'ingen'} siden utkastet ble testet. Test det på nytt.`,
    `Paketti ${pack} on edennyt versioon ${now ?? '–'} sen jälkeen, kun luonnos testattiin. Testaa se uudelleen.`,
    `The pack ${pack} has moved on to version ${now ?? 'none'} since this draft was tested. Test it again.`,
  )
}
export function notEarlierWords(pack: string, version: string | null, from: string): Wording {
  return wording(
    `Version ${version} av ${pack}, som det här utkastet bygger på, gäller först från ${from}; utkastet kan inte gälla tidigare.`,
    `Versjon ${version} av ${pack}, som dette utkastet bygger på, gjelder først fra ${from}; utkastet kan ikke gjelde tidligere.`,
    `Paketin ${pack} versio ${version}, johon tämä luonnos perustuu, on voimassa vasta ${from} alkaen; luonnos ei voi olla voimassa aiemmin.`,
    `Version ${version} of ${pack}, on which this draft builds, counts only from ${from}; this one cannot count earlier.`,
  )
}
export function draftNotUnderstoodWords(fault: Wording): Wording {
  return wording(
    `Utkastet är inte helt begripligt: ${fault.sv}.`,
    `Utkastet er ikke helt forståelig: ${fault.nb}.`,
    `Luonnosta ei täysin ymmärretä: ${fault.fi}.`,
    `The draft is not wholly understood: ${fault.en}.`,
  )
}
export const changedWhileDryWords = wording(
  'Utkastet ändrades under provkörningen; kör den igen.',
  'Utkastet ble endret under prøvekjøringen; kjør den på nytt.',
  'Luonnos muuttui koeajon aikana; suorita koeajo uudelleen.',
  'The draft was changed while the dry run went on; run it again.',
)

/** What stands before the faults of a pack: itself, or one of its rules. */
export const thePack = wording('Paketet', 'Pakken', 'Paketti', 'The pack')
export function theRule(name: string): Wording {
  return wording(`Regeln ${name}`, `Regelen ${name}`, `Sääntö ${name}`, `Rule ${name}`)
}
export function ruleAt(place: number): Wording {
  return wording(
    `Regeln på plats ${place}`,
    `Regelen på plass ${place}`,
    `Sääntö paikalla ${place}`,
    `The rule at place ${place}`,
  )
}
/** `fault` is the first of them with its place, and how many more there are. */
export function notLoadedWords(what: Wording, fault: Wording): Wording {
  return wording(
    `${what.sv} går inte att förstå helt: ${fault.sv}. Ingenting lästes in; rätta filen och läs in den igen.`,
    `${what.nb} kan ikke forstås fullt ut: ${fault.nb}. Ingenting ble lest inn; rett filen, og les den inn på nytt.`,
    `${what.fi} ei ole täysin ymmärrettävä: ${fault.fi}. Mitään ei ladattu; korjaa tiedosto ja lataa se uudelleen.`,
    `${what.en} is not wholly understood: ${fault.en}. Nothing was loaded; correct the file and load it again.`,
  )
}
/** `why` is what the reader of YAML says, in English. */
export function notYamlWords(why: string): Wording {
  return wording(
    `Paketet är inte YAML: ${why}`,
    `Pakken er ikke YAML: ${why}`,
    `Paketti ei ole YAML-muodossa: ${why}`,
    `The pack is not YAML: ${why}`,
  )
}
export function notTriedWords(fault: Wording): Wording {
  return wording(
    `Inte helt begripligt: ${fault.sv}. Ingenting prövades; rätta och försök igen.`,
    `Ikke helt forståelig: ${fault.nb}. Ingenting ble prøvd; rett det, og prøv på nytt.`,
    `Kaikkea ei ymmärretä: ${fault.fi}. Mitään ei kokeiltu; korjaa ja yritä uudelleen.`,
    `Not wholly understood: ${fault.en}. Nothing was tried; correct it and try again.`,
  )
}

/** Rules that are read. */
export function noRuleEverWords(id: string): Wording {
  return wording(
    `Det finns ingen regel ${id}, och har aldrig funnits; /api/rules/browse visar dem som finns.`,
    `Det finnes ingen regel ${id}, og har aldri gjort det; /api/rules/browse viser dem som finnes.`,
    `Sääntöä ${id} ei ole eikä ole ollut; /api/rules/browse luettelee olemassa olevat.`,
    `There is no rule ${id}, nor was there ever; /api/rules/browse lists those that are.`,
  )
}
export function noRuleInForceWords(id: string, asOf: string): Wording {
  return wording(
    `Ingen regel ${id} gäller ${asOf}; /api/rules visar dem som gör det.`,
    `Ingen regel ${id} gjelder ${asOf}; /api/rules viser dem som gjør det.`,
    `Sääntö ${id} ei ole voimassa ${asOf}; /api/rules luettelee voimassa olevat.`,
    `No rule ${id} is in force at ${asOf}; /api/rules lists those that are.`,
  )
}
export function factOfType(type: string, among: string): Wording {
  return wording(
    `måste vara av typen ${type}${among && ` bland ${among}`}, eller null där det inte finns någon`,
    `må være av typen ${type}${among && ` blant ${among}`}, eller null der det ikke finnes noen`,
    `pitää olla tyyppiä ${type}${among && ` näistä: ${among}`}, tai null, jos sellaista ei ole`,
    `must be of type ${type}${among && ` among ${among}`}, or null where there is none`,
  )
}

/** Dry runs. */
export function tooManyRunsWords(most: number): Wording {
  return wording(
    `${most} provkörningar pågår redan. Vänta tills en är klar, eller avbryt den.`,
    `${most} prøvekjøringer pågår allerede. Vent til en er ferdig, eller avbryt den.`,
    `${most} koeajoa on jo käynnissä. Odota, että yksi päättyy, tai keskeytä se.`,
    `${most} dry runs are under way already. Wait for one to end, or cancel it.`,
  )
}
const runStateWords: Readonly<Record<string, Wording>> = {
  running: wording('pågår', 'pågår', 'käynnissä', 'running'),
  done: wording('klar', 'ferdig', 'valmis', 'done'),
  cancelled: wording('avbruten', 'avbrutt', 'keskeytetty', 'cancelled'),
  failed: wording('misslyckad', 'mislykket', 'epäonnistunut', 'failed'),
}
export function runEndedWords(state: string): Wording {
  const { sv, nb, fi } = runStateWords[state] ?? wording(state, state, state, state)
  return wording(
    `Provkörningen har redan avslutats: ${sv}.`,
    `Prøvekjøringen er allerede avsluttet: ${nb}.`,
    `Koeajo on jo päättynyt: ${fi}.`,
    `The dry run has ended already: ${state}.`,
  )
}
