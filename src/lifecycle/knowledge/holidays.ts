import { type Wording, wording } from '#kernel'

/** Whose calendar: countries of the house, and the institutions of the European Union. */
export const calendarCodes = ['SE', 'NO', 'FI', 'DE', 'EU'] as const
export type CalendarCode = (typeof calendarCodes)[number]

/**
 * `publicHoliday`: nobody works, by law. `eve`: a working day by law, but a time limit that ends on it is carried on by
 * the country's act on time limits, and offices are closed. `halfDay`: shortened by custom; it moves no date.
 */
export type HolidayKind = 'publicHoliday' | 'eve' | 'halfDay'

/** When it is: the same date each year, days from Easter Sunday, or the one such weekday from a date on. */
export type HolidayRule =
  | { readonly fixed: string } // MM-DD
  | { readonly easter: number }
  | { readonly weekday: number; readonly from: string } // 0 Sunday … 6 Saturday, the first on or after MM-DD

export interface Holiday {
  readonly country: CalendarCode
  readonly code: string
  readonly rule: HolidayRule
  readonly kind: HolidayKind
  readonly source: string
  /** Somebody read the source. */
  readonly verified: boolean
}

/** Names of the days. The same day has the same code in every country. */
export const holidayNames = {
  newYear: wording('Nyårsdagen', 'Første nyttårsdag', 'Uudenvuodenpäivä', 'New Year’s Day'),
  dayAfterNewYear: wording(
    'Dagen efter nyår',
    'Dagen etter nyttår',
    'Uudenvuoden jälkeinen päivä',
    '2 January',
  ),
  epiphany: wording('Trettondedag jul', 'Helligtrekongersdag', 'Loppiainen', 'Epiphany'),
  maundyThursday: wording('Skärtorsdagen', 'Skjærtorsdag', 'Kiirastorstai', 'Maundy Thursday'),
  goodFriday: wording('Långfredagen', 'Langfredag', 'Pitkäperjantai', 'Good Friday'),
  easterEve: wording('Påskafton', 'Påskeaften', 'Lankalauantai', 'Easter Eve'),
  easterSunday: wording('Påskdagen', 'Første påskedag', 'Pääsiäispäivä', 'Easter Sunday'),
  easterMonday: wording('Annandag påsk', 'Andre påskedag', 'Toinen pääsiäispäivä', 'Easter Monday'),
  mayDay: wording('Första maj', 'Offentlig høytidsdag 1. mai', 'Vappu', 'May Day'),
  europeDay: wording('Europadagen', 'Europadagen', 'Eurooppa-päivä', 'Europe Day'),
  constitutionDay: wording(
    'Norges grundlagsdag',
    'Grunnlovsdagen',
    'Norjan perustuslain päivä',
    'Constitution Day',
  ),
  ascension: wording('Kristi himmelsfärdsdag', 'Kristi himmelfartsdag', 'Helatorstai', 'Ascension Day'),
  dayAfterAscension: wording(
    'Dagen efter Kristi himmelsfärd',
    'Dagen etter Kristi himmelfart',
    'Helatorstain jälkeinen perjantai',
    'Friday after Ascension',
  ),
  whitEve: wording('Pingstafton', 'Pinseaften', 'Helluntaiaatto', 'Whit Saturday'),
  whitSunday: wording('Pingstdagen', 'Første pinsedag', 'Helluntaipäivä', 'Whit Sunday'),
  whitMonday: wording('Annandag pingst', 'Andre pinsedag', 'Toinen helluntaipäivä', 'Whit Monday'),
  nationalDaySweden: wording(
    'Sveriges nationaldag',
    'Sveriges nasjonaldag',
    'Ruotsin kansallispäivä',
    'National Day of Sweden',
  ),
  midsummerEve: wording('Midsommarafton', 'Midtsommeraften', 'Juhannusaatto', 'Midsummer Eve'),
  midsummerDay: wording('Midsommardagen', 'Midtsommerdag', 'Juhannuspäivä', 'Midsummer Day'),
  belgianNationalDay: wording(
    'Belgiens nationaldag',
    'Belgias nasjonaldag',
    'Belgian kansallispäivä',
    'National Day of Belgium',
  ),
  assumption: wording(
    'Marie himmelsfärdsdag',
    'Marias himmelfart',
    'Marian taivaaseenottaminen',
    'Assumption',
  ),
  germanUnity: wording(
    'Tyska enhetens dag',
    'Tysklands samlingsdag',
    'Saksan yhtenäisyyden päivä',
    'German Unity Day',
  ),
  allSaints: wording('Alla helgons dag', 'Allehelgensdag', 'Pyhäinpäivä', 'All Saints’ Day'),
  allSouls: wording('Alla själars dag', 'Alle sjelers dag', 'Vainajien muistopäivä', 'All Souls’ Day'),
  independenceFinland: wording(
    'Finlands självständighetsdag',
    'Finlands selvstendighetsdag',
    'Itsenäisyyspäivä',
    'Independence Day of Finland',
  ),
  christmasEve: wording('Julafton', 'Julaften', 'Jouluaatto', 'Christmas Eve'),
  christmasDay: wording('Juldagen', 'Første juledag', 'Joulupäivä', 'Christmas Day'),
  boxingDay: wording('Annandag jul', 'Andre juledag', 'Tapaninpäivä', 'Second day of Christmas'),
  yearEndClosing: wording(
    'Stängt mellan jul och nyår',
    'Stengt i romjulen',
    'Suljettu välipäivinä',
    'Closed at the end of the year',
  ),
  newYearsEve: wording('Nyårsafton', 'Nyttårsaften', 'Uudenvuodenaatto', 'New Year’s Eve'),
} as const satisfies Record<string, Wording>
type HolidayCode = keyof typeof holidayNames

