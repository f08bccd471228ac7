import { type Wording, wording } from '#kernel'
import type { EquivalenceLabel } from '../equivalence/model.ts'

/** What a change of device takes besides the device (D.4). Each is a task, and where it costs, a line of the total. */
export const taskIds = [
  'port',
  'mount',
  'storage',
  'certificates',
  'recorderLicence',
  'profile',
  'masks',
  'sign',
  'unlicensed',
  'footage',
  'disposal',
] as const
export type TaskId = (typeof taskIds)[number]

export const taskWords: Readonly<Record<TaskId, Wording>> = {
  port: wording(
    'Switchporten ger mindre ström än den nya enheten tar: byt port, eller sätt en injektor.',
    'Svitsjporten gir mindre strøm enn den nye enheten trekker: bytt port, eller sett inn en injektor.',
    'Kytkinportti antaa vähemmän virtaa kuin uusi laite ottaa: vaihda portti tai lisää virransyöttö.',
    'The switch port gives less power than the new device takes: change the port, or add an injector.',
  ),
  mount: wording(
    'Fästet har ett annat hålmönster: beställ adaptern, räkna med lift och tillträde.',
    'Festet har et annet hullmønster: bestill adapteren, regn med lift og adgang.',
    'Kiinnityksessä on eri reikäjako: tilaa sovitin, varaa nostin ja pääsy.',
    'The mount has another hole pattern: order the adapter, reckon with a lift and access.',
  ),
  storage: wording(
    'Det gamla sättet att spara bandbredd är tillverkarens eget: räkna om lagringsdagarna.',
    'Den gamle måten å spare båndbredde på er produsentens egen: regn om lagringsdagene.',
    'Vanha kaistaa säästävä tapa on valmistajan oma: laske tallennuspäivät uudelleen.',
    'The old way to save bandwidth is its maker’s own: compute the days of storage anew.',
  ),
  certificates: wording(
    'Nätet kräver 802.1X: lägg upp certifikat för den nya enheten.',
    'Nettet krever 802.1X: legg inn sertifikat for den nye enheten.',
    'Verkko vaatii 802.1X:n: asenna uudelle laitteelle varmenne.',
    'The network asks for 802.1X: put certificates on the new device.',
  ),
  recorderLicence: wording(
    'Fråga inspelaren: tar den en annan tillverkares enhet, och får licensen flyttas?',
    'Spør opptakeren: tar den en annen produsents enhet, og kan lisensen flyttes?',
    'Tarkista tallennin: ottaako se toisen valmistajan laitteen, ja voiko lisenssin siirtää?',
    'Ask the recorder: does it take another maker’s device, and may the licence move?',
  ),
  profile: wording(
    'Den talar bara ONVIF-profil S med inspelaren, och den profilen tar slut: fråga efter profil T.',
    'Den snakker bare ONVIF-profil S med opptakeren, og den profilen tar slutt: spør etter profil T.',
    'Se puhuu tallentimelle vain ONVIF-profiilia S, joka päättyy: pyydä profiilia T.',
    'It speaks to the recorder by ONVIF profile S alone, and that profile ends: ask for profile T.',
  ),
  masks: wording(
    'Rita om maskeringar och analysregler för den nya bilden.',
    'Tegn sladding og analyseregler på nytt for det nye bildet.',
    'Piirrä yksityisyysmaskit ja analytiikkasäännöt uudelle kuvalle.',
    'Draw privacy masks and analytics rules anew for the new picture.',
  ),
  sign: wording(
    'Bilden blir vidare: se över konsekvensbedömningen och skylten.',
    'Bildet blir videre: se over konsekvensvurderingen og skiltet.',
    'Kuva laajenee: tarkista vaikutustenarviointi ja kyltti.',
    'The picture becomes wider: look again at the impact assessment and the sign.',
  ),
  unlicensed: wording(
    'Håll de nya funktionerna avstängda och utan licens, och skriv in det i leveransen.',
    'Hold de nye funksjonene avslått og uten lisens, og skriv det inn i leveransen.',
    'Pidä uudet toiminnot pois päältä ja lisensoimatta, ja kirjaa se toimitukseen.',
    'Keep the new functions off and unlicensed, and write that into the delivery.',
  ),
  footage: wording(
    'Sparat material ska gå att läsa tills lagringstiden är ute.',
    'Lagret materiale skal kunne leses til lagringstiden er ute.',
    'Tallennetun aineiston on oltava luettavissa säilytysajan loppuun.',
    'Footage that is kept has to stay readable until its retention ends.',
  ),
  disposal: wording(
    'Radera den gamla enheten säkert och lämna den som elavfall.',
    'Slett den gamle enheten sikkert og lever den som elektronikkavfall.',
    'Tyhjennä vanha laite turvallisesti ja vie se sähkölaiteromuun.',
    'Erase the old device securely and hand it in as electronic waste.',
  ),
}

/** One sentence a proposal, by its label. */
export const labelWords: Readonly<Record<EquivalenceLabel, Wording>> = {
  better: wording(
    'Likvärdig i allt som platsen kräver, och bättre i något.',
    'Likeverdig i alt stedet krever, og bedre i noe.',
    'Vastaava kaikessa, mitä paikka vaatii, ja jossakin parempi.',
    'Equivalent in all that the site needs, and better in something.',
  ),
  equivalent: wording(
    'Likvärdig i allt som platsen kräver.',
    'Likeverdig i alt stedet krever.',
    'Vastaava kaikessa, mitä paikka vaatii.',
    'Equivalent in all that the site needs.',
  ),
  conditional: wording(
    'Likvärdig om en tekniker bekräftar det som databladen inte säger.',
    'Likeverdig dersom en tekniker bekrefter det databladene ikke sier.',
    'Vastaava, jos teknikko vahvistaa sen, mitä tietolehdet eivät kerro.',
    'Equivalent if an engineer confirms what the data sheets do not say.',
  ),
  unknown: wording(
    'Kan vara likvärdig: uppgifter saknas, och en tekniker får slå upp dem.',
    'Kan være likeverdig: opplysninger mangler, og en tekniker må slå dem opp.',
    'Voi olla vastaava: tietoja puuttuu, ja teknikon on selvitettävä ne.',
    'May be equivalent: figures are missing, and an engineer has to look them up.',
  ),
  notEquivalent: wording('Inte likvärdig.', 'Ikke likeverdig.', 'Ei vastaava.', 'Not equivalent.'),
}
