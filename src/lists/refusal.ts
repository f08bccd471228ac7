import { AppError, type Refusal, type Wording, worded, wordingOf } from '#kernel'

/**
 * Stops a reading: in doubt, nothing is taken over. The sentence names the file and the place, what was found,
 * what was expected, and what to do. Caught once, where the import becomes a refusal.
 */
export function refuseFile(file: string, why: Wording, facts: Refusal['facts'] = {}): never {
  const said = wordingOf((language) => `${file}: ${why[language]}`)
  throw new AppError({ code: 'list_refused', ...worded(said), facts: { file, ...facts } })
}
