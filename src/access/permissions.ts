import { cataloguePermissions } from './catalogue-permissions.ts'
import { outsideRoles } from './model.ts'
import {
  addsEvidence,
  compliance,
  entity,
  everyone,
  group,
  oversight,
  type Permission,
  seesEvidence,
  seesOrders,
  signed,
  whole,
} from './permission.ts'
import { phaseoutPermissions } from './phaseout-permissions.ts'

export type { Permission }

/**
 * Who may do what (C.4 of the specification): the one table that every deed asks and every screen shows. The operator
 * of the machine may all of it, but is one person like any other where two are needed. An administrator writes no
 * business data and cannot alter the log.
 */
export const permissions = {
  // Orders
  'order.read': entity('read orders', seesOrders, { own: ['customer'] }),
  'order.check': entity('check an order', ['sales', ...compliance, 'engineer', 'procurement']),
  'order.draft': entity('write an order and declare its use', ['sales']),
  'order.amend': entity('amend an order', ['sales']),
  'order.submit': entity('submit an order', ['sales']),
  'order.release': entity('release an order', ['sales', 'complianceOfficer']),
  'order.ship': entity('ship an order', ['sales', 'engineer']),
  'order.cancel': entity('cancel an order', ['sales', 'complianceOfficer']),
  'verdict.read': entity('read a verdict', seesOrders),
  'verdict.replay': entity('show a verdict again', seesOrders),
  'verdict.recheck': entity('ask a verdict again', seesOrders),
  'licence.change': entity('record a licence', compliance),

  // Records
  'record.read': group('read parties, products and contracts', everyone),
  'record.import': group('bring records in', [
    'sales',
    'complianceOfficer',
    'legal',
    'procurement',
    'productManager',
    'engineer',
    'management',
    'administrator', // of the own companies; each type of record asks for its own deed
  ]),
  'party.change': group('add or change a party, site or ownership', [
    'sales',
    'complianceOfficer',
    'procurement',
  ]),
  'record.bring': whole('bring in what was decided in another system', []),
  'entity.change': whole('add or change an own legal entity', ['administrator', 'complianceOfficer']),
  'party.mergePropose': group('ask for two records of one party to be merged, or parted again', [
    'sales',
    'procurement',
    ...compliance,
  ]),
  'party.merge': group('merge two records of one party', compliance, signed),
  // Own people as parties: fewer eyes than for anybody else
  'ownPeople.read': group('see own employees and signatories, and what the lists hold on them', [
    ...compliance,
    'auditor',
  ]),
  'ownPeople.change': group('add or change an own employee or signatory as a party', ['complianceOfficer']),
  'catalogue.change': group('add or change a product', ['productManager', 'engineer']),
  'use.change': group('add or change a scenario or balance test', ['productManager', 'complianceOfficer']),
  'partner.read': entity('read where we stand with suppliers', everyone),
  'partner.change': entity('change where we stand with a supplier', ['procurement', 'complianceOfficer']),
  'partner.readDetail': entity('read why a supplier was moved, and what it owes us', [
    ...oversight,
    'procurement',
    'productManager',
  ]),
  'partner.move': entity('move a supplier to another state', ['procurement', ...compliance, 'management']),
  'partner.approve': entity('approve a move of a supplier', [...compliance, 'management'], signed),
  'obligation.read': group('read what suppliers owe us', everyone),
  'obligation.change': group('add or change what suppliers owe us', compliance),
  'obligation.show': entity('record what shows that a supplier meets an obligation', [
    'procurement',
    ...compliance,
  ]),
  'assurance.change': group('add or change a contract or risk assessment', [
    'sales',
    'procurement',
    ...compliance,
  ]),
  'phaseout.change': group('add or change installed assets', ['sales', 'engineer', 'productManager']),
  'country.band': group('set the band of a country', compliance),
  // Countries judged by figures (R10)
  'country.read': group('see how countries are judged', everyone),
  'country.import': group('load figures on countries', ['complianceOfficer', 'administrator']),
  'country.adopt': group('put figures on countries into force', compliance, signed),
  'country.override': group('ask for another band for a country, or withdraw it', compliance),
  'country.approve': group('approve another band for a country', compliance, signed),
  'setting.change': whole('change what the checks demand', compliance),
  'decision.sign': group('sign a decision on a supplier', ['management'], signed),
  'data.export': whole('export all records', ['auditor', 'administrator', 'management']),

  // Cases (R31): who is in the team enters besides, and nobody behind a wall
  'case.read': entity('read cases', oversight, { own: ['expert'] }),
  'case.join': entity('take part in cases in whose team one is', everyone, { own: ['expert'] }),
  'case.open': entity('open a case', compliance),
  'case.work': entity('work on a case', compliance),
  'case.approve': entity('approve the charter of a case', compliance),
  'case.close': entity('close a case', compliance, signed),
  'case.weigh': entity('weigh what was found in a case', compliance),
  'finding.write': entity('write findings in a case that one works on', addsEvidence),
  'hearing.skip': entity('decide a case without hearing whom it is about', ['legal']),
  'hearing.reply': entity('reply to findings', compliance, { own: ['supplier'] }),

  // Gathering (R33–R35): suppliers answer for themselves, experts read one case for a time
  'request.read': entity('see what is asked of suppliers', [...oversight, 'procurement']),
  'request.ask': entity('ask a supplier for documents and answers before it is approved', [
    ...compliance,
    'procurement',
  ]),
  'request.work': entity('ask suppliers for documents and answers in a case that one works on', addsEvidence),
  'request.answer': entity('hand in what a supplier is asked for', addsEvidence, { own: ['supplier'] }),
  'mandate.read': entity('see the mandates of experts', oversight),
  'mandate.give': entity('give an expert a mandate, extend and end it', compliance),
  'mandate.serve': entity('work on a mandate that one was given', [], { own: ['expert'] }),
  'outside.enter': entity('enter the room from outside', [], { own: ['supplier', 'expert', 'customer'] }),

  // Decisions (R42–R45): whoever proposes or leads the case signs nothing of it
  'decision.propose': entity('propose a decision', compliance),
  'decision.approve': entity('approve a proposed decision', ['legal', 'management'], signed),
  'decision.board': whole('sign a decision for the board', ['management'], signed),
  'decision.return': entity('give back or refuse a proposed decision', ['legal', 'management']),
  'case.interim': entity('stop new sales while a case is investigated', [...compliance, 'management']),
  'case.export': entity('take a case away as a bundle', [...compliance, 'auditor']),
  'case.publish': entity('say what of a case is public', ['complianceOfficer', 'communications'], signed),
  'measure.read': entity('read measures', everyone),
  'measure.finish': entity('say that a measure is done', everyone),
  'measure.verify': entity('verify a measure, look at its effect, or let it fall', compliance),
  ...cataloguePermissions,
  ...phaseoutPermissions,
  'statement.read': entity('read statements that are not published', [...oversight, 'communications']),

  // Exceptions (R58)
  'exception.read': entity('read exceptions', seesOrders),
  'exception.request': entity('ask for an exception', [
    'sales',
    'engineer',
    'procurement',
    'complianceOfficer',
  ]),
  'exception.grant': entity('grant an exception', [...compliance, 'management'], signed),
  'exception.refuse': entity('refuse an exception', [...compliance, 'management']),
  'exception.withdraw': entity('withdraw an exception', [
    'sales',
    'engineer',
    'procurement',
    ...compliance,
    'management',
  ]),

  // Warnings (R28–R30): anybody takes one in; who reported it is seen by few, and never by sales
  'warning.receive': group('take in a warning', everyone),
  'warning.read': group('read warnings', [...oversight, 'procurement', 'productManager']),
  'warning.readRestricted': group('read restricted warnings', [...compliance, 'auditor']),
  'warning.readSource': group('see who reported something', compliance),
  'warning.inform': group('add what is new to a warning', [...compliance, 'procurement', 'productManager']),
  'warning.change': group('say whom a warning is about, and what it belongs to', compliance),
  'warning.triage': group('triage a warning', compliance),
  'warning.message': group('write to whoever reported something', compliance),
  'warning.erase': group('erase who reported something', ['legal'], signed),

  // Duties with a date (R84)
  'deadline.read': entity('read the duties with a date', everyone),
  'deadline.add': entity('set a duty with a date', everyone),
  'deadline.change': group('pause, extend or meet a duty that I owe or oversee', everyone),

  // Screening
  'screening.read': group('read screenings and hits', [...oversight]),
  'screening.run': group('screen a party', ['sales', 'procurement', ...compliance]),
  'hit.decide': group('decide a hit', compliance),
  'hit.confirm': group('decide a hit as the second person', ['legal', 'complianceOfficer'], signed),
  // Whoever is asked about a party answers, and sees no more of the alert than the question.
  'alert.answer': group('answer what is asked about a party', addsEvidence),
  'threshold.propose': whole('propose another threshold of screening and try it', compliance),
  'threshold.sign': whole(
    'put another threshold of screening, or a new engine, into effect',
    compliance,
    signed,
  ),
  'list.read': group('read the lists and their age', everyone),
  'list.search': group('search the lists for a name', ['sales', ...compliance, 'auditor']),
  'list.import': group('load a list', ['complianceOfficer', 'administrator']),
  // Keeping lists current
  'list.look': group('look for newer versions of the lists', ['complianceOfficer', 'administrator']),
  'list.source': whole('say when and from where lists are fetched', ['complianceOfficer', 'administrator']),

  // Own watchlists and bought data
  'list.own': group('begin, change and end own lists', compliance),

  // Rules
  'rules.read': group('read the rules', everyone),
  'rules.draft': group('write rules and try them', ['complianceOfficer', 'legal']),
  'rules.review': group('see drafts of rules and what they would change', oversight),
  'rules.activate': group('put rules in force', ['legal', 'complianceOfficer'], signed),
  'rules.withdraw': group('take back rules that do not count yet', ['complianceOfficer', 'legal']),

  // The log and the installation
  'log.read': group('read the log', [...oversight, 'administrator']),
  // An administrator sees that something was done; what was written about it is for those who follow it up.
  'log.readReasons': group('read the reasons that stand in the log', oversight),
  'log.readPersonal': group('read the personal parts of the log', [...compliance, 'auditor']),
  'log.export': whole('take the log away as a bundle', [...compliance, 'auditor']), // every reason stands in it
  'log.keyRotate': whole('hand the log over to a new key', ['administrator'], signed),
  'installation.read': group('see how the installation is', ['administrator', ...compliance]),
  'backup.read': group('see the backups', ['administrator']),
  'backup.make': group('make a backup on the shelf of the machine', ['administrator']),
  'backup.take': group('take a backup away', []), // all data, all hashes: whoever holds the machine, nobody else
  'openapi.read': group('read the description of the API', everyone),

  // Documents
  'evidence.read': entity('read evidence', seesEvidence, { own: outsideRoles }),
  'evidence.readRestricted': entity('read restricted and privileged evidence', [...compliance, 'auditor']),
  'evidence.add': entity('hand in evidence', addsEvidence, { own: outsideRoles }),
  'evidence.grade': entity('describe and weigh evidence', compliance),
  'evidence.custody': entity('note who had a piece of evidence', [...compliance, 'procurement', 'auditor']),
  'evidence.verify': group('check that every evidence file is whole', [
    ...compliance,
    'auditor',
    'administrator',
  ]),
  'form.read': group('read forms', everyone, { own: outsideRoles }),
  'form.change': group('bring in a form', compliance),
  'answer.read': entity('read answers to forms', seesEvidence, { own: outsideRoles }),
  'answer.write': entity('answer a form', addsEvidence, { own: outsideRoles }),
  'document.read': entity('read letters and documents', seesOrders),
  'document.readRestricted': entity('read documents with the whole proof', oversight),
  'document.make': entity('make a letter', ['sales', 'procurement', ...compliance, 'management']),

  // Reports and work
  'report.read': entity('read reports', [...oversight, 'procurement', 'communications']),
  'work.read': group('see my own work', everyone, { own: ['customer', 'partner', 'supplier', 'expert'] }),
  'table.export': group('take a table away as a file', everyone),
  'search.rebuild': group('make the search index anew', ['administrator']),
  'search.run': group('search', everyone),

  // Data protection (R85)
  'privacy.read': entity('see what people asked of their data', [...compliance, 'auditor']),
  'privacy.work': entity('work on what somebody asked of their data', compliance),
  'privacy.erase': entity('erase personal data', ['legal'], signed),
  'privacy.classes': group('see which personal data we keep, why and how long', everyone),
  'privacy.retention': whole('set how long personal data is kept', compliance),
  'privacy.holdRead': group('see legal holds and what is past its time', [...compliance, 'auditor']),
  'privacy.hold': group('place and lift legal holds', compliance),
  'privacy.accesses': group('see who looked at personal data', ['auditor', 'legal']),

  // Notices and webhooks
  'notice.read': group('read and settle my own notices', everyone, {
    own: ['customer', 'partner', 'supplier', 'expert'],
  }),
  'mail.read': group('see mail that could not be sent', ['administrator']),
  'mail.retry': group('send mail again', ['administrator']),
  'webhook.read': whole('see which addresses are told of deeds', ['administrator', 'auditor']),
  'webhook.change': whole('add, change or replay webhooks', ['administrator']),

  // People
  'own.account': group('change my own account', everyone, {
    own: ['customer', 'partner', 'supplier', 'expert'],
  }),
  'access.read': group('see who may do what', ['administrator', ...compliance, 'auditor', 'management']),
  'access.change': whole('invite people and give roles', ['administrator'], signed),
  'key.make': group('make a key that acts for me', everyone, signed),
  'delegation.give': group('pass my roles on for a time', everyone, signed),
  'breakGlass.open': group('take roles for an hour in an emergency', everyone, signed),
  'breakGlass.review': group('review what was done in an emergency', oversight),
} as const satisfies Record<string, Permission>

export type Deed = keyof typeof permissions

export const deeds: readonly Deed[] = Object.keys(permissions).filter(isDeed)

export function isDeed(text: string): text is Deed {
  return Object.hasOwn(permissions, text)
}
