import { compliance, entity, oversight, type Permission, ranging, signed } from './permission.ts'

/** Who may leave a supplier, tell customers of it, and offer them something else. */
export const phaseoutPermissions = {
  'proposal.ask': entity('ask what may replace a device', ['sales', ...compliance, ...ranging]),
  'plan.read': entity('read plans of a phase-out', [
    ...oversight,
    'sales',
    'procurement',
    'productManager',
    'communications',
  ]),
  'plan.change': entity('change the plan of a phase-out', ['productManager', 'procurement', ...compliance]),
  'plan.announce': entity('announce a phase-out', ['management', 'communications']),
  'plan.close': entity('close the plan of a phase-out', [...compliance, 'management'], signed),
  'plan.budget': entity('set the budget of a phase-out', ['management']),
  'plan.support': entity('give margin support from the budget of a phase-out', [
    'procurement',
    'productManager',
    'management',
  ]),
  'notice.send': entity('send notices to customers', [
    'sales',
    'procurement',
    'communications',
    ...compliance,
  ]),
  'notice.answer': entity('read and answer what one is told as a customer', [], { own: ['customer'] }),

  // What a customer is offered in place of a device (R51, R52; C.4: the engineer approves equivalence)
  'replacement.read': entity('read what customers were offered in place of devices', [
    ...oversight,
    'sales',
    ...ranging,
  ]),
  'replacement.make': entity('put together and offer what replaces a device', [
    'sales',
    'procurement',
    'productManager',
  ]),
  'replacement.review': entity('approve that one product may replace another', ['engineer']),
  'replacement.answer': entity('answer an offer as the customer', ['sales'], { own: ['customer'] }),
  'replacement.fulfil': entity('note what was ordered and installed in place of a device', [
    'sales',
    'engineer',
    'procurement',
  ]),
} as const satisfies Record<string, Permission>
