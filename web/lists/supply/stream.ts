import { Problem, writeHeaders } from '../../app/client.ts'

interface Refused {
  readonly refused: { readonly code: string; readonly detail: string }
}
const isRefused = (line: object): line is Refused => 'refused' in line

/**
 * Sends a write whose answer comes a line at a time (NDJSON), and hands on each line. Throws `Problem`, also where the
 * last line refuses.
 */
export async function streamLines<T extends object>(
  path: string,
  body: object,
  onLine: (line: T) => void,
): Promise<void> {
  const response = await sent(path, body)
  if (!response.ok || !response.body) {
    const problem = await response.json().catch(() => ({}))
    throw new Problem(response.status, problem)
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    const lines = (rest + (value ?? '')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') take(line, onLine)
    if (done) break
  }
  if (rest !== '') take(rest, onLine)
}

function take<T extends object>(text: string, onLine: (line: T) => void): void {
  const line: T | Refused = JSON.parse(text)
  if (isRefused(line)) throw new Problem(409, { type: line.refused.code, detail: line.refused.detail })
  onLine(line)
}

async function sent(path: string, body: object): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: {
        ...{ accept: 'application/x-ndjson', 'content-type': 'application/json' },
        ...{ 'idempotency-key': crypto.randomUUID(), ...writeHeaders() },
      },
      body: JSON.stringify(body),
    })
  } catch {
    throw new Problem(0, {})
  }
}
