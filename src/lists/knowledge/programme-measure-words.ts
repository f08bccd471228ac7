import { type Wording, wording } from '#kernel'

/** What programmes hold, in words of ours: the twelve measures that issuers use, whatever they call them. */
export const programmeMeasures = {
  assetFreeze: wording(
    'frysning av tillgångar',
    'frysing av midler',
    'varojen jäädyttäminen',
    'asset freeze',
  ),
  travelBan: wording('inreseförbud', 'innreiseforbud', 'maahantulokielto', 'travel ban'),
  armsEmbargo: wording('vapenembargo', 'våpenembargo', 'asevientikielto', 'arms embargo'),
  armsRestriction: wording(
    'vapenförbud för dem som är listade',
    'våpenforbud for dem som er listet',
    'asekielto luetelluille',
    'no arms to those listed',
  ),
  exportRestriction: wording(
    'exportrestriktioner',
    'eksportrestriksjoner',
    'vientirajoituksia',
    'export restrictions',
  ),
  importRestriction: wording(
    'importrestriktioner',
    'importrestriksjoner',
    'tuontirajoituksia',
    'import restrictions',
  ),
  financialRestriction: wording(
    'finansiella restriktioner',
    'finansielle restriksjoner',
    'rahoitusrajoituksia',
    'financial restrictions',
  ),
  investmentBan: wording('investeringsförbud', 'investeringsforbud', 'sijoituskielto', 'investment ban'),
  servicesBan: wording(
    'förbud mot tjänster',
    'forbud mot tjenester',
    'palvelujen tarjoamiskielto',
    'ban on services',
  ),
  transportRestriction: wording(
    'restriktioner för transporter',
    'restriksjoner på transport',
    'kuljetusrajoituksia',
    'transport restrictions',
  ),
  claimsProhibition: wording(
    'förbud att tillmötesgå anspråk',
    'forbud mot å innfri krav',
    'vaatimusten täyttämiskielto',
    'no satisfaction of claims',
  ),
  aidSuspension: wording('avbrutet bistånd', 'stanset bistand', 'avun keskeytys', 'aid suspended'),
} as const satisfies Readonly<Record<string, Wording>>
