import { type Wording, wording } from '#kernel'

/** A write that does not show the value of its session. */
export const forgedWords = wording(
  'Begäran saknar din sessions värde (x-aktsam-csrf): den kanske inte kommer från våra egna sidor. Läs in sidan igen.',
  'Forespørselen mangler verdien til økten din (x-aktsam-csrf): den kommer kanskje ikke fra våre egne sider. Last siden på nytt.',
  'Pyynnöstä puuttuu istuntosi arvo (x-aktsam-csrf): se ei ehkä tule omilta sivuiltamme. Lataa sivu uudelleen.',
  'The request lacks the value of your session (x-aktsam-csrf): it may not come from our own pages. Load the page again.',
)
export const unknownKeyWords = wording(
  'Nyckeln är okänd, har gått ut eller har återkallats. Be om en ny under Administration.',
  'Nøkkelen er ukjent, har utløpt eller er trukket tilbake. Be om en ny under Administrasjon.',
  'Avain on tuntematon, vanhentunut tai peruttu. Pyydä uusi kohdasta Hallinta.',
  'This key is not known, has expired or was revoked. Ask for a new one under Administration.',
)
export const nobodyWords = wording(
  'Ingen är inloggad, eller så har sessionen tagit slut. Logga in och skicka igen.',
  'Ingen er logget inn, eller økten er avsluttet. Logg inn, og send på nytt.',
  'Kukaan ei ole kirjautunut sisään, tai istunto on päättynyt. Kirjaudu sisään ja lähetä uudelleen.',
  'Nobody is signed in, or the session has ended. Sign in, and send it again.',
)

/** A request that names a host which is not ours. */
export function otherHostWords(host: string): Wording {
  return wording(
    `Värden '${host}' är inte den här maskinen. Använd http://localhost.`,
    `Verten '${host}' er ikke denne maskinen. Bruk http://localhost.`,
    `Isäntä '${host}' ei ole tämä kone. Käytä osoitetta http://localhost.`,
    `The host '${host}' is not this machine. Use http://localhost.`,
  )
}

/** A request that a page elsewhere sends. */
export function otherPageWords(origin: string): Wording {
  return wording(
    `En sida på ${origin} får inte skicka begäranden hit.`,
    `En side på ${origin} kan ikke sende forespørsler hit.`,
    `Osoitteen ${origin} sivu ei saa lähettää pyyntöjä tänne.`,
    `A page of ${origin} may not send requests here.`,
  )
}
