import { noneSeen, type Refusal, type Wording, worded, wording, wordingOf } from '#kernel'

const thing = wording('inget förslag', 'ikke noe forslag', 'ehdotusta', 'proposal')
const runThing = wording('ingen genomgång', 'ingen gjennomgang', 'läpikäyntiä', 'look at everybody')
const refusal = (code: Refusal['code'], said: Wording, facts: Record<string, unknown> = {}): Refusal => ({
  ...{ code, ...worded(said), facts },
})

export const noLooking = (ref: string): Refusal => refusal('not_found', noneSeen(thing, ref), { ref })
export const noRun = (id: string): Refusal => refusal('not_found', noneSeen(runThing, id), { id })

export const askedForIt = wording('föreslog den', 'foreslo den', 'ehdotti sitä', 'proposed it')

export const staleLooking = (kept: number, expected: number): Refusal =>
  refusal(
    'stale_version',
    wording(
      'Någon har ändrat förslaget sedan du läste det. Läs det igen.',
      'Noen har endret forslaget siden du leste det. Les det på nytt.',
      'Joku on muuttanut ehdotusta sen jälkeen, kun luit sen. Lue se uudelleen.',
      'Somebody has changed the proposal since you read it. Read it again.',
    ),
    { expected, kept },
  )

export const staleReport: Refusal = refusal(
  'stale_version',
  wording(
    'Alla parter har gåtts igenom på nytt sedan du läste rapporten. Läs den nya innan du skriver under.',
    'Alle parter er gjennomgått på nytt siden du leste rapporten. Les den nye før du signerer.',
    'Kaikki osapuolet on käyty läpi uudelleen sen jälkeen, kun luit raportin. Lue uusi ennen kuin allekirjoitat.',
    'Everybody has been looked for again since you read the report. Read the new one before you sign.',
  ),
)

/** A file brings in more than one. */
export const severalInForce: Refusal = refusal(
  'invalid_input',
  wording(
    'Filen har flera trösklar som gäller nu. En enda kan gälla; märk de andra som ersatta.',
    'Filen har flere terskler som gjelder nå. Bare én kan gjelde; merk de andre som erstattet.',
    'Tiedostossa on useita voimassa olevia kynnyksiä. Vain yksi voi olla voimassa; merkitse muut korvatuiksi.',
    'The file has several thresholds that are in force. One alone can be; mark the others as superseded.',
  ),
)

const percent = (score: number) => score.toFixed(2)
const comma = (score: number) => percent(score).replace('.', ',')

/** Why no threshold can be proposed. */
export const proposeRefusals = {
  outOfRange: (lowest: number, highest: number): Refusal =>
    refusal(
      'invalid_input',
      wording(
        `Tröskeln ska ligga mellan ${comma(lowest)} och ${comma(highest)} och skrivas med högst två decimaler.`,
        `Terskelen skal ligge mellom ${comma(lowest)} og ${comma(highest)} og skrives med høyst to desimaler.`,
        `Kynnyksen on oltava välillä ${comma(lowest)}–${comma(highest)}, ja siinä on enintään kaksi desimaalia.`,
        `The threshold must lie between ${percent(lowest)} and ${percent(highest)}, with two decimals at most.`,
      ),
      { lowest, highest },
    ),
  same: (threshold: number): Refusal =>
    refusal(
      'invalid_input',
      wording(
        `Tröskeln är redan ${comma(threshold)}. Föreslå en annan.`,
        `Terskelen er allerede ${comma(threshold)}. Foreslå en annen.`,
        `Kynnys on jo ${comma(threshold)}. Ehdota toista.`,
        `The threshold is ${percent(threshold)} already. Propose another one.`,
      ),
    ),
  another: (ref: string): Refusal =>
    refusal(
      'conflict',
      wording(
        'Ett förslag väntar redan. Skriv under det eller dra tillbaka det innan du föreslår nästa.',
        'Et forslag venter allerede. Signer det eller trekk det før du foreslår det neste.',
        'Yksi ehdotus odottaa jo. Allekirjoita tai peru se, ennen kuin ehdotat seuraavaa.',
        'A proposal waits already. Sign it or withdraw it before you propose the next one.',
      ),
      { ref },
    ),
  engine: refusal(
    'conflict',
    wording(
      'Motorn är en annan än den som alla senast söktes med. Läs rapporten och godkänn motorn innan du föreslår en annan tröskel.',
      'Motoren er en annen enn den alle sist ble søkt med. Les rapporten og godta motoren før du foreslår en annen terskel.',
      'Hakukone on toinen kuin se, jolla kaikki viimeksi haettiin. Lue raportti ja hyväksy hakukone, ennen kuin ehdotat toista kynnystä.',
      'The engine is another one than that by which everybody was last looked for. Read its report and accept it before you propose another threshold.',
    ),
  ),
  noList: refusal(
    'unavailable',
    wording(
      'Ingen lista är inläst, så ingen kan sökas. Läs in en lista först.',
      'Ingen liste er lest inn, så ingen kan søkes. Les inn en liste først.',
      'Yhtään listaa ei ole ladattu, joten ketään ei voi hakea. Lataa ensin lista.',
      'No list is loaded, so nobody can be looked for. Import a list first.',
    ),
  ),
} as const

