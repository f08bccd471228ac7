import { type Day, type Wording, wording } from '#kernel'

/** One level of picture detail, pixels a metre at the target. */
export interface DensityLevel {
  readonly edition: '2014' | '2025'
  readonly level: string
  readonly density: number // px/m
  readonly title: Wording
}

const level = (...[edition, name, density, title]: [DensityLevel['edition'], string, number, Wording]) => ({
  ...{ edition, level: name, density, title },
})

/**
 * IEC/EN 62676-4. The six levels of 2014 (DORI and two more) are superseded but stand in tenders; the seven of 2025 are
 * in force since 2025-10-09. Sources: the German national edition's table (cctv-check.de, read 2026-11), a maker's white paper on the
 * edition of 2025 (November 2025).
 */
export const densityLevels: readonly DensityLevel[] = [
  level('2014', 'monitor', 12.5, wording('övervaka', 'overvåke', 'valvoa', 'monitor')),
  level('2014', 'detect', 25, wording('detektera', 'detektere', 'havaita', 'detect')),
  level('2014', 'observe', 62.5, wording('observera', 'observere', 'tarkkailla', 'observe')),
  level('2014', 'recognise', 125, wording('känna igen', 'gjenkjenne', 'tunnistaa tuttu', 'recognise')),
  level('2014', 'identify', 250, wording('identifiera', 'identifisere', 'tunnistaa', 'identify')),
  level('2014', 'inspect', 1000, wording('granska', 'inspisere', 'tarkastaa', 'inspect')),
  level('2025', 'overview', 20, wording('översikt', 'oversikt', 'yleiskuva', 'overview')),
  level('2025', 'outline', 40, wording('kontur', 'omriss', 'ääriviiva', 'outline')),
  level('2025', 'discern', 80, wording('urskilja', 'skjelne', 'erottaa', 'discern')),
  level('2025', 'perceive', 125, wording('uppfatta', 'oppfatte', 'hahmottaa', 'perceive')),
  level('2025', 'characterise', 250, wording('karakterisera', 'karakterisere', 'luonnehtia', 'characterise')),
  level('2025', 'validate', 500, wording('validera', 'validere', 'todentaa', 'validate')),
  level('2025', 'scrutinise', 1500, wording('detaljgranska', 'granske', 'tutkia tarkasti', 'scrutinise')),
]

/** Watts at the device, at most (IEEE 802.3: class 3, class 4, class 6, class 8). */
export const wattsAtDevice = { af: 12.95, at: 25.5, bt3: 51, bt4: 71.3 } as const

/** Last day on which a product can be declared conformant (onvif.org, questions on the end of profile S); others have none. */
export const profileEnds: Readonly<Record<string, Day>> = { S: '2027-03-31' }
