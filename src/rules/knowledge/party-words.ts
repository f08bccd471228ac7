import { type FactWords, named, words } from './words-of.ts'

/** Facts of one party, as sentences name them: `{who}` has it in the plain form, `{whose}` as the owner. */
export const partyWords: Readonly<Record<string, FactWords>> = {
  ref: named('{whose} beteckning', '{whose} referanse', '{whose} tunnus', '{whose} reference'),
  name: named('{whose} namn', '{whose} navn', '{whose} nimi', '{whose} name'),
  country: named('{whose} land', '{whose} land', '{whose} maa', '{whose} country'),
  area: named(
    '{whose} område inom landet',
    '{whose} område i landet',
    '{whose} alue maan sisällä',
    '{whose} area within the country',
  ),
  inEu: {
    yes: words('{who} finns i EU', '{who} er i EU', '{who} on EU:ssa', '{who} is in the EU'),
    no: words(
      '{who} finns inte i EU',
      '{who} er ikke i EU',
      '{who} ei ole EU:ssa',
      '{who} is outside the EU',
    ),
  },
  inEea: {
    yes: words('{who} finns i EES', '{who} er i EØS', '{who} on ETA-alueella', '{who} is in the EEA'),
    no: words(
      '{who} finns inte i EES',
      '{who} er ikke i EØS',
      '{who} ei ole ETA-alueella',
      '{who} is outside the EEA',
    ),
  },
  regimes: named(
    'sanktionsregimerna mot {whose} land eller område',
    'sanksjonsregimene mot {whose} land eller område',
    '{whose} maahan tai alueeseen kohdistuvat pakotejärjestelmät',
    'the sanctions regimes aimed at the country or area of {who}',
  ),
  band: named(
    'landgruppen för {whose} land',
    'landgruppen for {whose} land',
    '{whose} maan maaluokka',
    'the band of {whose} country',
  ),
  publicBody: {
    yes: words(
      '{who} är ett offentligt organ',
      '{who} er et offentlig organ',
      '{who} on julkisyhteisö',
      '{who} is a public body',
    ),
    no: words(
      '{who} är inte ett offentligt organ',
      '{who} er ikke et offentlig organ',
      '{who} ei ole julkisyhteisö',
      '{who} is not a public body',
    ),
  },
  securityForce: named(
    '{whose} slag av säkerhetsorgan',
    '{whose} type sikkerhetsorgan',
    '{whose} turvallisuusviranomaisen laji',
    '{whose} kind of security force',
  ),
  isStateSecurity: {
    yes: words(
      '{who} är polis, fängelse, gränsbevakning, militär eller underrättelsetjänst',
      '{who} er politi, fengsel, grensevakt, militære eller etterretning',
      '{who} on poliisi, vankila, rajavartiosto, armeija tai tiedustelupalvelu',
      '{who} is police, prison, border, military or intelligence',
    ),
    no: words(
      '{who} är varken polis, fängelse, gränsbevakning, militär eller underrättelsetjänst',
      '{who} er verken politi, fengsel, grensevakt, militære eller etterretning',
      '{who} ei ole poliisi, vankila, rajavartiosto, armeija eikä tiedustelupalvelu',
      '{who} is not police, prison, border, military or intelligence',
    ),
  },
  usFederalContractor: {
    yes: words(
      '{who} har avtal med amerikanska federala myndigheter',
      '{who} har kontrakter med amerikanske føderale myndigheter',
      '{who} on Yhdysvaltain liittovaltion sopimuskumppani',
      '{who} contracts with US federal agencies',
    ),
    no: words(
      '{who} har inga avtal med amerikanska federala myndigheter',
      '{who} har ingen kontrakter med amerikanske føderale myndigheter',
      '{who} ei ole Yhdysvaltain liittovaltion sopimuskumppani',
      '{who} does not contract with US federal agencies',
    ),
  },
  listedOn: named(
    '{whose} upptaganden på listor',
    '{whose} oppføringer på lister',
    '{whose} luettelomerkinnät',
    '{whose} listings',
  ),
  screening: named(
    'resultatet av kontrollen av {who} mot listorna',
    'resultatet av kontrollen av {who} mot listene',
    '{whose} listatarkistuksen tulos',
    '{whose} screening result',
  ),
  alertsOn: named(
    'listorna där {who} har en öppen träff',
    'listene der {who} har et åpent treff',
    'luettelot, joissa on avoin osuma ({who})',
    'the lists on which {who} has an open hit',
  ),
  signalsOn: named(
    'listorna utan rättslig verkan där {who} har en öppen träff',
    'listene uten rettsvirkning der {who} har et åpent treff',
    'luettelot ilman oikeusvaikutusta, joissa on avoin osuma ({who})',
    'the lists without legal force on which {who} has an open hit',
  ),
  confirmedOn: named(
    'listorna där {who} är bekräftad',
    'listene der {who} er bekreftet',
    'luettelot, joilla on vahvistettu osuma ({who})',
    'the lists on which {who} is confirmed',
  ),
  confirmedProgrammes: named(
    'sanktionsprogrammen bakom {whose} bekräftade träffar',
    'sanksjonsprogrammene bak {whose} bekreftede treff',
    '{whose} vahvistettujen osumien pakoteohjelmat',
    'the programmes of {whose} confirmed entries',
  ),
  confirmedActs: named(
    'grundrättsakterna bakom {whose} bekräftade träffar',
    'basisrettsaktene bak {whose} bekreftede treff',
    '{whose} vahvistettujen osumien perussäädökset',
    'the base acts of {whose} confirmed entries',
  ),
  boundList: {
    yes: words(
      '{who} är bekräftad på en lista som binder säljaren',
      '{who} er bekreftet på en liste som binder selgeren',
      '{who} on vahvistettu myyjää sitovalla luettelolla',
      '{who} is confirmed on a list that binds the seller',
    ),
    no: words(
      '{who} är inte bekräftad på någon lista som binder säljaren',
      '{who} er ikke bekreftet på noen liste som binder selgeren',
      '{who} ei ole vahvistettu myyjää sitovalla luettelolla',
      '{who} is not confirmed on any list that binds the seller',
    ),
  },
  keptClear: {
    yes: words(
      '{who} var utan träff vid den senaste kontrollen, som är högst 30 dagar gammal',
      '{who} var uten treff ved den siste kontrollen, som er høyst 30 dager gammel',
      '{who} oli ilman osumaa viimeisimmässä, enintään 30 päivää vanhassa tarkistuksessa',
      '{who} was clear when last screened, at most 30 days ago',
    ),
    no: words(
      '{who} saknar en kontroll utan träff från de senaste 30 dagarna',
      '{who} mangler en kontroll uten treff fra de siste 30 dagene',
      '{who} ei ole ollut ilman osumaa missään viimeisten 30 päivän tarkistuksessa',
      '{who} has no clear screening from the last 30 days',
    ),
  },
  ownedUnder: named(
    'de regelverk enligt vilka {who} ägs av listade',
    'regelverkene der {who} eies av oppførte',
    'säännöstöt, joiden mukaan luetteloidut omistavat sen ({who})',
    'the regimes for which listed parties own {who}',
  ),
  ownershipUntold: named(
    'de regelverk där det inte går att säga om {who} ägs av listade',
    'regelverkene der det ikke kan sies om {who} eies av oppførte',
    'säännöstöt, joiden osalta omistusta ei voida sanoa ({who})',
    'the regimes for which it cannot be told whether listed parties own {who}',
  ),
  ownershipToReview: named(
    'de regelverk där listade kan ha kontroll över {who}',
    'regelverkene der oppførte kan ha kontroll over {who}',
    'säännöstöt, joiden osalta luetteloiduilla voi olla määräysvalta ({who})',
    'the regimes for which listed parties may control {who}',
  ),
  minorityUnder: named(
    'de regelverk där {who} har en listad minoritetsägare',
    'regelverkene der {who} har en oppført minoritetseier',
    'säännöstöt, joiden osalta luetteloidulla on vähemmistöosuus ({who})',
    'the regimes for which a listed party has a minority in {who}',
  ),
  ownersPath: named(
    '{whose} ägarkedja',
    '{whose} eierkjede',
    '{whose} omistusketju',
    '{whose} chain of owners',
  ),
  ownersActs: named(
    'grundrättsakterna bakom {whose} listade ägare',
    'basisrettsaktene bak {whose} oppførte eiere',
    '{whose} luetteloitujen omistajien perussäädökset',
    'the base acts of {whose} listed owners',
  ),
  isOwnMaker: {
    yes: words(
      '{who} tillverkar själv produkten',
      '{who} produserer selv produktet',
      '{who} valmistaa itse tuotteen',
      '{who} is the maker of the item',
    ),
    no: words(
      '{who} tillverkar inte själv produkten',
      '{who} produserer ikke selv produktet',
      '{who} ei itse valmista tuotetta',
      '{who} is not the maker of the item',
    ),
  },
}

