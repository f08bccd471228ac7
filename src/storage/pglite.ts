import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { AppError, inEnglish, worded } from '#kernel'
import type { Answer, Answered, Asked, Failure, Question, Start } from './pglite-messages.ts'
import { guarded } from './transaction.ts'
import { notRunningWords } from './words.ts'

type Waiting = PromiseWithResolvers<Answer>

/** The embedded database in a thread of its own. `ask` rejects with a DatabaseError, or `unavailable` when it is gone. */
export interface Embedded {
  ask(question: Question): Promise<Answer>
  close(): Promise<void>
}

/** A PostgreSQL error that crossed the thread border; `code` is its SQLSTATE, as with the server's driver. */
export class DatabaseError extends Error {
  readonly code: unknown

  constructor({ message, code, ...facts }: Failure) {
    super(message)
    Object.assign(this, facts)
    this.name = 'DatabaseError'
    this.code = code
  }
}

/** Starts the thread. Answers at once; the database opens while the first question waits. */
export function embed(start: Start): Embedded {
  const worker = new Worker(join(import.meta.dirname, 'pglite-worker.ts'), {
    workerData: start,
    execArgv: [],
  })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let gone: AppError | undefined
  const end = (reason: string) => {
    gone ??= new AppError({ code: 'unavailable', ...worded(notRunningWords(reason)) })
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }
  worker.on('message', (answered: Answered) => {
    settle(waiting, answered)
    if (waiting.size === 0) worker.unref() // an idle database does not keep the process alive
  })
  worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)))
  worker.on('exit', () => end('it was closed'))
  worker.unref()

  const ask = (question: Question): Promise<Answer> => {
    if (gone) return Promise.reject(gone)
    const answer = Promise.withResolvers<Answer>()
    waiting.set(++asked, answer)
    worker.ref()
    worker.postMessage({ id: asked, question } satisfies Asked)
    return answer.promise
  }
  return {
    ask,
    close: async () => {
      if (gone) return
      try {
        await ask({ kind: 'close' })
      } finally {
        await worker.terminate()
      }
    },
  }
}

function settle(waiting: Map<number, Waiting>, answered: Answered): void {
  const answer = waiting.get(answered.id)
  waiting.delete(answered.id)
  if ('answer' in answered) answer?.resolve(answered.answer)
  else answer?.reject(new DatabaseError(answered.failure))
}

/** Kysely over the thread. One session: connections are lent one after the other, in the order they were asked for. */
export function embeddedDialect(embedded: Embedded): Dialect {
  return {
    createAdapter: () => new OneSession(),
    createDriver: () => guarded(new EmbeddedDriver(embedded)),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** Nobody else can migrate: there is one session, and the migrator holds it. */
class OneSession extends PostgresAdapter {
  override async acquireMigrationLock() {}
  override async releaseMigrationLock() {}
}

class EmbeddedDriver implements Driver {
  readonly #connection: EmbeddedConnection
  /** Ends when the session is free for the next in line. */
  #line: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(embedded: Embedded) {
    this.#connection = new EmbeddedConnection(embedded)
  }

  async init() {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#line
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#line = promise
    await before
    this.#release = resolve
    return this.#connection
  }

  async releaseConnection() {
    this.#release()
  }

  async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction() {
    // A transaction in which a statement failed answers COMMIT with ROLLBACK: nothing was kept, and that is told.
    if ((await this.#connection.command('commit')) === 'ROLLBACK') throw new AbortedTransactionError()
  }

  async rollbackTransaction() {
    await this.#connection.command('rollback')
  }

  /** What has begun comes to its end first. */
  async destroy() {
    await this.#line
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #embedded: Embedded

  constructor(embedded: Embedded) {
    this.#embedded = embedded
  }

  async command(sql: string): Promise<string | undefined> {
    return (await this.#embedded.ask({ kind: 'query', sql, params: [] })).command
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const answer = await this.#embedded.ask({ kind: 'query', sql, params: parameters })
    return { rows: answer.rows, ...affected(answer) }
  }

  // biome-ignore lint/correctness/useYield: there is nothing to yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new AppError({ code: 'fault', ...inEnglish('Queries are not streamed; read page by page.') })
  }
}

function affected({ affected }: Answer): { numAffectedRows?: bigint } {
  return affected === undefined ? {} : { numAffectedRows: BigInt(affected) }
}
