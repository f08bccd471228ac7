import { type FactWords, named, words } from './words-of.ts'

/** Facts of the product, its makers, our decisions and the contract, as sentences name them. */
export const itemWords: Readonly<Record<string, FactWords>> = {
  'item.sku': named('produkten', 'produktet', 'tuote', 'the product'),
  'item.category': named(
    'produktens kategori',
    'produktets kategori',
    'tuotteen ryhmä',
    'the product category',
  ),
  'item.cn': named('tulltaxenumret (KN)', 'tolltariffnummeret (HS)', 'CN-koodi', 'the CN code'),
  'item.chp': {
    yes: words(
      'produkten är en särskilt prioriterad vara (bilaga XL till förordning 833/2014)',
      'produktet er en særlig prioritert vare (vedlegg XL til forordning 833/2014)',
      'tuote on erityisen tärkeä tavara (asetuksen 833/2014 liite XL)',
      'the product is a common high priority item (Annex XL of Reg. 833/2014)',
    ),
    no: words(
      'produkten är inte en särskilt prioriterad vara (bilaga XL till förordning 833/2014)',
      'produktet er ikke en særlig prioritert vare (vedlegg XL til forordning 833/2014)',
      'tuote ei ole erityisen tärkeä tavara (asetuksen 833/2014 liite XL)',
      'the product is not a common high priority item (Annex XL of Reg. 833/2014)',
    ),
  },
  'item.chpBelarus': {
    yes: words(
      'produkten står i bilaga XXX till förordning 765/2006',
      'produktet står i vedlegg XXX til forordning 765/2006',
      'tuote on asetuksen 765/2006 liitteessä XXX',
      'the product is in Annex XXX of Reg. 765/2006',
    ),
    no: words(
      'produkten står inte i bilaga XXX till förordning 765/2006',
      'produktet står ikke i vedlegg XXX til forordning 765/2006',
      'tuote ei ole asetuksen 765/2006 liitteessä XXX',
      'the product is not in Annex XXX of Reg. 765/2006',
    ),
  },
  'item.annexI': named(
    'produktens poster i bilaga I (dubbla användningsområden)',
    'produktets poster i vedlegg I (flerbruk)',
    'tuotteen kohdat liitteessä I (kaksikäyttö)',
    'the entries of Annex I (dual use) for the product',
  ),
  'item.eccn': named(
    'den amerikanska klassningen (ECCN)',
    'den amerikanske klassifiseringen (ECCN)',
    'yhdysvaltalainen luokitus (ECCN)',
    'the US classification (ECCN)',
  ),
  'item.usContent': {
    yes: words(
      'produkten har amerikanskt innehåll',
      'produktet har amerikansk innhold',
      'tuotteessa on yhdysvaltalaista sisältöä',
      'the product holds US content',
    ),
    no: words(
      'produkten saknar amerikanskt innehåll',
      'produktet har ikke amerikansk innhold',
      'tuotteessa ei ole yhdysvaltalaista sisältöä',
      'the product holds no US content',
    ),
  },
  'item.features': named(
    'produktens funktioner',
    'produktets funksjoner',
    'tuotteen toiminnot',
    'the functions of the product',
  ),
  'item.isBiometric': {
    yes: words(
      'produkten har en biometrisk funktion',
      'produktet har en biometrisk funksjon',
      'tuotteessa on biometrinen toiminto',
      'the product has a biometric function',
    ),
    no: words(
      'produkten har ingen biometrisk funktion',
      'produktet har ingen biometrisk funksjon',
      'tuotteessa ei ole biometristä toimintoa',
      'the product has no biometric function',
    ),
  },
  'item.isThermal': {
    yes: words(
      'produkten är en värmekamera',
      'produktet er et varmekamera',
      'tuote on lämpökamera',
      'the product is a thermal camera',
    ),
    no: words(
      'produkten är inte en värmekamera',
      'produktet er ikke et varmekamera',
      'tuote ei ole lämpökamera',
      'the product is not a thermal camera',
    ),
  },
  'item.thermalHz': named(
    'värmesensorns bildfrekvens (Hz)',
    'varmesensorens bildefrekvens (Hz)',
    'lämpökennon kuvataajuus (Hz)',
    'the frame rate of the thermal sensor (Hz)',
  ),
  'item.makers': named(
    'produktens tillverkare',
    'produktets produsenter',
    'tuotteen valmistajat',
    'the makers of the product',
  ),
  'item.makersListedOn': named(
    'tillverkarnas upptaganden på listor',
    'produsentenes oppføringer på lister',
    'valmistajien luettelomerkinnät',
    'the listings of its makers',
  ),
  'item.saleState': named(
    'var produkten står i vårt sortiment',
    'hvor produktet står i vårt sortiment',
    'tuotteen asema valikoimassamme',
    'where the product stands in our range',
  ),
  'item.relabelOf': named(
    'produkten som detta är en ommärkning av',
    'produktet som dette er en ommerking av',
    'tuote, jonka uudelleenmerkintä tämä on',
    'the product that this is a relabel of',
  ),
  'item.relabelEvidence': named(
    'belägget för ommärkningen',
    'belegget for ommerkingen',
    'näyttö uudelleenmerkinnästä',
    'the evidence of the relabel',
  ),
  'supplier.state': named(
    'vår status för leverantören',
    'vår status for leverandøren',
    'toimittajan tila',
    'the supplier state',
  ),
  'supplier.decision': named(
    'beslutet som gav leverantören dess status',
    'beslutningen som ga leverandøren dens status',
    'päätös, johon toimittajan tila perustuu',
    'the decision that set the state of the supplier',
  ),
  'decisions.covering': named(
    'de beslut som omfattar raden',
    'beslutningene som omfatter linjen',
    'riviä koskevat päätökset',
    'the decisions that cover the line',
  ),
  'decisions.newCustomersOnly': named(
    'de beslut som bara stoppar nya kunder',
    'beslutningene som bare stanser nye kunder',
    'vain uusia asiakkaita koskevat päätökset',
    'the decisions that stop new customers only',
  ),
  'transition.honoured': named(
    'de beslut vars övergångsregel infrias här',
    'beslutningene hvis overgangsregel innfris her',
    'päätökset, joiden siirtymäsääntöä tässä noudatetaan',
    'the decisions whose transition rule is honoured here',
  ),
  'exceptions.rules': named(
    'de regler som raden har ett beviljat undantag från',
    'reglene som linjen har et innvilget unntak fra',
    'säännöt, joista riville on myönnetty poikkeus',
    'the rules from which this line has a granted exception',
  ),
  'customer.existing': {
    yes: words(
      'kunden är en befintlig kund',
      'kunden er en eksisterende kunde',
      'asiakas on ennestään asiakkaamme',
      'the customer is an existing one',
    ),
    no: words('kunden är ny', 'kunden er ny', 'asiakas on uusi', 'the customer is new'),
  },
  'contract.clauses': named(
    'avtalets klausuler',
    'avtalens klausuler',
    'sopimuksen lausekkeet',
    'the clauses of the contract',
  ),
  'contract.publicBuyer': {
    yes: words(
      'avtalet är ett offentligt kontrakt med en myndighet i tredjeland',
      'avtalen er en offentlig kontrakt med en myndighet i et tredjeland',
      'sopimus on kolmannen maan viranomaisen julkinen hankintasopimus',
      'the contract is a public contract with a third-country authority',
    ),
    no: words(
      'avtalet är inte ett offentligt kontrakt med en myndighet i tredjeland',
      'avtalen er ikke en offentlig kontrakt med en myndighet i et tredjeland',
      'sopimus ei ole kolmannen maan viranomaisen julkinen hankintasopimus',
      'the contract is not a public contract with a third-country authority',
    ),
  },
  'contract.concludedOn': named(
    'dagen då avtalet slöts',
    'dagen da avtalen ble inngått',
    'sopimuksen tekopäivä',
    'the day on which the contract was concluded',
  ),
  'licence.covers': {
    yes: words(
      'ett giltigt tillstånd omfattar produkten',
      'en gyldig lisens omfatter produktet',
      'voimassa oleva lupa kattaa tuotteen',
      'a valid licence covers the product',
    ),
    no: words(
      'inget giltigt tillstånd omfattar produkten',
      'ingen gyldig lisens omfatter produktet',
      'mikään voimassa oleva lupa ei kata tuotetta',
      'no valid licence covers the product',
    ),
  },
  'licence.remaining': named(
    'antalet som återstår på tillståndet',
    'antallet som gjenstår på lisensen',
    'luvalla jäljellä oleva määrä',
    'the quantity left on the licence',
  ),
}
