/**
 * Deeds of the business in Swedish, Norwegian and Finnish: completes "får …", "kan …" and "saa …", and the same in the negative.
 * The Finnish stands in the partitive, which is right in both.
 */
export const businessDeeds = {
  // Orders
  'order.read': ['läsa order', 'lese ordrer', 'lukea tilauksia'],
  'order.check': ['kontrollera en order', 'kontrollere en ordre', 'tarkistaa tilauksia'],
  'order.draft': [
    'skriva en order och uppge dess användning',
    'skrive en ordre og oppgi bruken',
    'kirjoittaa tilauksia ja ilmoittaa niiden käyttöä',
  ],
  'order.amend': ['ändra en order', 'endre en ordre', 'muuttaa tilauksia'],
  'order.submit': ['lämna in en order', 'sende inn en ordre', 'jättää tilauksia käsiteltäväksi'],
  'order.release': ['frisläppa en order', 'frigi en ordre', 'vapauttaa tilauksia'],
  'order.ship': ['leverera en order', 'levere en ordre', 'toimittaa tilauksia'],
  'order.cancel': ['annullera en order', 'annullere en ordre', 'peruuttaa tilauksia'],
  'verdict.read': ['läsa ett besked', 'lese et svar', 'lukea ratkaisuja'],
  'verdict.replay': ['återuppspela ett besked', 'spille av et svar på nytt', 'toistaa ratkaisuja'],
  'verdict.recheck': ['be om ett nytt besked', 'be om et nytt svar', 'pyytää ratkaisuja uudelleen'],
  'licence.change': ['registrera ett tillstånd', 'registrere en lisens', 'kirjata lupia'],

  // Records
  'record.read': [
    'läsa parter, produkter och avtal',
    'lese parter, produkter og avtaler',
    'lukea osapuolten, tuotteiden ja sopimusten tietoja',
  ],
  'record.import': ['läsa in poster', 'lese inn poster', 'tuoda tietueita'],
  'party.change': [
    'lägga till eller ändra en part, en plats eller ett ägande',
    'legge til eller endre en part, et sted eller et eierskap',
    'lisätä tai muuttaa osapuolia, paikkoja ja omistuksia',
  ],
  'ownPeople.read': [
    'se egna anställda och firmatecknare som parter, och vad listorna har om dem',
    'se egne ansatte og signaturberettigede som parter, og hva listene har om dem',
    'nähdä omia työntekijöitä ja nimenkirjoittajia osapuolina sekä heitä koskevia osumia',
  ],
  'ownPeople.change': [
    'lägga till eller ändra en egen anställd eller firmatecknare som part',
    'legge til eller endre en egen ansatt eller signaturberettiget som part',
    'lisätä tai muuttaa omia työntekijöitä ja nimenkirjoittajia osapuolina',
  ],
  'record.bring': [
    'föra in det som har beslutats i ett annat system',
    'føre inn det som er besluttet i et annet system',
    'tuoda muissa järjestelmissä tehtyjä päätöksiä',
  ],
  'entity.change': [
    'lägga till eller ändra ett eget bolag',
    'legge til eller endre et eget selskap',
    'lisätä tai muuttaa omia yhtiöitä',
  ],
  'party.mergePropose': [
    'begära att två poster om samma part slås ihop eller delas igen',
    'be om at to poster om samme part slås sammen eller deles igjen',
    'pyytää saman osapuolen tietueiden yhdistämistä tai erottamista',
  ],
  'party.merge': [
    'slå ihop två poster om samma part',
    'slå sammen to poster om samme part',
    'yhdistää saman osapuolen tietueita',
  ],
  'catalogue.change': [
    'lägga till eller ändra en produkt',
    'legge til eller endre et produkt',
    'lisätä tai muuttaa tuotteita',
  ],
  'use.change': [
    'lägga till eller ändra ett scenario eller en intresseavvägning',
    'legge til eller endre et scenario eller en interesseavveiing',
    'lisätä tai muuttaa skenaarioita ja tasapainotestejä',
  ],
  'partner.read': [
    'läsa var vi står med leverantörer',
    'lese hvor vi står med leverandører',
    'lukea toimittajien tiloja',
  ],
  'partner.change': [
    'ändra var vi står med en leverantör',
    'endre hvor vi står med en leverandør',
    'muuttaa toimittajien tiloja',
  ],
  'assurance.change': [
    'lägga till eller ändra ett avtal eller en riskbedömning',
    'legge til eller endre en avtale eller en risikovurdering',
    'lisätä tai muuttaa sopimuksia ja riskiarvioita',
  ],
  'phaseout.change': [
    'lägga till eller ändra installerade enheter',
    'legge til eller endre installerte enheter',
    'lisätä tai muuttaa asennettuja laitteita',
  ],
  'country.band': ['sätta ett lands landgrupp', 'sette landgruppen for et land', 'määrittää maaluokkia'],
  'country.read': ['se hur länder bedöms', 'se hvordan land vurderes', 'nähdä maiden arviointeja'],
  'country.import': ['läsa in siffror om länder', 'lese inn tall om land', 'ladata maita koskevia lukuja'],
  'country.adopt': [
    'låta siffror om länder börja gälla',
    'la tall om land begynne å gjelde',
    'ottaa käyttöön maita koskevia lukuja',
  ],
  'country.override': [
    'be om en avvikande landgrupp för ett land, eller ta tillbaka den',
    'be om en avvikende landgruppe for et land, eller trekke den tilbake',
    'pyytää tai perua maiden poikkeavia luokkia',
  ],
  'country.approve': [
    'godkänna en avvikande landgrupp för ett land',
    'godkjenne en avvikende landgruppe for et land',
    'hyväksyä maiden poikkeavia luokkia',
  ],
  'setting.change': [
    'ändra vad kontrollerna kräver',
    'endre hva kontrollene krever',
    'muuttaa tarkistusten vaatimuksia',
  ],
  'decision.sign': [
    'underteckna ett beslut om en leverantör',
    'signere en beslutning om en leverandør',
    'allekirjoittaa toimittajia koskevia päätöksiä',
  ],
  'data.export': ['exportera alla poster', 'eksportere alle poster', 'viedä kaikkia tietueita'],

  // Exceptions
  'exception.read': ['läsa undantag', 'lese unntak', 'lukea poikkeuksia'],
  'exception.request': ['begära ett undantag', 'søke om et unntak', 'pyytää poikkeuksia'],
  'exception.grant': ['bevilja ett undantag', 'innvilge et unntak', 'myöntää poikkeuksia'],
  'exception.refuse': ['avslå ett undantag', 'avslå et unntak', 'hylätä poikkeuksia'],
  'exception.withdraw': ['återkalla ett undantag', 'trekke tilbake et unntak', 'perua poikkeuksia'],

  // Duties with a date
  'deadline.read': ['läsa tidsfrister', 'lese frister', 'lukea määräaikoja'],
  'deadline.add': ['sätta en tidsfrist', 'sette en frist', 'asettaa määräaikoja'],
  'deadline.change': [
    'pausa, förlänga eller uppfylla en frist som är egen eller under egen tillsyn',
    'sette på pause, forlenge eller oppfylle en frist som er egen eller under eget tilsyn',
    'keskeyttää, pidentää tai täyttää määräaikoja, joista vastaa tai joita valvoo',
  ],

  // Screening
  'screening.read': [
    'läsa kontroller och träffar',
    'lese kontroller og treff',
    'lukea listatarkistuksia ja osumia',
  ],
  'screening.run': [
    'kontrollera en part mot listorna',
    'kontrollere en part mot listene',
    'tarkistaa osapuolia listoista',
  ],
  'threshold.propose': [
    'föreslå en annan tröskel för träffar och prova den',
    'foreslå en annen terskel for treff og prøve den',
    'ehdottaa osumille toista kynnystä ja kokeilla sitä',
  ],
  'threshold.sign': [
    'sätta en annan tröskel eller en ny motor i kraft',
    'sette en annen terskel eller en ny motor i kraft',
    'saattaa voimaan toisen kynnyksen tai uuden hakukoneen',
  ],
  'hit.decide': ['avgöra en träff', 'avgjøre et treff', 'ratkaista osumia'],
  'hit.confirm': [
    'avgöra en träff som andra person',
    'avgjøre et treff som andre person',
    'ratkaista osumia toisena henkilönä',
  ],
  'alert.answer': [
    'svara på frågor om en part',
    'svare på spørsmål om en part',
    'vastata osapuolta koskeviin kysymyksiin',
  ],
  'list.read': [
    'läsa listorna och se hur gamla de är',
    'lese listene og se hvor gamle de er',
    'lukea listoja ja nähdä niiden ikää',
  ],
  'list.search': ['söka efter ett namn på listorna', 'søke etter et navn i listene', 'hakea nimeä listoilta'],
  'list.import': ['läsa in en lista', 'lese inn en liste', 'tuoda listoja'],
  'list.look': [
    'se efter nyare versioner av listorna',
    'se etter nyere versjoner av listene',
    'etsiä listoista uudempia versioita',
  ],
  'list.source': [
    'bestämma när och varifrån listor hämtas',
    'bestemme når og hvorfra lister hentes',
    'päättää, milloin ja mistä listat haetaan',
  ],

  'list.own': [
    'lägga upp, ändra och avsluta egna listor',
    'opprette, endre og avslutte egne lister',
    'perustaa, muuttaa ja päättää omia listoja',
  ],

  // Rules
  'rules.read': ['läsa reglerna', 'lese reglene', 'lukea sääntöjä'],
  'rules.draft': [
    'skriva regler och prova dem',
    'skrive regler og prøve dem',
    'kirjoittaa ja kokeilla sääntöjä',
  ],
  'rules.review': [
    'se utkast till regler och vad de skulle ändra',
    'se utkast til regler og hva de ville endre',
    'nähdä sääntöluonnoksia ja niiden vaikutuksia',
  ],
  'rules.activate': ['sätta regler i kraft', 'sette regler i kraft', 'saattaa sääntöjä voimaan'],
  'rules.withdraw': [
    'ta tillbaka regler som ännu inte gäller',
    'trekke tilbake regler som ennå ikke gjelder',
    'perua sääntöjä, jotka eivät vielä ole voimassa',
  ],
} as const
