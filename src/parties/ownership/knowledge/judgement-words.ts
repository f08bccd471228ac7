import { type Wording, wording } from '#kernel'
import type { Regime } from '../model.ts'

/** The lists that a regime goes by, as they stand in `is on …`. */
export const listWords: Readonly<Record<Regime, Wording>> = {
  EU: wording(
    'EU:s eller FN:s sanktionslista',
    'EUs eller FNs sanksjonsliste',
    'EU:n tai YK:n pakoteluettelossa',
    'the EU or UN sanctions list',
  ),
  UK: wording(
    'Storbritanniens sanktionslista',
    'Storbritannias sanksjonsliste',
    'Britannian pakoteluettelossa',
    'the UK Sanctions List',
  ),
  OFAC: wording('USA:s SDN-lista', 'USAs SDN-liste', 'Yhdysvaltain SDN-luettelossa', 'the US SDN list'),
  BIS: wording(
    'USA:s Entity List',
    'USAs Entity List',
    'Yhdysvaltain Entity List -luettelossa',
    'the US Entity List',
  ),
}

/** What a sentence is about, in each language: the party's name, the list, the share, the ways that lead to it. */
export interface Slots {
  readonly name: string
  readonly list: Wording
  readonly share: Wording
  readonly ways: Wording
}

export function listedWords({ name, list }: Slots): Wording {
  return wording(
    `${name} står själv på ${list.sv}.`,
    `${name} står selv på ${list.nb}.`,
    `${name} on itse ${list.fi}.`,
    `${name} is itself on ${list.en}.`,
  )
}

export function ownedWords({ name, list, share, ways }: Slots): Wording {
  return wording(
    `${name} ägs till ${share.sv} av parter som står på ${list.sv} eller ägs av sådana: ${ways.sv}.`,
    `${name} eies ${share.nb} av parter som står på ${list.nb} eller eies av slike: ${ways.nb}.`,
    `${name}: ${list.fi} olevat osapuolet, tai niiden omistamat, omistavat siitä ${share.fi}: ${ways.fi}.`,
    `${name} is owned ${share.en} by parties that are on ${list.en}, or owned by such: ${ways.en}.`,
  )
}

export function untoldWords({ name, list, ways }: Slots): Wording {
  return wording(
    `Det går inte att säga om ${name} ägs eller kontrolleras av parter på ${list.sv}. Så långt man vet: ${ways.sv}.`,
    `Det kan ikke sies om ${name} eies eller kontrolleres av parter på ${list.nb}. Så vidt kjent: ${ways.nb}.`,
    `Ei voida sanoa, omistavatko tai määräävätkö ${list.fi} olevat osapuolet (${name}). Tiedossa: ${ways.fi}.`,
    `Whether ${name} is owned or controlled by parties on ${list.en} cannot be told. As far as is known: ${ways.en}.`,
  )
}

export function controlWords({ name, list, ways }: Slots): Wording {
  return wording(
    `${name} når inte den ägarandel som räknas, men det finns tecken på att parter på ${list.sv} kontrollerar den: ${ways.sv}. En människa måste bedöma det.`,
    `${name} når ikke eierandelen som regnes, men det er tegn på at parter på ${list.nb} kontrollerer den: ${ways.nb}. Et menneske må vurdere det.`,
    `${name} ei täytä omistusosuutta, mutta on merkkejä siitä, että ${list.fi} olevat osapuolet määräävät siitä: ${ways.fi}. Ihmisen on arvioitava asia.`,
    `${name} does not reach the share that counts, but there are signs that parties on ${list.en} control it: ${ways.en}. Somebody has to judge that.`,
  )
}

