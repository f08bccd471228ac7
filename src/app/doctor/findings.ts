import type { DoctorReport, Finding } from './report.ts'

/** What was seen, before anybody judges it. */
export type Seen = Omit<DoctorReport, 'findings'> & {
  readonly requiredLists: readonly string[]
  readonly logNotes: readonly string[]
}

/** Everything that is wrong or worth knowing, each with what to do about it. Empty: all is well. */
export function findingsOf(seen: Seen): Finding[] {
  return [...ofLists(seen), ...ofScreening(seen), ...ofLog(seen)]
}

function ofLists({ lists, requiredLists }: Seen): Finding[] {
  const findings: Finding[] = []
  if (lists.every(({ state }) => state === 'absent'))
    findings.push(
      wrong('lists', 'No list is loaded, so nobody is screened. Import one: aktsam lists import NAME FILE.'),
    )
  for (const { name, state, isStale, alarm, checkedAt, doubts } of lists) {
    if (state === 'absent' && requiredLists.includes(name))
      findings.push(
        wrong(
          name,
          `${name} is required and not loaded: every party counts as not screened. Import it: aktsam lists import ${name} FILE.`,
        ),
      )
    if (isStale)
      findings.push(
        wrong(
          name,
          `${name} was last looked at on ${checkedAt}, longer ago than the limit: orders hold. Import today's files: aktsam lists import ${name} FILE.`,
        ),
      )
    if (alarm)
      findings.push(
        wrong(
          name,
          `The last import of ${name} was refused, ${state === 'absent' ? 'and it is not loaded' : 'and the version before it is still in force'}: ${alarm.detail}`,
        ),
      )
    findings.push(...doubts.map((doubt) => notice(name, `${name}: ${doubt}`)))
  }
  const unknown = requiredLists.filter((name) => !lists.some((list) => list.name === name))
  return [
    ...findings,
    ...unknown.map((name) =>
      wrong(
        name,
        `The setting requiredLists names ${name}, which is no list. Known are ${lists.map((list) => list.name).join(', ')}.`,
      ),
    ),
  ]
}

function ofScreening({ screening }: Seen): Finding[] {
  return [...ofIndex(screening.isCurrent), ...ofEngine(screening)]
}

/** Kept alerts are those of another engine: nothing is wrong with new answers, and somebody has a report to read. */
function ofEngine({ engine, lookedBy }: Seen['screening']): Finding[] {
  if (engine === lookedBy) return []
  const former = lookedBy === null ? 'an engine that nobody noted' : `engine ${lookedBy}`
  return [
    notice(
      'screening',
      `Everybody was last looked for by ${former}; engine ${engine} is in use. While aktsam serve runs it makes the report of what differs; read and accept it under Alerts, Threshold and quality.`,
    ),
  ]
}

function ofIndex(isCurrent: boolean): Finding[] {
  if (isCurrent) return []
  return [
    wrong(
      'screening',
      'The screening index is not made of the lists in force. Restart aktsam serve: it makes the index again; if this stays, import the lists again.',
    ),
  ]
}

function ofLog({ log, logNotes }: Seen): Finding[] {
  const broken = log.verified
    ? []
    : [wrong('log', `${log.says} Keep a copy of the data directory before anything else is done.`)]
  return [...broken, ...logNotes.map((note) => notice('log', note))]
}

function wrong(about: string, sentence: string): Finding {
  return { level: 'wrong', about, sentence }
}

function notice(about: string, sentence: string): Finding {
  return { level: 'notice', about, sentence }
}
