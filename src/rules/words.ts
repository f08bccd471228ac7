import type { Language, Wording } from '#kernel'
import type { Outcome } from './model.ts'
import { labelOf } from './reading/fact-words.ts'

/** One word for each outcome, everywhere the same. */
export const outcomeWords: Readonly<Record<Outcome, Wording>> = {
  block: { sv: 'Stoppad', nb: 'Stanset', fi: 'Estetty', en: 'Blocked' },
  licence: { sv: 'Tillstånd krävs', nb: 'Lisens kreves', fi: 'Lupa tarvitaan', en: 'Licence needed' },
  notifyAuthority: {
    sv: 'Myndigheten ska underrättas',
    nb: 'Myndigheten må varsles',
    fi: 'Viranomaiselle on ilmoitettava',
    en: 'Authority must be told',
  },
  hold: { sv: 'Pausad', nb: 'På vent', fi: 'Odottaa', en: 'Held' },
  substitute: {
    sv: 'Ersättning krävs',
    nb: 'Erstatning kreves',
    fi: 'Korvaava tuote tarvitaan',
    en: 'Substitute needed',
  },
  allowWithConditions: {
    sv: 'Tillåten med villkor',
    nb: 'Tillatt med vilkår',
    fi: 'Sallittu ehdoin',
    en: 'Allowed with conditions',
  },
  allow: { sv: 'Tillåten', nb: 'Tillatt', fi: 'Sallittu', en: 'Allowed' },
}

/** "No hit found" never stands without this. */
export const nothingFound: Wording = {
  sv: 'Inget hinder hittades; det är inget klartecken.',
  nb: 'Ingen hindring ble funnet; det er ikke en klarering.',
  fi: 'Estettä ei löytynyt; se ei ole hyväksyntä.',
  en: 'No restriction found; this is not a clearance.',
}
export const missingWord: Wording = {
  sv: 'Det saknas',
  nb: 'Det mangler',
  fi: 'Puuttuu',
  en: 'Still missing',
}
export const lineWord: Wording = { sv: 'Rad', nb: 'Linje', fi: 'Rivi', en: 'Line' }
export const unknownWord: Wording = { sv: 'okänt', nb: 'ukjent', fi: 'ei tiedossa', en: 'unknown' }
export const unverified: Wording = {
  sv: '(Regeln är inte verifierad.)',
  nb: '(Regelen er ikke verifisert.)',
  fi: '(Sääntöä ei ole varmistettu.)',
  en: '(The rule is not verified.)',
}

/** Who licenses and is told, by the seller's country. */
export const authorityWords: Readonly<Record<string, Wording>> = {
  SE: { sv: 'ISP', nb: 'ISP', fi: 'ISP', en: 'ISP' },
  NO: { sv: 'DEKSA', nb: 'DEKSA', fi: 'DEKSA', en: 'DEKSA' },
  FI: {
    sv: 'Finlands utrikesministerium',
    nb: 'Finlands utenriksdepartement',
    fi: 'ulkoministeriö',
    en: 'the Ministry for Foreign Affairs of Finland',
  },
}

export const roleWords: Readonly<Record<string, Wording>> = {
  buyer: { sv: 'köparen', nb: 'kjøperen', fi: 'ostaja', en: 'the buyer' },
  endUser: { sv: 'slutanvändaren', nb: 'sluttbrukeren', fi: 'loppukäyttäjä', en: 'the end user' },
  consignee: { sv: 'mottagaren', nb: 'mottakeren', fi: 'vastaanottaja', en: 'the consignee' },
  intermediary: { sv: 'mellanhanden', nb: 'mellomleddet', fi: 'välittäjä', en: 'the intermediary' },
  payer: { sv: 'betalaren', nb: 'betaleren', fi: 'maksaja', en: 'the payer' },
  supplier: { sv: 'leverantören', nb: 'leverandøren', fi: 'toimittaja', en: 'the supplier' },
  maker: { sv: 'tillverkaren', nb: 'produsenten', fi: 'valmistaja', en: 'the maker' },
}

