import { type Wording, wording } from '#kernel'

/** What is missing or wrong, and what to do about it. Written for this product, 2026-11. */
export const settleWords = {
  'birthDate.missing': (listed: string) =>
    wording(
      `Ett födelsedatum skulle avgöra: be om partens; listan har ${listed}.`,
      `En fødselsdato ville avgjøre: be om partens; listen har ${listed}.`,
      `Syntymäaika ratkaisisi: pyydä osapuolen; listalla on ${listed}.`,
      `A birth date would settle it: ask for the party's; the list has ${listed}.`,
    ),
  'birthDate.inFull': (listed: string) =>
    wording(
      `Hela födelsedatumet skulle avgöra: året är känt, och listan har ${listed}.`,
      `Hele fødselsdatoen ville avgjøre: året er kjent, og listen har ${listed}.`,
      `Täydellinen syntymäaika ratkaisisi: vuosi tunnetaan, ja listalla on ${listed}.`,
      `The full birth date would settle it: the year is known, and the list has ${listed}.`,
    ),
  'birthDate.proof': () =>
    wording(
      'Födelsedatumen ligger nära varandra: en kopia av legitimationen visar om det är ett skrivfel.',
      'Fødselsdatoene ligger nær hverandre: en kopi av legitimasjonen viser om det er en skrivefeil.',
      'Syntymäajat ovat lähellä toisiaan: kopio henkilötodistuksesta osoittaa, onko kyse kirjoitusvirheestä.',
      'The birth dates are close: a copy of an identity document shows whether it is a slip of the pen.',
    ),
  'gender.missing': () =>
    wording(
      'Listan anger kön, parten inte: fråga, om det inte framgår av namnet.',
      'Listen angir kjønn, parten ikke: spør, om det ikke fremgår av navnet.',
      'Listalla on sukupuoli, osapuolella ei: kysy, jollei se käy ilmi nimestä.',
      'The list gives a gender, the party none: ask, unless the name tells.',
    ),
  'country.missing': (listed: string) =>
    wording(
      `Ett land eller medborgarskap skulle säga mer: listan har ${listed}.`,
      `Et land eller statsborgerskap ville si mer: listen har ${listed}.`,
      `Maa tai kansalaisuus kertoisi enemmän: listalla on ${listed}.`,
      `A country or nationality would tell more: the list has ${listed}.`,
    ),
  'address.missing': () =>
    wording(
      'Listan har en gatuadress: be om partens, samma hus talar för att det är samma.',
      'Listen har en gateadresse: be om partens, samme hus taler for at det er den samme.',
      'Listalla on katuosoite: pyydä osapuolen osoite, sama talo puoltaa sitä, että kyse on samasta.',
      "The list gives a street address: ask for the party's; the same house speaks for its being the same.",
    ),
  'entry.bare': () =>
    wording(
      'Listan har varken födelsedatum eller nummer att jämföra med: bara partens egna papper kan avgöra.',
      'Listen har verken fødselsdato eller nummer å sammenligne med: bare partens egne papirer kan avgjøre.',
      'Listalla ei ole syntymäaikaa eikä numeroa, johon verrata: vain osapuolen omat asiakirjat ratkaisevat.',
      'The list has neither a birth date nor a number to compare with: only papers of the party can settle it.',
    ),
  'number.faulty': (number: string) =>
    wording(
      `Partens nummer ${number} kan inte vara rätt skrivet: kontrollera det.`,
      `Partens nummer ${number} kan ikke være riktig skrevet: kontroller det.`,
      `Osapuolen numero ${number} ei voi olla oikein kirjoitettu: tarkista se.`,
      `The party's number ${number} cannot be written right: check it.`,
    ),
} as const satisfies Record<string, (said: string) => Wording>