/** The roles as they stand in sentences; `party` is the one at hand inside “at least one of …”. */
export const whoWords = {
  buyer: words('köparen', 'kjøperen', 'ostaja', 'the buyer'),
  endUser: words('slutanvändaren', 'sluttbrukeren', 'loppukäyttäjä', 'the end user'),
  consignee: words('mottagaren', 'mottakeren', 'vastaanottaja', 'the consignee'),
  intermediary: words('mellanhanden', 'mellomleddet', 'välittäjä', 'the intermediary'),
  payer: words('betalaren', 'betaleren', 'maksaja', 'the payer'),
  supplier: words('leverantören', 'leverandøren', 'toimittaja', 'the supplier'),
  maker: words('tillverkaren', 'produsenten', 'valmistaja', 'the maker'),
  party: words('parten', 'parten', 'osapuoli', 'the party'),
}
/** The same as owners. */
export const whoseWords = {
  buyer: words('köparens', 'kjøperens', 'ostajan', "the buyer's"),
  endUser: words('slutanvändarens', 'sluttbrukerens', 'loppukäyttäjän', "the end user's"),
  consignee: words('mottagarens', 'mottakerens', 'vastaanottajan', "the consignee's"),
  intermediary: words('mellanhandens', 'mellomleddets', 'välittäjän', "the intermediary's"),
  payer: words('betalarens', 'betalerens', 'maksajan', "the payer's"),
  supplier: words('leverantörens', 'leverandørens', 'toimittajan', "the supplier's"),
  maker: words('tillverkarens', 'produsentens', 'valmistajan', "the maker's"),
  party: words('partens', 'partens', 'osapuolen', "the party's"),
}
