import { type Wording, wording, wordingOf } from '#kernel'

/** What the states of a draft of rules are called within a sentence; in English as the API names them. */
const draftStateWords: Readonly<Record<string, Wording>> = {
  draft: wording('utkast', 'utkast', 'luonnos', 'draft'),
  tested: wording('testat', 'testet', 'testattu', 'tested'),
  dryRun: wording('provkört', 'prøvekjørt', 'koeajettu', 'dryRun'),
  approved: wording('godkänt', 'godkjent', 'hyväksytty', 'approved'),
  active: wording('i kraft', 'i kraft', 'voimassa', 'active'),
  superseded: wording('ersatt', 'erstattet', 'korvattu', 'superseded'),
  withdrawn: wording('återtaget', 'trukket tilbake', 'peruttu', 'withdrawn'),
}

/** What is done to a draft. */
const draftDeedWords: Readonly<Record<string, Wording>> = {
  edit: wording('ändra', 'endre', 'muuta', 'edit'),
  test: wording('testa', 'teste', 'testaa', 'test'),
  dryRun: wording('provköra', 'prøvekjøre', 'koeaja', 'dry run'),
  approve: wording('godkänna', 'godkjenne', 'hyväksy', 'approve'),
  activate: wording('sätta i kraft', 'sette i kraft', 'saata voimaan', 'activate'),
  supersede: wording('ersätta', 'erstatte', 'korvaa', 'supersede'),
  withdraw: wording('ta tillbaka', 'trekke tilbake', 'peru', 'withdraw'),
}

/** What has to come first, or instead. */
export const insteadWords: Readonly<Record<string, Wording>> = {
  dryRun: wording('testa det först', 'test det først', 'testaa se ensin', 'test it first'),
  approve: wording(
    'testa och provkör det först, så att det är känt vad det ändrar',
    'test og prøvekjør det først, slik at det er kjent hva det endrer',
    'testaa ja koeaja se ensin, jotta tiedetään, mitä se muuttaa',
    'test it and run it dry first, so that it is known what it changes',
  ),
  edit: wording(
    'skriv ett nytt utkast',
    'skriv et nytt utkast',
    'kirjoita uusi luonnos',
    'write a new draft',
  ),
  withdraw: wording(
    'en version i kraft tas tillbaka genom nästa',
    'en versjon i kraft trekkes tilbake av den neste',
    'voimassa oleva versio perutaan seuraavalla',
    'a version in force is taken back by the next one',
  ),
}

/** What the table knows from here. */
export function possibleWords(deeds: readonly string[]): Wording {
  const start = wording('härifrån går', 'herfra er mulig', 'tästä mahdollista', 'possible from here')
  const nothing = wording('inget mer', 'ikke noe mer', 'ei mitään', 'nothing more')
  return wordingOf(
    (language) =>
      `${start[language]}: ${deeds.map((deed) => draftDeedWords[deed]?.[language] ?? deed).join(', ') || nothing[language]}`,
  )
}

/** No such step from this state. */
export function noStepWords(state: string, deed: string, instead: Wording): Wording {
  const from = draftStateWords[state] ?? wording(state, state, state, state)
  const what = draftDeedWords[deed] ?? wording(deed, deed, deed, deed)
  return wording(
    `'${what.sv}' går inte med ett utkast till regler i läget '${from.sv}': ${instead.sv}.`,
    `'${what.nb}' er ikke mulig med et utkast til regler i tilstanden '${from.nb}': ${instead.nb}.`,
    `'${what.fi}' ei ole mahdollista sääntöluonnokselle tilassa '${from.fi}': ${instead.fi}.`,
    `A draft of rules that is '${from.en}' cannot be moved by '${what.en}': ${instead.en}.`,
  )
}

/** A rule of it is not in order. */
export function notPassedWords(deed: string, reason: string): Wording {
  const what = draftDeedWords[deed] ?? wording(deed, deed, deed, deed)
  return wording(
    `'${what.sv}' går inte med det här utkastet till regler: en regel är inte helt begriplig, eller så stämmer inte ett av dess exempel.`,
    `'${what.nb}' er ikke mulig for dette utkastet til regler: en regel er ikke helt forstått, eller et av eksemplene stemmer ikke.`,
    `'${what.fi}' ei ole mahdollista tälle sääntöluonnokselle: jotakin sääntöä ei täysin ymmärretä, tai jokin sen esimerkki ei toteudu.`,
    `'${what.en}' is not possible for this draft of rules: ${reason}.`,
  )
}

/** Somebody else changed the draft since it was read. */
export function draftChangedWords(id: string, asked: number, kept: number): Wording {
  return wording(
    `Utkastet ${id} har ändrats under tiden: du såg version ${asked}, nu är det ${kept}. Läs in det igen.`,
    `Utkastet ${id} er endret i mellomtiden: du så versjon ${asked}, nå er det ${kept}. Last det på nytt.`,
    `Luonnos ${id} on muuttunut sillä välin: näit version ${asked}, nyt se on ${kept}. Lataa se uudelleen.`,
    `The draft ${id} was changed meanwhile: you saw version ${asked}, it is now ${kept}. Load it again.`,
  )
}

export function noDraftWords(id: string): Wording {
  return wording(
    `Det finns inget utkast till regler '${id}'.`,
    `Det finnes ikke noe utkast til regler '${id}'.`,
    `Sääntöluonnosta '${id}' ei ole.`,
    `There is no draft of rules '${id}'.`,
  )
}
