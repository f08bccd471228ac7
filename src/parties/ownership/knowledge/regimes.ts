import { type Day, isInPeriod, type Wording, wording } from '#kernel'
import type { Regime, ruleStandings } from '../model.ts'
import type { Threshold } from '../share.ts'

/** One edition of a regime's rule on who counts as owned, as far as it was read. */
export interface RegimeRule {
  readonly regime: Regime
  /** First day, and first day after; null is open. */
  readonly from: Day | null
  readonly to: Day | null
  readonly standing: (typeof ruleStandings)[number]
  readonly threshold: Threshold
  /** Holdings of several listed parties are added; else only where they hold as one by agreement. */
  readonly together: boolean
  /** Lists of ours, and listings recorded by hand, whose names this regime means. */
  readonly lists: readonly string[]
  /** Signs of control: a test of the regime's own, or a warning beside a rule that looks at shares alone. */
  readonly control: 'test' | 'sign'
  readonly verified: boolean
  readonly citation: string
  /** Where it was read, checked 22 November 2026. */
  readonly source: string
  /** What follows for whoever is owned, and for whoever may be. */
  readonly follows: Wording
}

const half: Threshold = { percent: 50, comparator: '>=' }
const overHalf: Threshold = { percent: 50, comparator: '>' }

/** The Union carries out listings of the United Nations by acts of its own, which freeze what is owned as well. */
const eu = { regime: 'EU', lists: ['eu-fsf', 'un-sc'], together: true, control: 'test' } as const
/** A party recorded by hand as an affiliate was found to be owned so before. */
const bis = {
  regime: 'BIS',
  lists: ['usEntityList', 'usEntityListAffiliate'],
  together: true,
  control: 'sign',
  threshold: half,
} as const
const euCitation = 'Reg. (EU) 269/2014 Art. 2 and the like for every freeze'
const bisSource = 'International Trade Insights 2025-11; Kelley Drye 2025-11-06'

