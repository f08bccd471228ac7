/** Consonants as one letter a class, so that Arabic, Hebrew and Latin spellings of a name meet. */
const arabic: Record<string, string> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ط: 't',
  ة: '',
  ث: 't',
  ج: 'j',
  چ: 'S',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ض: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  ژ: 'j',
  ظ: 'z',
  س: 's',
  ص: 's',
  ش: 'S',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ٹ: 't',
  ڈ: 'd',
  ړ: 'r',
  ڼ: 'n',
  ښ: 'S',
  ځ: 'z',
  څ: 's',
  ڑ: 'r',
}
const hebrew: Record<string, string> = {
  ב: 'b',
  ג: 'g',
  ד: 'd',
  ה: 'h',
  ז: 'z',
  ח: 'h',
  ט: 't',
  כ: 'k',
  ך: 'k',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's',
  פ: 'f',
  ף: 'f',
  צ: 's',
  ץ: 's',
  ק: 'k',
  ר: 'r',
  ש: 'S',
  ת: 't',
}

/** The letters of Arabic script that differ only in writing brought to one form: hamza seats, ya, kaf, marks dropped. */
export function foldArabic(word: string): string {
  return word
    .replace(/[\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ی|ئ/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ؤ/g, 'و')
    .replace(/ہ|ھ|ە/g, 'ه')
}

/** Consonants of a word written in Arabic or Hebrew letters. */
export function bonesOfScript(word: string): string {
  let bones = ''
  for (const letter of word) {
    const bone = arabic[letter] ?? hebrew[letter] ?? ''
    if (!bones.endsWith(bone) || bone === '') bones += bone
  }
  return bones.length > 2 ? bones.replace(/h$/, '') : bones
}

/** Consonants of a Latin word, in the same classes. */
export function bonesOfLatin(text: string): string {
  const bones = text
    .replace(/^abd[aeu]l/, 'abd')
    .replace(/tch|sh|ch|sch/g, 'S')
    .replace(/kh/g, 'x')
    .replace(/gh/g, 'g')
    .replace(/dj|zh/g, 'j')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/ph/g, 'f')
    .replace(/p/g, 'b')
    .replace(/[qc]/g, 'k')
    .replace(/[aeiouyvw]/g, '')
    .replace(/(.)\1+/g, '$1')
  return bones.length > 2 ? bones.replace(/h$/, '') : bones
}