/** The number that the entry bears and the party lacks: by its kind. */
export const numberAsked: Readonly<Record<string, Wording>> = {
  imo: wording(
    'Posten på listan har ett IMO-nummer: be om fartygets.',
    'Oppføringen har et IMO-nummer: be om fartøyets.',
    'Listatulla on IMO-numero: pyydä aluksen numero.',
    "The entry bears an IMO number: ask for the vessel's.",
  ),
  mmsi: wording(
    'Posten på listan har ett MMSI-nummer: be om fartygets.',
    'Oppføringen har et MMSI-nummer: be om fartøyets.',
    'Listatulla on MMSI-numero: pyydä aluksen numero.',
    "The entry bears an MMSI: ask for the vessel's.",
  ),
  lei: wording(
    'Posten på listan har en LEI-kod: be om bolagets.',
    'Oppføringen har en LEI-kode: be om selskapets.',
    'Listatulla on LEI-tunnus: pyydä yhtiön tunnus.',
    "The entry bears an LEI: ask for the company's.",
  ),
  inn: wording(
    'Posten på listan har ett ryskt skattenummer (INN): be om partens.',
    'Oppføringen har et russisk skattenummer (INN): be om partens.',
    'Listatulla on venäläinen verotunniste (INN): pyydä osapuolen tunniste.',
    "The entry bears a Russian tax number (INN): ask for the party's.",
  ),
  ogrn: wording(
    'Posten på listan har ett ryskt registernummer (OGRN): be om partens.',
    'Oppføringen har et russisk registernummer (OGRN): be om partens.',
    'Listatulla on venäläinen rekisterinumero (OGRN): pyydä osapuolen numero.',
    "The entry bears a Russian register number (OGRN): ask for the party's.",
  ),
  seOrgNo: wording(
    'Posten på listan har ett svenskt organisationsnummer: be om partens.',
    'Oppføringen har et svensk organisasjonsnummer: be om partens.',
    'Listatulla on ruotsalainen organisaationumero: pyydä osapuolen numero.',
    "The entry bears a Swedish organisation number: ask for the party's.",
  ),
  noOrgNo: wording(
    'Posten på listan har ett norskt organisationsnummer: be om partens.',
    'Oppføringen har et norsk organisasjonsnummer: be om partens.',
    'Listatulla on norjalainen organisaationumero: pyydä osapuolen numero.',
    "The entry bears a Norwegian organisation number: ask for the party's.",
  ),
  fiBusinessId: wording(
    'Posten på listan har ett finskt FO-nummer: be om partens.',
    'Oppføringen har et finsk foretaks-ID (Y-tunnus): be om partens.',
    'Listatulla on suomalainen Y-tunnus: pyydä osapuolen tunnus.',
    "The entry bears a Finnish business id: ask for the party's.",
  ),
  swift: wording(
    'Posten på listan har en BIC-kod: be om bankens.',
    'Oppføringen har en BIC-kode: be om bankens.',
    'Listatulla on BIC-koodi: pyydä pankin koodi.',
    "The entry bears a BIC: ask for the bank's.",
  ),
  passport: wording(
    'Posten på listan har ett passnummer: be om en kopia av passet.',
    'Oppføringen har et passnummer: be om en kopi av passet.',
    'Listatulla on passin numero: pyydä kopio passista.',
    'The entry bears a passport number: ask for a copy of the passport.',
  ),
  nationalId: wording(
    'Posten på listan har ett personnummer eller id-nummer: be om partens.',
    'Oppføringen har et personnummer eller id-nummer: be om partens.',
    'Listatulla on henkilönumero: pyydä osapuolen numero.',
    "The entry bears a national identity number: ask for the party's.",
  ),
  taxId: wording(
    'Posten på listan har ett skattenummer: be om partens.',
    'Oppføringen har et skattenummer: be om partens.',
    'Listatulla on verotunniste: pyydä osapuolen tunniste.',
    "The entry bears a tax number: ask for the party's.",
  ),
  registration: wording(
    'Posten på listan har ett registernummer: be om partens.',
    'Oppføringen har et registernummer: be om partens.',
    'Listatulla on rekisterinumero: pyydä osapuolen numero.',
    "The entry bears a register number: ask for the party's.",
  ),
}
