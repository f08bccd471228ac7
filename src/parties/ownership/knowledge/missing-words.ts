import { type Wording, wording } from '#kernel'

/** Who holds what of whom, by name. */
interface Held {
  readonly owner: string
  readonly owned: string
  readonly share: Wording
}

export function unknownShareWords({ owner, owned }: Held): Wording {
  return wording(
    `Hur mycket ${owner} äger av ${owned} är inte känt. Ta reda på andelen.`,
    `Hvor mye ${owner} eier av ${owned}, er ikke kjent. Finn ut andelen.`,
    `Osuutta ei tiedetä: ${owner} → ${owned}. Selvitä se.`,
    `How much of ${owned} ${owner} holds is not known. Find out the share.`,
  )
}

export function looseShareWords({ owner, owned, share }: Held): Wording {
  return wording(
    `${owner} äger ${share.sv} av ${owned}. Ta reda på den exakta andelen.`,
    `${owner} eier ${share.nb} av ${owned}. Finn ut den nøyaktige andelen.`,
    `${owner} → ${owned}: ${share.fi}. Selvitä tarkka osuus.`,
    `${owner} holds ${share.en} of ${owned}. Find out the exact share.`,
  )
}

export function assumedWords({ owner, owned, share }: Held): Wording {
  return wording(
    `Att ${owner} äger ${share.sv} av ${owned} är bara antaget. Skaffa belägg.`,
    `At ${owner} eier ${share.nb} av ${owned}, er bare antatt. Skaff belegg.`,
    `Omistus on vain oletus: ${owner} → ${owned}, ${share.fi}. Hanki näyttö.`,
    `That ${owner} holds ${share.en} of ${owned} is only assumed. Find proof.`,
  )
}

export function openHitWords(owner: string): Wording {
  return wording(
    `${owner} har en träff som ingen har avgjort. Avgör den.`,
    `${owner} har et treff som ingen har avgjort. Avgjør det.`,
    `Osuma on ratkaisematta: ${owner}. Ratkaise se.`,
    `${owner} has a hit that nobody has decided. Decide it.`,
  )
}

export function notLookedWords(owner: string): Wording {
  return wording(
    `${owner} kunde inte jämföras med listorna. Jämför igen när de går att nå.`,
    `${owner} kunne ikke sammenlignes med listene. Sammenlign på nytt når de kan nås.`,
    `Osapuolta ei voitu verrata luetteloihin: ${owner}. Vertaa uudelleen, kun luettelot ovat saatavilla.`,
    `${owner} could not be compared with the lists. Compare again once they can be reached.`,
  )
}

/** `how`: the kinds of tie, as words. */
export function controlSeenWords(owner: string, owned: string, how: Wording): Wording {
  return wording(
    `Bedöm om ${owner} kontrollerar ${owned}: ${how.sv}.`,
    `Vurder om ${owner} kontrollerer ${owned}: ${how.nb}.`,
    `Arvioi, onko kyse määräysvallasta: ${owner} → ${owned}, ${how.fi}.`,
    `Judge whether ${owner} controls ${owned}: ${how.en}.`,
  )
}

export const signWords = {
  control: wording('styr verksamheten', 'styrer virksomheten', 'johtaa toimintaa', 'it directs its affairs'),
  board: wording(
    'utser eller avsätter styrelsen',
    'velger eller avsetter styret',
    'nimittää tai erottaa hallituksen',
    'it appoints or removes the board',
  ),
  voting: wording(
    'har de röster som krävs',
    'har stemmene som kreves',
    'sillä voi olla ratkaiseva äänimäärä',
    'it may have the votes',
  ),
  other: wording(
    'har ett annat band vid sidan av sin andel',
    'har et annet bånd ved siden av sin andel',
    'sillä on muu side osuutensa lisäksi',
    'it has another tie beside its share',
  ),
} as const

export function actAsOneWords(owners: string, owned: string): Wording {
  return wording(
    `Ta reda på om de handlar som en i ${owned}: ${owners}.`,
    `Finn ut om de opptrer som én i ${owned}: ${owners}.`,
    `Selvitä, toimivatko ne yhtenä (${owned}): ${owners}.`,
    `Find out whether they act as one in ${owned}: ${owners}.`,
  )
}

export function unaccountedWords(owned: string, share: Wording): Wording {
  return wording(
    `Ägare till ${share.sv} av ${owned} är kända; vem som äger resten är inte känt.`,
    `Eiere av ${share.nb} av ${owned} er kjent; hvem som eier resten, er ikke kjent.`,
    `Omistajista tiedetään ${share.fi} (${owned}); kuka omistaa loput, ei ole tiedossa.`,
    `The owners of ${share.en} of ${owned} are known; who owns the rest is not.`,
  )
}

export function excessWords(owned: string): Wording {
  return wording(
    `Kända ägare till ${owned} har tillsammans mer än allt. Någon uppgift är fel.`,
    `Kjente eiere av ${owned} har til sammen mer enn alt. En opplysning er feil.`,
    `Tiedossa olevilla omistajilla on yhteensä yli 100 % (${owned}). Jokin tieto on väärä.`,
    `Known owners of ${owned} hold more than all of it together. One of the records is wrong.`,
  )
}

export const unconfirmedRuleWords = wording(
  'Ingen har bekräftat att regeln gäller som den står här. Fråga juristen.',
  'Ingen har bekreftet at regelen gjelder slik den står her. Spør juristen.',
  'Kukaan ei ole vahvistanut, että sääntö on voimassa tässä muodossa. Kysy lakimieheltä.',
  'Nobody has confirmed that the rule stands as it is written here. Ask counsel.',
)
