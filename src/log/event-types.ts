/**
 * Every deed that the log knows, and the sentence under which it is shown. A closed list: to add a deed, add its
 * line. A refusal is written under the deed that was refused; the body says what came of it.
 */
export const eventSentences = {
  'access.refuse': 'A request was turned away at the gate.',
  'assurance.change': 'A contract, clause or risk assessment was added or changed.',
  'backup.make': 'A backup of the whole store was made.',
  'backup.restore': 'The store was restored from a backup.',
  'breakGlass.open': 'Roles were taken for an hour in an emergency.',
  'breakGlass.review': 'An emergency was reviewed by another person.',
  'case.change': 'A case, or what belongs to it, was added or changed.',
  'catalogue.change': 'A product or relabel edge was added or changed.',
  'country.band': 'The band of a country or area was set.',
  'data.export': 'Records were exported.',
  'decision.sign': 'A decision on a supplier was signed, and its rules and states were made.',
  'delegation.end': 'Roles that were passed on were taken back.',
  'delegation.give': 'Roles were passed on for a time.',
  'evidence.add': 'Files were handed in as evidence.',
  'evidence.custody': 'A link was added to the chain of custody of a piece of evidence.',
  'evidence.grade': 'A piece of evidence was described or weighed anew.',
  'evidence.open': 'An evidence file was opened.',
  'evidence.verify': 'Every evidence file was hashed again.',
  'exception.grant': 'An exception from a rule of own policy was granted.',
  'hit.decide': 'A hit was decided: true match, false positive or not yet known.',
  'invitation.accept': 'An invitation was accepted.',
  'invitation.make': 'A person was invited.',
  'invitation.revoke': 'An invitation was taken back.',
  'key.make': 'A key was made.',
  'key.revoke': 'A key was revoked.',
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
  'party.merge': 'Two records of one party were to become one, and a second person decided.',
  'party.mergePropose': 'Two records of one party were proposed to become one, or to be parted again.',
  'party.mergeUndo': 'A merge of two records was to be undone, and a second person decided.',
  'person.add': 'A person was added.',
  'person.change': 'A person changed their name or language.',
  'person.grants': 'The roles of a person were changed.',
  'person.passkey': 'A passkey was added or taken away.',
  'person.password': 'A person chose a new password.',
  'person.restore': 'A suspended person may sign in again.',
  'person.suspend': 'A person was suspended, and their sessions ended.',
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
  'session.close': 'A session ended.',
  'session.open': 'A person signed in.',
  'session.refuse': 'A sign-in, or a proof of who sits there, was refused.',
  'session.verify': 'A person proved once more who they are.',
  'setUp.accept': 'The first person was set up.',
  'setUp.link': 'A link for setting up the first person was made.',
  'setting.change': 'A setting was changed.',
  'table.export': 'A table was taken away as a file.',
  'use.change': 'A declared use, scenario or balance test was added or changed.',
  'verdict.recheck': 'An earlier check was asked again, beside its first answer.',
  'verdict.replay': 'An earlier verdict was replayed from what was stored.',
  'webhook.change': 'An address that is told of deeds was added, changed, taken away, or got a new secret.',
  'webhook.disable': 'An address that was told of deeds failed for days, or asked not to be told any more.',
  'webhook.replay': 'Deliveries to an address were sent again.',
} as const
export type EventType = keyof typeof eventSentences

/** Is this a deed that the log knows? */
export function isEventType(text: string): text is EventType {
  return Object.hasOwn(eventSentences, text)
}

const sentences: ReadonlyMap<string, string> = new Map(Object.entries(eventSentences))

/** The sentence of a deed; its bare type where an entry is older or newer than this list. */
export function sentenceOfEvent(type: string): string {
  return sentences.get(type) ?? type
}
