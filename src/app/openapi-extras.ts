import { Type } from 'typebox'
import {
  HandedIn,
  MailNote,
  MessageText,
  NewWarning,
  NothingSaid,
  PublicWarning,
  ReplyPoint,
} from '#casework/model'
import { NewEvidence } from '#documents/model'
import { OwnMapping } from '#lists/model'
import { Order } from '#orders/model'
import { keyedHere } from './idempotency/hooks.ts'
import { recordKinds } from './records/all.ts'

/** One record of a file, as `aktsam import` reads it. */
const record = Type.Union(
  recordKinds.map(({ schema }) => schema),
  { $id: 'Record' },
)
const text = { schema: { type: 'string' } }

/** A field `record` and files beside it. */
const oneFile = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      },
    },
  },
}
const withFiles = (schema: object) => ({
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['record'],
        properties: {
          file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
          record: schema,
        },
      },
      encoding: { record: { contentType: 'application/json' } },
    },
  },
})

/** Bodies that the framework does not judge, because a parser of ours names their faults by line and field. */
const bodies: Readonly<Record<string, object>> = {
  'POST /api/records': {
    required: true,
    content: {
      'application/x-ndjson': text,
      'application/yaml': text,
      'application/json': { schema: { type: 'array', items: record } },
    },
  },
  'POST /api/lists/{name}/versions': {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: {
            file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
            published: { type: 'string', description: 'day of publication, where the files do not say' },
            acceptOrphans: { enum: ['true', 'false'] },
            acceptLoss: {
              enum: ['true', 'false'],
              description: 'own lists: it is meant that entries are lost',
            },
            mapping: OwnMapping,
          },
        },
      },
    },
  },
  'POST /api/lists/own/{name}/preview': {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: {
            file: { type: 'string', contentMediaType: 'application/octet-stream' },
            mapping: OwnMapping,
          },
        },
        encoding: { mapping: { contentType: 'application/json' } },
      },
    },
  },
  'POST /api/warnings': withFiles(NewWarning),
  'POST /api/warnings/email': withFiles(MailNote),
  'POST /api/warnings/file': withFiles(NothingSaid),
  'POST /api/warnings/{ref}/additions': withFiles(MessageText),
  'POST /api/requests/{ref}/items/{item}/files': withFiles(HandedIn),
  'POST /api/outside/requests/{ref}/items/{item}/files': withFiles(HandedIn),
  'POST /api/hearings/{ref}/points/{finding}/reply': withFiles(ReplyPoint),
  'POST /api/outside/hearings/{ref}/points/{finding}/reply': withFiles(ReplyPoint),
  'POST /api/cases/{ref}/evidence': withFiles(NewEvidence),
  'POST /api/outside/questionnaires/{ref}/questions/{question}/files': withFiles(NothingSaid),
  'POST /api/outside/mandates/{ref}/deliverable': withFiles(NothingSaid),
  'POST /api/public/warnings': withFiles(PublicWarning),
  'POST /api/public/warnings/{code}/messages': withFiles(MessageText),
  'POST /api/evidence': {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file', 'record'],
          properties: {
            file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
            record: NewEvidence,
          },
        },
        encoding: { record: { contentType: 'application/json' } },
      },
    },
  },
  'POST /api/countries/indices': {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
        },
      },
    },
  },
  'POST /api/imports/ownership/preview': {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
        },
      },
    },
  },
  'POST /api/imports/parties/preview': oneFile,
  'POST /api/imports/products/preview': oneFile,
  'POST /api/imports/assets/preview': oneFile,
  'POST /api/orders/check': {
    required: true,
    content: {
      'application/json': { schema: Type.Union([Order, Type.Array(Order)]) },
      'application/x-ndjson': text,
    },
  },
  'POST /reconcile/{dataset}': {
    required: true,
    content: {
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          properties: {
            queries: {
              type: 'string',
              description: 'JSON: {key: {query, type, limit, properties: [{pid, v}]}}',
            },
            extend: { type: 'string', description: 'JSON: {ids, properties: [{id, settings}]}' },
          },
        },
      },
    },
  },
  'POST /api/rules/packs': {
    required: true,
    content: { 'application/yaml': text, 'application/json': { schema: { type: 'object' } } },
  },
}

