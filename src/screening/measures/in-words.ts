import { sentences, type Wording, wordingOf } from '#kernel'
import { measureLevels, measureTitles } from '../knowledge/measure-words.ts'
import { type Measured, type MeasureInWords, type MeasureName, measures } from './model.ts'

/** Each of the three numbers with its title and its level, in the words of an officer. */
export function measuresInWords(measured: Measured): MeasureInWords[] {
  return measures.map((measure) => ({
    ...{ measure, value: measured[measure] },
    ...{ title: measureTitles[measure], level: levelOf(measure, measured[measure]) },
  }))
}

/** The three numbers of a match alone. */
export function threeOf({ similarity, evidence, contradiction }: Measured): Measured {
  return { similarity, evidence, contradiction }
}

/** All three as one line: `Names alike: very. Speaks for it: much. Speaks against it: nothing.` */
export function inWords(measured: Measured): Wording {
  return sentences(
    ...measuresInWords(measured).map(({ title, level }) =>
      wordingOf((language) => `${title[language]}: ${level[language]}.`),
    ),
  )
}

function levelOf(measure: MeasureName, value: number): Wording {
  const levels = measureLevels[measure]
  return (levels.find(({ from }) => value >= from) ?? levels[0])?.says ?? measureTitles[measure]
}
