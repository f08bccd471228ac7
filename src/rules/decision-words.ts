import type { Wording } from '#kernel'

/**
 * What the rules of a decision say. `{decision}` is its reference; other braces are facts. A phase-out is called what
 * it is, an own decision: no one is told that the law asks for it, and no one is accused.
 */
export const decisionMessages = {
  stop: {
    sv: 'Försäljning av {item.sku}[[, som är en ommärkning av {item.relabelOf} ({item.relabelEvidence}),]] har upphört genom eget beslut {decision}. Välj en likvärdig ersättning eller begär undantag.',
    nb: 'Salg av {item.sku}[[, som er en ommerking av {item.relabelOf} ({item.relabelEvidence}),]] er stanset; det er en egen beslutning, {decision}. Velg en likeverdig erstatning eller be om unntak.',
    fi: 'Tuotteen {item.sku}[[, joka on tuotteen {item.relabelOf} uudelleenmerkitty versio ({item.relabelEvidence}),]] myynti on lopetettu: se on oma päätös {decision}. Valitse vastaava tuote tai hae poikkeusta.',
    en: 'Sales of {item.sku}[[, a relabel of {item.relabelOf} ({item.relabelEvidence}),]] have stopped; this is our own decision {decision}. Choose an equivalent substitute, or ask for an exception.',
  },
  stopNewCustomers: {
    sv: 'Försäljning av {item.sku}[[, som är en ommärkning av {item.relabelOf} ({item.relabelEvidence}),]] till nya kunder har upphört genom eget beslut {decision}. Välj en likvärdig ersättning eller begär undantag.',
    nb: 'Salg av {item.sku}[[, som er en ommerking av {item.relabelOf} ({item.relabelEvidence}),]] til nye kunder er stanset; det er en egen beslutning, {decision}. Velg en likeverdig erstatning eller be om unntak.',
    fi: 'Tuotteen {item.sku}[[, joka on tuotteen {item.relabelOf} uudelleenmerkitty versio ({item.relabelEvidence}),]] myynti uusille asiakkaille on lopetettu: se on oma päätös {decision}. Valitse vastaava tuote tai hae poikkeusta.',
    en: 'Sales of {item.sku}[[, a relabel of {item.relabelOf} ({item.relabelEvidence}),]] to new customers have stopped; this is our own decision {decision}. Choose an equivalent substitute, or ask for an exception.',
  },
  existingCustomer: {
    sv: 'Eget beslut {decision} stoppar bara nya kunder; den här kunden är befintlig. Berätta för kunden att {item.sku} fasas ut och visa ersättningen.',
    nb: 'En egen beslutning, {decision}, gjelder bare nye kunder; denne kunden er eksisterende. Fortell kunden at {item.sku} fases ut, og vis erstatningen.',
    fi: 'Oma päätös {decision} koskee vain uusia asiakkaita; tämä asiakas on ennestään asiakkaamme. Kerro, että {item.sku} poistuu valikoimasta, ja esittele korvaava tuote.',
    en: 'Our own decision {decision} stops sales to new customers only, and this one is an existing customer. Tell them that {item.sku} is being phased out, and show the substitute.',
  },
  expansion: {
    sv: 'Befintliga system byggs ut med annat än {item.sku}[[, som är en ommärkning av {item.relabelOf} ({item.relabelEvidence})]]: eget beslut {decision}. Välj en likvärdig ersättning eller begär undantag.',
    nb: 'Eksisterende systemer utvides med noe annet enn {item.sku}[[, som er en ommerking av {item.relabelOf} ({item.relabelEvidence})]]; det er en egen beslutning, {decision}. Velg en likeverdig erstatning eller be om unntak.',
    fi: 'Olemassa olevaa järjestelmää ei laajenneta tuotteella {item.sku}[[, joka on tuotteen {item.relabelOf} uudelleenmerkitty versio ({item.relabelEvidence})]]: se on oma päätös {decision}. Valitse vastaava tuote tai hae poikkeusta.',
    en: 'Existing systems are not extended with {item.sku}[[, a relabel of {item.relabelOf} ({item.relabelEvidence})]]; this is our own decision {decision}. Choose an equivalent substitute, or ask for an exception.',
  },
  service: {
    sv: 'Service av installerade anläggningar fortsätter under utfasningen (eget beslut {decision}).',
    nb: 'Service på installerte anlegg fortsetter under utfasingen (egen beslutning {decision}).',
    fi: 'Asennettujen laitteiden huolto jatkuu alasajon ajan (oma päätös {decision}).',
    en: 'Service of installed systems goes on during the phase-out (our own decision {decision}).',
  },
  warranty: {
    sv: 'Garantin gäller som lovat; bytet räknas som reklamation och inte som nyförsäljning (eget beslut {decision}).',
    nb: 'Garantien gjelder som lovet; byttet regnes som reklamasjon og ikke som nysalg (egen beslutning {decision}).',
    fi: 'Takuu on voimassa niin kuin on luvattu; vaihto on reklamaatio eikä uusmyyntiä (oma päätös {decision}).',
    en: 'The warranty holds as promised; the exchange counts as a return and not as a new sale (our own decision {decision}).',
  },
  sparePart: {
    sv: 'Reservdelen ryms inom årets tak, {spare.ceiling} st (eget beslut {decision}).',
    nb: 'Reservedelen er innenfor årets tak på {spare.ceiling} stk. (egen beslutning {decision}).',
    fi: 'Varaosa mahtuu vuoden kattoon, {spare.ceiling} kpl (oma päätös {decision}).',
    en: 'The spare part is within the ceiling of the year, {spare.ceiling} pieces (our own decision {decision}).',
  },
  sparePartCeiling: {
    sv: '{spare.over} av {line.quantity} st ligger över årets tak för reservdelar, {spare.ceiling} st, varav {spare.used} är uttagna (eget beslut {decision}). Minska antalet, gör om raden till utbyggnad eller begär undantag.',
    nb: '{spare.over} av {line.quantity} stk. er over årets tak for reservedeler på {spare.ceiling}, hvorav {spare.used} er tatt ut (egen beslutning {decision}). Reduser antallet, gjør linjen om til utvidelse eller be om unntak.',
    fi: '{spare.over}/{line.quantity} kpl ylittää vuoden varaosakaton {spare.ceiling} kpl, josta {spare.used} on käytetty (oma päätös {decision}). Vähennä määrää, muuta rivi laajennukseksi tai hae poikkeusta.',
    en: '{spare.over} of {line.quantity} pieces are above the spare-part ceiling of the year, {spare.ceiling}, of which {spare.used} are taken (our own decision {decision}). Order fewer, turn the line into an expansion, or ask for an exception.',
  },
  transition: {
    sv: 'Ett löfte från före stoppet infrias enligt övergångsregeln i eget beslut {decision}. Leveransen räknas; nya offerter lämnas inte.',
    nb: 'Et løfte fra før stansen innfris etter overgangsregelen i egen beslutning {decision}. Leveransen telles; nye tilbud gis ikke.',
    fi: 'Ennen lopettamista annettu lupaus pidetään siirtymäsäännön mukaan (oma päätös {decision}). Toimitus lasketaan mukaan; uusia tarjouksia ei anneta.',
    en: 'A promise from before the stop is kept under the transition rule of our own decision {decision}. The delivery is counted; no new quotes are given.',
  },
  review: {
    sv: 'Leverantören är avstängd genom eget beslut {decision}. Låt regelefterlevnad pröva om raden behövs för att hålla ett löfte till kunden.',
    nb: 'Leverandøren er stengt ute ved egen beslutning {decision}. La compliance vurdere om linjen trengs for å holde et løfte til kunden.',
    fi: 'Toimittajan käyttö on keskeytetty (oma päätös {decision}). Compliance arvioi, tarvitaanko riviä asiakkaalle annetun lupauksen pitämiseen.',
    en: 'The supplier is stopped by our own decision {decision}. Let compliance judge whether the line is needed to keep a promise to the customer.',
  },
  conditions: {
    sv: 'Leverantören är godkänd med villkor genom eget beslut {decision}. Läs villkoren innan du går vidare.',
    nb: 'Leverandøren er godkjent med vilkår ved egen beslutning {decision}. Les vilkårene før du går videre.',
    fi: 'Toimittaja on hyväksytty ehdoin (oma päätös {decision}). Lue ehdot ennen kuin jatkat.',
    en: 'The supplier is approved with conditions by our own decision {decision}. Read them before you go on.',
  },
} as const satisfies Readonly<Record<string, Wording>>