const whoWords: Readonly<Record<string, Wording>> = {
  sales: { sv: 'säljaren', nb: 'selgeren', fi: 'myyjä', en: 'sales' },
  compliance: { sv: 'regelefterlevnad', nb: 'compliance', fi: 'compliance', en: 'compliance' },
  legal: { sv: 'juristen', nb: 'juristen', fi: 'lakimies', en: 'legal' },
  procurement: { sv: 'inköp', nb: 'innkjøp', fi: 'hankinta', en: 'procurement' },
  product: { sv: 'produktledningen', nb: 'produktledelsen', fi: 'tuotehallinta', en: 'product management' },
  engineer: { sv: 'teknikern', nb: 'teknikeren', fi: 'asentaja', en: 'the engineer' },
}

const factWords: Readonly<Record<string, Wording>> = {
  country: { sv: 'land', nb: 'land', fi: 'maa', en: 'country' },
  band: { sv: 'landets klass', nb: 'landets klasse', fi: 'maan luokka', en: 'country band' },
  publicBody: {
    sv: 'om det är ett offentligt organ',
    nb: 'om det er et offentlig organ',
    fi: 'onko se julkisyhteisö',
    en: 'whether it is a public body',
  },
  securityForce: {
    sv: 'slag av säkerhetsorgan',
    nb: 'type sikkerhetsorgan',
    fi: 'turvallisuusviranomaisen laji',
    en: 'kind of security force',
  },
  usFederalContractor: {
    sv: 'om den har avtal med amerikanska federala myndigheter',
    nb: 'om den har kontrakter med amerikanske føderale myndigheter',
    fi: 'onko sillä sopimuksia Yhdysvaltain liittovaltion kanssa',
    en: 'whether it contracts with US federal agencies',
  },
  'order.endUser': { sv: 'slutanvändare', nb: 'sluttbruker', fi: 'loppukäyttäjä', en: 'end user' },
  'shipTo.country': {
    sv: 'leveransland',
    nb: 'leveringsland',
    fi: 'toimitusmaa',
    en: 'country of destination',
  },
  'shipTo.area': {
    sv: 'leveransområde inom landet',
    nb: 'leveringsområde i landet',
    fi: 'toimitusalue maan sisällä',
    en: 'area of destination within the country',
  },
  'shipTo.band': {
    sv: 'leveranslandets klass',
    nb: 'leveringslandets klasse',
    fi: 'toimitusmaan luokka',
    en: 'band of the destination',
  },
  'line.purpose': {
    sv: 'radens ändamål',
    nb: 'linjens formål',
    fi: 'rivin tarkoitus',
    en: 'purpose of the line',
  },
  'line.serials': {
    sv: 'serienummer på installerad enhet',
    nb: 'serienummer på installert enhet',
    fi: 'asennetun laitteen sarjanumero',
    en: 'serial number of an installed unit',
  },
  'item.cn': { sv: 'tulltaxenummer (KN)', nb: 'tolltariffnummer (HS)', fi: 'CN-koodi', en: 'CN code' },
  'item.annexI': {
    sv: 'klassning enligt bilaga I (dubbla användningsområden)',
    nb: 'klassifisering etter liste II (flerbruk)',
    fi: 'luokitus liitteen I mukaan (kaksikäyttö)',
    en: 'classification under Annex I (dual use)',
  },
  'item.eccn': {
    sv: 'amerikansk klassning (ECCN)',
    nb: 'ECCN',
    fi: 'ECCN-luokitus',
    en: 'US classification (ECCN)',
  },
  'item.usContent': {
    sv: 'om produkten har amerikanskt innehåll',
    nb: 'om produktet har amerikansk innhold',
    fi: 'onko tuotteessa yhdysvaltalaisia osia',
    en: 'whether the product holds US content',
  },
  'item.thermalHz': {
    sv: 'värmekamerans bildfrekvens',
    nb: 'varmekameraets bildefrekvens',
    fi: 'lämpökameran kuvataajuus',
    en: 'frame rate of the thermal sensor',
  },
  'supplier.state': {
    sv: 'vår relation till leverantören',
    nb: 'vårt forhold til leverandøren',
    fi: 'suhteemme toimittajaan',
    en: 'where we stand with the supplier',
  },
  'site.type': { sv: 'slag av plats', nb: 'type sted', fi: 'kohteen laji', en: 'type of the site' },
  'use.declared': { sv: 'avsedd användning', nb: 'tiltenkt bruk', fi: 'käyttötarkoitus', en: 'declared use' },
  'use.functions': {
    sv: 'vilka funktioner som ska användas',
    nb: 'hvilke funksjoner som skal brukes',
    fi: 'käytettävät toiminnot',
    en: 'functions to be used',
  },
  'use.realTime': {
    sv: 'om funktionerna används i realtid',
    nb: 'om funksjonene brukes i sanntid',
    fi: 'käytetäänkö toimintoja reaaliajassa',
    en: 'whether functions run on live video',
  },
  'use.publicSpace': {
    sv: 'om platsen är öppen för allmänheten',
    nb: 'om stedet er åpent for allmennheten',
    fi: 'onko paikka avoin yleisölle',
    en: 'whether the place is open to the public',
  },
  'use.lawEnforcement': {
    sv: 'om användningen är brottsbekämpning',
    nb: 'om bruken er rettshåndhevelse',
    fi: 'onko käyttö lainvalvontaa',
    en: 'whether the use is law enforcement',
  },
  'use.repression': {
    sv: 'vår bedömning av risken för förtryck',
    nb: 'vår vurdering av faren for undertrykking',
    fi: 'arviomme sorron riskistä',
    en: 'our finding on internal repression',
  },
  'use.practices': {
    sv: 'vilka förfaranden det gäller',
    nb: 'hvilken praksis det gjelder',
    fi: 'käytännöt, joista on kyse',
    en: 'practices it amounts to',
  },
  'contract.clauses': {
    sv: 'avtalets klausuler',
    nb: 'avtalens klausuler',
    fi: 'sopimuksen lausekkeet',
    en: 'clauses of the contract',
  },
  'statement.endUse': {
    sv: 'slutanvändarintyg',
    nb: 'sluttbrukererklæring',
    fi: 'loppukäyttötodistus',
    en: 'end-use statement',
  },
  'redFlags.unanswered': {
    sv: 'svar på kontrollfrågorna',
    nb: 'svar på kontrollspørsmålene',
    fi: 'vastaukset varoitusmerkkikysymyksiin',
    en: 'answers to the red-flag questions',
  },
}

