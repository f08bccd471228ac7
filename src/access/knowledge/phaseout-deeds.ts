/** Deeds of the phase-out: Swedish, Norwegian, Finnish. */
export const phaseoutDeeds = {
  'proposal.ask': [
    'fråga vad som kan ersätta en enhet',
    'spørre hva som kan erstatte en enhet',
    'kysyä, mikä voi korvata laitteen',
  ],
  'plan.read': ['läsa avvecklingsplaner', 'lese utfasingsplaner', 'lukea alasajosuunnitelmia'],
  'plan.change': ['ändra en avvecklingsplan', 'endre en utfasingsplan', 'muuttaa alasajosuunnitelmaa'],
  'plan.announce': ['tillkännage en avveckling', 'kunngjøre en utfasing', 'ilmoittaa alasajosta'],
  'plan.close': ['avsluta en avvecklingsplan', 'avslutte en utfasingsplan', 'päättää alasajosuunnitelman'],
  'plan.budget': [
    'bestämma en avvecklings budget',
    'fastsette budsjettet for en utfasing',
    'päättää alasajon budjetista',
  ],
  'plan.support': [
    'ge marginalstöd ur en avvecklings budget',
    'gi marginstøtte fra budsjettet for en utfasing',
    'antaa katetukea alasajon budjetista',
  ],
  'notice.send': ['skicka brev till kunder', 'sende brev til kunder', 'lähettää kirjeitä asiakkaille'],
  'notice.answer': [
    'läsa och besvara det man får veta som kund',
    'lese og besvare det man får vite som kunde',
    'lukea ja vastata siihen, mitä asiakkaalle kerrotaan',
  ],
  'replacement.read': [
    'läsa vad kunder erbjudits i stället för enheter',
    'lese hva kunder er tilbudt i stedet for enheter',
    'lukea, mitä asiakkaille on tarjottu laitteiden tilalle',
  ],
  'replacement.make': [
    'ta fram och erbjuda det som ersätter en enhet',
    'sette sammen og tilby det som erstatter en enhet',
    'koota ja tarjota laitteen korvaava tuote',
  ],
  'replacement.review': [
    'godkänna att en produkt får ersätta en annan',
    'godkjenne at et produkt får erstatte et annet',
    'hyväksyä, että tuote saa korvata toisen',
  ],
  'replacement.answer': [
    'svara på ett erbjudande som kund',
    'svare på et tilbud som kunde',
    'vastata tarjoukseen asiakkaana',
  ],
  'replacement.fulfil': [
    'notera vad som beställts och installerats i stället för en enhet',
    'notere hva som er bestilt og installert i stedet for en enhet',
    'kirjata, mitä laitteen tilalle on tilattu ja asennettu',
  ],
} as const
