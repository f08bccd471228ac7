import { type Day, isInPeriod } from '#kernel'
import type { Exception } from './model.ts'

/** The line for which somebody may have granted an exception. */
export interface ExceptionScope {
  readonly legalEntity: string
  readonly customers: readonly string[]
  readonly product: string
  readonly quantity: number
  readonly day: Day
  /** Pieces already released under each exception, by its `ref`. */
  readonly used: ReadonlyMap<string, number>
}

/**
 * Exceptions in force that cover the line: granted by two different people, neither of whom asked for it, within its
 * period, for this entity (and customer and product, where named), with enough pieces left.
 */
export function exceptionsFor(exceptions: readonly Exception[], scope: ExceptionScope): readonly Exception[] {
  const { legalEntity, customers, product, day } = scope
  return exceptions
    .filter(
      (each) =>
        each.legalEntity === legalEntity &&
        isGranted(each) &&
        isInPeriod(day, each.from, each.to) &&
        (each.customer == null || customers.includes(each.customer)) &&
        (each.product == null || each.product === product) &&
        hasLeft(each, scope),
    )
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))
}

/** Two different people, and the requester is neither. */
export function isGranted({ approvedBy, requestedBy }: Exception): boolean {
  const people = new Set(approvedBy.map((person) => person.trim().toLowerCase()))
  return people.size >= 2 && (requestedBy === undefined || !people.has(requestedBy.trim().toLowerCase()))
}

function hasLeft({ ref, count }: Exception, { used, quantity }: ExceptionScope): boolean {
  return count == null || (used.get(ref) ?? 0) + quantity <= count
}
