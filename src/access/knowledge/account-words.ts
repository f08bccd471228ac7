import { type Wording, wording } from '#kernel'

/** One sentence for all that can be wrong with a sign-in: it gives nothing away. */
export const wrongWords = wording(
  'E-postadress och lösenord hör inte ihop, eller så är kontot avstängt. Kontrollera båda; en administratör kan hjälpa till.',
  'E-postadresse og passord hører ikke sammen, eller kontoen er sperret. Kontroller begge deler; en administrator kan hjelpe.',
  'Sähköpostiosoite ja salasana eivät kuulu yhteen, tai tili on suljettu. Tarkista molemmat; pääkäyttäjä voi auttaa.',
  'E-mail address and password do not belong together, or the account is suspended. Check both; an administrator can help.',
)

/** So many failures that it takes a wait. */
export function waitWords(seconds: number): Wording {
  return wording(
    `För många misslyckade försök för det här kontot eller från den här adressen. Vänta ${seconds} sekunder och försök igen.`,
    `For mange mislykkede forsøk for denne kontoen eller fra denne adressen. Vent ${seconds} sekunder, og prøv igjen.`,
    `Liian monta epäonnistunutta yritystä tällä tilillä tai tästä osoitteesta. Odota ${seconds} sekuntia ja yritä uudelleen.`,
    `Too many failed attempts for this account or from this address. Wait ${seconds} seconds, and try again.`,
  )
}

/** `This password will not do: it repeats a few characters …` */
export function passwordWords({ sv, nb, fi, en }: Wording): Wording {
  return wording(
    `Det här lösenordet duger inte: ${sv}.`,
    `Dette passordet duger ikke: ${nb}.`,
    `Tämä salasana ei kelpaa: ${fi}.`,
    `This password will not do: ${en}.`,
  )
}

export function tooShort(length: number, least: number): Wording {
  return wording(
    `det har ${length} tecken; använd minst ${least}, t.ex. fyra ord`,
    `det har ${length} tegn; bruk minst ${least}, f.eks. fire ord`,
    `siinä on ${length} merkkiä; käytä vähintään ${least}, esim. neljä sanaa`,
    `it has ${length} characters; use at least ${least}, e.g. four words`,
  )
}

export function tooLong(length: number, most: number): Wording {
  return wording(
    `det har ${length} tecken; använd högst ${most}`,
    `det har ${length} tegn; bruk høyst ${most}`,
    `siinä on ${length} merkkiä; käytä enintään ${most}`,
    `it has ${length} characters; use at most ${most}`,
  )
}
export const repeatsWords = wording(
  'det upprepar några få tecken; använd flera ord',
  'det gjentar noen få tegn; bruk flere ord',
  'siinä toistuvat muutamat merkit; käytä useita sanoja',
  'it repeats a few characters; use several words',
)
export const commonWords = wording(
  'det är, eller är gjort av, ett av de lösenord som prövas först; använd flera ord',
  'det er, eller er laget av, et av passordene som prøves først; bruk flere ord',
  'se on, tai se on tehty, jostakin ensimmäisenä kokeiltavista salasanoista; käytä useita sanoja',
  'it is, or is made from, one of the passwords that are tried first; use several words',
)
export const ownNameWords = wording(
  'det består av ditt namn eller din e-postadress; använd andra ord',
  'det består av navnet ditt eller e-postadressen din; bruk andre ord',
  'se koostuu nimestäsi tai sähköpostiosoitteestasi; käytä muita sanoja',
  'it is made of your name or e-mail address; use other words',
)

/** What proves nothing at a sign-in. */
export const passkeyWords = wording(
  'Passnyckeln är okänd här, svarade inte i tid, eller så är dess konto avstängt. Försök igen eller logga in med lösenord.',
  'Passnøkkelen er ukjent her, svarte ikke i tide, eller kontoen er sperret. Prøv igjen, eller logg inn med passord.',
  'Pääsyavainta ei tunneta täällä, se ei vastannut ajoissa tai sen tili on suljettu. Yritä uudelleen tai kirjaudu salasanalla.',
  'This passkey is not known here, did not answer in time, or its account is suspended. Try again, or sign in by password.',
)
export const provePasskeyWords = wording(
  'För att lägga till eller ta bort en passnyckel behöver du visa en gång till vem du är, med lösenord eller en passnyckel.',
  'For å legge til eller fjerne en passnøkkel må du vise en gang til hvem du er, med passord eller en passnøkkel.',
  'Todista vielä kerran, kuka olet, salasanalla tai pääsyavaimella, jotta voit lisätä tai poistaa pääsyavaimen.',
  'To add or take away a passkey, prove once more who you are: with your password or a passkey.',
)
export const firstPasswordWords = wording(
  'För att välja ett första lösenord behöver du visa en gång till vem du är, med passnyckel eller hos din leverantör.',
  'For å velge et første passord må du vise en gang til hvem du er, med passnøkkel eller hos leverandøren din.',
  'Todista vielä kerran, kuka olet, pääsyavaimella tai palveluntarjoajallasi, jotta voit valita ensimmäisen salasanan.',
  'To choose a first password, prove once more who you are: with your passkey or at your provider.',
)
export const noAccountWords = wording(
  'Det finns inget konto bakom detta: logga in som person för att ändra ditt eget.',
  'Det finnes ingen konto bak dette: logg inn som person for å endre din egen.',
  'Tämän takana ei ole tiliä: kirjaudu henkilönä, jotta voit muuttaa omaasi.',
  'There is no account behind this: sign in as a person to change your own.',
)
export const sessionOverWords = wording(
  'Sessionen har tagit slut eller har just förnyats. Försök igen.',
  'Økten er avsluttet eller er nettopp fornyet. Prøv igjen.',
  'Istunto on päättynyt tai juuri uusittu. Yritä uudelleen.',
  'The session has ended or has just been renewed. Try again.',
)

