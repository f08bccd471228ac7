import type { Outcome } from '#rules/model'
import { OutcomeMark } from '../ui/outcome.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { useSaid } from '../ui/said.ts'
import { type Cell, type CellKind, useDuties } from './api.ts'
import { useCellWords } from './use-cell-words.ts'

const numeric: readonly CellKind[] = ['count', 'share', 'hours', 'money']
export const isNumeric = (kind: CellKind): boolean => numeric.includes(kind)

const outcomes: readonly Outcome[] = [
  'allow',
  'allowWithConditions',
  'substitute',
  'hold',
  'notifyAuthority',
  'licence',
  'block',
]
export const outcomeIn = (value: Cell): Outcome | undefined => outcomes.find((outcome) => outcome === value)

interface CellViewProps {
  readonly kind: CellKind
  readonly value: Cell
  /** Key of the column. */
  readonly column: string
}

/** One cell in the reader's writing; an outcome with its sign, a party with its name. */
export function CellView({ kind, value, column }: CellViewProps) {
  const words = useCellWords()
  const outcome = kind === 'outcome' ? outcomeIn(value) : undefined
  if (outcome) return <OutcomeMark outcome={outcome} />
  if (kind === 'party' && typeof value === 'string')
    return <RecordName type="organisation" reference={value} />
  if (kind === 'rule' && typeof value === 'string')
    return (
      <>
        {words(kind, value)} <code>{value}</code>
      </>
    )
  if (column === 'duty' && typeof value === 'string') return <DutyName code={value} />
  return words(kind, value, column)
}

/** A duty by its title, and by the code that the picture names it with. */
function DutyName({ code }: { readonly code: string }) {
  const said = useSaid()
  const titles = useDuties().find((duty) => duty.code === code)?.titles
  return (
    <>
      {titles && said(titles)} <code>{code}</code>
    </>
  )
}
