import { once } from 'node:events'

/** What a command writes to: tables for people, NDJSON for programs; progress and complaints go to stderr. */
export interface Output {
  /** One JSON value a line. */
  json(value: unknown): void
  line(text: string): void
  /** As it is, at the speed of the reader. */
  write(text: string | Uint8Array): Promise<void>
  complain(text: string): void
  /** Overwrites itself on a terminal; silent elsewhere. */
  progress(text: string): void
  readonly isJson: boolean
  readonly isTerminal: boolean
}

export function outputOf({ json }: { json: boolean }): Output {
  const isTerminal = process.stdout.isTTY === true
  const progressing = process.stderr.isTTY === true
  return {
    isJson: json || !isTerminal,
    isTerminal,
    json: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
    line: (text) => void process.stdout.write(`${text}\n`),
    write: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    },
    complain: (text) => void process.stderr.write(`${text}\n`),
    progress: (text) => {
      if (progressing) process.stderr.write(`\r\u001b[K${text}`)
    },
  }
}

/** Columns aligned, numbers to the right; the widest cell decides. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const numeric = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => /^[\d\s.,–-]*$/.test(row[column] ?? '')),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}
