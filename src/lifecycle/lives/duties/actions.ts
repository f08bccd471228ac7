import { type Act, AppError } from '#kernel'
import type { Tx } from '#storage'
import { endWithin, startDeadline, turnWithin } from '../../deadlines/actions.ts'
import type { Deadline, Owner } from '../../deadlines/model.ts'
import { openDeadlinesOf } from '../../deadlines/store.ts'
import { calendarCodes } from '../../knowledge/holidays.ts'

interface Starting {
  readonly kind: { readonly kind: string; readonly owners?: Readonly<Record<string, Owner>> }
  readonly object: string
  readonly subject: { readonly entity: string | null; readonly country: string }
  readonly codes: readonly string[]
}

/** Starts the clocks that a life or a step names. A country without a calendar of its own runs by the Swedish one. */
export async function startDuties(
  tx: Tx,
  act: Act,
  { kind, object, subject, codes }: Starting,
): Promise<void> {
  const country = calendarCodes.find((code) => code === subject.country) ?? 'SE'
  for (const duty of codes) {
    const started = await startDeadline(tx, act, {
      ...{ object: { kind: kind.kind, id: object }, legalEntity: subject.entity, country, duty },
      owner: kind.owners?.[duty] ?? { kind: 'role', id: 'complianceOfficer' },
    })
    if (!started.ok) throw new AppError(started.refusal)
  }
}

interface Turning {
  readonly kind: string
  readonly object: string
  readonly transition: {
    readonly pauses?: readonly string[]
    readonly resumes?: readonly string[]
    readonly meets?: readonly string[]
    readonly cancels?: readonly string[]
  }
}

/** Meets, cancels, stops and lets run on the clocks that a step names, where they are owed. */
export async function turnDuties(tx: Tx, act: Act, { kind, object, transition }: Turning): Promise<void> {
  const { meets = [], cancels = [], pauses = [], resumes = [] } = transition
  if (meets.length + cancels.length + pauses.length + resumes.length === 0) return
  const isOf = (codes: readonly string[], { duty }: Deadline) => duty !== null && codes.includes(duty)
  for (const deadline of await openDeadlinesOf(tx, { kind, id: object })) {
    if (isOf(meets, deadline)) await endWithin(tx, act, { deadline, state: 'met' })
    else if (isOf(cancels, deadline)) await endWithin(tx, act, { deadline, state: 'cancelled' })
    else if (isOf(pauses, deadline)) await turnWithin(tx, act, { deadline, turn: 'pause' })
    else if (isOf(resumes, deadline)) await turnWithin(tx, act, { deadline, turn: 'resume' })
  }
}
