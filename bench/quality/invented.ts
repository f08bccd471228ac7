import { countryCode } from '#lists/model'
import { table } from '../../src/app/cli/output.ts'
import { type Alarm, alarmOf } from './alarm.ts'
import { less, type Outcome, perThousand, type Section } from './section.ts'
import { everyOf, type Row, rowsIn } from './sources.ts'

const file = 'bench/negatives_us_10k.csv'

/** Ten thousand invented people who are on no list, against all loaded lists. */
export const invented: Section = {
  name: 'invented',
  title: `False alarms on invented people (${file}), all loaded lists, threshold 0.70`,
  measure: async (tools) => {
    const snapshot = await tools.snapshot()
    const people = everyOf(rowsIn(file), tools.every)
    const bare = people.map(({ full_name: name = '' }) => alarmOf(snapshot, { name, schema: 'Person' }))
    const whole = people.map((row) => alarmOf(snapshot, wholeOf(row)))
    return outcomeOf(bare, whole)
  },
}

function wholeOf(row: Row) {
  const { full_name: name = '', date_of_birth: birthDate = '', nationality: country = '' } = row
  const nationality = countryCode(country)
  if (nationality === undefined) throw new Error(`${country}: no such country`)
  return { name, schema: 'Person', birthDate, nationality } as const
}

function outcomeOf(bare: readonly Alarm[], whole: readonly Alarm[]): Outcome {
  const scripts = [...Map.groupBy(bare, ({ script }) => script)].sort((a, b) => b[1].length - a[1].length)
  const wholeBy = Map.groupBy(whole, ({ script }) => script)
  const row = (name: string, alone: readonly Alarm[], dated: readonly Alarm[]) => {
    const raised = alone.filter((one) => one.raised)
    return [
      name,
      String(alone.length),
      perThousand(raised.length, alone.length),
      perThousand(raised.filter((one) => !one.isNamesake).length, alone.length),
      perThousand(dated.filter((one) => one.raised).length, dated.length),
      String(alone.filter(({ refused }) => refused).length),
    ]
  }
  const rows = [
    row('all', bare, whole),
    ...scripts.map(([script, of]) => row(script, of, wholeBy.get(script) ?? [])),
  ]
  const counted = (alarms: readonly Alarm[]) =>
    [alarms.filter(({ raised }) => raised).length, alarms.length] as const
  const head = ['script', 'people', 'name alone', 'no namesakes', 'birth date, nationality', 'refused']
  const latin = bare.filter(({ script }) => script === 'latin')
  const others = bare.filter(({ script }) => script !== 'latin')
  return {
    lines: [table(head, rows)],
    figures: [
      less('name alone', counted(bare), 0.003),
      less('birth date and nationality', counted(whole), 0.001),
      less('Latin, name alone', counted(latin)),
      less('other scripts, name alone', counted(others)),
    ],
    misses: [
      ...bare.flatMap(({ miss }) => miss ?? []),
      ...whole.flatMap(({ miss }) => (miss ? [{ ...miss, cause: `with birth date: ${miss.cause}` }] : [])),
    ],
  }
}