const again = wording(
  'Kör genomgången igen.',
  'Kjør gjennomgangen på nytt.',
  'Aja läpikäynti uudelleen.',
  'Run the look at everybody again.',
)
const then = (said: Wording): Wording => wordingOf((language) => `${said[language]} ${again[language]}`)

/** Why it is not signed yet: the report that a signature rests on is missing, or is of another ground. */
export const signRefusals = {
  unfinished: refusal(
    'conflict',
    wording(
      'Genomgången av alla parter pågår. Skriv under när rapporten är klar.',
      'Gjennomgangen av alle parter pågår. Signer når rapporten er ferdig.',
      'Kaikkien osapuolten läpikäynti on kesken. Allekirjoita, kun raportti on valmis.',
      'The look at all parties is under way. Sign when its report is finished.',
    ),
  ),
  none: refusal(
    'conflict',
    then(
      wording(
        'Det finns ingen färdig rapport över vad som skulle ändras.',
        'Det finnes ingen ferdig rapport om hva som ville endres.',
        'Valmista raporttia siitä, mitä muuttuisi, ei ole.',
        'There is no finished report of what would differ.',
      ),
    ),
  ),
  newerLists: (lists: readonly string[]): Refusal =>
    refusal(
      'conflict',
      then(
        wording(
          `Rapporten vilar på äldre versioner av listorna: ${lists.join(', ')} har ändrats sedan dess.`,
          `Rapporten bygger på eldre versjoner av listene: ${lists.join(', ')} er endret siden da.`,
          `Raportti perustuu vanhempiin listaversioihin: ${lists.join(', ')} on muuttunut sen jälkeen.`,
          `The report rests on older versions of the lists: ${lists.join(', ')} changed since.`,
        ),
      ),
      { lists: [...lists] },
    ),
  otherEngine: refusal(
    'conflict',
    then(
      wording(
        'Rapporten gjordes av en annan motor än den som nu används.',
        'Rapporten ble laget av en annen motor enn den som nå brukes.',
        'Raportin teki toinen hakukone kuin nyt käytössä oleva.',
        'The report was made by another engine than the one in use now.',
      ),
    ),
  ),
  otherBefore: refusal(
    'conflict',
    wording(
      'En annan tröskel har trätt i kraft sedan detta föreslogs. Dra tillbaka förslaget och gör ett nytt.',
      'En annen terskel har trådt i kraft siden dette ble foreslått. Trekk forslaget og lag et nytt.',
      'Toinen kynnys on tullut voimaan tämän ehdotuksen jälkeen. Peru ehdotus ja tee uusi.',
      'Another threshold has taken effect since this was proposed. Withdraw the proposal and make a new one.',
    ),
  ),
} as const

export const notProposed: Refusal = refusal(
  'not_allowed_from',
  wording(
    'Förslaget är redan avgjort. Gör ett nytt i stället.',
    'Forslaget er allerede avgjort. Lag et nytt i stedet.',
    'Ehdotus on jo ratkaistu. Tee sen sijaan uusi.',
    'The proposal is decided already. Make a new one instead.',
  ),
)

export const engineStays: Refusal = refusal(
  'not_allowed',
  wording(
    'Motorn är redan installerad, så det finns inget att dra tillbaka. Godkänn den, eller installera den tidigare versionen.',
    'Motoren er allerede installert, så det er ikke noe å trekke. Godta den, eller installer den forrige versjonen.',
    'Hakukone on jo asennettu, joten peruttavaa ei ole. Hyväksy se tai asenna aiempi versio.',
    'The engine is installed already, so there is nothing to withdraw. Accept it, or install the release before.',
  ),
)

export const alreadyLooking: Refusal = refusal(
  'conflict',
  wording(
    'En genomgång av alla parter pågår redan. Vänta på den eller avbryt den.',
    'En gjennomgang av alle parter pågår allerede. Vent på den eller avbryt den.',
    'Kaikkien osapuolten läpikäynti on jo käynnissä. Odota sitä tai keskeytä se.',
    'A look at all parties is under way already. Wait for it, or cancel it.',
  ),
)