const key = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same request gets the first answer again.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
}
const match = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The ETag of what was read; an older one is refused with both versions.',
  schema: { type: 'string', examples: ['"3"'] },
}
const moves = ['submit', 'release', 'cancel', 'ship'].map((deed) => `POST /api/orders/{id}/${deed}`)
const matched = ['PUT /api/orders/{id}', ...moves]
const versioned = [
  ...['PUT /api/evidence/{id}', 'PUT /api/answers/{id}', 'POST /api/answers/{id}/submit'],
  ...['PUT /api/requests/{ref}', 'PUT /api/outside/questionnaires/{ref}'],
  ...['PUT /api/rules/drafts/{id}', 'PUT /api/webhooks/{id}'],
  ...['test', 'approve', 'withdraw'].map((deed) => `POST /api/rules/drafts/{id}/${deed}`),
]
const keyed = [
  ...keyedHere.map((deed) => deed.replaceAll(/:(\w+)/g, '{$1}')),
  ...['POST /api/orders', 'POST /api/orders/check', ...matched],
]
const sheets = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']

/** Answers that are no JSON value: lines, text, files. */
const files: Readonly<Record<string, readonly string[]>> = {
  'GET /api/records/export': ['application/x-ndjson'],
  'GET /api/log/export': ['application/x-ndjson'],
  'GET /metrics': ['text/plain'],
  'GET /api/cases/{ref}/export': ['application/zip'],
  'GET /api/plans/{ref}/letters': ['application/zip'],
  'POST /api/backups/take': ['application/x-tar'],
  'GET /api/tables/{table}/export': sheets,
  'GET /api/reports/{id}/export': sheets,
  'GET /api/imports/{id}/errors': ['text/csv'],
  'GET /api/imports/products/{id}/errors': ['text/csv'],
  'GET /api/imports/assets/{id}/errors': ['text/csv'],
  'GET /api/imports/ownership/{id}/errors': ['text/csv'],
  'GET /api/parties/{ref}/ownership/export': sheets,
  'GET /api/notices/stream': ['text/event-stream'],
  'GET /api/outside/mandates/{ref}/evidence/{id}/reading': ['application/pdf', 'text/html'],
  'GET /api/cases/{ref}/evidence/{id}/file': ['application/octet-stream'],
  'GET /api/evidence/{id}/file': ['application/octet-stream'],
  'GET /api/templates/{name}/preview': ['text/html'],
  'GET /api/documents/{id}/pdf': ['application/pdf'],
  'GET /api/documents/{id}/html': ['text/html'],
}
/** Answers that lead the browser elsewhere. */
const redirects = ['GET /api/session/oidc/{id}', 'GET /api/session/oidc/{id}/callback']

/** The body of a deed (`POST /api/records`) that its route does not describe. */
export function bodiesOf(deed: string): object | undefined {
  return bodies[deed]
}

/** The headers that a deed reads. */
export function headersOf(deed: string): object[] {
  const needed = versioned.includes(deed) ? [{ ...match, required: true }] : []
  return [...(keyed.includes(deed) ? [key] : []), ...(matched.includes(deed) ? [match] : []), ...needed]
}

/** The answers of a deed that no JSON schema describes; undefined where one does. */
export function otherAnswersOf(deed: string): object | undefined {
  if (redirects.includes(deed))
    return { 302: { description: 'On to the provider, or back to the application.' } }
  const types = files[deed]
  if (!types) return undefined
  return { 200: { description: 'Done.', content: Object.fromEntries(types.map((type) => [type, text])) } }
}

/** Every deed that this page speaks of: a test holds that each exists. */
export const describedDeeds: readonly string[] = [
  ...[...Object.keys(bodies), ...keyed, ...matched],
  ...[...versioned, ...Object.keys(files), ...redirects],
]
