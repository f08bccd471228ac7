/** Deeds on warnings: Swedish, Norwegian, Finnish. */
export const warningDeeds = {
  'warning.receive': ['ta emot en varning', 'ta imot et varsel', 'ottaa vastaan varoituksia'],
  'warning.read': ['läsa varningar', 'lese varsler', 'lukea varoituksia'],
  'warning.readRestricted': [
    'läsa begränsade varningar',
    'lese begrensede varsler',
    'lukea rajoitettuja varoituksia',
  ],
  'warning.readSource': [
    'se vem som har rapporterat något',
    'se hvem som har meldt fra om noe',
    'nähdä, kuka on tehnyt ilmoituksen',
  ],
  'warning.inform': [
    'lägga till det som är nytt i en varning',
    'legge til det som er nytt i et varsel',
    'lisätä varoitukseen uutta tietoa',
  ],
  'warning.change': [
    'säga vem en varning gäller och vad den hör till',
    'si hvem et varsel gjelder, og hva det hører til',
    'kertoa, ketä varoitus koskee ja mihin se kuuluu',
  ],
  'warning.triage': ['sortera varningar', 'sortere varsler', 'luokitella varoituksia'],
  'warning.message': [
    'skriva till den som har rapporterat något',
    'skrive til den som har meldt fra om noe',
    'kirjoittaa ilmoituksen tekijälle',
  ],
  'warning.erase': [
    'radera vem som har rapporterat något',
    'slette hvem som har meldt fra om noe',
    'poistaa tiedon ilmoituksen tekijästä',
  ],
} as const