/** Links that count once. */
export const resetLinkWords = wording(
  'Länken gäller inte: den har använts eller är äldre än ett dygn. Be en administratör om en ny.',
  'Lenken gjelder ikke: den er brukt eller er eldre enn et døgn. Be en administrator om en ny.',
  'Linkki ei ole voimassa: se on käytetty tai yli vuorokauden vanha. Pyydä pääkäyttäjältä uusi.',
  'This link is not valid: it was used, or is older than a day. Ask an administrator for a new one.',
)
export const invitationWords = wording(
  'Inbjudan gäller inte: den har använts, tagits tillbaka eller gått ut. Be den som bjöd in dig om en ny.',
  'Invitasjonen gjelder ikke: den er brukt, trukket tilbake eller utløpt. Be den som inviterte deg, om en ny.',
  'Kutsu ei ole voimassa: se on käytetty, peruttu tai vanhentunut. Pyydä kutsujalta uusi.',
  'This invitation is not valid: it was used or taken back, or its time is over. Ask whoever invited you for a new one.',
)
export const setUpLinkWords = wording(
  'Installationslänken gäller inte: den har använts, är äldre än ett dygn eller har ersatts av en nyare. Starta servern igen för en ny länk, eller logga in.',
  'Oppsettslenken gjelder ikke: den er brukt, er eldre enn et døgn eller er erstattet av en nyere. Start serveren på nytt for en ny lenke, eller logg inn.',
  'Käyttöönottolinkki ei ole voimassa: se on käytetty, yli vuorokauden vanha tai korvattu uudemmalla. Käynnistä palvelin uudelleen saadaksesi uuden linkin, tai kirjaudu sisään.',
  'This set-up link is not valid: it was used, is older than a day, or a newer one replaced it. Start the server again for a new link, or sign in.',
)

/** Signing in at a provider. */
export const otherPersonWords = wording(
  'Någon annan än du loggade in hos leverantören.',
  'En annen enn deg logget inn hos leverandøren.',
  'Joku muu kuin sinä kirjautui palveluntarjoajalla.',
  'Somebody else signed in at the provider than sits here.',
)
export const suspendedWords = wording(
  'Kontot är avstängt.',
  'Kontoen er sperret.',
  'Tili on suljettu.',
  'This account is suspended.',
)
export const noRoleWords = wording(
  'Ingen av dina grupper hos leverantören har en roll här. Fråga en administratör.',
  'Ingen av gruppene dine hos leverandøren har en rolle her. Spør en administrator.',
  'Yhdelläkään ryhmälläsi palveluntarjoajalla ei ole roolia täällä. Kysy pääkäyttäjältä.',
  'None of your groups at the provider has a role here. Ask an administrator.',
)
export const unprovedEmailWords = wording(
  'Det finns ett konto med den här e-postadressen, och leverantören intygar inte att den är din.',
  'Det finnes en konto med denne e-postadressen, og leverandøren bekrefter ikke at den er din.',
  'Tällä sähköpostiosoitteella on tili, eikä palveluntarjoaja vahvista, että osoite on sinun.',
  'There is an account with this e-mail address, and the provider does not say that it is yours.',
)
export const providerWords = wording(
  'Inloggningen hos leverantören slutade inte som den skulle, eller tog för lång tid. Försök igen.',
  'Innloggingen hos leverandøren endte ikke som den skulle, eller tok for lang tid. Prøv igjen.',
  'Kirjautuminen palveluntarjoajalla ei päättynyt niin kuin piti, tai se kesti liian kauan. Yritä uudelleen.',
  'Signing in at the provider did not end as it should, or took too long. Try again.',
)
export const keyMakerWords = wording(
  'En nyckel handlar för en person: logga in för att skapa en.',
  'En nøkkel handler for en person: logg inn for å lage en.',
  'Avain toimii henkilön puolesta: kirjaudu sisään, jotta voit luoda sellaisen.',
  'A key acts for a person: sign in to make one.',
)

export function noPersonWords(id: string): Wording {
  return wording(
    `Det finns ingen person ${id}.`,
    `Det finnes ingen person ${id}.`,
    `Henkilöä ${id} ei ole.`,
    `There is no person ${id}.`,
  )
}

/** A person whom somebody else changed meanwhile. */
export function personChangedWords(id: string, expected: number, kept: number): Wording {
  return wording(
    `${id} skulle ändras från version ${expected}, men är nu version ${kept}; läs igen och gör om ändringen.`,
    `${id} skulle endres fra versjon ${expected}, men er nå versjon ${kept}; les på nytt og gjør endringen om igjen.`,
    `${id} oli määrä muuttaa versiosta ${expected}, mutta se on nyt versio ${kept}; lue uudelleen ja tee muutos uudestaan.`,
    `${id} was to be changed from version ${expected}, but is now version ${kept}; read it again and repeat the change.`,
  )
}

/** A write at an open route that does not show the value of its session. */
export const forgedWords = wording(
  'Begäran saknar din sessions värde (x-aktsam-csrf). Läs in sidan igen.',
  'Forespørselen mangler verdien til økten din (x-aktsam-csrf). Last siden på nytt.',
  'Pyynnöstä puuttuu istuntosi arvo (x-aktsam-csrf). Lataa sivu uudelleen.',
  'The request lacks the value of your session (x-aktsam-csrf). Load the page again.',
)
