/**
 * Deeds of the house itself: its log, documents, data protection and people in Swedish, Norwegian and Finnish: completes "får …", "kan …" and "saa …", and the same in the negative.
 * The Finnish stands in the partitive, which is right in both.
 */
export const houseDeeds = {
  // The log and the installation
  'log.read': ['läsa loggen', 'lese loggen', 'lukea lokia'],
  'log.readReasons': [
    'läsa skälen som står i loggen',
    'lese begrunnelsene som står i loggen',
    'lukea lokissa olevia perusteluja',
  ],
  'log.readPersonal': [
    'läsa personuppgifterna i loggen',
    'lese personopplysningene i loggen',
    'lukea lokin henkilötietoja',
  ],
  'log.export': ['ta med sig loggen som ett paket', 'ta med loggen som en pakke', 'viedä lokia pakettina'],
  'log.keyRotate': [
    'lämna över loggen till en ny nyckel',
    'overføre loggen til en ny nøkkel',
    'vaihtaa lokin avainta',
  ],
  'installation.read': [
    'se hur installationen mår',
    'se hvordan installasjonen har det',
    'nähdä asennuksen tilaa',
  ],
  'backup.read': ['se säkerhetskopiorna', 'se sikkerhetskopiene', 'nähdä varmuuskopioita'],
  'backup.make': [
    'göra en säkerhetskopia på maskinen',
    'lage en sikkerhetskopi på maskinen',
    'tehdä varmuuskopioita koneelle',
  ],
  'backup.take': ['ta med sig en säkerhetskopia', 'ta med en sikkerhetskopi', 'viedä varmuuskopioita pois'],
  'openapi.read': [
    'läsa beskrivningen av API:et',
    'lese beskrivelsen av API-et',
    'lukea rajapinnan kuvausta',
  ],

  // Documents
  'evidence.read': ['läsa underlag', 'lese dokumentasjon', 'lukea todistusaineistoa'],
  'evidence.readRestricted': [
    'läsa underlag som är begränsat eller omfattas av advokatsekretess',
    'lese dokumentasjon som er begrenset eller underlagt advokattaushet',
    'lukea rajoitettua ja asianajosalaisuuden alaista todistusaineistoa',
  ],
  'evidence.add': ['lämna in underlag', 'levere dokumentasjon', 'toimittaa todistusaineistoa'],
  'evidence.grade': [
    'beskriva och värdera underlag',
    'beskrive og vurdere dokumentasjon',
    'kuvata ja arvioida todistusaineistoa',
  ],
  'evidence.custody': [
    'anteckna vem som har haft ett underlag',
    'notere hvem som har hatt dokumentasjonen',
    'kirjata, kenen hallussa todistusaineisto on ollut',
  ],
  'evidence.verify': [
    'kontrollera att alla underlag är oförändrade',
    'kontrollere at all dokumentasjon er uendret',
    'tarkistaa todistusaineiston eheyttä',
  ],
  'form.read': ['läsa formulär', 'lese skjemaer', 'lukea lomakkeita'],
  'form.change': ['läsa in ett formulär', 'lese inn et skjema', 'tuoda lomakkeita'],
  'answer.read': ['läsa svar på formulär', 'lese skjemasvar', 'lukea lomakevastauksia'],
  'answer.write': ['besvara ett formulär', 'besvare et skjema', 'vastata lomakkeisiin'],
  'document.read': ['läsa brev och dokument', 'lese brev og dokumenter', 'lukea kirjeitä ja asiakirjoja'],
  'document.readRestricted': [
    'läsa dokument med hela bevisningen',
    'lese dokumenter med hele beviset',
    'lukea asiakirjoja, joissa on koko todistelu',
  ],
  'document.make': ['skriva ett brev', 'lage et brev', 'laatia kirjeitä'],

  // Reports and work
  'report.read': ['läsa rapporter', 'lese rapporter', 'lukea raportteja'],
  'work.read': ['se eget arbete', 'se eget arbeid', 'nähdä omia töitä'],
  'table.export': ['hämta en tabell som fil', 'hente en tabell som fil', 'viedä taulukoita tiedostoina'],
  'search.rebuild': ['bygga om sökindexet', 'bygge søkeindeksen på nytt', 'rakentaa hakemistoa uudelleen'],
  'search.run': ['söka', 'søke', 'hakea'],

  // Data protection
  'privacy.read': [
    'se vad människor har begärt om sina uppgifter',
    'se hva folk har bedt om for opplysningene sine',
    'nähdä ihmisten tietopyyntöjä',
  ],
  'privacy.work': [
    'handlägga vad någon har begärt om sina uppgifter',
    'behandle det noen har bedt om for opplysningene sine',
    'käsitellä ihmisten tietopyyntöjä',
  ],
  'privacy.erase': ['radera personuppgifter', 'slette personopplysninger', 'poistaa henkilötietoja'],
  'privacy.classes': [
    'se vilka personuppgifter vi har, varför och hur länge',
    'se hvilke personopplysninger vi har, hvorfor og hvor lenge',
    'nähdä, mitä henkilötietoja meillä on, miksi ja kuinka kauan',
  ],
  'privacy.retention': [
    'bestämma hur länge personuppgifter sparas',
    'bestemme hvor lenge personopplysninger oppbevares',
    'päättää henkilötietojen säilytysajoista',
  ],
  'privacy.holdRead': [
    'se rättsliga spärrar och vad som har passerat sin tid',
    'se rettslige sperrer og hva som har passert sin tid',
    'nähdä poistokieltoja ja vanhentuneita tietoja',
  ],
  'privacy.hold': [
    'sätta och häva rättsliga spärrar',
    'sette og oppheve rettslige sperrer',
    'asettaa ja purkaa poistokieltoja',
  ],
  'privacy.accesses': [
    'se vem som har tittat på personuppgifter',
    'se hvem som har sett på personopplysninger',
    'nähdä, kuka on katsellut henkilötietoja',
  ],

  // Notices and webhooks
  'notice.read': [
    'läsa och kvittera egna aviseringar',
    'lese og kvittere ut egne varsler',
    'lukea ja kuitata omia ilmoituksia',
  ],
  'mail.read': [
    'se e-post som inte kunde skickas',
    'se e-post som ikke kunne sendes',
    'nähdä sähköposteja, joita ei voitu lähettää',
  ],
  'mail.retry': ['skicka e-post igen', 'sende e-post på nytt', 'lähettää sähköposteja uudelleen'],
  'webhook.read': [
    'se vilka adresser som får veta vad som görs',
    'se hvilke adresser som får vite hva som gjøres',
    'nähdä osoitteita, joille toimista kerrotaan',
  ],
  'webhook.change': [
    'lägga till, ändra eller köra om webhooks',
    'legge til, endre eller kjøre webhooker på nytt',
    'lisätä, muuttaa tai ajaa uudelleen webhookeja',
  ],

  // People
  'own.account': ['ändra det egna kontot', 'endre egen konto', 'muuttaa omaa tiliä'],
  'access.read': ['se vem som får göra vad', 'se hvem som kan gjøre hva', 'nähdä käyttöoikeuksia'],
  'access.change': [
    'bjuda in människor och ge roller',
    'invitere folk og gi roller',
    'kutsua ihmisiä ja antaa rooleja',
  ],
  'key.make': [
    'skapa en nyckel som handlar i eget namn',
    'lage en nøkkel som handler i eget navn',
    'luoda avaimia, jotka toimivat omissa nimissä',
  ],
  'delegation.give': [
    'lämna över egna roller för en tid',
    'gi fra seg egne roller for en tid',
    'siirtää omia rooleja määräajaksi',
  ],
  'breakGlass.open': [
    'ta roller för en timme i en nödsituation',
    'ta roller for en time i en nødssituasjon',
    'ottaa rooleja tunniksi hätätilanteessa',
  ],
  'breakGlass.review': [
    'granska vad som gjordes i en nödsituation',
    'gjennomgå det som ble gjort i en nødssituasjon',
    'tarkastaa hätätilanteissa tehtyjä toimia',
  ],
} as const