export const effectIsUnderWay: Refusal = refusal(
  'conflict',
  wording(
    'Det som skrivits under genomförs just nu. Vänta tills alla parter har gåtts igenom.',
    'Det som er signert, gjennomføres akkurat nå. Vent til alle parter er gjennomgått.',
    'Allekirjoitettua toteutetaan parhaillaan. Odota, kunnes kaikki osapuolet on käyty läpi.',
    'What was signed is being carried out now. Wait until everybody has been looked for.',
  ),
)

export const runEnded: Refusal = refusal(
  'not_allowed_from',
  wording(
    'Genomgången är redan avslutad.',
    'Gjennomgangen er allerede avsluttet.',
    'Läpikäynti on jo päättynyt.',
    'The look at everybody has ended already.',
  ),
)

export const effectGoesOn: Refusal = refusal(
  'not_allowed',
  wording(
    'Det som skrivits under genomförs och kan inte avbrytas. Föreslå en annan tröskel i stället.',
    'Det som er signert, gjennomføres og kan ikke avbrytes. Foreslå en annen terskel i stedet.',
    'Allekirjoitettu toteutetaan, eikä sitä voi keskeyttää. Ehdota sen sijaan toista kynnystä.',
    'What was signed is carried out and cannot be cancelled. Propose another threshold instead.',
  ),
)

/** Why a look at everybody ended before its time. */
export const lookProblems = {
  fault: wording(
    'Genomgången kunde inte slutföras; serverns logg säger varför. Kör den igen.',
    'Gjennomgangen kunne ikke fullføres; serverens logg sier hvorfor. Kjør den på nytt.',
    'Läpikäyntiä ei voitu saattaa loppuun; palvelimen loki kertoo syyn. Aja se uudelleen.',
    'The look at everybody could not be finished; the log of the server says why. Run it again.',
  ),
  noList: wording(
    'Ingen lista är inläst längre, så ingen kunde sökas.',
    'Ingen liste er lest inn lenger, så ingen kunne søkes.',
    'Yhtään listaa ei ole enää ladattuna, joten ketään ei voitu hakea.',
    'No list is loaded any more, so nobody could be looked for.',
  ),
  engine: wording(
    'Den avbröts, eftersom en ny motor ska granskas först.',
    'Den ble avbrutt, fordi en ny motor skal vurderes først.',
    'Se keskeytettiin, koska uusi hakukone on arvioitava ensin.',
    'It was cancelled, because a new engine has to be looked at first.',
  ),
} as const

/** How the engine in use stands to the one by which everybody was looked for. */
export function engineSays(now: string, lookedBy: string | null): Wording {
  if (lookedBy === now)
    return wording(
      `Alla har sökts med den motor som används (${now}).`,
      `Alle er søkt med motoren som brukes (${now}).`,
      `Kaikki on haettu käytössä olevalla hakukoneella (${now}).`,
      `Everybody was looked for by the engine in use (${now}).`,
    )
  if (lookedBy === null)
    return wording(
      `Ingen vet med vilken motor alla senast söktes. Nya svar ges av motorn ${now}; larm som finns ändras först när rapporten har lästs och godkänts.`,
      `Ingen vet med hvilken motor alle sist ble søkt. Nye svar gis av motoren ${now}; varsler som finnes, endres først når rapporten er lest og godtatt.`,
      `Kukaan ei tiedä, millä hakukoneella kaikki viimeksi haettiin. Uudet vastaukset antaa hakukone ${now}; olemassa olevat hälytykset muuttuvat vasta, kun raportti on luettu ja hyväksytty.`,
      `Nobody knows by which engine everybody was last looked for. New answers come from engine ${now}; alerts that are kept change when its report has been read and accepted.`,
    )
  return wording(
    `Alla söktes senast med motorn ${lookedBy}. Nya svar ges av motorn ${now}; larm som finns ändras först när rapporten har lästs och godkänts.`,
    `Alle ble sist søkt med motoren ${lookedBy}. Nye svar gis av motoren ${now}; varsler som finnes, endres først når rapporten er lest og godtatt.`,
    `Kaikki haettiin viimeksi hakukoneella ${lookedBy}. Uudet vastaukset antaa hakukone ${now}; olemassa olevat hälytykset muuttuvat vasta, kun raportti on luettu ja hyväksytty.`,
    `Everybody was last looked for by engine ${lookedBy}. New answers come from engine ${now}; alerts that are kept change when its report has been read and accepted.`,
  )
}

/** Why the machine itself asks for a look at everybody. */
export const newEngineReason = 'A new engine was installed.'
