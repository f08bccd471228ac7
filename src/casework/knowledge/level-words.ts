import { type Wording, wording } from '#kernel'
import type { Risk, Scale, Suspicion } from '../ratings/ladders.ts'

/** What the levels of both ladders are called. */
export const levelWords: Readonly<Record<Suspicion | Risk, Wording>> = {
  unfounded: wording('ogrundad', 'grunnløs', 'perusteeton', 'unfounded'),
  unsubstantiated: wording('obestyrkt', 'ubekreftet', 'näyttämätön', 'unsubstantiated'),
  suspected: wording('misstänkt', 'mistenkt', 'epäilty', 'suspected'),
  strengthened: wording('stärkt misstanke', 'styrket mistanke', 'vahvistunut epäily', 'strengthened'),
  reasonToBelieve: wording(
    'anledning att anta',
    'grunn til å tro',
    'perusteltu syy epäillä',
    'reason to believe',
  ),
  established: wording('fastställd', 'fastslått', 'todettu', 'established'),
  low: wording('låg', 'lav', 'pieni', 'low'),
  moderate: wording('måttlig', 'moderat', 'kohtalainen', 'moderate'),
  elevated: wording('förhöjd', 'forhøyet', 'kohonnut', 'elevated'),
  high: wording('hög', 'høy', 'suuri', 'high'),
  critical: wording('kritisk', 'kritisk', 'kriittinen', 'critical'),
}

export const scaleWords: Readonly<Record<Scale, Wording>> = {
  suspicion: wording('Misstanke', 'Mistanke', 'Epäily', 'Suspicion'),
  humanRights: wording(
    'Risk för mänskliga rättigheter',
    'Risiko for menneskerettigheter',
    'Ihmisoikeusriski',
    'Risk to human rights',
  ),
  military: wording('Militär risk', 'Militær risiko', 'Sotilaallinen riski', 'Military risk'),
  legal: wording('Rättslig risk', 'Rettslig risiko', 'Oikeudellinen riski', 'Legal risk'),
  security: wording('Säkerhetsrisk', 'Sikkerhetsrisiko', 'Turvallisuusriski', 'Security risk'),
  integrity: wording(
    'Risk för integriteten i affären',
    'Integritetsrisiko',
    'Eettisyysriski',
    'Integrity risk',
  ),
}
