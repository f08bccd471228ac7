/**
 * Every deed that the log knows, and the sentence under which it is shown. A closed list: to add a deed, add its
 * line. A refusal is written under the deed that was refused; the body says what came of it.
 */
export const eventSentences = {
  'access.refuse': 'A request was turned away at the gate.',
  'assurance.change': 'A contract, clause or risk assessment was added or changed.',
  'case.change': 'A case, or what belongs to it, was added or changed.',
  'catalogue.change': 'A product or relabel edge was added or changed.',
  'country.band': 'The band of a country or area was set.',
  'data.export': 'Records were exported.',
  'decision.sign': 'A decision on a supplier was signed, and its rules and states were made.',
  'exception.grant': 'An exception from a rule of own policy was granted.',
  'hit.decide': 'A hit was decided: true match, false positive or not yet known.',
  'licence.change': 'A licence was recorded, changed or drawn down.',
  'list.activate': 'A version of a list became the active one.',
  'list.import': 'A list file was read and staged as a new version.',
  'list.refuse': 'A list file was refused; the active version stayed.',
  'log.erase': 'The personal part of a log entry was erased.',
  'log.keyRotate': 'The key that signs the log was handed over to a new one.',
  'order.amend': 'An order was amended and checked again.',
  'order.cancel': 'An order was cancelled.',
  'order.check': 'An order was checked.',
  'order.draft': 'An order was drafted.',
  'order.release': 'An order was to be released, and checked again.',
  'order.ship': 'An order, or a part of it, was to be shipped, and checked again.',
  'order.submit': 'An order was submitted, and checked again.',
  'partner.change': 'A supplier relation was added or changed.',
  'party.change': 'A party, site or ownership was added or changed.',
  'party.import': 'Parties were imported.',
  'records.import': 'Records were imported.',
  'rules.activate': 'A set of rules took effect.',
  'rules.import': 'A pack of rules was imported.',
  'rules.refuse': 'A pack of rules was refused; the rules in force stayed.',
  'screening.batch': 'A batch of parties was screened.',
  'screening.party': 'A party was screened.',
  'server.start': 'The server started.',
  'server.stop': 'The server stopped.',
  'service.outage': 'The store or the screening could not be reached.',
  'service.recover':
    'The store and the screening could be reached again; what was carried out meanwhile is checked.',
  'setting.change': 'A setting was changed.',
  'use.change': 'A declared use, scenario or balance test was added or changed.',
  'verdict.recheck': 'An earlier check was asked again, beside its first answer.',
  'verdict.replay': 'An earlier verdict was replayed from what was stored.',
} as const
export type EventType = keyof typeof eventSentences

const sentences: ReadonlyMap<string, string> = new Map(Object.entries(eventSentences))

/** The sentence of a deed; its bare type where an entry is older or newer than this list. */
export function sentenceOfEvent(type: string): string {
  return sentences.get(type) ?? type
}
