import { AppError, type ErrorCode, errorCodes, type FieldError, inEnglish } from '#kernel'

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  /** Sent as it is, with this content type. */
  readonly raw?: { readonly type: string; readonly data: Buffer | FormData }
  readonly headers?: Readonly<Record<string, string>>
}

/** The API as a command sees it: the same calls whether a server holds the data or this process opened it. */
export interface Client {
  /** The parsed answer; a problem is thrown as the AppError it describes. */
  call(request: Request): Promise<unknown>
  /** The answer as it comes, for exports and progress. */
  stream(request: Request): Promise<AsyncIterable<Uint8Array>>
  close(): Promise<void>
}

/** Calls a server that holds the data directory, with the key that lies in it. */
export function remoteClient(base: string, key: string): Client {
  const send = async (request: Request) => {
    const headers = { authorization: `Bearer ${key}`, ...request.headers }
    const response = await reach(base, { ...request, headers })
    if (response.ok) return response
    throw asError(await response.text())
  }
  return {
    call: async (request) => parseBody(await (await send(request)).text()),
    stream: async (request) => (await send(request)).body ?? new Blob([]).stream(),
    close: async () => {},
  }
}

async function reach(base: string, { method, path, body, raw, headers = {} }: Request): Promise<Response> {
  const type: Record<string, string> = raw
    ? raw.data instanceof FormData
      ? {}
      : { 'content-type': raw.type }
    : { 'content-type': 'application/json' }
  const content = raw ? raw.data : body === undefined ? null : JSON.stringify(body)
  const withType = content === null ? headers : { ...type, ...headers }
  try {
    return await fetch(new URL(path, base), { method, headers: withType, body: content })
  } catch (cause) {
    throw new AppError(
      {
        code: 'unavailable',
        ...inEnglish(`The server at ${base} holds the data directory but does not answer.`),
      },
      cause,
    )
  }
}

export function parseBody(text: string): unknown {
  return text === '' ? null : JSON.parse(text)
}

/** The problem in an answer, as the error it was on the other side. */
export function asError(text: string): AppError {
  const problem: unknown = parseBody(text)
  const fields = new Map(Object.entries(typeof problem === 'object' && problem !== null ? problem : {}))
  const { type, title, status, detail, errors, ...facts } = Object.fromEntries(fields)
  const code: ErrorCode = errorCodes.find((one) => one === type) ?? 'fault'
  return new AppError({
    code,
    ...inEnglish(
      typeof detail === 'string'
        ? detail
        : `The answer was cut off or is none of ours: ${text.slice(0, 200)}`,
    ),
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : [],
    facts,
  })
}

function isFieldError(value: unknown): value is FieldError {
  return typeof value === 'object' && value !== null && 'path' in value && 'message' in value
}