const swedishHolidays = 'Lag (1989:253) om allmänna helgdagar, 1–2 §§'
const swedishLimits = 'Lag (1930:173) om beräkning av lagstadgad tid, 2 §'
const norwegianHolidays = 'Lov 24 februar 1995 nr. 12 om helligdager og helligdagsfred, § 2'
const norwegianPeace =
  'Lov 24 februar 1995 nr. 12 om helligdager og helligdagsfred, § 3: peace from 16:00, no holiday'
const norwegianDays = 'Lov 26 april 1947 nr. 1 om 1 og 17 mai, § 1'
const finnishHolidays = 'Kirkkolaki 652/2023, 1 luku 6 §'
const finnishLimits = 'Laki säädettyjen määräaikain laskemisesta 150/1930, 5 §'
const germanHolidays = 'Holiday acts of the Länder: the days that all sixteen share; a Land adds its own'
const germanLimits = 'BGB § 193 names Saturdays, Sundays and recognised holidays only'
const ofInstitutions =
  'Yearly decision on the holidays of the institutions (OJ C); the usual days, not read for each year'

/** Every day that moves or may move a date. Weekends are not listed. */
export const holidays: readonly Holiday[] = [
  ...of('SE', 'publicHoliday', swedishHolidays, {
    newYear: { fixed: '01-01' },
    epiphany: { fixed: '01-06' },
    goodFriday: { easter: -2 },
    easterSunday: { easter: 0 },
    easterMonday: { easter: 1 },
    mayDay: { fixed: '05-01' },
    ascension: { easter: 39 },
    whitSunday: { easter: 49 },
    nationalDaySweden: { fixed: '06-06' },
    midsummerDay: { weekday: 6, from: '06-20' },
    allSaints: { weekday: 6, from: '10-31' },
    christmasDay: { fixed: '12-25' },
    boxingDay: { fixed: '12-26' },
  }),
  ...of('SE', 'eve', swedishLimits, {
    midsummerEve: { weekday: 5, from: '06-19' },
    christmasEve: { fixed: '12-24' },
    newYearsEve: { fixed: '12-31' },
  }),
  ...of('SE', 'halfDay', '', { easterEve: { easter: -1 }, maundyThursday: { easter: -3 } }),
  ...of('NO', 'publicHoliday', norwegianHolidays, {
    newYear: { fixed: '01-01' },
    maundyThursday: { easter: -3 },
    goodFriday: { easter: -2 },
    easterSunday: { easter: 0 },
    easterMonday: { easter: 1 },
    ascension: { easter: 39 },
    whitSunday: { easter: 49 },
    whitMonday: { easter: 50 },
    christmasDay: { fixed: '12-25' },
    boxingDay: { fixed: '12-26' },
  }),
  ...of('NO', 'publicHoliday', norwegianDays, {
    mayDay: { fixed: '05-01' },
    constitutionDay: { fixed: '05-17' },
  }),
  ...of('NO', 'halfDay', norwegianPeace, {
    easterEve: { easter: -1 },
    whitEve: { easter: 48 },
    christmasEve: { fixed: '12-24' },
  }),
  ...of('NO', 'halfDay', '', { newYearsEve: { fixed: '12-31' } }),
  ...of('FI', 'publicHoliday', finnishHolidays, {
    newYear: { fixed: '01-01' },
    epiphany: { fixed: '01-06' },
    goodFriday: { easter: -2 },
    easterSunday: { easter: 0 },
    easterMonday: { easter: 1 },
    ascension: { easter: 39 },
    whitSunday: { easter: 49 },
    midsummerDay: { weekday: 6, from: '06-20' },
    allSaints: { weekday: 6, from: '10-31' },
    christmasDay: { fixed: '12-25' },
    boxingDay: { fixed: '12-26' },
  }),
  ...of('FI', 'publicHoliday', 'Laki 272/1944; laki 150/1930, 5 §', { mayDay: { fixed: '05-01' } }),
  ...of('FI', 'publicHoliday', 'Laki itsenäisyyspäivän viettämisestä 388/1937, 1 §', {
    independenceFinland: { fixed: '12-06' },
  }),
  ...of('FI', 'eve', finnishLimits, {
    midsummerEve: { weekday: 5, from: '06-19' },
    christmasEve: { fixed: '12-24' },
  }),
  ...of('DE', 'publicHoliday', germanHolidays, {
    newYear: { fixed: '01-01' },
    goodFriday: { easter: -2 },
    easterMonday: { easter: 1 },
    mayDay: { fixed: '05-01' },
    ascension: { easter: 39 },
    whitMonday: { easter: 50 },
    christmasDay: { fixed: '12-25' },
    boxingDay: { fixed: '12-26' },
  }),
  ...of('DE', 'publicHoliday', 'Einigungsvertrag, Art. 2(2)', { germanUnity: { fixed: '10-03' } }),
  ...of('DE', 'halfDay', germanLimits, { christmasEve: { fixed: '12-24' }, newYearsEve: { fixed: '12-31' } }),
  ...unverified(
    of('EU', 'publicHoliday', ofInstitutions, {
      newYear: { fixed: '01-01' },
      dayAfterNewYear: { fixed: '01-02' },
      maundyThursday: { easter: -3 },
      goodFriday: { easter: -2 },
      easterMonday: { easter: 1 },
      mayDay: { fixed: '05-01' },
      europeDay: { fixed: '05-09' },
      ascension: { easter: 39 },
      dayAfterAscension: { easter: 40 },
      whitMonday: { easter: 50 },
      belgianNationalDay: { fixed: '07-21' },
      assumption: { fixed: '08-15' },
      allSaints: { fixed: '11-01' },
      allSouls: { fixed: '11-02' },
      christmasEve: { fixed: '12-24' },
      christmasDay: { fixed: '12-25' },
      boxingDay: { fixed: '12-26' },
    }),
  ),
  ...unverified(
    ['12-27', '12-28', '12-29', '12-30', '12-31'].flatMap((fixed) =>
      of('EU', 'publicHoliday', ofInstitutions, { yearEndClosing: { fixed } }),
    ),
  ),
]

function of(
  country: CalendarCode,
  kind: HolidayKind,
  ...[source, days]: [string, Partial<Record<HolidayCode, HolidayRule>>]
): Holiday[] {
  return Object.entries(days).map(([code, rule]) => ({
    country,
    code,
    rule,
    kind,
    source: source || 'Custom and collective agreements; no statute',
    // The Saturday range of the Finnish All Saints' Day was not read in the act itself.
    verified: source !== '' && !(country === 'FI' && code === 'allSaints'),
  }))
}

function unverified(days: readonly Holiday[]): Holiday[] {
  return days.map((day) => ({ ...day, verified: false }))
}
