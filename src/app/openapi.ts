import type { FastifySchema } from 'fastify'
import { bodiesOf, headersOf, otherAnswersOf } from './openapi-extras.ts'
import { Problem } from './problems.ts'

type Json = Readonly<Record<string, unknown>>
type Components = Map<string, unknown>

/** Names of the forms that a route gives and takes, by method and address: the document writes them out otherwise. */
export type FormNames = Map<
  string,
  { readonly body?: string; readonly answers: Readonly<Record<string, string>> }
>

/** Notes the names of a route's forms before the framework takes them off. */
export function noteNames(
  names: FormNames,
  route: { method: string; url: string; schema?: FastifySchema },
): void {
  const { body, response } = route.schema ?? {}
  const answers = Object.entries(isObject(response) ? response : {}).flatMap(([status, form]) => {
    const id = idOf(form)
    return id === undefined ? [] : [[status, id] as const]
  })
  const ofBody = idOf(body)
  names.set(`${route.method} ${route.url.replace('*', '{rule}').replaceAll(/:(\w+)/g, '{$1}')}`, {
    ...(ofBody === undefined ? {} : { body: ofBody }),
    answers: Object.fromEntries(answers),
  })
}

/**
 * The document as it is published: every form that has a name is a component and referred to; every operation says
 * what it takes, which headers, and that it may answer with a problem.
 */
export function publishedDocument(document: Json, names: FormNames): Json {
  const hoisted: Components = new Map()
  const whole = objectOf(hoist(document, hoisted))
  const own = objectOf(objectOf(whole.components).schemas)
  const paths = Object.entries(objectOf(whole.paths)).map(([address, operations]) => {
    const path = address.replace('{*}', '{rule}')
    const said = Object.entries(objectOf(operations)).map(([method, operation]) => [
      method,
      operationOf(objectOf(operation), { path, method, names, components: hoisted }),
    ])
    return [path, Object.fromEntries(said)]
  })
  hoist({ Problem }, hoisted)
  const schemas = { ...own, ...Object.fromEntries(hoisted) }
  const sorted = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...whole, paths: Object.fromEntries(paths), components: { schemas: Object.fromEntries(sorted) } }
}

interface Place {
  readonly path: string
  readonly method: string
  readonly names: FormNames
  readonly components: Components
}

function operationOf(operation: Json, place: Place): Json {
  const deed = `${place.method.toUpperCase()} ${place.path}`
  const forms = place.names.get(deed) ?? { answers: {} }
  const parameters = Array.isArray(operation.parameters) ? operation.parameters.map(parameterOf) : []
  const body = bodyOf(operation, { ...place, deed }, forms.body)
  return {
    operationId: operationId(place),
    ...operation,
    ...(parameters.length + headersOf(deed).length > 0
      ? { parameters: [...parameters, ...headersOf(deed)] }
      : {}),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: { default: problem, ...answersOf(operation, { ...place, deed }, forms.answers) },
  }
}

const problem = {
  description: 'A problem (RFC 9457): what was wrong, where, what was expected and what to do.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** A parameter with a default may be left out; the wildcard of an address has a name. */
function parameterOf(parameter: unknown): Json {
  const own = objectOf(parameter)
  const schema = objectOf(own.schema)
  return {
    ...own,
    ...(own.name === '*' ? { name: 'rule' } : {}),
    ...('default' in schema ? { required: false } : {}),
  }
}

function bodyOf(operation: Json, { deed, components }: Place & { deed: string }, name: string | undefined) {
  const extra = bodiesOf(deed)
  if (extra) return objectOf(hoist(extra, components))
  const body = operation.requestBody
  return isObject(body) && name !== undefined ? withRef(body, { name, components }) : body
}

function answersOf(
  operation: Json,
  { deed, components }: Place & { deed: string },
  names: Readonly<Record<string, string>>,
): Json {
  const described = otherAnswersOf(deed)
  if (described) return objectOf(described)
  const answers = Object.entries(objectOf(operation.responses)).map(([status, answer]) => {
    const name = names[status]
    const said = { ...objectOf(answer), description: status === 'default' ? 'What was wrong.' : 'Done.' }
    return [status, name === undefined ? said : withRef(said, { name, components })]
  })
  return Object.fromEntries(answers)
}

/** The content's form is moved to the components, and referred to by its name. */
function withRef(holder: Json, { name, components }: { name: string; components: Components }): Json {
  const content = Object.entries(objectOf(holder.content)).map(([type, media]) => {
    const { schema } = objectOf(media)
    if (!components.has(name)) components.set(name, schema)
    return [type, { schema: { $ref: `#/components/schemas/${name}` } }]
  })
  return { ...holder, content: Object.fromEntries(content) }
}

/** `POST /api/orders/{id}/release` is `postOrdersByIdRelease`. */
function operationId({ path, method }: Place): string {
  const words = path.split(/[/{}-]+/).filter((word) => word !== '' && word !== 'api')
  const named = path.includes('{')
    ? words.map((word) => (path.includes(`{${word}`) ? `by-${word}` : word))
    : words
  const parts = named.join('-').split('-')
  return [method, ...parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1))].join('')
}

function hoist(value: unknown, components: Components): unknown {
  if (Array.isArray(value)) return value.map((item) => hoist(item, components))
  if (!isObject(value)) return value
  const { $id, ...rest } = value
  const inner = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, hoist(item, components)]))
  if (typeof $id !== 'string') return inner
  components.set($id, inner)
  return { $ref: `#/components/schemas/${$id}` }
}

function idOf(form: unknown): string | undefined {
  return isObject(form) && typeof form.$id === 'string' ? form.$id : undefined
}

function objectOf(value: unknown): Json {
  return isObject(value) ? value : {}
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
