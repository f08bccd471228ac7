import { useTranslation } from 'react-i18next'
import { type CaseNote, risks, suspicions } from '#casework/model'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { useTimeline } from './api.ts'
import { lanes, pointsOf } from './timeline-lanes.ts'

/** What was done in the case: a picture in four rows, and the same as a list, newest first. */
export function CaseTimeline({ caseRef }: { readonly caseRef: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useTimeline(caseRef)
  const sentence = useNoteSentence()
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  return (
    <>
      <Picture notes={data.items} />
      <h2>{t('caseTimeline.list')}</h2>
      <Timeline
        items={data.items.toReversed().map((note) => ({
          ...{ id: String(note.n), at: note.at, says: sentence(note) },
          by: <PersonName person={note.by} />,
        }))}
      />
    </>
  )
}

const levels: readonly string[] = [...suspicions, ...risks]

function useNoteSentence(): (note: CaseNote) => string {
  const { t } = useTranslation()
  const word = (level: unknown) => (levels.includes(String(level)) ? t(`weighLevel.${level}`) : String(level))
  return ({ kind, object, facts }) => {
    if (kind === 'ratingSet')
      return t('caseNote.ratingSet', {
        ...{ scale: t(`weighScale.${object}`), before: word(facts.before), after: word(facts.after) },
      })
    if (kind === 'moved') return t('caseNote.moved', { state: t(`caseState.${facts.state}`) })
    return t(`caseNote.${kind}`, { ...facts, object: object ?? '' })
  }
}

const [width, row, left] = [760, 34, 128]

function Picture({ notes }: { readonly notes: readonly CaseNote[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useNoteSentence()
  const points = pointsOf(notes)
  const x = (at: number) => left + 8 + at * (width - left - 24)
  const y = (lane: (typeof lanes)[number]) => 16 + lanes.indexOf(lane) * row
  const [first, last] = [notes[0], notes.at(-1)]
  if (!first || !last) return null
  return (
    <figure className="case-timeline">
      <svg
        viewBox={`0 0 ${width} ${lanes.length * row + 28}`}
        role="img"
        aria-label={t('caseTimeline.picture', { count: notes.length })}
      >
        {lanes.map((lane) => (
          <g key={lane}>
            <text x={0} y={y(lane) + 4}>
              {t(`caseLane.${lane}`)}
            </text>
            <line x1={left} x2={width - 8} y1={y(lane)} y2={y(lane)} />
          </g>
        ))}
        {points.map(({ note, lane, at }) => (
          <circle key={note.n} cx={x(at)} cy={y(lane)} r={5}>
            <title>{`${format.instant(note.at)}: ${sentence(note)}`}</title>
          </circle>
        ))}
        <text x={left} y={lanes.length * row + 20}>
          {format.day(first.at.slice(0, 10))}
        </text>
        <text x={width - 8} y={lanes.length * row + 20} textAnchor="end">
          {format.day(last.at.slice(0, 10))}
        </text>
      </svg>
      <figcaption className="soft small">{t('caseTimeline.caption')}</figcaption>
    </figure>
  )
}
