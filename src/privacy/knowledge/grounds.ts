import { wording } from '#kernel'

/** Why data may be processed: the letter of Art. 6(1) GDPR, and what it rests on here. */
export const bases = {
  security: {
    article: 'Art. 6(1)(f)',
    because: wording(
      'Berättigat intresse: att veta vem som gjorde vad, och att hålla obehöriga ute.',
      'Berettiget interesse: å vite hvem som gjorde hva, og å holde uvedkommende ute.',
      'Oikeutettu etu: tiedetään, kuka teki mitä, ja asiattomat pysyvät ulkona.',
      'Legitimate interest: to know who did what, and to keep strangers out.',
    ),
  },
  trade: {
    article: 'Art. 6(1)(f)',
    because: wording(
      'Berättigat intresse: att sköta affären med den organisation som personen företräder.',
      'Berettiget interesse: å håndtere handelen med organisasjonen som personen representerer.',
      'Oikeutettu etu: hoidetaan kauppaa organisaation kanssa, jota henkilö edustaa.',
      'Legitimate interest: to do business with the organisation for which the person acts.',
    ),
  },
  sanctions: {
    article: 'Art. 6(1)(c)',
    because: wording(
      'Rättslig förpliktelse: sanktions- och exportkontrollreglerna (bl.a. förordningarna 269/2014, 833/2014 och 2021/821) förbjuder leverans till vissa personer. För listor utanför EU: berättigat intresse, artikel 6.1 f.',
      'Rettslig forpliktelse: sanksjons- og eksportkontrollreglene (blant annet forordningene 269/2014, 833/2014 og 2021/821) forbyr levering til visse personer. For lister utenfor EU: berettiget interesse, artikkel 6 nr. 1 bokstav f.',
      'Lakisääteinen velvoite: pakote- ja vientivalvontasäännöt (mm. asetukset 269/2014, 833/2014 ja 2021/821) kieltävät toimitukset tietyille henkilöille. EU:n ulkopuolisten luetteloiden osalta oikeutettu etu, 6 artiklan 1 kohdan f alakohta.',
      'Legal obligation: the rules on sanctions and export control (among them Regulations 269/2014, 833/2014 and 2021/821) forbid supplies to certain persons. For lists of others than the Union: legitimate interest, Art. 6(1)(f).',
    ),
  },
  whistleblowing: {
    article: 'Art. 6(1)(c)',
    because: wording(
      'Rättslig förpliktelse: att ta emot och följa upp rapporter (direktiv 2019/1937; lag 2021:890).',
      'Rettslig forpliktelse: å ta imot og følge opp varsler (arbeidsmiljøloven kapittel 2 A; direktiv 2019/1937).',
      'Lakisääteinen velvoite: ilmoitusten vastaanotto ja seuranta (laki 1171/2022; direktiivi 2019/1937).',
      'Legal obligation: to receive and follow up reports (Directive 2019/1937 and the acts that carry it out).',
    ),
  },
  accountability: {
    article: 'Art. 6(1)(c)',
    because: wording(
      'Rättslig förpliktelse: att kunna visa att dataskyddsförordningen följs (artikel 5.2).',
      'Rettslig forpliktelse: å kunne vise at personvernforordningen følges (artikkel 5 nr. 2).',
      'Lakisääteinen velvoite: tietosuoja-asetuksen noudattaminen on voitava osoittaa (5 artiklan 2 kohta).',
      'Legal obligation: to be able to show that the GDPR is kept (Art. 5(2)).',
    ),
  },
} as const