const phaseOut: Wording = {
  sv: 'Eget beslut {decision}: försäljningen har upphört',
  nb: 'Egen beslutning {decision}: salget er stanset',
  fi: 'Oma päätös {decision}: myynti on lopetettu',
  en: 'Own decision {decision}: sales have stopped',
}
const promise: Wording = {
  sv: 'Eget beslut {decision}: löften till kunder hålls',
  nb: 'Egen beslutning {decision}: løfter til kunder holdes',
  fi: 'Oma päätös {decision}: asiakkaille annetut lupaukset pidetään',
  en: 'Own decision {decision}: promises to customers are kept',
}
const condition: Wording = {
  sv: 'Eget beslut {decision}: villkor',
  nb: 'Egen beslutning {decision}: vilkår',
  fi: 'Oma päätös {decision}: ehdot',
  en: 'Own decision {decision}: conditions',
}

/** The titles of the same rules. */
export const decisionTitles: Readonly<Record<keyof typeof decisionMessages, Wording>> = {
  stop: phaseOut,
  stopNewCustomers: phaseOut,
  expansion: phaseOut,
  review: phaseOut,
  existingCustomer: condition,
  conditions: condition,
  sparePartCeiling: condition,
  service: promise,
  warranty: promise,
  sparePart: promise,
  transition: promise,
}
