import { AppError, type Refusal } from '#kernel'

/**
 * Stops a reading: in doubt, nothing is taken over. The sentence names the file and the place, what was found,
 * what was expected, and what to do. Caught once, where the import becomes a refusal.
 */
export function refuseFile(file: string, detail: string, facts: Refusal['facts'] = {}): never {
  throw new AppError({ code: 'list_refused', detail: `${file}: ${detail}`, facts: { file, ...facts } })
}
