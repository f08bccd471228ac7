import type { Charter } from '#casework/model'

/** A charter as it is typed: one question, one obligation, one date and step a line. */
export interface CharterDraft {
  readonly why: string
  readonly scope: string
  readonly questions: string
  readonly obligations: string
  readonly timetable: string
}

export const blankCharter: CharterDraft = {
  why: '',
  scope: '',
  questions: '',
  obligations: '',
  timetable: '',
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const step = /^(\d{4}-\d{2}-\d{2})\s+(.+)$/

export function draftOf({ why, scope, questions, obligations, timetable }: Charter): CharterDraft {
  return {
    ...{ why, scope, questions: questions.join('\n'), obligations: obligations.join('\n') },
    timetable: timetable.map(({ dueOn, what }) => `${dueOn} ${what}`).join('\n'),
  }
}

/** Lines of the timetable that do not begin with a day. */
export const undated = ({ timetable }: CharterDraft): readonly string[] =>
  linesOf(timetable).filter((line) => !step.test(line))

export function charterOf({ why, scope, questions, obligations, timetable }: CharterDraft): Charter {
  return {
    ...{ why: why.trim(), scope: scope.trim() },
    ...{ questions: linesOf(questions), obligations: linesOf(obligations) },
    timetable: linesOf(timetable).flatMap((line) => {
      const [, dueOn, what] = step.exec(line) ?? []
      return dueOn && what ? [{ dueOn, what }] : []
    }),
  }
}
