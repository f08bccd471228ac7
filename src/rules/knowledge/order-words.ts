import { type FactWords, named, words } from './words-of.ts'

/** Facts of the order, its places, its proofs and the lists, as sentences name them. */
export const orderWords: Readonly<Record<string, FactWords>> = {
  'order.ref': named(
    'orderns beteckning',
    'ordrens referanse',
    'tilauksen tunnus',
    'the reference of the order',
  ),
  'order.type': named('ordertypen', 'ordretypen', 'tilauksen laji', 'the type of the order'),
  'order.endUser': named(
    'den slutanvändare som ordern anger',
    'sluttbrukeren som ordren oppgir',
    'tilauksessa nimetty loppukäyttäjä',
    'the end user that the order names',
  ),
  'order.quotedAt': named(
    'offertens tidpunkt',
    'tilbudets tidspunkt',
    'tarjouksen ajankohta',
    'the time of the quote',
  ),
  'order.bindingUntil': named(
    'offertens sista bindande tidpunkt',
    'tilbudets siste bindende tidspunkt',
    'tarjouksen sitovuuden päättymishetki',
    'the time until which the quote binds',
  ),
  'order.contract': named(
    'avtalet som ordern avropar',
    'avtalen som ordren er avrop på',
    'sopimus, johon tilaus perustuu',
    'the contract that the order calls off',
  ),
  'order.currency': named(
    'orderns valuta',
    'ordrens valuta',
    'tilauksen valuutta',
    'the currency of the order',
  ),
  'seller.entity': named(
    'det säljande bolaget',
    'det selgende selskapet',
    'myyvä yhtiö',
    'the selling entity',
  ),
  'seller.country': named('säljarens land', 'selgerens land', 'myyjän maa', "the seller's country"),
  'seller.inEu': {
    yes: words('säljaren finns i EU', 'selgeren er i EU', 'myyjä on EU:ssa', 'the seller is in the EU'),
    no: words(
      'säljaren finns inte i EU',
      'selgeren er ikke i EU',
      'myyjä ei ole EU:ssa',
      'the seller is outside the EU',
    ),
  },
  'shipTo.country': named('leveranslandet', 'leveringslandet', 'toimitusmaa', 'the country of destination'),
  'shipTo.area': named(
    'leveransområdet inom landet',
    'leveringsområdet i landet',
    'toimitusalue maan sisällä',
    'the area of destination within the country',
  ),
  'shipTo.inEu': {
    yes: words(
      'leveransen går till EU',
      'leveransen går til EU',
      'toimitus menee EU:hun',
      'the destination is in the EU',
    ),
    no: words(
      'leveransen går till ett land utanför EU',
      'leveransen går til et land utenfor EU',
      'toimitus menee EU:n ulkopuolelle',
      'the destination is outside the EU',
    ),
  },
  'shipTo.isExport': {
    yes: words(
      'leveransen lämnar säljarens tullunion',
      'leveransen forlater selgerens tollunion',
      'toimitus lähtee myyjän tulliliitosta',
      "the delivery leaves the seller's customs union",
    ),
    no: words(
      'leveransen stannar i säljarens tullunion',
      'leveransen blir i selgerens tollunion',
      'toimitus pysyy myyjän tulliliitossa',
      "the delivery stays in the seller's customs union",
    ),
  },
  'shipTo.partner12g': {
    yes: words(
      'leveranslandet är ett partnerland enligt artikel 12g i förordning 833/2014',
      'leveringslandet er et partnerland etter artikkel 12g i forordning 833/2014',
      'toimitusmaa on asetuksen 833/2014 12 g artiklan kumppanimaa',
      'the destination is a partner country of Art. 12g of Reg. 833/2014',
    ),
    no: words(
      'leveranslandet är inte ett partnerland enligt artikel 12g i förordning 833/2014',
      'leveringslandet er ikke et partnerland etter artikkel 12g i forordning 833/2014',
      'toimitusmaa ei ole asetuksen 833/2014 12 g artiklan kumppanimaa',
      'the destination is not a partner country of Art. 12g of Reg. 833/2014',
    ),
  },
  'shipTo.partner8g': {
    yes: words(
      'leveranslandet är ett partnerland enligt artikel 8g i förordning 765/2006',
      'leveringslandet er et partnerland etter artikkel 8g i forordning 765/2006',
      'toimitusmaa on asetuksen 765/2006 8 g artiklan kumppanimaa',
      'the destination is a partner country of Art. 8g of Reg. 765/2006',
    ),
    no: words(
      'leveranslandet är inte ett partnerland enligt artikel 8g i förordning 765/2006',
      'leveringslandet er ikke et partnerland etter artikkel 8g i forordning 765/2006',
      'toimitusmaa ei ole asetuksen 765/2006 8 g artiklan kumppanimaa',
      'the destination is not a partner country of Art. 8g of Reg. 765/2006',
    ),
  },
  'shipTo.armsEmbargo': {
    yes: words(
      'leveranslandet står under vapenembargo',
      'leveringslandet er under våpenembargo',
      'toimitusmaa on asevientikiellossa',
      'the destination is under an arms embargo',
    ),
    no: words(
      'leveranslandet står inte under vapenembargo',
      'leveringslandet er ikke under våpenembargo',
      'toimitusmaa ei ole asevientikiellossa',
      'the destination is not under an arms embargo',
    ),
  },
  'shipTo.regimes': named(
    'sanktionsregimerna mot destinationen',
    'sanksjonsregimene mot destinasjonen',
    'määränpäähän kohdistuvat pakotejärjestelmät',
    'the sanctions regimes aimed at the destination',
  ),
  'shipTo.band': named(
    'leveranslandets landgrupp',
    'leveringslandets landgruppe',
    'toimitusmaan maaluokka',
    'the band of the destination',
  ),
  'line.number': named('radens nummer', 'linjens nummer', 'rivin numero', 'the number of the line'),
  'line.purpose': named('radens ändamål', 'linjens formål', 'rivin tarkoitus', 'the purpose of the line'),
  'line.quantity': named('radens antal', 'linjens antall', 'rivin määrä', 'the quantity of the line'),
  'line.price': named('priset per styck', 'prisen per stykk', 'kappalehinta', 'the price of one piece'),
  'line.serials': named(
    'radens serienummer på installerade enheter',
    'linjens serienumre på installerte enheter',
    'rivillä mainitut asennettujen laitteiden sarjanumerot',
    'the serials of installed units on the line',
  ),
  'proof.asset': {
    yes: words(
      'enheterna är installerade hos kunden',
      'enhetene er installert hos kunden',
      'laitteet on asennettu asiakkaalle',
      'the units are installed at the customer',
    ),
    no: words(
      'enheterna är inte kända som installerade hos kunden',
      'enhetene er ikke kjent som installert hos kunden',
      'laitteita ei tunneta asiakkaalle asennetuiksi',
      'the units are not known to be installed at the customer',
    ),
  },
  'proof.warranty': {
    yes: words(
      'garantin gäller för varje enhet',
      'garantien gjelder for hver enhet',
      'takuu on voimassa jokaisessa laitteessa',
      'every unit is in warranty',
    ),
    no: words(
      'garantin gäller inte för varje enhet',
      'garantien gjelder ikke for hver enhet',
      'takuu ei ole voimassa jokaisessa laitteessa',
      'not every unit is in warranty',
    ),
  },
  'proof.contract': {
    yes: words(
      'ett löpande serviceavtal omfattar varje enhet',
      'en løpende serviceavtale omfatter hver enhet',
      'voimassa oleva huoltosopimus kattaa jokaisen laitteen',
      'a running service contract covers every unit',
    ),
    no: words(
      'inget löpande serviceavtal omfattar alla enheterna',
      'ingen løpende serviceavtale omfatter alle enhetene',
      'mikään voimassa oleva huoltosopimus ei kata kaikkia laitteita',
      'no running service contract covers every unit',
    ),
  },
  'spare.ceiling': named(
    'årets tak för reservdelar (stycken)',
    'årets tak for reservedeler (stykk)',
    'vuoden varaosakatto (kappaletta)',
    'the spare-part ceiling of the year (pieces)',
  ),
  'spare.used': named(
    'årets uttagna reservdelar (stycken)',
    'årets uttatte reservedeler (stykk)',
    'vuoden aikana otetut varaosat (kappaletta)',
    'the spare parts taken this year (pieces)',
  ),
  'spare.over': named(
    'antalet reservdelar över taket',
    'antallet reservedeler over taket',
    'katon ylittävä varaosien määrä',
    'the number of spare parts above the ceiling',
  ),
  'spare.others': named(
    'de väntande order som tillsammans med raden passerar taket',
    'de ventende ordrene som sammen med linjen passerer taket',
    'odottavat tilaukset, joiden kanssa rivi ylittää katon',
    'the waiting orders with which the line passes the ceiling',
  ),
  'spare.together': named(
    'antalet reservdelar tillsammans (stycken)',
    'antallet reservedeler til sammen (stykk)',
    'varaosien yhteismäärä (kappaletta)',
    'the spare parts together (pieces)',
  ),
  'asked.before': named(
    'tidigare order på samma sak som inte gick igenom',
    'tidligere ordrer på det samme som ikke gikk gjennom',
    'aiemmat tilaukset samasta, jotka eivät menneet läpi',
    'earlier orders for the same that did not go through',
  ),
  'asked.daysAgo': named(
    'dagar sedan den senaste av dem',
    'dager siden den siste av dem',
    'päiviä viimeisimmästä niistä',
    'days since the latest of them',
  ),
  'screening.outage': {
    yes: words(
      'kontrollen mot listor kunde inte nås',
      'kontrollen mot lister var ikke tilgjengelig',
      'listatarkistukseen ei saatu yhteyttä',
      'screening could not be reached',
    ),
    no: words(
      'kontrollen mot listor kunde nås',
      'kontrollen mot lister var tilgjengelig',
      'listatarkistukseen saatiin yhteys',
      'screening could be reached',
    ),
  },
  'lists.stale': named(
    'listorna som är äldre än gränsen',
    'listene som er eldre enn grensen',
    'rajaa vanhemmat luettelot',
    'the lists older than the limit',
  ),
  'lists.absent': named(
    'listorna som krävs men saknas',
    'listene som kreves, men mangler',
    'vaaditut luettelot, jotka puuttuvat',
    'the required lists that are not loaded',
  ),
}
