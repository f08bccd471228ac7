import { type Wording, wording } from '#kernel'
import type { Obligation } from '../obligations/model.ts'

/**
 * The points of an own guideline for suppliers, to begin with: a company changes, adds to or ends them. Each follows
 * the UN Guiding Principles on Business and Human Rights (2011), principles 16 to 22, and the OECD Due Diligence
 * Guidance for Responsible Business Conduct (2018); read and put in own words on 2026-11-22.
 */
function point(number: number, text: Wording, requiredEvidence: readonly Wording[]): Obligation {
  return {
    ...{ ref: `G-${number}`, basis: 'guideline', instrument: 'Supplier guideline', point: String(number) },
    ...{ text, requiredEvidence: [...requiredEvidence], suppliers: [], legalEntities: [] },
    ...{ from: '2020-01-01', to: null, verified: true },
    source: 'UNGP 16–22 (2011); OECD Due Diligence Guidance (2018)',
  }
}

export const guidelinePoints: readonly Obligation[] = [
  point(
    1,
    wording(
      'Ledningen har antagit en policy för mänskliga rättigheter, och den är offentlig.',
      'Ledelsen har vedtatt en policy for menneskerettigheter, og den er offentlig.',
      'Johto on hyväksynyt ihmisoikeuspolitiikan, ja se on julkinen.',
      'The management has adopted a human rights policy, and it is public.',
    ),
    [wording('Policyn, daterad', 'Policyen, datert', 'Päivätty politiikka', 'The policy, dated')],
  ),
  point(
    2,
    wording(
      'Varje år redovisas hur risker för mänskliga rättigheter letas upp och hanteras.',
      'Hvert år gjøres det rede for hvordan risiko for menneskerettigheter oppdages og håndteres.',
      'Ihmisoikeusriskien tunnistamisesta ja hallinnasta raportoidaan vuosittain.',
      'Every year it reports how human rights risks are found and dealt with.',
    ),
    [
      wording(
        'Årets aktsamhetsredovisning',
        'Årets redegjørelse for aktsomhet',
        'Vuoden asianmukaisen huolellisuuden raportti',
        "The year's due diligence report",
      ),
    ],
  ),
  point(
    3,
    wording(
      'Avtal med polis, militär och andra myndigheter med våldsmonopol redovisas, med land och ändamål.',
      'Avtaler med politi, forsvar og andre myndigheter med maktmidler oppgis, med land og formål.',
      'Sopimukset poliisin, armeijan ja muiden voimankäyttöön oikeutettujen kanssa ilmoitetaan maineen ja tarkoituksineen.',
      'Contracts with police, military and other security forces are disclosed, with country and purpose.',
    ),
    [
      wording(
        'Förteckning över avtal',
        'Oversikt over avtaler',
        'Luettelo sopimuksista',
        'A list of contracts',
      ),
    ],
  ),
  point(
    4,
    wording(
      'Det utvecklas inget som sorterar människor efter etnicitet, tro eller kropp för övervakning.',
      'Det utvikles ikke noe som sorterer mennesker etter etnisitet, tro eller kropp for overvåking.',
      'Mitään ihmisiä etnisyyden, uskon tai kehon perusteella valvontaan luokittelevaa ei kehitetä.',
      'Nothing is developed that sorts people by ethnicity, faith or body for surveillance.',
    ),
    [
      wording(
        'Försäkran om forskning och produkter',
        'Erklæring om forskning og produkter',
        'Vakuutus tutkimuksesta ja tuotteista',
        'A declaration on research and products',
      ),
    ],
  ),
  point(
    5,
    wording(
      'Exportkontroll och sanktioner följs, med en ansvarig person och klassade produkter.',
      'Eksportkontroll og sanksjoner følges, med en ansvarlig person og klassifiserte produkter.',
      'Vientivalvontaa ja pakotteita noudatetaan: vastuuhenkilö on nimetty ja tuotteet luokiteltu.',
      'Export control and sanctions are kept, with a person in charge and classified products.',
    ),
    [
      wording(
        'Beskrivning av kontrollen',
        'Beskrivelse av kontrollen',
        'Kuvaus valvonnasta',
        'A description of the controls',
      ),
      wording(
        'Klassning per produkt',
        'Klassifisering per produkt',
        'Tuotteiden luokitus',
        'Classification per product',
      ),
    ],
  ),
  point(
    6,
    wording(
      'Arbetsvillkoren i egna och underleverantörers fabriker är dokumenterade; tvångsarbete är uteslutet.',
      'Arbeidsvilkårene i egne og underleverandørers fabrikker er dokumentert; tvangsarbeid er utelukket.',
      'Omien ja alihankkijoiden tehtaiden työolot on dokumentoitu; pakkotyö on suljettu pois.',
      'Working conditions in its own and its subcontractors’ plants are documented; forced labour is excluded.',
    ),
    [
      wording(
        'Dossier per fabrik',
        'Dokumentasjon per fabrikk',
        'Tehdaskohtainen aineisto',
        'A dossier for each plant',
      ),
    ],
  ),
  point(
    7,
    wording(
      'Den som skadats kan klaga och få upprättelse; hur det gått redovisas.',
      'Den som er skadet, kan klage og få oppreisning; utfallet gjøres det rede for.',
      'Vahinkoa kärsinyt voi valittaa ja saada hyvitystä; tuloksista kerrotaan.',
      'Whoever was harmed can complain and find remedy; what came of it is reported.',
    ),
    [
      wording(
        'Klagomålskanal och utfall',
        'Klagekanal og utfall',
        'Valituskanava ja tulokset',
        'The complaints channel and its outcomes',
      ),
    ],
  ),
  point(
    8,
    wording(
      'Vi får granska på plats, själva eller genom någon annan, och frågor besvaras i tid.',
      'Vi kan revidere på stedet, selv eller gjennom andre, og spørsmål besvares i tide.',
      'Saamme tarkastaa paikan päällä itse tai toisen kautta, ja kysymyksiin vastataan ajoissa.',
      'We may audit on site, ourselves or through others, and questions are answered in time.',
    ),
    [wording('Avtalsvillkoret', 'Avtalevilkåret', 'Sopimusehto', 'The clause of the contract')],
  ),
]
