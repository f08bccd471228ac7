import { expect, test } from 'vitest'
import type { Device } from './device.ts'
import { askDensity } from './gate-density.ts'
import type { SiteNeed } from './model.ts'

const seen = { source: 'sheet', on: '2026-01-01' } as const
const camera = (sku: string, width: number): Device => ({
  ...{ sku, maker: sku, features: [] },
  sheet: {
    resolution: { value: { width, height: 1080 }, ...seen },
    hfov: { value: { from: 68, to: 68 }, ...seen },
  },
})
const stand = { verdict: 'yes', says: { sv: '–', nb: '–', fi: '–', en: '–' } } as const
const asked = (need: SiteNeed) =>
  askDensity({
    ...{ old: camera('old', 1920), candidate: camera('new', 1920), need },
    standing: { supplier: stand, law: stand },
  })?.says()

test('a recorded point is told in the levels of both editions of IEC 62676-4, in the language of the reader', () => {
  const says = asked({ targets: [{ distance: 5, density: 125 }] })
  expect(says?.en).toBe(
    'Pixel density: met. Needed: 125 px/m @ 5 m (IEC 62676-4:2014 recognise / :2025 perceive); ' +
      'there is: 285 px/m @ 5 m (IEC 62676-4:2014 identify / :2025 characterise).',
  )
  expect(says?.sv).toContain('(IEC 62676-4:2014 identifiera / :2025 karakterisera)')
})

test('as well as the installed device is no level: what is needed is a figure alone', () => {
  expect(asked({ targets: [{ distance: 5 }] })?.en).toContain('Needed: 279 px/m @ 5 m; there is')
})

test('an edition that has no level so low is left out, and so are both', () => {
  const says = asked({ targets: [{ distance: 100 }, { distance: 200 }] })
  expect(says?.en).toContain('14 px/m @ 100 m (IEC 62676-4:2014 monitor); 7 px/m @ 200 m.')
})

test('where nobody recorded a point, no level is named: a metre is no distance that anybody asked for', () => {
  expect(asked({})?.en).not.toContain('IEC')
})
