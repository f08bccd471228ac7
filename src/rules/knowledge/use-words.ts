import { type FactWords, named, words } from './words-of.ts'

/** Facts of the place and of the intended use, as sentences name them. */
export const useWords: Readonly<Record<string, FactWords>> = {
  'site.ref': named('platsen', 'stedet', 'kohde', 'the site'),
  'site.country': named('platsens land', 'stedets land', 'kohteen maa', "the site's country"),
  'site.area': named(
    'platsens område inom landet',
    'stedets område i landet',
    'kohteen alue maan sisällä',
    "the site's area within the country",
  ),
  'site.type': named('slaget av plats', 'typen sted', 'kohteen laji', 'the type of the site'),
  'use.declared': {
    yes: words(
      'en avsedd användning är angiven',
      'et tiltenkt bruk er oppgitt',
      'käyttötarkoitus on ilmoitettu',
      'a use is declared',
    ),
    no: words(
      'ingen avsedd användning är angiven',
      'ikke noe tiltenkt bruk er oppgitt',
      'käyttötarkoitusta ei ole ilmoitettu',
      'no use is declared',
    ),
  },
  'use.scenario': named(
    'det valda användningsfallet',
    'det valgte brukstilfellet',
    'valittu käyttötapaus',
    'the intended-use scenario',
  ),
  'use.functions': named(
    'de funktioner som ska användas',
    'funksjonene som skal brukes',
    'käytettävät toiminnot',
    'the functions to be used',
  ),
  'use.isBiometric': {
    yes: words(
      'en biometrisk funktion ska användas',
      'en biometrisk funksjon skal brukes',
      'biometristä toimintoa on tarkoitus käyttää',
      'a biometric function is to be used',
    ),
    no: words(
      'ingen biometrisk funktion ska användas',
      'ingen biometrisk funksjon skal brukes',
      'biometristä toimintoa ei ole tarkoitus käyttää',
      'no biometric function is to be used',
    ),
  },
  'use.realTime': {
    yes: words(
      'funktionerna körs på direktsänd video',
      'funksjonene kjøres på direktevideo',
      'toimintoja käytetään reaaliaikaiseen videokuvaan',
      'functions run on live video',
    ),
    no: words(
      'funktionerna körs inte på direktsänd video',
      'funksjonene kjøres ikke på direktevideo',
      'toimintoja ei käytetä reaaliaikaiseen videokuvaan',
      'functions do not run on live video',
    ),
  },
  'use.publicSpace': {
    yes: words(
      'platsen är öppen för allmänheten',
      'stedet er åpent for allmennheten',
      'paikka on avoin yleisölle',
      'the place is open to the public',
    ),
    no: words(
      'platsen är inte öppen för allmänheten',
      'stedet er ikke åpent for allmennheten',
      'paikka ei ole avoin yleisölle',
      'the place is not open to the public',
    ),
  },
  'use.lawEnforcement': {
    yes: words(
      'användningen är brottsbekämpning',
      'bruken er rettshåndhevelse',
      'käyttö on lainvalvontaa',
      'the use is law enforcement',
    ),
    no: words(
      'användningen är inte brottsbekämpning',
      'bruken er ikke rettshåndhevelse',
      'käyttö ei ole lainvalvontaa',
      'the use is not law enforcement',
    ),
  },
  'use.repression': named(
    'vår bedömning av risken för inre förtryck',
    'vår vurdering av faren for intern undertrykking',
    'arviomme sisäisen sorron riskistä',
    'our finding on internal repression',
  ),
  'use.textMatches': named(
    'de förbjudna användningar som beskrivningens ord pekar mot',
    'de forbudte bruksområdene som beskrivelsens ord peker mot',
    'kielletyt käytöt, joihin kuvauksen sanat viittaavat',
    'the prohibited uses that the words of the declaration point to',
  ),
  'use.practices': named(
    'de förfaranden som en person har läst ut av beskrivningen',
    'praksisene som en person har lest ut av beskrivelsen',
    'käytännöt, jotka ihminen on lukenut kuvauksesta',
    'the practices that a person read out of the declaration',
  ),
  'use.balanceTest': {
    yes: words(
      'en dokumenterad intresseavvägning finns för platsen',
      'en dokumentert interesseavveining finnes for stedet',
      'kohteesta on dokumentoitu intressipunninta',
      'a documented balancing for the site exists',
    ),
    no: words(
      'en dokumenterad intresseavvägning saknas för platsen',
      'en dokumentert interesseavveining mangler for stedet',
      'kohteesta puuttuu dokumentoitu intressipunninta',
      'no documented balancing for the site exists',
    ),
  },
  'use.dpia': {
    yes: words(
      'en konsekvensbedömning finns för platsen',
      'en personvernkonsekvensvurdering finnes for stedet',
      'kohteesta on tietosuojan vaikutustenarviointi',
      'an impact assessment for the site exists',
    ),
    no: words(
      'en konsekvensbedömning saknas för platsen',
      'en personvernkonsekvensvurdering mangler for stedet',
      'kohteesta puuttuu tietosuojan vaikutustenarviointi',
      'no impact assessment for the site exists',
    ),
  },
  'risk.art12gb': {
    yes: words(
      'en giltig riskbedömning enligt artikel 12gb i förordning 833/2014 finns',
      'en gyldig risikovurdering etter artikkel 12gb i forordning 833/2014 finnes',
      'asetuksen 833/2014 12 gb artiklan mukainen riskinarviointi on voimassa',
      'a risk assessment under Art. 12gb of Reg. 833/2014 is valid',
    ),
    no: words(
      'en giltig riskbedömning enligt artikel 12gb i förordning 833/2014 saknas',
      'en gyldig risikovurdering etter artikkel 12gb i forordning 833/2014 mangler',
      'asetuksen 833/2014 12 gb artiklan mukainen riskinarviointi puuttuu',
      'no risk assessment under Art. 12gb of Reg. 833/2014 is valid',
    ),
  },
  'statement.endUse': {
    yes: words(
      'ett undertecknat slutanvändarintyg täcker raden',
      'en signert sluttbrukererklæring dekker linjen',
      'allekirjoitettu loppukäyttötodistus kattaa rivin',
      'a signed end-use statement covers the line',
    ),
    no: words(
      'inget undertecknat slutanvändarintyg täcker raden',
      'ingen signert sluttbrukererklæring dekker linjen',
      'mikään allekirjoitettu loppukäyttötodistus ei kata riviä',
      'no signed end-use statement covers the line',
    ),
  },
  'redFlags.unanswered': named(
    'de kontrollfrågor som saknar svar',
    'kontrollspørsmålene som mangler svar',
    'varoitusmerkkikysymykset, joihin ei ole vastattu',
    'the red-flag questions not answered',
  ),
  'redFlags.raised': named(
    'de varningssignaler som har visat sig',
    'faresignalene som har vist seg',
    'havaitut varoitusmerkit',
    'the red flags raised',
  ),
}
