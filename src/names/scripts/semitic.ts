import { type Alphabet, readTable, type Table, vowelless, weakLetters } from './lattice.ts'

/**
 * Arabic, Persian, Urdu and Pashto letters (hamza seats already brought to their plain letter): ISO 233 and ALA-LC
 * without marks, IJMES, BGN/PCGN, French spelling of the Maghreb (ou, ch, dj), Persian and Urdu speech (ض z, و v,
 * ق gh), Egyptian g, Gulf ga/y, newspapers of German (dsch, ch) and of Swedish.
 */
const arabicTable: Table = {
  ا: 'a e o / - i u h y',
  '^ا': 'a e i o u / y h',
  آ: 'a o / aa',
  ب: 'b / p v',
  پ: 'p b',
  ت: 't / th d',
  ث: 'th s t',
  ج: 'j g dj / y dsch gi zh dz dg',
  چ: 'ch sh j / tch tsch c tj',
  ح: 'h / kh ch',
  خ: 'kh ch x / h j k q',
  د: 'd',
  ذ: 'dh d z th / zh',
  ر: 'r',
  ز: 'z s / j',
  ژ: 'zh j / g z',
  س: 's c / z',
  ش: 'sh ch sch / s sj c',
  ص: 's / c z',
  ض: 'd dh z / th',
  ط: 't / th d',
  ظ: 'z dh th d / dz',
  ع: '- a e i o u / h aa',
  '^ع': 'a e i o u / h aa',
  غ: 'gh g / q r rh k',
  ف: 'f ph / v',
  ق: 'q k g gh c / kh -',
  ك: 'k c / g ch q',
  گ: 'g / k gu',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h / a e',
  و: 'w u v o ou / oo aw au ow eu ue oe f',
  ي: 'y i ee e ai ay ei ey ie / j iy ii',
  ى: 'a i y e / ah ai',
  ة: 'a ah at eh e et / h t ha it',
  ء: '- a / e i u y',
  ٹ: 't',
  ڈ: 'd',
  ډ: 'd',
  ټ: 't',
  ڑ: 'r',
  ړ: 'r / d',
  ے: 'e ay ai',
  ں: 'n / -',
  ښ: 'sh kh x / ch h',
  ږ: 'g zh / j',
  ځ: 'z dz / j',
  څ: 's ts / c',
  ڼ: 'n',
  ې: 'e i / ee y',
  ۍ: 'y i / ay ai',
  ڤ: 'v f',
  ال: 'al el ul / il ol a e u l',
  وا: 'wa va / oua uwa ua wu ewa wah',
  يا: 'ya ia / iya ea ja iaa ie',
  يي: 'yi i ayi ai ei aee ayee / aei eyi ae aie',
  اي: 'ai ay i / aei ei ey ae aee ayi',
  او: 'aw ow u o ou au / ao av oo',
  وي: 'awi wi oui ui / uy uwi ovi avi owi oy oi evi',
  ئي: 'i ei aei / ae ai',
  وو: 'wu ow u / awu aw ovu',
  لله: 'llah lla ullah ollah allah / lah ulla alla',
  الله: 'allah ullah ollah alah ulla ulah elah / alla lah ela',
}

/** Hebrew: Academy (2006), the simplified spelling of passports, and Yiddish and English habits (tz, ch, sch). */
const hebrewTable: Table = {
  א: '- a e / o i u y',
  ב: 'b v / w bh f',
  ג: 'g / j',
  ד: 'd / j dh',
  ה: 'h - a e ah eh / ha ea',
  ו: 'v w o u / ou oo - ow vo wo f b',
  וו: 'v w / o u',
  ז: 'z s / j zh',
  ח: 'h ch kh / x',
  ט: 't / th',
  י: 'y i / e ee ei ai ie j - a ay ey ye',
  יי: 'y i ei ai ay / ey ie ie yi ee ye',
  כ: 'k ch kh c / x q h',
  ך: 'kh ch k / h ck',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's c / z ss',
  ע: '- a e / o i u aa h',
  פ: 'p f ph',
  ף: 'f p / ph v',
  צ: 'ts tz z c / s ch tch tsch cz',
  ץ: 'ts tz z / ch c tch s tzch',
  ק: 'k c q / ck ch',
  ר: 'r',
  ש: 'sh s / sch ch sz c',
  ת: 't / th s',
  קס: 'ks x',
  טש: 'ch tch tsch',
  דז: 'dz j / g',
  ויץ: 'vich vitz witz wich / vic vits ovitz wicz',
  ביץ: 'vich vitz witz bitz / vic vits wicz',
}

export const arabic: Alphabet = {
  readings: readTable(arabicTable),
  habits: vowelless,
  weak: new Map([
    ...weakLetters('ا', 0.15),
    ...weakLetters('عءىة', 0.2),
    ...weakLetters('وي', 0.6),
    ...weakLetters('ه', 0.35),
    ...weakLetters('آ', 0.3),
  ]),
}
export const hebrew: Alphabet = {
  readings: readTable(hebrewTable),
  habits: { ...vowelless, vowel: 0.05, vowels: 0.2 },
  weak: new Map([...weakLetters('אע', 0.15), ...weakLetters('הוי', 0.5)]),
}

const letters = readTable(arabicTable)

/** A word of Arabic script with the vowels that are likeliest where none are written: منصور mansur, حسن hasan. */
export function fromArabic(word: string): string {
  let text = ''
  let consonants = 0
  const length = word.length
  for (let i = 0; i < length; i++) {
    const letter = word[i] ?? ''
    const before = word[i - 1] ?? ''
    const isVowel = (letter === 'و' || letter === 'ي') && i > 0 && !'اوي'.includes(before)
    if (isVowel || letter === 'ا' || letter === 'آ' || letter === 'ى' || letter === 'ة') {
      text += letter === 'و' ? 'u' : letter === 'ي' ? 'i' : 'a'
      consonants = 0
      continue
    }
    const latin =
      letter === 'ي' ? 'y' : letter === 'ع' ? (i === 0 ? 'a' : '') : (letters.get(letter)?.[0]?.latin ?? '')
    if (latin === '') continue
    const isLast = i === length - 1
    if (consonants === 2 || (consonants === 1 && (isLast || text.length <= 2))) {
      text += 'a'
      consonants = 0
    }
    text += latin
    consonants++
  }
  return text
}