export const recipients = {
  inHouse: wording(
    'Behöriga medarbetare; ingen utanför koncernen.',
    'Medarbeidere med tilgang; ingen utenfor konsernet.',
    'Käyttöoikeuden saaneet työntekijät; ei konsernin ulkopuolisia.',
    'Members of staff with access; nobody outside the group.',
  ),
  authorities: wording(
    'Behöriga medarbetare; tillsyns- och tullmyndigheter när lagen kräver det.',
    'Medarbeidere med tilgang; tilsyns- og tollmyndigheter når loven krever det.',
    'Käyttöoikeuden saaneet työntekijät; valvonta- ja tulliviranomaiset, kun laki sitä vaatii.',
    'Members of staff with access; supervisory and customs authorities where the law asks for it.',
  ),
  needToKnow: wording(
    'Enbart de få som handlägger ärendet.',
    'Bare de få som behandler saken.',
    'Vain asian käsittelijät.',
    'Only the few who handle the matter.',
  ),
}

export const origins = {
  self: wording('Personen själv', 'Personen selv', 'Henkilö itse', 'The person themselves'),
  machine: wording(
    'Uppstår när systemet används',
    'Oppstår når systemet brukes',
    'Syntyy järjestelmää käytettäessä',
    'Made when the system is used',
  ),
  party: wording(
    'Kunden, leverantören eller deras dokument',
    'Kunden, leverandøren eller deres dokumenter',
    'Asiakas, toimittaja tai niiden asiakirjat',
    'The customer, the supplier or their documents',
  ),
  lists: wording(
    'Offentliga sanktionslistor; utgivaren står vid varje träff',
    'Offentlige sanksjonslister; utgiveren står ved hvert treff',
    'Julkiset pakoteluettelot; julkaisija mainitaan kunkin osuman kohdalla',
    'Public sanctions lists; the publisher stands with each hit',
  ),
  various: wording(
    'Den som lämnade in uppgiften; anges för varje handling',
    'Den som leverte opplysningen; angis for hvert dokument',
    'Tiedon antaja; mainitaan kunkin asiakirjan kohdalla',
    'Whoever handed it in; stated with each document',
  ),
}

export const starts = {
  suspended: wording(
    'kontot stängdes av',
    'kontoen ble sperret',
    'tili suljettiin',
    'the account was suspended',
  ),
  ended: wording('sessionen avslutades', 'økten ble avsluttet', 'istunto päättyi', 'the session ended'),
  changed: wording(
    'uppgiften senast ändrades',
    'opplysningen sist ble endret',
    'tietoa viimeksi muutettiin',
    'the record was last changed',
  ),
  decided: wording('beslutet fattades', 'avgjørelsen ble tatt', 'päätös tehtiin', 'it was decided'),
  received: wording('handlingen kom in', 'dokumentet kom inn', 'asiakirja saapui', 'it was received'),
  made: wording('den upprättades', 'det ble laget', 'se laadittiin', 'it was made'),
  closed: wording('ärendet avslutades', 'saken ble avsluttet', 'asia päätettiin', 'the matter was closed'),
}

/** Why something is kept although somebody asks for its erasure. */
export const keeping = {
  proof: wording(
    'Behövs för att visa att en rättslig förpliktelse följdes, och för rättsliga anspråk (artikel 17.3 b och e).',
    'Trengs for å vise at en rettslig forpliktelse ble fulgt, og for rettskrav (artikkel 17 nr. 3 bokstav b og e).',
    'Tarvitaan osoittamaan, että lakisääteistä velvoitetta noudatettiin, ja oikeusvaateita varten (17 artiklan 3 kohdan b ja e alakohta).',
    'Needed to show that a legal obligation was met, and for legal claims (Art. 17(3)(b) and (e)).',
  ),
  active: wording(
    'Behövs så länge kontot används; stäng av det först.',
    'Trengs så lenge kontoen brukes; sperr den først.',
    'Tarvitaan niin kauan kuin tili on käytössä; sulje se ensin.',
    'Needed while the account is in use; suspend it first.',
  ),
  unneeded: wording(
    'Inget i lagen kräver att det sparas.',
    'Ingenting i loven krever at det lagres.',
    'Mikään laki ei vaadi säilyttämistä.',
    'No law asks for it to be kept.',
  ),
}
