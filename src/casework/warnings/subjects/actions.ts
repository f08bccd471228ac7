import { type Act, ok, type Result } from '#kernel'
import { inTransaction } from '#storage'
import type { WarningDesk } from '../desk/index.ts'
import type { SubjectSuggestion } from '../model.ts'
import { visible } from '../read/actions.ts'
import { findWarning } from '../store.ts'
import { namesIn } from '../text.ts'

/** Parties of ours that a warning may be about: by the names it gives, and by what in its text looks like a name. */
export async function suggestSubjects(
  desk: WarningDesk,
  act: Act,
  ref: string,
): Promise<Result<SubjectSuggestion[]>> {
  const found = await inTransaction(desk.db, act.at, (tx) => findWarning(tx, ref))
  const seen = visible(act, found, ref)
  if (!seen.ok) return seen
  const { title, text, subjects } = seen.value.record
  const names = [...subjects.map(({ name }) => name), ...namesIn(`${title}\n${text}`)]
  const suggestions = await desk.partiesNamed(act, [...new Set(names)])
  const known = new Set(subjects.map(({ name, party }) => `${name} ${party}`))
  return ok(suggestions.filter(({ name, party }) => !known.has(`${name} ${party}`)))
}
