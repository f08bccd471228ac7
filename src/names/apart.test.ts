import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rarityOf } from './common-names.ts'
import { analyse, matchNames, type NameKind, nameCost, scoreOf } from './index.ts'

const match = (a: string, b: string, kind: NameKind = 'person') =>
  matchNames(analyse(a, kind), analyse(b, kind), Number.POSITIVE_INFINITY)
const score = (a: string, b: string, kind: NameKind = 'person') => scoreOf(match(a, b, kind).cost)
const features = (a: string, b: string) => match(a, b).notes.map(({ feature }) => feature)

describe('how much sharing a word proves', () => {
  test('a name that one of 200 bears proves least, one that no table knows most', () => {
    expect(rarityOf('maria')).toBe(0.1)
    expect(rarityOf('taylor')).toBe(0.3)
    expect(rarityOf('vestrovius')).toBe(1)
  })
  test('a frequent name is not rare for being spelt another way', () => {
    expect(rarityOf('muhammadd')).toBe(rarityOf('muhammad'))
  })
  test('common words that agree leave more doubt about what is left out than rare ones', () => {
    expect(score('Robert Vestrovius', 'Ilmar Robert Vestrovius')).toBeGreaterThan(
      score('Robert Taylor', 'Ilmar Robert Taylor') + 0.05,
    )
    expect(score('Juan Garcia', 'Juan Miguel Garcia Vestrovius')).toBeLessThan(0.7)
    expect(score('Ilmar Vestrovius', 'Ilmar Miguel Vestrovius Garcia')).toBeGreaterThanOrEqual(0.7)
  })
  test('an exact name is exact, however common', () => {
    expect(score('John Smith', 'John Smith')).toBe(1)
    expect(score('SMITH, John', 'John Smith')).toBe(1)
  })
  test('two weak likenesses between common names are no likeness', () => {
    expect(score('Nathan Young', 'Jon Chol Young')).toBeLessThan(0.7)
    expect(score('Michael Chen', 'Mike Shen')).toBeLessThan(0.7)
  })
  test('a Muhammad left out is hardly a difference', () => {
    expect(score('Mohammad Ilmar Vestrovius', 'Ilmar Vestrovius')).toBeGreaterThan(0.9)
  })
})

describe('another given name', () => {
  test("a man's and a woman's form are of two persons", () => {
    for (const [man, woman] of [
      ['Antonio', 'Antonia'],
      ['Denis', 'Denise'],
      ['Francisco', 'Francesca'],
      ['Luis', 'Luisa'],
      ['Juan', 'Juana'],
    ])
      expect(features(`${man} Vestrov`, `${woman} Vestrov`), `${man} ${woman}`).toContain('word.gender')
  })
  test('two frequent names one letter apart are two names sooner than a slip', () => {
    expect(features('Peck Vestrov', 'Peng Vestrov')).toContain('word.settled')
    expect(score('Maria Taylor', 'Mark Taylor')).toBeLessThan(0.7)
    expect(features('Olof Petersen', 'Olof Peterson')).not.toContain('word.settled')
  })
  test('spellings of one name cost less than short forms, and those less than forms of other languages', () => {
    const [spelling, short, national] = [
      score('Sergei Vestrov', 'Serhii Vestrov'),
      score('Robert Vestrov', 'Bob Vestrov'),
      score('John Vestrov', 'Ivan Vestrov'),
    ]
    expect(spelling).toBeGreaterThan(short)
    expect(short).toBeGreaterThan(national)
    expect(national).toBeGreaterThanOrEqual(0.7)
  })
})

describe('companies', () => {
  test('a brand stands for the whole name; a sister abroad is another company', () => {
    expect(
      score('Vestrovia', 'Vestrovia Digital Technology Co., Ltd.', 'organisation'),
    ).toBeGreaterThanOrEqual(0.7)
    expect(score('Banco Vestrovia', 'Banco Vestrovia Chile', 'organisation')).toBeLessThan(0.7)
  })
  test('three letters are no brand, for so few are soon the same by chance', () => {
    expect(rarityOf('qxz')).toBe(0.5)
    expect(score('Qxz', 'Qxz Digital Technology Trading', 'organisation')).toBeLessThan(0.7)
  })
  test('an acronym that is all two companies share must be the same, whatever stands beside it', () => {
    expect(score('Npa Vestrovia', 'Npo', 'organisation')).toBeLessThan(0.7)
  })
  test('a linking word on one side is hardly a difference', () => {
    expect(score('Vestrova za Zalgir', 'Vestrova Zalgir', 'organisation')).toBeGreaterThan(0.95)
  })
})

