import { type Wording, wording } from '#kernel'

/** Why a file of a list could not be had, and what to do about it. */

export function dnsWords(host: string): Wording {
  return wording(
    `Namnet ${host} kan inte slås upp. Kontrollera namnservern (DNS) och adressen, eller ställ in en proxy.`,
    `Navnet ${host} kan ikke slås opp. Sjekk navnetjeneren (DNS) og adressen, eller angi en proxy.`,
    `Nimeä ${host} ei löydy. Tarkista nimipalvelin (DNS) ja osoite tai määritä välityspalvelin.`,
    `The name ${host} cannot be looked up. Check the name server (DNS) and the address, or set a proxy.`,
  )
}
export function noConnectionWords(host: string): Wording {
  return wording(
    `${host} tar inte emot någon anslutning. Kontrollera brandväggen och adressen.`,
    `${host} tar ikke imot noen tilkobling. Sjekk brannmuren og adressen.`,
    `${host} ei ota yhteyttä vastaan. Tarkista palomuuri ja osoite.`,
    `${host} takes no connection. Check the firewall and the address.`,
  )
}
export function resetWords(host: string): Wording {
  return wording(
    `${host} bröt anslutningen. Nästa hämtning fortsätter; händer det igen, kontrollera brandvägg och proxy.`,
    `${host} brøt tilkoblingen. Neste henting fortsetter; skjer det igjen, sjekk brannmur og proxy.`,
    `${host} katkaisi yhteyden. Seuraava haku jatkaa; jos näin käy taas, tarkista palomuuri ja välityspalvelin.`,
    `${host} broke the connection. The next look goes on; if it happens again, check firewall and proxy.`,
  )
}
export function noAnswerWords(host: string, seconds: number): Wording {
  return wording(
    `${host} svarade inte inom ${seconds} s. Kontrollera brandväggen, proxyn och om utgivarens webbplats är uppe.`,
    `${host} svarte ikke innen ${seconds} s. Sjekk brannmuren, proxyen og om utgiverens nettsted er oppe.`,
    `${host} ei vastannut ${seconds} sekunnissa. Tarkista palomuuri, välityspalvelin ja se, onko julkaisijan sivusto toiminnassa.`,
    `${host} did not answer within ${seconds} s. Check the firewall, the proxy and whether the publisher's site is up.`,
  )
}
export function silentWords(host: string, seconds: number): Wording {
  return wording(
    `${host} tystnade: inget kom på ${seconds} s. Det som hann komma är sparat, och nästa hämtning fortsätter.`,
    `${host} ble taus: ingenting kom på ${seconds} s. Det som rakk å komme, er lagret, og neste henting fortsetter.`,
    `${host} vaikeni: mitään ei tullut ${seconds} sekuntiin. Saatu osa on tallessa, ja seuraava haku jatkaa siitä.`,
    `${host} fell silent: nothing came for ${seconds} s. What had come is kept, and the next look goes on from there.`,
  )
}
export function tooSlowWords(host: string, seconds: number): Wording {
  return wording(
    `Hämtningen från ${host} tog mer än ${seconds} s och avbröts. Det som hann komma är sparat, och nästa hämtning fortsätter.`,
    `Hentingen fra ${host} tok mer enn ${seconds} s og ble avbrutt. Det som rakk å komme, er lagret, og neste henting fortsetter.`,
    `Haku palvelimelta ${host} kesti yli ${seconds} s ja keskeytettiin. Saatu osa on tallessa, ja seuraava haku jatkaa siitä.`,
    `The download from ${host} took more than ${seconds} s and was ended. What had come is kept, and the next look goes on from there.`,
  )
}
export function tlsWords(host: string, code: string): Wording {
  return wording(
    `Certifikatet för ${host} godtas inte (${code}). Om en proxy öppnar trafiken måste dess rotcertifikat anges med NODE_EXTRA_CA_CERTS; annars är det inte utgivaren som svarar.`,
    `Sertifikatet til ${host} godtas ikke (${code}). Hvis en proxy åpner trafikken, må rotsertifikatet dens angis med NODE_EXTRA_CA_CERTS; ellers er det ikke utgiveren som svarer.`,
    `Palvelimen ${host} varmennetta ei hyväksytä (${code}). Jos välityspalvelin avaa liikenteen, anna sen juurivarmenne muuttujassa NODE_EXTRA_CA_CERTS; muuten vastaaja ei ole julkaisija.`,
    `The certificate of ${host} is not accepted (${code}). If a proxy opens the traffic, name its root certificate in NODE_EXTRA_CA_CERTS; otherwise it is not the publisher who answers.`,
  )
}
export function otherWords(host: string, code: string): Wording {
  return wording(
    `Hämtningen från ${host} misslyckades (${code}). Kontrollera anslutningen till internet.`,
    `Hentingen fra ${host} mislyktes (${code}). Sjekk tilkoblingen til internett.`,
    `Haku palvelimelta ${host} epäonnistui (${code}). Tarkista internetyhteys.`,
    `The download from ${host} failed (${code}). Check the connection to the internet.`,
  )
}
export function cutWords(file: string, received: number, expected: number | null): Wording {
  const of = { sv: '', nb: '', fi: '', en: '' }
  if (expected !== null) {
    of.sv = ` av ${expected}`
    of.nb = ` av ${expected}`
    of.fi = `/${expected}`
    of.en = ` of ${expected}`
  }
  return wording(
    `${file} kom inte helt: ${received}${of.sv} byte. Det som kom är sparat, och nästa hämtning fortsätter.`,
    `${file} kom ikke helt: ${received}${of.nb} byte. Det som kom, er lagret, og neste henting fortsetter.`,
    `${file} jäi kesken: ${received}${of.fi} tavua. Saatu osa on tallessa, ja seuraava haku jatkaa siitä.`,
    `${file} was cut short: ${received}${of.en} bytes came. They are kept, and the next look goes on from there.`,
  )
}
export function fileTooLargeWords(file: string, most: number): Wording {
  return wording(
    `${file} är större än ${most} byte, mångdubbelt mot tidigare. Kontrollera adressen; är filen rätt, läs in den för hand.`,
    `${file} er større enn ${most} byte, mange ganger mer enn før. Sjekk adressen; er filen riktig, les den inn for hånd.`,
    `${file} on yli ${most} tavua, moninkertainen aiempaan verrattuna. Tarkista osoite; jos tiedosto on oikea, lataa se käsin.`,
    `${file} is larger than ${most} bytes, many times what it was. Check the address; if the file is right, import it by hand.`,
  )
}
export function bombWords(file: string, most: number): Wording {
  return wording(
    `${file} packas upp till mer än ${most} byte. Så stor är ingen lista; kontrollera adressen.`,
    `${file} pakkes ut til mer enn ${most} byte. Så stor er ingen liste; sjekk adressen.`,
    `${file} purkautuu yli ${most} tavuksi. Mikään lista ei ole niin suuri; tarkista osoite.`,
    `${file} unpacks to more than ${most} bytes. No list is that large; check the address.`,
  )
}
export function packedWrongWords(file: string): Wording {
  return wording(
    `${file} kom packad och kan inte packas upp. Hämta igen; händer det på nytt, kontrollera proxyn.`,
    `${file} kom pakket og kan ikke pakkes ut. Hent igjen; skjer det på nytt, sjekk proxyen.`,
    `${file} tuli pakattuna eikä purkaudu. Hae uudelleen; jos näin käy taas, tarkista välityspalvelin.`,
    `${file} came packed and cannot be unpacked. Fetch it again; if it happens once more, check the proxy.`,
  )
}
export function emptyWords(file: string): Wording {
  return wording(
    `${file} är tom. Hämta igen om en stund.`,
    `${file} er tom. Hent igjen om en stund.`,
    `${file} on tyhjä. Hae uudelleen hetken päästä.`,
    `${file} is empty. Fetch it again in a while.`,
  )
}
export function encodingWords(file: string, encoding: string): Wording {
  return wording(
    `${file} kom packad som "${encoding}", som inte begärdes. Kontrollera proxyn eller spegeln.`,
    `${file} kom pakket som "${encoding}", som det ikke ble bedt om. Sjekk proxyen eller speilet.`,
    `${file} tuli pakattuna muotoon "${encoding}", jota ei pyydetty. Tarkista välityspalvelin tai peilipalvelin.`,
    `${file} came packed as "${encoding}", which was not asked for. Check the proxy or the mirror.`,
  )
}
const kinds = {
  html: wording('en webbsida (HTML)', 'en nettside (HTML)', 'verkkosivu (HTML)', 'a web page (HTML)'),
  pdf: wording('ett PDF-dokument', 'et PDF-dokument', 'PDF-asiakirja', 'a PDF document'),
  text: wording('annan text', 'annen tekst', 'muuta tekstiä', 'other text'),
  archive: wording('ett arkiv', 'et arkiv', 'arkisto', 'an archive'),
  data: wording('andra data', 'andre data', 'muuta dataa', 'other data'),
} as const
export function otherKindWords(file: string, found: keyof typeof kinds): Wording {
  const { sv, nb, fi, en } = kinds[found]
  return wording(
    `I stället för ${file} kom ${sv}. Öppna adressen i en webbläsare: utgivaren kan ha underhåll, ha flyttat filen eller kräva inloggning.`,
    `I stedet for ${file} kom ${nb}. Åpne adressen i en nettleser: utgiveren kan ha vedlikehold, ha flyttet filen eller kreve innlogging.`,
    `Tiedoston ${file} sijaan tuli ${fi}. Avaa osoite selaimessa: julkaisijalla voi olla huolto, tiedosto on voitu siirtää tai sivu vaatii kirjautumista.`,
    `Instead of ${file} came ${en}. Open the address in a browser: the publisher may be under maintenance, have moved the file, or want a sign-in.`,
  )
}
export function forbiddenWords(host: string, status: number, hasSecret: boolean): Wording {
  return hasSecret
    ? wording(
        `${host} godtar inte vår token (${status}). Skaffa en ny hos utgivaren och ange den för listan.`,
        `${host} godtar ikke tokenet vårt (${status}). Skaff et nytt hos utgiveren og angi det for listen.`,
        `${host} ei hyväksy tunnustamme (${status}). Hanki julkaisijalta uusi ja anna se listalle.`,
        `${host} does not accept our token (${status}). Get a new one from the publisher and set it for the list.`,
      )
    : wording(
        `${host} släpper inte in oss (${status}). Kräver utgivaren en token, ange den för listan; annars hämta från en annan adress.`,
        `${host} slipper oss ikke inn (${status}). Krever utgiveren et token, angi det for listen; ellers hent fra en annen adresse.`,
        `${host} ei päästä meitä sisään (${status}). Jos julkaisija vaatii tunnuksen, anna se listalle; muuten hae toisesta osoitteesta.`,
        `${host} does not let us in (${status}). If the publisher wants a token, set it for the list; otherwise fetch from another address.`,
      )
}
export function goneWords(url: string, status: number): Wording {
  return wording(
    `På ${url} finns ingenting längre (${status}). Utgivaren har flyttat filen: ange den nya adressen för listan.`,
    `På ${url} finnes det ingenting lenger (${status}). Utgiveren har flyttet filen: angi den nye adressen for listen.`,
    `Osoitteessa ${url} ei ole enää mitään (${status}). Julkaisija on siirtänyt tiedoston: anna listalle uusi osoite.`,
    `Nothing is at ${url} any more (${status}). The publisher has moved the file: set the new address for the list.`,
  )
}
export function busyWords(host: string, status: number, until: string | null): Wording {
  const [sv, nb, fi, en] =
    until === null
      ? ['senare', 'senere', 'myöhemmin', 'later']
      : [`efter ${until}`, `etter ${until}`, `${until} jälkeen`, `after ${until}`]
  return wording(
    `${host} ber oss vänta (${status}). Vi frågar igen ${sv}.`,
    `${host} ber oss vente (${status}). Vi spør igjen ${nb}.`,
    `${host} pyytää odottamaan (${status}). Kysymme uudelleen ${fi}.`,
    `${host} asks us to wait (${status}). We ask again ${en}.`,
  )
}
export function serverWords(host: string, status: number): Wording {
  return wording(
    `${host} har ett fel hos sig (${status}). Vi frågar igen av oss själva; varar det, hör med utgivaren.`,
    `${host} har en feil hos seg (${status}). Vi spør igjen av oss selv; varer det ved, hør med utgiveren.`,
    `Palvelimella ${host} on virhe (${status}). Kysymme itsestään uudelleen; jos se jatkuu, ota yhteyttä julkaisijaan.`,
    `${host} has a fault of its own (${status}). We ask again by ourselves; if it lasts, ask the publisher.`,
  )
}
export function statusWords(host: string, status: number): Wording {
  return wording(
    `${host} svarade ${status} i stället för med filen. Kontrollera adressen.`,
    `${host} svarte ${status} i stedet for med filen. Sjekk adressen.`,
    `${host} vastasi ${status} eikä antanut tiedostoa. Tarkista osoite.`,
    `${host} answered ${status} instead of the file. Check the address.`,
  )
}
export function redirectWords(url: string, most: number): Wording {
  return wording(
    `${url} skickar oss vidare mer än ${most} gånger. Ange den slutliga adressen för listan.`,
    `${url} sender oss videre mer enn ${most} ganger. Angi den endelige adressen for listen.`,
    `${url} ohjaa eteenpäin yli ${most} kertaa. Anna listalle lopullinen osoite.`,
    `${url} sends us on more than ${most} times. Set the final address for the list.`,
  )
}
export function insecureWords(url: string): Wording {
  return wording(
    `Vi skickas vidare till ${url}, utan kryptering. Dit går vi inte; ange en https-adress för listan.`,
    `Vi sendes videre til ${url}, uten kryptering. Dit går vi ikke; angi en https-adresse for listen.`,
    `Meidät ohjataan osoitteeseen ${url} ilman salausta. Sinne emme mene; anna listalle https-osoite.`,
    `We are sent on to ${url}, without encryption. We do not go there; set an https address for the list.`,
  )
}
export function privateWords(url: string): Wording {
  return wording(
    `Vi skickas vidare till ${url}, som ligger i ett eget nät. Dit går vi inte; är det er spegel, ange dess adress för listan.`,
    `Vi sendes videre til ${url}, som ligger i et eget nett. Dit går vi ikke; er det deres speil, angi adressen for listen.`,
    `Meidät ohjataan osoitteeseen ${url}, joka on omassa verkossa. Sinne emme mene; jos se on oma peilipalvelin, anna sen osoite listalle.`,
    `We are sent on to ${url}, which lies in a network of its own. We do not go there; if it is your mirror, set its address for the list.`,
  )
}
export const noTokenWords = wording(
  'Utgivaren kräver en egen token, och ingen är angiven. Skaffa en hos utgivaren och ange den för listan.',
  'Utgiveren krever et eget token, og ingen er angitt. Skaff et hos utgiveren og angi det for listen.',
  'Julkaisija vaatii oman tunnuksen, eikä sitä ole annettu. Hanki se julkaisijalta ja anna se listalle.',
  'The publisher wants a token of your own, and none is set. Get one from the publisher and set it for the list.',
)
export const noDiskWords = wording(
  'Disken är full. Gör plats; nästa hämtning fortsätter.',
  'Disken er full. Frigjør plass; neste henting fortsetter.',
  'Levy on täynnä. Vapauta tilaa; seuraava haku jatkaa.',
  'The disk is full. Make room; the next look goes on.',
)
export const stoppedWords = wording(
  'Hämtningen avbröts eftersom programmet stängdes. Det som hann komma är sparat.',
  'Hentingen ble avbrutt fordi programmet ble stengt. Det som rakk å komme, er lagret.',
  'Haku keskeytyi, koska ohjelma suljettiin. Saatu osa on tallessa.',
  'The look was ended because the program was stopped. What had come is kept.',
)
export const diedWords = wording(
  'Programmet dog medan listan hämtades eller lästes. Vi väntar längre för varje gång; händer det igen, kontrollera minnet på servern och hör av dig med filen.',
  'Programmet døde mens listen ble hentet eller lest. Vi venter lenger for hver gang; skjer det igjen, sjekk minnet på serveren og meld fra med filen.',
  'Ohjelma kaatui, kun listaa haettiin tai luettiin. Odotamme joka kerralla pidempään; jos se toistuu, tarkista palvelimen muisti ja ilmoita asiasta tiedoston kanssa.',
  'The program died while the list was fetched or read. We wait longer each time; if it happens again, check the memory of the server and report it with the file.',
)
export const proxyWords = wording(
  'Proxyn släpper inte fram oss. Kontrollera HTTPS_PROXY med användare och lösenord.',
  'Proxyen slipper oss ikke fram. Sjekk HTTPS_PROXY med bruker og passord.',
  'Välityspalvelin ei päästä läpi. Tarkista HTTPS_PROXY sekä käyttäjä ja salasana.',
  'The proxy does not let us through. Check HTTPS_PROXY with its user and password.',
)
export function noFolderWords(folder: string): Wording {
  return wording(
    `Mappen ${folder} kan inte läsas.`,
    `Mappen ${folder} kan ikke leses.`,
    `Kansiota ${folder} ei voi lukea.`,
    `The folder ${folder} cannot be read.`,
  )
}
export function noFilesWords(folder: string): Wording {
  return wording(
    `I ${folder} finns ingen hel uppsättning filer för listan.`,
    `I ${folder} finnes det ikke et helt sett filer for listen.`,
    `Kansiossa ${folder} ei ole listan kaikkia tiedostoja.`,
    `${folder} does not hold all files of the list.`,
  )
}
