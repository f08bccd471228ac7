/** Everything that a log line may carry beside time, level and message. What is not named here is left out. */
const allowed = new Set([
  ...['err', 'reqId', 'method', 'route', 'status', 'ms', 'by', 'via', 'deed'],
  ...['list', 'job', 'attempt', 'collector', 'count', 'bytes'],
])

/** Keeps of a log line only what is known to name nobody. */
export function keepAllowed(line: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(line).filter(([key]) => allowed.has(key)))
}

/** An error as it may stand in a log: what kind, where in the code, and its words without what they quote. */
export interface LoggedError {
  readonly type: string
  readonly code?: string
  readonly message: string
  /** Places in the code only. */
  readonly stack: readonly string[]
  readonly cause?: LoggedError
}

const deepest = 3

/** Values that an error quotes (names, rows, tokens) are taken out; details, parameters and rows of the database with them. */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: [] }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code.slice(0, 64) } : {}
  const { cause } = error
  return {
    type: error.name,
    ...code,
    message: masked(error.message),
    stack: placesIn(error.stack),
    ...(cause === undefined || depth >= deepest ? {} : { cause: loggedError(cause, depth + 1) }),
  }
}

/** The lines of a stack that name a place; the message before them may go on over many lines. */
function placesIn(stack = ''): string[] {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim())
    .slice(0, 20)
}

const longest = 300

/** Words of ours only: what stands in quotation marks or brackets, mail addresses, long tokens and numbers are taken out. */
export function masked(message: string): string {
  return message
    .replaceAll(/"(?:[^"\\]|\\.)*"?|'[^']*'?|`[^`]*`?|[„“”«»][^„“”«»]*[„“”«»]?/g, '…')
    .replaceAll(/\([^()]*\)?|\[[^\]]*\]?|\{[^}]*\}?/g, '(…)')
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/\S{24,}|\b\d{6,}\b/g, '…')
    .slice(0, longest)
}
