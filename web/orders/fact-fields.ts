const inLine: Readonly<Record<string, string>> = {
  'line.purpose': 'purpose',
  'line.serials': 'serials',
  'line.price': 'price',
  'line.number': 'quantity',
  'site.ref': 'site',
  'site.type': 'site',
  'use.declared': 'use/text',
  'use.scenario': 'use/scenario',
  'use.functions': 'use/functions',
  'use.practices': 'use/practices',
  'use.realTime': 'use/realTime',
  'use.publicSpace': 'use/publicSpace',
  'use.lawEnforcement': 'use/lawEnforcement',
  'use.repression': 'use/repression',
  'redFlags.unanswered': 'answers',
}
const inOrder: Readonly<Record<string, string>> = {
  'order.endUser': '/endUser',
  'order.quotedAt': '/quotedAt',
  'order.bindingUntil': '/bindingUntil',
  'order.contract': '/contract',
  'order.type': '/orderType',
  'order.currency': '/currency',
  'shipTo.country': '/shipTo/country',
  'shipTo.area': '/shipTo/area',
}

/** The field of the form that supplies a fact; the rest come from records that others keep. */
export function pathOfFact(fact: string, line: number): string | undefined {
  const field = inLine[fact]
  return inOrder[fact] ?? (field && `/lines/${line - 1}/${field}`)
}