/** Every edition that was read, by regime and time. A day that none covers has no rule on record. */
export const regimeRules: readonly RegimeRule[] = [
  {
    ...eu,
    ...{ from: null, to: '2024-07-03', standing: 'inForce', threshold: overHalf, verified: true },
    citation: `${euCitation}; EU Best Practices before 3 July 2024`,
    source: 'Sorainen; Akin 2024-07-22',
    follows: wording(
      'Mer än hälften räknades då som ägande; det som ges till den antas nå de listade.',
      'Mer enn halvparten regnet da som eierskap; det som gis til den, antas å nå de oppførte.',
      'Omistukseksi katsottiin silloin yli puolet; sille annetun oletetaan päätyvän luetteloiduille.',
      'More than half then counted as ownership; what is given to it is presumed to reach those listed.',
    ),
  },
  {
    ...eu,
    ...{ from: '2024-07-03', to: null, standing: 'inForce', threshold: half, verified: true },
    citation: `${euCitation}; EU Best Practices of 3 July 2024`,
    source: 'Akin 2024-07-22; Sorainen; Curtis 2024-07-29: guidance of the Council, the Court decides',
    follows: wording(
      'Hälften räcker, och flera listades andelar läggs ihop; det som ges till den antas nå de listade.',
      'Halvparten er nok, og flere oppførtes andeler legges sammen; det som gis til den, antas å nå de oppførte.',
      'Puolet riittää, ja useiden luetteloitujen osuudet lasketaan yhteen; sille annetun oletetaan päätyvän luetteloiduille.',
      'Half is enough, and shares of several listed parties are added; what is given to it is presumed to reach them.',
    ),
  },
  {
    ...{ regime: 'UK', lists: ['uk-sl'], together: false, control: 'test', threshold: overHalf },
    ...{ from: '2018-05-23', to: null, standing: 'inForce', verified: true },
    citation:
      'Regulations under the Sanctions and Anti-Money Laundering Act 2018; OFSI guidance of 16 March 2023',
    source: 'National Law Review 2023; DLA Piper 2023-03-23; Gherson 2024',
    follows: wording(
      'Mer än hälften krävs hos en enda listad, eller hos flera som handlar som en enligt avtal; då gäller frysningen även den.',
      'Det kreves mer enn halvparten hos én oppført, eller hos flere som etter avtale opptrer som én; da gjelder frysen også den.',
      'Yhdellä luetteloidulla, tai sopimuksesta yhtenä toimivilla, on oltava yli puolet; silloin jäädytys koskee myös sitä.',
      'It takes more than half with one listed party, or with several that act as one by agreement; the freeze then reaches it.',
    ),
  },
  {
    ...{
      regime: 'OFAC',
      lists: ['us-ofac-sdn', 'ofacSdn'],
      together: true,
      control: 'sign',
      threshold: half,
    },
    ...{ from: '2014-08-13', to: null, standing: 'inForce', verified: true },
    citation: 'OFAC guidance on entities owned by blocked persons, 13 August 2014 (50 Percent Rule)',
    source: 'International Trade Insights 2025-11',
    follows: wording(
      'Enligt amerikansk rätt är den då själv blockerad, och det den i sin tur äger räknas fullt ut.',
      'Etter amerikansk rett er den da selv blokkert, og det den i sin tur eier, regnes fullt ut.',
      'Yhdysvaltain oikeuden mukaan se on silloin itsekin estetty, ja sen omat omistukset lasketaan täysimääräisinä.',
      'In US law it is then blocked itself, and what it owns in turn counts in full.',
    ),
  },
  {
    ...bis,
    ...{ from: '2019-10-09', to: '2025-09-29', standing: 'none', verified: true },
    citation: '15 CFR 744.16, Entity List (Supplement No. 4 to Part 744)',
    source: 'Kelley Drye 2025-11-06',
    follows: wording(
      'Då gällde listan bara den som nämns på den; ägandet var en varningssignal.',
      'Listen gjaldt da bare den som er nevnt på den; eierskapet var et faresignal.',
      'Luettelo koski silloin vain siinä nimettyjä; omistus oli varoitusmerkki.',
      'The list then meant only those named on it; ownership was a red flag.',
    ),
  },
  {
    ...bis,
    ...{ from: '2025-09-29', to: '2025-11-10', standing: 'inForce', verified: true },
    citation: '15 CFR 744.11, BIS Affiliates Rule of 29 September 2025',
    source: bisSource,
    follows: wording(
      'Den behandlas som om den själv stod på listan.',
      'Den behandles som om den selv sto på listen.',
      'Sitä kohdellaan kuin se olisi itse luettelossa.',
      'It is treated as if it were on the list itself.',
    ),
  },
  {
    ...bis,
    ...{ from: '2025-11-10', to: '2026-11-10', standing: 'suspended', verified: true },
    citation: '15 CFR 744.11, BIS Affiliates Rule, suspended 10 November 2025 to 9 November 2026',
    source: 'Fenwick 2025-11-11; Bass Berry 2025',
    follows: wording(
      'Regeln är uppskjuten till och med den 9 november 2026; till dess är ägandet en varningssignal.',
      'Regelen er suspendert til og med 9. november 2026; inntil da er eierskapet et faresignal.',
      'Säännön soveltaminen on keskeytetty 9.11.2026 asti; siihen saakka omistus on varoitusmerkki.',
      'The rule is suspended to 9 November 2026; until then ownership is a red flag.',
    ),
  },
  {
    ...bis,
    ...{ from: '2026-11-10', to: null, standing: 'unconfirmed', verified: false },
    citation: '15 CFR 744.11, BIS Affiliates Rule, status after 9 November 2026 to be verified',
    source: 'International Trade Insights 2025-11; no text found that extends the suspension',
    follows: wording(
      'Uppskovet löpte ut den 9 november 2026; om det har förlängts är inte bekräftat. Räkna med att regeln gäller och fråga juristen.',
      'Suspensjonen utløp 9. november 2026; om den er forlenget, er ikke bekreftet. Regn med at regelen gjelder, og spør juristen.',
      'Keskeytys päättyi 9.11.2026; sen jatkamista ei ole vahvistettu. Oleta säännön olevan voimassa ja kysy lakimieheltä.',
      'The suspension lapsed on 9 November 2026; whether it was extended is not confirmed. Take the rule to be in force, and ask counsel.',
    ),
  },
]

/** The edition of a regime's rule on the day; undefined where none is on record. */
export function regimeRuleOn(regime: Regime, day: Day): RegimeRule | undefined {
  return regimeRules.find((rule) => rule.regime === regime && isInPeriod(day, rule.from, rule.to))
}
