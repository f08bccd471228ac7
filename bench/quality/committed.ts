import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './section.ts'

const file = join(import.meta.dirname, '../quality.json')

/** A figure may be worse by one case and a half, or by 0.2 of a hundred, whichever is more: chance, not a drop. */
export function toleranceOf({ of }: Figure): number {
  return Math.max(0.002, 1.5 / Math.max(1, of))
}

/** Committed figures by section and name. */
type Committed = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What was committed; nothing where nothing was yet. */
export function committed(): Committed {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** Figures of a section that are worse than committed, as sentences; a committed figure that is gone is one. */
export function drops(section: string, figures: readonly Figure[]): string[] {
  const before = committed()[section] ?? {}
  const gone = Object.keys(before).filter((name) => figures.every((figure) => figure.name !== name))
  return [
    ...gone.map((name) => `${section}: ${name} is no longer measured`),
    ...figures.flatMap((figure) => {
      const was = before[figure.name]
      if (was === undefined || !isWorse(figure, was)) return []
      return [`${section}: ${figure.name} was ${was}, is ${rounded(figure.value)}`]
    }),
  ]
}

function isWorse(figure: Figure, was: number): boolean {
  const change = figure.better === 'more' ? was - figure.value : figure.value - was
  return change > toleranceOf(figure)
}

/** Writes what a section measured; the others keep what they had. */
export function commit(section: string, figures: readonly Figure[]): void {
  const measured = Object.fromEntries(figures.map(({ name, value }) => [name, rounded(value)]))
  writeFileSync(file, `${JSON.stringify({ ...committed(), [section]: measured }, undefined, 2)}\n`)
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000
