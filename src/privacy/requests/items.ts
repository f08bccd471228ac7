import {
  fieldFault,
  type Instant,
  missing,
  ok,
  type Refusal,
  type Result,
  refuse,
  type Wording,
  worded,
  wording,
} from '#kernel'
import { classFacts } from '../knowledge/classes.ts'
import {
  isUnderHold,
  mustBeOneOf,
  namesNoItem,
  noAnswerToWords,
  noItemWords,
  sayWhyWords,
  staysHeldWords,
} from '../knowledge/refusal-words.ts'
import type { DataClass, DecideItems, FoundItem, RequestItem, SubjectRight } from '../model.ts'
import type { ItemUse } from './model.ts'

/**
 * An item keeps its decision when all is gathered again and it is the same; what is new or changed waits for one. What
 * was erased stays as a line without content.
 */
export function itemsOf(
  found: readonly (FoundItem & { readonly dataClass: DataClass })[],
  { right, isHeld, before }: Gathering,
): RequestItem[] {
  const known = new Map(before.map((item) => [item.key, item]))
  const gone = before.filter(
    ({ key, erased }) => erased?.failed === null && !found.some((one) => keyOf(one) === key),
  )
  const items = found.map((item): RequestItem => {
    const key = keyOf(item)
    const same = known.get(key)
    const isSame = same && JSON.stringify(same.fields) === JSON.stringify(item.fields)
    return {
      ...{ key, ...item, proposal: proposalOf(item.dataClass, right, isHeld(item)) },
      ...{ decision: isSame ? same.decision : null, erased: isSame ? same.erased : null },
    }
  })
  return [...items, ...gone]
}

interface Gathering {
  readonly right: SubjectRight
  readonly isHeld: (item: FoundItem & { readonly dataClass: DataClass }) => boolean
  readonly before: readonly RequestItem[]
}

/** Short enough for a path, and the same each time the same thing is found. */
export function keyOf({ dataClass, kind, id }: Pick<FoundItem, 'dataClass' | 'kind' | 'id'>): string {
  return `${dataClass}/${kind}/${id}`
}

/** What the house proposes. A person decides. */
export function proposalOf(
  dataClass: DataClass,
  right: SubjectRight,
  isHeld: boolean,
): RequestItem['proposal'] {
  if (right === 'erasure')
    return isHeld ? { use: 'keep', because: underHold } : classFacts[dataClass].onErasure
  if (right === 'portability') return { use: 'exclude', because: notPortable }
  return { use: 'include', because: right === 'access' ? theirs : concerned }
}

const underHold = wording(
  'Det omfattas av ett bevarandebeslut (artikel 17.3 e).',
  'Det er omfattet av et pålegg om bevaring (artikkel 17 nr. 3 bokstav e).',
  'Sitä koskee säilyttämismääräys (17 artiklan 3 kohdan e alakohta).',
  'It is under a legal hold (Art. 17(3)(e)).',
)
const notPortable = wording(
  'Rätten att få ut data gäller bara uppgifter som personen själv lämnat och som behandlas med samtycke eller enligt avtal (artikel 20.1).',
  'Retten til dataportabilitet gjelder bare opplysninger som personen selv har gitt, og som behandles etter samtykke eller avtale (artikkel 20 nr. 1).',
  'Siirto-oikeus koskee vain henkilön itse antamia tietoja, joita käsitellään suostumuksen tai sopimuksen perusteella (20 artiklan 1 kohta).',
  'Portability covers only what the person gave themselves and what is processed by consent or contract (Art. 20(1)).',
)
const theirs: Wording = wording(
  'Det gäller personen (artikel 15).',
  'Det gjelder personen (artikkel 15).',
  'Se koskee henkilöä (15 artikla).',
  'It is about the person (Art. 15).',
)
const concerned: Wording = wording(
  'Det kan vara vad begäran gäller.',
  'Det kan være det henvendelsen gjelder.',
  'Pyyntö voi koskea tätä.',
  'It may be what the request is about.',
)

interface Deciding extends DecideItems {
  readonly right: SubjectRight
  readonly by: string
  readonly at: Instant
  readonly isHeld: (item: RequestItem) => boolean
}

/**
 * Items with the decisions of a person. Refuses `unknown_reference` (no such item), `invalid_input` (a use that the
 * right does not know, no reason) and `not_allowed` (erasing what is held); nothing is decided then.
 */
export function decided(items: readonly RequestItem[], order: Deciding): Result<RequestItem[]> {
  const wanted = new Map(order.decisions.map((decision) => [decision.key, decision]))
  const refusal = order.decisions
    .map((decision, n) => whyNot(items, { ...order, decision, n }))
    .find((one) => one !== undefined)
  if (refusal) return refuse(refusal)
  const { by, at } = order
  return ok(
    items.map((item) => {
      const decision = wanted.get(item.key)
      if (!decision) return item
      return { ...item, decision: { use: decision.use, reason: decision.reason ?? null, by, at } }
    }),
  )
}

function whyNot(
  items: readonly RequestItem[],
  { decision, n, right, isHeld }: Deciding & { decision: DecideItems['decisions'][number]; n: number },
): Refusal | undefined {
  const path = `/decisions/${n}`
  const item = items.find(({ key }) => key === decision.key)
  if (!item)
    return {
      code: 'unknown_reference',
      ...worded(noItemWords(decision.key)),
      errors: [fieldFault(`${path}/key`, namesNoItem)],
    }
  const uses: readonly ItemUse[] = right === 'erasure' ? ['erase', 'keep'] : ['include', 'exclude']
  if (!uses.includes(decision.use))
    return {
      code: 'invalid_input',
      ...worded(noAnswerToWords(decision.use, right, uses)),
      errors: [fieldFault(`${path}/use`, mustBeOneOf(uses))],
    }
  if (decision.use !== 'include' && !decision.reason)
    return {
      code: 'invalid_input',
      ...worded(sayWhyWords(item.title, decision.use)),
      errors: [fieldFault(`${path}/reason`, missing)],
    }
  if (decision.use === 'erase' && item.erased === null && isHeld(item))
    return {
      code: 'not_allowed',
      ...worded(staysHeldWords(item.title)),
      errors: [fieldFault(`${path}/use`, isUnderHold)],
    }
  return undefined
}

/** The texts of an item, in which a held subject is looked for. */
export function textsOf({ title, fields }: Pick<FoundItem, 'title' | 'fields'>): string[] {
  return [title, ...fields.map(({ value }) => value)]
}
