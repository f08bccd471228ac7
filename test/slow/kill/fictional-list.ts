/** A fictional list in the layout of the EU's (FSF 1.1), another one for each generation: entries come, change and go. */
export function fictionalList(generation: number): string {
  const from = (generation * 7) % 40
  const numbers = Array.from({ length: 400 }, (_, n) => from + n)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2024-01-01T06:00:00.000+01:00" globalFileId="1">',
    ...numbers.map((n) => entity(n, generation)),
    '</export>',
  ].join('\n')
}

/** A name that this generation alone has, and the reference of its entry. */
export function markOf(generation: number): { entry: string; name: string } {
  const n = (generation * 7) % 40
  return { entry: reference(n), name: `Mark Orlunda ${letters(generation)} Holding` }
}

function entity(n: number, generation: number): string {
  const isFirst = reference(n) === markOf(generation).entry
  const isPerson = !isFirst && n % 2 === 0
  const name = isFirst ? markOf(generation).name : nameOf(n, n % 5 === 0 ? generation : 0)
  return `  <sanctionEntity designationDate="2023-05-01" designationDetails="" unitedNationId="" euReferenceNumber="${reference(n)}" logicalId="${n}">
    <regulation regulationType="regulation" organisationType="council" publicationDate="2023-05-01" entryIntoForceDate="2023-05-02" numberTitle="2023/9000 (OJ L9)" programme="UKR" logicalId="${n}1"><publicationUrl>https://example.org/oj/2023/9000</publicationUrl></regulation>
    <subjectType code="${isPerson ? 'person' : 'enterprise'}" classificationCode="${isPerson ? 'P' : 'E'}"/>
    ${alias(name, true)}
    ${alias(cyrillic(n), true)}
    ${n % 20 === 0 ? alias(`Alias ${letters(n)}`, false) : ''}${isPerson ? person(n) : ''}
  </sanctionEntity>`
}

function alias(name: string, isStrong: boolean): string {
  return `<nameAlias firstName="" middleName="" lastName="" wholeName="${name}" function="" title="" nameLanguage="" strong="${isStrong}" regulationLanguage="en" logicalId="1"/>`
}

function person(n: number): string {
  const year = 1950 + (n % 50)
  return `<citizenship region="" countryIso2Code="RU" countryDescription="" regulationLanguage="en" logicalId="1"/>
    <birthdate circa="false" calendarType="GREGORIAN" city="" zipCode="" birthdate="${year}-03-14" dayOfMonth="14" monthOfYear="3" year="${year}" region="" place="" countryIso2Code="RU" countryDescription="" regulationLanguage="en" logicalId="1"/>`
}

function reference(n: number): string {
  return `EU.${10_000 + n}.23`
}

function nameOf(n: number, generation: number): string {
  return `Vest${letters(n)} Torvi${letters(n * 31 + generation)}`
}

function cyrillic(n: number): string {
  return `Вест${'абвгдежзик'.charAt(n % 10)} Торви${'лмнопрстуф'.charAt((n >> 3) % 10)}`
}

function letters(n: number): string {
  return n.toString(36).replaceAll(/\d/g, (digit) => 'bcdfghjklm'.charAt(Number(digit)))
}
