import { expect, test } from 'vitest'
import { densitiesAt, densityAt, hfovOf, levelNamed, levelsReached, reachOf } from './density.ts'

const view = { pixels: 1920, hfov: 68 }

test('the angle follows from sensor and focal length', () => {
  expect(hfovOf(5.37, 2.8)).toBeCloseTo(87.6, 1)
})

test('1920 pixels over 68° give 25 px/m at 56.9 m, 250 at 5.7 m and 500 at 2.8 m (D.2)', () => {
  expect(reachOf(view, 25)).toBeCloseTo(56.9, 1)
  expect(reachOf(view, 250)).toBeCloseTo(5.7, 1)
  expect(reachOf(view, 500)).toBeCloseTo(2.8, 1)
})

test.each([
  [2688, 103, 1069],
  [2560, 100, 1074],
  [3072, 104, 1200],
])('%i pixels over %i° are %i px/m at one metre (F.3)', (pixels, hfov, density) => {
  expect(Math.round(densityAt({ pixels, hfov }, 1))).toBe(density)
})

test('a fisheye spreads its pixels evenly: at 180° a straight lens has no picture at all', () => {
  expect(densitiesAt({ pixels: 3000, hfov: 180 }, 1)).toEqual({ straight: 0, even: 3000 / Math.PI })
  expect(densityAt({ pixels: 3000, hfov: 180 }, 1, true)).toBeCloseTo(954.9, 1)
})

test('the same density is told in both editions of IEC 62676-4', () => {
  expect(levelsReached(250).map(({ edition, level }) => `${edition} ${level}`)).toEqual([
    '2014 identify',
    '2025 characterise',
  ])
  expect(levelsReached(499.9).at(-1)?.level).toBe('characterise')
  expect(levelsReached(13).map(({ edition }) => edition)).toEqual(['2014'])
  expect(levelsReached(1)).toEqual([])
})

test('identifying took 250 px/m in 2014; what takes its place in 2025, validating, takes 500', () => {
  expect(levelNamed('2014', 'identify')?.density).toBe(250)
  expect(levelNamed('2025', 'validate')?.density).toBe(500)
  expect(levelNamed('2025', 'identify')).toBeUndefined()
})
