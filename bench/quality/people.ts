import { table } from '../../src/app/cli/output.ts'
import { type Alarm, alarmOf } from './alarm.ts'
import { chanceFrom } from './chance.ts'
import { cultures, type Invented, invent } from './cultures.ts'
import { less, type Outcome, perThousand, type Section } from './section.ts'

const aCulture = 500

interface Asked {
  readonly culture: string
  readonly letters: 'Latin' | 'own'
  readonly bare: Alarm
  readonly whole: Alarm
}

/** Invented people of twelve cultures, with the commonest names there are, against all loaded lists. */
export const people: Section = {
  name: 'people',
  title: `False alarms on ${aCulture} invented people of each of twelve cultures, all loaded lists, threshold 0.70`,
  measure: async (tools) => {
    const snapshot = await tools.snapshot()
    const chance = chanceFrom(12)
    const asked = cultures.flatMap((culture) =>
      peopleOf(Math.floor(aCulture / tools.every), () => invent(culture, chance)).flatMap((person) => {
        const besides = { birthDate: person.birthDate, nationality: culture.country }
        const names = [['Latin', person.latin] as const, ['own', person.own] as const]
        return names.flatMap(([letters, name]): Asked[] => {
          if (name === undefined) return []
          const query = { name, schema: 'Person' } as const
          const bare = alarmOf(snapshot, query)
          const whole = alarmOf(snapshot, { ...query, ...besides })
          return [{ culture: culture.name, letters, bare, whole }]
        })
      }),
    )
    return outcomeOf(asked)
  },
}

/** So many different people. */
function peopleOf(count: number, draw: () => Invented): Invented[] {
  const people = new Map<string, Invented>()
  for (let tries = 0; people.size < count && tries < count * 20; tries++) {
    const person = draw()
    people.set(person.latin, person)
  }
  return [...people.values()]
}

const raised = (asked: readonly Asked[], which: 'bare' | 'whole') => asked.filter((one) => one[which].raised)

function outcomeOf(asked: readonly Asked[]): Outcome {
  const groups = Map.groupBy(asked, ({ culture, letters }) => `${culture}, ${letters} letters`)
  const rows = [['all', asked] as const, ...groups].map(([name, of]) => [
    name,
    String(of.length),
    perThousand(raised(of, 'bare').length, of.length),
    perThousand(raised(of, 'bare').filter(({ bare }) => !bare.isNamesake).length, of.length),
    perThousand(raised(of, 'whole').length, of.length),
    String(of.filter(({ bare }) => bare.refused).length),
  ])
  const head = ['people', 'asked', 'name alone', 'no namesakes', 'birth date, nationality', 'refused']
  const figures = (['Latin', 'own'] as const).flatMap((letters) => {
    const of = asked.filter((one) => one.letters === letters)
    const others = raised(of, 'bare').filter(({ bare }) => !bare.isNamesake)
    return [
      less(`${letters} letters, name alone`, [raised(of, 'bare').length, of.length]),
      less(`${letters} letters, no namesakes`, [others.length, of.length]),
      less(`${letters} letters, birth date and nationality`, [raised(of, 'whole').length, of.length]),
    ]
  })
  const misses = asked.flatMap(({ culture, bare }) =>
    bare.miss ? [{ ...bare.miss, cause: `${culture}: ${bare.miss.cause}` }] : [],
  )
  return { lines: [table(head, rows)], figures, misses }
}
