import { expectations } from './knowledge/expectations.ts'
import { type Wording, wording } from './wording.ts'

/** How a value breaks its schema, as both validators of the house report it. */
export interface SchemaFault {
  readonly keyword?: string | undefined
  readonly params?: object | undefined
  /** What is said of it in English. */
  readonly message: string
}

/** The predicate of the sentence in every language; its English is the message that came in. */
export function schemaWords({ keyword = '', params = {}, message }: SchemaFault): Wording {
  const facts: Readonly<Record<string, unknown>> = { ...params }
  const known = expectations.get(message) ?? expectations.get(message.replace(/^expected: /, ''))
  const said = known ?? sentences[keyword]?.(facts) ?? wrongForm(message)
  return { ...said, en: message }
}

/** The words of an unknown field, by its name. */
export function unknownField(name: string): Wording {
  const quoted = `'${name}'`
  return wording(
    `okänt fält ${quoted}`,
    `ukjent felt ${quoted}`,
    `tuntematon kenttä ${quoted}`,
    `unknown field ${quoted}`,
  )
}

/** What has no words of its own: the expected form is shown as the schema says it. */
function wrongForm(message: string): Wording {
  const form = message.startsWith('expected: ') ? ` (${message.slice('expected: '.length)})` : ''
  return wording(
    `har inte den form som väntas${form}`,
    `har ikke den formen som ventes${form}`,
    `ei ole odotetussa muodossa${form}`,
    message,
  )
}

type Facts = Readonly<Record<string, unknown>>
const text = (fact: unknown): string =>
  Array.isArray(fact)
    ? fact.map(text).join(', ')
    : typeof fact === 'object'
      ? JSON.stringify(fact)
      : String(fact)
const limited =
  (...[sv, nb, fi]: readonly [string, string, string]) =>
  ({
    limit,
    multipleOf,
    allowedValue,
    allowedValues,
    missingProperty,
    requiredProperties,
  }: Facts): Wording => {
    const fact = limit ?? multipleOf ?? allowedValue ?? allowedValues ?? missingProperty ?? requiredProperties
    const fill = (said: string) => said.replace('{}', () => text(fact))
    return wording(fill(sv), fill(nb), fill(fi), '')
  }

const types: Readonly<Record<string, Wording>> = {
  string: wording('en text', 'en tekst', 'teksti', 'a text'),
  number: wording('ett tal', 'et tall', 'luku', 'a number'),
  integer: wording('ett heltal', 'et heltall', 'kokonaisluku', 'a whole number'),
  boolean: wording('true eller false', 'true eller false', 'true tai false', 'true or false'),
  array: wording('en lista', 'en liste', 'luettelo', 'a list'),
  object: wording('ett objekt', 'et objekt', 'objekti', 'an object'),
  null: wording('null', 'null', 'null', 'null'),
}

function ofType({ type }: Facts): Wording {
  const named = [type].flat().map((one) => types[text(one)] ?? types.object)
  const all = (language: 'sv' | 'nb' | 'fi', or: string) =>
    named.map((words) => words?.[language] ?? '').join(` ${or} `)
  return wording(
    `måste vara ${all('sv', 'eller')}`,
    `må være ${all('nb', 'eller')}`,
    `pitää olla ${all('fi', 'tai')}`,
    '',
  )
}

const sentences: Readonly<Record<string, (facts: Facts) => Wording>> = {
  type: ofType,
  required: limited('saknar: {}', 'mangler: {}', 'puuttuu: {}'),
  minLength: limited('måste ha minst {} tecken', 'må ha minst {} tegn', 'merkkejä pitää olla vähintään {}'),
  maxLength: limited('får ha högst {} tecken', 'kan ha høyst {} tegn', 'merkkejä saa olla enintään {}'),
  minimum: limited('måste vara minst {}', 'må være minst {}', 'pitää olla vähintään {}'),
  maximum: limited('får vara högst {}', 'kan være høyst {}', 'saa olla enintään {}'),
  exclusiveMinimum: limited(
    'måste vara större än {}',
    'må være større enn {}',
    'pitää olla suurempi kuin {}',
  ),
  exclusiveMaximum: limited(
    'måste vara mindre än {}',
    'må være mindre enn {}',
    'pitää olla pienempi kuin {}',
  ),
  multipleOf: limited(
    'måste vara en multipel av {}',
    'må være et multiplum av {}',
    'pitää olla luvun {} monikerta',
  ),
  minItems: limited('måste ha minst {} poster', 'må ha minst {} poster', 'rivejä pitää olla vähintään {}'),
  maxItems: limited('får ha högst {} poster', 'kan ha høyst {} poster', 'rivejä saa olla enintään {}'),
  minProperties: limited('måste ha minst {} fält', 'må ha minst {} felt', 'kenttiä pitää olla vähintään {}'),
  maxProperties: limited('får ha högst {} fält', 'kan ha høyst {} felt', 'kenttiä saa olla enintään {}'),
  uniqueItems: limited(
    'får inte nämna samma sak två gånger',
    'kan ikke nevne det samme to ganger',
    'ei saa mainita samaa kahdesti',
  ),
  enum: limited('måste vara något av: {}', 'må være ett av: {}', 'pitää olla jokin näistä: {}'),
  const: limited('måste vara {}', 'må være {}', 'pitää olla {}'),
  anyOf: limited(
    'passar ingen av de tillåtna formerna',
    'passer ingen av de tillatte formene',
    'ei sovi mihinkään sallituista muodoista',
  ),
  oneOf: limited(
    'måste passa exakt en av de tillåtna formerna',
    'må passe nøyaktig én av de tillatte formene',
    'pitää sopia täsmälleen yhteen sallituista muodoista',
  ),
  propertyNames: limited(
    'har ett fält vars namn inte är tillåtet',
    'har et felt med et navn som ikke er tillatt',
    'sisältää kentän, jonka nimi ei ole sallittu',
  ),
}
