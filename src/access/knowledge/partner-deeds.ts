/** Deeds of suppliers, in Swedish, Norwegian and Finnish. */
export const partnerDeeds = {
  'partner.readDetail': [
    'läsa varför en leverantör fick ett annat läge, och vad den är skyldig oss',
    'lese hvorfor en leverandør fikk en annen status, og hva den skylder oss',
    'lukea, miksi toimittajan tilaa muutettiin ja mitä se on meille velkaa',
  ],
  'partner.move': [
    'ge en leverantör ett annat läge',
    'gi en leverandør en annen status',
    'muuttaa toimittajan tilaa',
  ],
  'partner.approve': [
    'godkänna en leverantörs nya läge',
    'godkjenne en leverandørs nye status',
    'hyväksyä toimittajan uuden tilan',
  ],
  'obligation.read': [
    'läsa vad leverantörer är skyldiga oss',
    'lese hva leverandører skylder oss',
    'lukea toimittajien velvoitteet',
  ],
  'obligation.change': [
    'lägga till eller ändra vad leverantörer är skyldiga oss',
    'legge til eller endre hva leverandører skylder oss',
    'lisätä tai muuttaa toimittajien velvoitteita',
  ],
  'obligation.show': [
    'registrera vad som visar att en leverantör uppfyller en skyldighet',
    'registrere hva som viser at en leverandør oppfyller en forpliktelse',
    'kirjata, mikä osoittaa toimittajan täyttävän velvoitteen',
  ],
} as const
