import { Problem } from '../app/client.ts'

/** What the server said of one field: `fieldError(error, '/person/email')`. */
export function fieldError(error: unknown, path: string): string | undefined {
  if (!(error instanceof Problem)) return undefined
  return error.errors.find((one) => one.path === path)?.message
}