describe('read without vowels', () => {
  test('an alef that begins a word is heard, and a vowel that ends one is written', () => {
    expect(match('محمد امان', 'Mohammad Aman').cost).toBeLessThan(match('محمد امان', 'Mohammad Mann').cost)
    expect(match('غسان بلال', 'Ghassan Bilal').cost).toBeLessThan(
      match('غسان بلال', 'Rossana Balla').cost - 0.3,
    )
  })
  test('few consonants prove little: two near words and one too many are no likeness', () => {
    expect(score('طارق ياسمينة', 'Jasmine Derek Mills')).toBeLessThan(0.7)
    expect(score('עדן לוי', 'Diana Livio Trapanese')).toBeLessThan(0.7)
    expect(score('طارق ياسمينة', 'Tariq Yasmina')).toBeGreaterThan(0.9)
  })
})

test('one slip beside a word that agrees is only a slip; a lone word has nothing beside it', () => {
  expect(features('Ilmar Chen', 'Ilmar Chin')).not.toContain('evidence.common')
  expect(features('Tracie', 'Trece')).toContain('evidence.common')
  expect(features('Jay Khan', 'Zhi Chen')).toContain('evidence.common')
})

describe('what is left out', () => {
  test('of two Spanish family names the first is kept', () => {
    expect(features('Ilmar Gonzalez', 'Ilmar Estrada Gonzalez')).toContain('family.first')
    expect(features('Ilmar Estrada', 'Ilmar Estrada Gonzalez')).not.toContain('family.first')
    expect(features('Ilmar Maria Gonzalez', 'Ilmar Gonzalez')).not.toContain('family.first')
    expect(score('Jesus Garcia', 'Jesus Miguel Rubio Garcia')).toBeLessThan(0.7)
  })
  test('the first word is missed more than one in the middle', () => {
    expect(score('Robert Vestrov', 'Ilmar Robert Vestrov')).toBeLessThan(
      score('Robert Vestrov', 'Robert Ilmar Vestrov'),
    )
  })
  test('an initial does not stand for another family', () => {
    expect(score('Peter Andren', 'Peter A. Savchenko')).toBeLessThan(0.7)
    expect(score('Jaqueline Torres', 'Manuel J Torres')).toBeLessThan(0.7)
  })
  test('words turned round and others left out are doubted together', () => {
    expect(score('Thomas Adrian Ellis', 'Adrian Tomas')).toBeLessThan(0.7)
    expect(score('Adrian Vestrov', 'Vestrov Adrian')).toBeGreaterThanOrEqual(0.7)
  })
})

describe('read across scripts', () => {
  test('a syllable too many, or another vowel, is another name', () => {
    expect(score('광수 승민 최', 'Kwang Su Choe')).toBeLessThan(0.7)
    expect(score('娟 岩 高', 'Yan Gao')).toBeLessThan(0.7)
    expect(features('兵 吉', 'Chi Bang')).toContain('syllable.differs')
    expect(score('수진 김', 'Su-gil Kim')).toBeLessThan(0.7)
    expect(score('수진 김', 'Su-jin Kim')).toBeGreaterThan(0.9)
  })
  test('a family name is not translated', () => {
    expect(score('Николай Черных', 'Nicholas Black')).toBeLessThan(0.7)
  })
})

test('a family particle on one side and a slip beside it are two differences', () => {
  expect(score('David van Mare', 'David Mayer')).toBeLessThan(0.7)
  expect(score('David van Mare', 'David Mare')).toBeGreaterThan(0.85)
})

test('the quick look agrees with the full comparison on names as people bear them', () => {
  const word = fc.constantFrom(
    ...'Juan Juana Ivan Maria Mary Robert Bob B. Garcia Gonzalez Estrada Muhammad Mohamed Ali Salim Kim Jong Un Sung Vestrov'.split(
      ' ',
    ),
    ...'Vestrova van al Michael Mikhail Jeff Sire Mire Chen Khan 김 정은 성훈 王 晨 علي محمد غسان Николай Черных Black עבד'.split(
      ' ',
    ),
  )
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(name, name, (a, b) => {
      const [one, other] = [analyse(a, 'person'), analyse(b, 'person')]
      const { cost } = matchNames(one, other, Number.POSITIVE_INFINITY)
      if (cost <= 1.79) expect(nameCost(one, other, 1.8), `${a} | ${b}`).toBeCloseTo(cost, 6)
    }),
    { numRuns: 3000 },
  )
})