/** A fact that is missing, and who can supply it: "CN code (product management)". */
export function askWords(fact: string, who: string, language: Language): string {
  const dot = fact.indexOf('.')
  const role = roleWords[fact.slice(0, dot)]
  const label =
    factWords[fact]?.[language] ?? factWords[fact.slice(dot + 1)]?.[language] ?? labelOf(fact, language)
  const isOfRole = factWords[fact] === undefined && factWords[fact.slice(dot + 1)] !== undefined
  const of = role && isOfRole ? `, ${role[language]}` : ''
  return `${label}${of} (${whoWords[who]?.[language] ?? who})`
}

/** What it may yet become once the missing facts are known. */
export function couldBecome(outcome: Outcome, citation: string, language: Language): string {
  const word = outcomeWords[outcome][language].toLocaleLowerCase(language)
  return {
    sv: `När uppgifterna som saknas är kända kan utfallet bli: ${word} (${citation}).`,
    nb: `Når opplysningene som mangler er kjent, kan utfallet bli: ${word} (${citation}).`,
    fi: `Kun puuttuvat tiedot saadaan, tulos voi olla: ${word} (${citation}).`,
    en: `Once the missing facts are known, the outcome may be: ${word} (${citation}).`,
  }[language]
}

/** What the law asks for besides a stricter own decision. */
export function besides(outcome: Outcome, citation: string, language: Language): string {
  const word = outcomeWords[outcome][language].toLocaleLowerCase(language)
  return {
    sv: `Enligt lag dessutom: ${word} (${citation}).`,
    nb: `Etter loven i tillegg: ${word} (${citation}).`,
    fi: `Lain mukaan lisäksi: ${word} (${citation}).`,
    en: `By law besides: ${word} (${citation}).`,
  }[language]
}
