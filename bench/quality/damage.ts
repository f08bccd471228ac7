import { table } from '../../src/app/cli/output.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { romanised, schemeNames } from './cyrillic-schemes.ts'
import { damages, personal } from './damages.ts'
import { causeOf, placeOf } from './place.ts'
import { type Miss, more, type Outcome, percent, type Section } from './section.ts'
import { evenly, everyOf, kindOf, type Listed, listed } from './sources.ts'

const names = 5000
const kinds = ['person', 'organisation', 'object'] as const

const ownRussian = (scheme: string) => `own Russian name, ${scheme}`
const rowNames = [...Object.keys(damages), ...schemeNames.map(ownRussian)]

interface Named extends Listed {
  readonly name: string
}
interface Tally {
  asked: number
  found: number
}

/** Listed Latin names, damaged in every way that they give occasion for: is the entry among the first five? */
export const damage: Section = {
  name: 'damage',
  title: `Generated damage of ${names} listed names: own entry among the first five above the threshold`,
  measure: async (tools) => {
    const snapshot = await tools.snapshot()
    const all = (await listed(tools)).flatMap(({ list, entry }) => {
      const name = entry.names[0]?.full ?? ''
      return /\p{Script=Latin}/u.test(name) && !/[^\p{Script=Latin}\P{L}]/u.test(name)
        ? [{ list, entry, name }]
        : []
    })
    const tallies = new Map<string, Tally>()
    const misses: Miss[] = []
    const chance = chanceFrom(5)
    for (const one of everyOf(evenly(all, names), tools.every)) {
      const { list, entry, name } = one
      for (const [damage, damaged] of damagedForms(one, chance)) {
        const query = { name: damaged, schema: entry.schema }
        const place = placeOf(snapshot, query, { list, entry: entry.entry })
        const isFound = place !== undefined && place < 5
        tell(tallies, [damage, `${damage}, ${kindOf(entry.schema)}`], isFound)
        if (isFound) continue
        const cause = `${damage}: ${causeOf(damaged, entry, place)}`
        misses.push({ cause, text: `${damaged}\t${name}\t${list} ${entry.entry}` })
      }
    }
    return outcomeOf(tallies, misses)
  },
}

/** The name in every way of damage, and the entry's own Russian name as each scheme writes it. */
function damagedForms({ entry, name }: Named, chance: Chance): (readonly [string, string])[] {
  const isPerson = entry.schema === 'Person'
  const forms = Object.entries(damages).flatMap(([kind, damageOf]) => {
    const damaged = isPerson || !personal.includes(kind) ? damageOf(name, chance) : undefined
    return damaged === undefined ? [] : [[kind, damaged] as const]
  })
  const russian = entry.names.find(
    ({ full }) => /^[\p{Script=Cyrillic}\P{L}]+$/u.test(full) && /\p{L}/u.test(full),
  )
  if (!isPerson || !russian) return forms
  const written = schemeNames.flatMap((scheme) => {
    const latin = romanised(russian.full, scheme)
    return latin === undefined ? [] : [[ownRussian(scheme), latin] as const]
  })
  return [...forms, ...written]
}

function tell(tallies: Map<string, Tally>, names: readonly string[], isFound: boolean): void {
  for (const name of names) {
    const tally = tallies.get(name) ?? { asked: 0, found: 0 }
    tally.asked++
    if (isFound) tally.found++
    tallies.set(name, tally)
  }
}

function outcomeOf(tallies: ReadonlyMap<string, Tally>, misses: readonly Miss[]): Outcome {
  const rows = rowNames.map((name) => {
    const cells = [name, ...kinds.map((kind) => `${name}, ${kind}`)].map((one) => tallies.get(one))
    return [
      name,
      String(cells[0]?.asked ?? 0),
      ...cells.map((one) => percent(one?.found ?? 0, one?.asked ?? 0)),
    ]
  })
  const figures = rowNames.flatMap((name) => {
    const tally = tallies.get(name)
    return tally ? [more(name, [tally.found, tally.asked])] : []
  })
  return { lines: [table(['damage', 'names', 'found', ...kinds], rows)], figures, misses }
}