export function controlSignWords({ name, list, ways }: Slots): Wording {
  return wording(
    `Parter på ${list.sv} har inflytande över ${name}: ${ways.sv}. Regeln ser bara till ägandet, men det är en varningssignal.`,
    `Parter på ${list.nb} har innflytelse over ${name}: ${ways.nb}. Regelen ser bare på eierskapet, men det er et faresignal.`,
    `${list.fi} olevilla osapuolilla on vaikutusvaltaa: ${ways.fi}. Sääntö katsoo vain omistusta, mutta se on varoitusmerkki (${name}).`,
    `Parties on ${list.en} have influence over ${name}: ${ways.en}. The rule looks at shares alone, but that is a red flag.`,
  )
}

export function apartWords({ name, list, share, ways }: Slots): Wording {
  return wording(
    `Parter på ${list.sv} äger tillsammans ${share.sv} av ${name}, men ingen av dem ensam så mycket att det räknas: ${ways.sv}. Andelarna läggs ihop bara om de handlar som en; ta reda på det.`,
    `Parter på ${list.nb} eier til sammen ${share.nb} av ${name}, men ingen av dem alene så mye at det regnes: ${ways.nb}. Andelene legges sammen bare om de opptrer som én; finn ut av det.`,
    `${list.fi} olevat osapuolet omistavat yhdessä ${share.fi} (${name}), mutta kukaan niistä ei yksin tarpeeksi: ${ways.fi}. Osuudet lasketaan yhteen vain, jos ne toimivat yhtenä; selvitä asia.`,
    `Parties on ${list.en} hold ${share.en} of ${name} together, but none of them alone as much as counts: ${ways.en}. Their shares are added only where they act as one; find that out.`,
  )
}

export function minorityWords({ name, list, ways }: Slots): Wording {
  return wording(
    `Ovanför ${name} finns parter på ${list.sv}, men inte med den andel som räknas: ${ways.sv}.`,
    `Over ${name} finnes parter på ${list.nb}, men ikke med andelen som regnes: ${ways.nb}.`,
    `Omistajien joukossa on ${list.fi} olevia osapuolia, mutta niiden osuus ei riitä: ${ways.fi} (${name}).`,
    `Above ${name} stand parties on ${list.en}, but not with the share that counts: ${ways.en}.`,
  )
}

export const minorityFlag = wording(
  'Det är en varningssignal.',
  'Det er et faresignal.',
  'Se on varoitusmerkki.',
  'That is a red flag.',
)

export function notOwnedWords({ name, list }: Slots): Wording {
  return wording(
    `Ingen känd ägare till ${name} står på ${list.sv} eller ägs av någon som gör det. Det är inget godkännande.`,
    `Ingen kjent eier av ${name} står på ${list.nb} eller eies av noen som gjør det. Det er ingen godkjenning.`,
    `Kukaan tiedossa olevista omistajista (${name}) ei ole ${list.fi} eikä siinä olevan omistama. Se ei ole hyväksyntä.`,
    `No known owner of ${name} is on ${list.en}, or owned by one that is. That is no clearance.`,
  )
}

export function noOwnersWords({ name }: Slots): Wording {
  return wording(
    `Ingen ägare till ${name} finns registrerad, så om ägandet går inget att säga.`,
    `Ingen eier av ${name} er registrert, så om eierskapet kan ingenting sies.`,
    `Yhtään omistajaa (${name}) ei ole kirjattu, joten omistuksesta ei voi sanoa mitään.`,
    `No owner of ${name} is on record, so nothing can be said of who owns it.`,
  )
}

export const noRuleWords = wording(
  'Vilken ägarregel som gällde den dagen är inte känt här.',
  'Hvilken eierskapsregel som gjaldt den dagen, er ikke kjent her.',
  'Mikä omistussääntö sinä päivänä oli voimassa, ei ole tiedossa.',
  'Which rule on ownership held on that day is not on record.',
)

/** A tie that is no share, as it stands between two names. */
export const tieWords = {
  control: wording('styr', 'styrer', 'määrää', 'directs'),
  board: wording('utser styrelsen', 'velger styret', 'nimittää hallituksen', 'appoints the board'),
  voting: wording('röster', 'stemmer', 'ääniä', 'of the votes'),
  other: wording('annat band', 'annet bånd', 'muu side', 'another tie'),
} as const
