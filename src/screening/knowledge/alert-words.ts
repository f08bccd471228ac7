import { wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { AlertState } from '../hits/model.ts'

type Deed = 'take' | 'ask' | 'answer' | 'clear' | 'match' | 'confirm' | 'undo' | 'reopen' | 'lapse'
type Table = LifeCycle<AlertState, Deed, never>

const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

/** What the states and deeds of an alert are called. */
export const alertTitles: NonNullable<Table['titles']> = {
  name: wording('larm', 'varsel', 'hälytys', 'alert'),
  states: {
    new: wording('nytt', 'nytt', 'uusi', 'new'),
    inReview: wording('granskas', 'til vurdering', 'tarkasteltavana', 'in review'),
    needsInformation: wording('väntar på svar', 'venter på svar', 'odottaa tietoja', 'needs information'),
    proposed: wording(
      'väntar på andra underskriften',
      'venter på andre signatur',
      'odottaa toista allekirjoitusta',
      'waits for the second signature',
    ),
    trueMatch: wording('sann träff', 'sant treff', 'oikea osuma', 'true match'),
    falsePositive: wording('falsk träff', 'falskt treff', 'väärä osuma', 'false positive'),
    reopened: wording('öppet igen', 'åpnet igjen', 'avattu uudelleen', 'open again'),
    lapsed: wording('förfallet', 'bortfalt', 'rauennut', 'lapsed'),
  },
  deeds: {
    take: wording('Ta över', 'Ta over', 'Ota käsittelyyn', 'Take over'),
    ask: wording('Fråga', 'Spør', 'Kysy', 'Ask'),
    answer: wording('Svara', 'Svar', 'Vastaa', 'Answer'),
    clear: wording('Falsk träff', 'Falskt treff', 'Väärä osuma', 'False positive'),
    match: wording('Sann träff', 'Sant treff', 'Oikea osuma', 'True match'),
    confirm: wording(
      'Skriv under som andra person',
      'Signer som andre person',
      'Allekirjoita toisena',
      'Sign as the second person',
    ),
    undo: wording('Ångra', 'Angre', 'Kumoa', 'Undo'),
    reopen: wording('Öppna igen', 'Åpne igjen', 'Avaa uudelleen', 'Open again'),
    lapse: wording('Låt förfalla', 'La bortfalle', 'Anna raueta', 'Let it lapse'),
  },
}

/** Its sentences in the other languages. */
export const alertSentences: NonNullable<Table['sentences']> = {
  states: {
    new: others(
      'Hittat, och ingen har tittat på det. Det som rör parten väntar.',
      'Funnet, og ingen har sett på det. Det som gjelder parten, venter.',
      'Löydetty, eikä kukaan ole vielä katsonut. Osapuolta koskevat asiat odottavat.',
    ),
    inReview: others(
      'Någon tittar på det. Det som rör parten väntar.',
      'Noen ser på det. Det som gjelder parten, venter.',
      'Joku tarkastelee sitä. Osapuolta koskevat asiat odottavat.',
    ),
    needsInformation: others(
      'Något har efterfrågats till en viss dag. Det som rör parten väntar.',
      'Noe er etterspurt til en bestemt dag. Det som gjelder parten, venter.',
      'Jotain on pyydetty määräpäivään mennessä. Osapuolta koskevat asiat odottavat.',
    ),
    proposed: others(
      'En person har skrivit under. Det krävs en till, och larmet håller tills dess.',
      'Én person har signert. Det kreves en til, og varselet holder til da.',
      'Yksi henkilö on allekirjoittanut. Tarvitaan toinen, ja siihen asti hälytys pidättää.',
    ),
    trueMatch: others(
      'Parten är den som står på listan.',
      'Parten er den som står på listen.',
      'Osapuoli on sama, joka on listalla.',
    ),
    falsePositive: others('Parten är någon annan.', 'Parten er en annen.', 'Osapuoli on joku muu.'),
    reopened: others(
      'Det var avgjort, men det som avgörandet vilade på har ändrats eller gått ut. Larmet håller igen.',
      'Det var avgjort, men det avgjørelsen bygget på, er endret eller utløpt. Varselet holder igjen.',
      'Se oli ratkaistu, mutta ratkaisun perusteet ovat muuttuneet tai vanhentuneet. Hälytys pidättää taas.',
    ),
    lapsed: others(
      'Det hittas inte längre, och ingen hann avgöra: posten har tagits bort från listan, eller tröskeln eller motorn är en annan.',
      'Det finnes ikke lenger, og ingen rakk å avgjøre: oppføringen er tatt av listen, eller terskelen eller motoren er en annen.',
      'Sitä ei enää löydy, eikä kukaan ehtinyt ratkaista: merkintä on poistunut listalta, tai kynnys tai hakukone on toinen.',
    ),
  },
  deeds: {
    take: others(
      'Ger det till någon att titta på.',
      'Gir det til noen for vurdering.',
      'Antaa sen jonkun tarkasteltavaksi.',
    ),
    ask: others(
      'Frågar någon efter det som saknas, till en viss dag.',
      'Spør noen om det som mangler, til en bestemt dag.',
      'Kysyy joltakulta, mitä puuttuu, määräpäivään mennessä.',
    ),
    answer: others('Svarar på frågan.', 'Svarer på spørsmålet.', 'Vastaa kysymykseen.'),
    clear: others(
      'Säger att parten är någon annan.',
      'Sier at parten er en annen.',
      'Toteaa, että osapuoli on joku muu.',
    ),
    match: others(
      'Säger att parten är den som står på listan.',
      'Sier at parten er den som står på listen.',
      'Toteaa, että osapuoli on sama, joka on listalla.',
    ),
    confirm: others(
      'Skriver under det som den första sade, som andra person.',
      'Signerer det den første sa, som andre person.',
      'Allekirjoittaa toisena henkilönä sen, mitä ensimmäinen totesi.',
    ),
    undo: others(
      'Tar tillbaka det senaste avgörandet, strax efteråt.',
      'Tar tilbake den siste avgjørelsen, like etterpå.',
      'Peruu viimeisen ratkaisun pian sen jälkeen.',
    ),
    reopen: others(
      'Öppnar det igen, eftersom något av vikt har ändrats eller en tid gått ut.',
      'Åpner det igjen, fordi noe av betydning er endret eller en tid er ute.',
      'Avaa sen uudelleen, koska jokin olennainen on muuttunut tai aika on kulunut umpeen.',
    ),
    lapse: others(
      'Stänger det, eftersom det inte hittas längre.',
      'Lukker det, fordi det ikke finnes lenger.',
      'Sulkee sen, koska sitä ei enää löydy.',
    ),
  },
}

/** Why a deed is not possible, in the other languages. */
export const alertReasons = {
  byOne: others('det krävs en andra person', 'det kreves en andre person', 'siihen tarvitaan toinen henkilö'),
  proposes: others(
    'ingen har gett en första underskrift för det',
    'ingen har gitt en første signatur for det',
    'kukaan ei ole antanut sille ensimmäistä allekirjoitusta',
  ),
  stood: others('det var ingen sann träff', 'det var ikke et sant treff', 'se ei ollut oikea osuma'),
}
