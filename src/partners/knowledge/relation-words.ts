import { wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { SupplierState } from '../model.ts'
import type { RelationDeed } from '../moves/model.ts'

type Table = LifeCycle<SupplierState, RelationDeed, unknown>
const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

export const relationTitles: NonNullable<Table['titles']> = {
  name: wording('leverantörsrelation', 'leverandørforhold', 'toimittajasuhde', 'supplier relation'),
  states: {
    prospect: wording('tänkbar', 'mulig', 'mahdollinen', 'prospect'),
    onboarding: wording('under prövning', 'under vurdering', 'arvioitavana', 'onboarding'),
    approved: wording('godkänd', 'godkjent', 'hyväksytty', 'approved'),
    conditional: wording(
      'godkänd med villkor',
      'godkjent på vilkår',
      'ehdollisesti hyväksytty',
      'conditional',
    ),
    underInvestigation: wording('under utredning', 'under gransking', 'tutkittavana', 'under investigation'),
    suspended: wording('pausad', 'satt på pause', 'keskeytetty', 'suspended'),
    phasingOut: wording('under avveckling', 'under utfasing', 'luovutaan', 'phasing out'),
    terminated: wording('avslutad', 'avsluttet', 'päättynyt', 'terminated'),
  },
  deeds: {
    onboard: wording('Börja pröva', 'Begynn vurdering', 'Aloita arviointi', 'Begin onboarding'),
    approve: wording('Godkänn', 'Godkjenn', 'Hyväksy', 'Approve'),
    setConditions: wording('Sätt villkor', 'Sett vilkår', 'Aseta ehtoja', 'Set conditions'),
    investigate: wording('Ställ under utredning', 'Sett under gransking', 'Ota tutkittavaksi', 'Investigate'),
    suspend: wording('Pausa', 'Sett på pause', 'Keskeytä', 'Suspend'),
    phaseOut: wording('Börja avveckla', 'Begynn utfasing', 'Aloita luopuminen', 'Begin to phase out'),
    terminate: wording('Avsluta', 'Avslutt', 'Päätä', 'Terminate'),
  },
}

export const relationSentences: NonNullable<Table['sentences']> = {
  states: {
    prospect: others(
      'Någon som vi kanske köper av; ännu vet vi ingenting.',
      'Noen vi kanskje kjøper av; vi vet ingenting ennå.',
      'Mahdollinen toimittaja, josta ei vielä tiedetä mitään.',
    ),
    onboarding: others(
      'Det prövas om vi får köpa av dem.',
      'Det vurderes om vi kan kjøpe av dem.',
      'Arvioidaan, voimmeko ostaa heiltä.',
    ),
    approved: others(
      'Vi köper av dem, till godkännandets sista dag.',
      'Vi kjøper av dem, til godkjenningens siste dag.',
      'Ostamme heiltä hyväksynnän viimeiseen päivään asti.',
    ),
    conditional: others(
      'Vi köper av dem på vissa villkor.',
      'Vi kjøper av dem på visse vilkår.',
      'Ostamme heiltä tietyin ehdoin.',
    ),
    underInvestigation: others(
      'Vi utreder en varning; försäljningen fortsätter med en upplysning om den inte stoppas under tiden.',
      'Vi gransker et varsel; salget fortsetter med en opplysning med mindre det stoppes imens.',
      'Tutkimme varoitusta; myynti jatkuu huomautuksin, ellei sitä sillä välin pysäytetä.',
    ),
    suspended: others(
      'Försäljningen är stoppad tills vidare.',
      'Salget er stanset inntil videre.',
      'Myynti on toistaiseksi pysäytetty.',
    ),
    phasingOut: others(
      'Ingen nyförsäljning; det som kunderna lovats hålls.',
      'Ikke noe nysalg; det kundene er lovet, holdes.',
      'Ei uutta myyntiä; asiakkaille luvattu pidetään.',
    ),
    terminated: others(
      'Vi köper inte av dem längre.',
      'Vi kjøper ikke av dem lenger.',
      'Emme enää osta heiltä.',
    ),
  },
  deeds: {
    onboard: others(
      'Börjar pröva om vi får köpa av dem, på nytt om det hade tagit slut.',
      'Begynner å vurdere om vi kan kjøpe av dem, på nytt om det var avsluttet.',
      'Aloittaa arvion siitä, voimmeko ostaa heiltä – uudelleen, jos suhde oli päättynyt.',
    ),
    approve: others(
      'Låter oss köpa av dem; en annan person godkänner det.',
      'Lar oss kjøpe av dem; en annen person godkjenner det.',
      'Sallii ostaa heiltä; toinen henkilö hyväksyy sen.',
    ),
    setConditions: others(
      'Låter oss köpa av dem på vissa villkor.',
      'Lar oss kjøpe av dem på visse vilkår.',
      'Sallii ostaa heiltä tietyin ehdoin.',
    ),
    investigate: others(
      'Säger att vi utreder en varning om dem.',
      'Sier at vi gransker et varsel om dem.',
      'Kertoo, että tutkimme heitä koskevaa varoitusta.',
    ),
    suspend: others(
      'Stoppar försäljningen tills vidare.',
      'Stanser salget inntil videre.',
      'Pysäyttää myynnin toistaiseksi.',
    ),
    phaseOut: others(
      'Avslutar nyförsäljningen; det som lovats hålls.',
      'Avslutter nysalget; det som er lovet, holdes.',
      'Lopettaa uuden myynnin; luvattu pidetään.',
    ),
    terminate: others('Avslutar relationen.', 'Avslutter forholdet.', 'Päättää suhteen.'),
  },
}
