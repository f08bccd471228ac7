import { table } from '../../src/app/cli/output.ts'
import { causeOf, placeOf } from './place.ts'
import { type Figure, type Miss, more, type Outcome, percent, type Section } from './section.ts'
import { everyOf, listed, type Row, rowsIn } from './sources.ts'
import { type Owned, ownerOf } from './whose.ts'

const file = 'bench/positives_un_treated.csv'

/** Off the list since the file was made: Security Council resolution 2799 (2025) took him off the ISIL and Al-Qaida list. */
const noLongerListed: readonly string[] = ['ANAS HASAN KHATTAB']

interface Case extends Owned {
  readonly name: string
  readonly birthDate: string
  readonly nationality: string
}

/** Altered names of the UN list: is the entry they were made from among the first five? */
export const alteredUn: Section = {
  name: 'altered-un',
  title: `Altered UN names (${file}): own entry among the first five above the threshold`,
  measure: async (tools) => {
    const snapshot = await tools.snapshot()
    const persons = (await listed(tools)).flatMap(({ list, entry }) =>
      list === 'un-sc' && entry.schema === 'Person' ? [entry] : [],
    )
    const rows = everyOf(rowsIn(file), tools.every).map(caseOf)
    const cases = rows.flatMap((row) => {
      if (noLongerListed.includes(row.name)) return []
      const owner = ownerOf(persons, row)
      if (owner) return [{ ...row, ...owner }]
      throw new Error(`${row.name}: nobody on the list bears a name like it; say so by name if that is right`)
    })
    const misses: Miss[] = []
    const isFound = (one: Case, dated: boolean) => {
      const beside = dated ? besideOf(one) : {}
      const query = { name: one.name, schema: 'Person', ...beside } as const
      const place = placeOf(snapshot, query, { list: 'un-sc', entry: one.entry.entry })
      if (place !== undefined && place < 5) return true
      misses.push({
        cause: causeOf(one.name, one.entry, place),
        text: `${one.name}\t${one.entry.entry}\t${one.entry.names.map(({ full }) => full).join(' | ')}${dated ? '\twith birth date' : ''}`,
      })
      return false
    }
    return outcomeOf({ cases, isFound, misses })
  },
}

function caseOf(row: Row) {
  const { full_name: name = '', date_of_birth: born = '', nationality = '' } = row
  const [year = '', month = '', day = ''] = born.split('-')
  const birthDate = [year, ...[month, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'))]
  return { name, birthDate: birthDate.join('-'), nationality: nationality.toUpperCase() }
}

function besideOf({ birthDate, nationality }: Case) {
  return { ...(birthDate ? { birthDate } : {}), ...(nationality ? { nationality } : {}) }
}

function outcomeOf(of: {
  readonly cases: readonly Case[]
  readonly isFound: (one: Case, dated: boolean) => boolean
  readonly misses: readonly Miss[]
}): Outcome {
  const { cases, isFound, misses } = of
  const groups: readonly (readonly [string, readonly Case[], number])[] = [
    ['all', cases, 0.99],
    ['letters altered', cases.filter(({ share }) => share > 0), 0.96],
    ['order, case and signs altered', cases.filter(({ share }) => share === 0), 0.99],
  ]
  const figures: Figure[] = []
  const rows = groups.map(([group, of, bar]) => {
    const cells = [false, true].map((dated) => {
      const found = of.filter((one) => isFound(one, dated)).length
      const name = `${group}, ${dated ? 'birth date and nationality' : 'name alone'}`
      figures.push(more(name, [found, of.length], bar))
      return percent(found, of.length)
    })
    return [group, String(of.length), ...cells]
  })
  const lines = [
    table(['names', 'cases', 'name alone', 'with birth date and nationality'], rows),
    `No longer on the list, left out by name: ${noLongerListed.join('; ')}.`,
  ]
  return { lines, figures, misses: [...new Map(misses.map((miss) => [miss.text, miss])).values()] }
}
