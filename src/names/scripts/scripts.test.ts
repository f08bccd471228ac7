import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, lettersOf } from '../edits.ts'
import {
  analyse,
  compareWords,
  matchNames,
  type NameKind,
  scoreOf,
  soundKeyOf,
  soundKeysOf,
} from '../index.ts'
import { simplify } from './han.ts'
import { cantoneseSpellings, wadeGiles } from './han-spellings.ts'
import { unmix } from './lookalikes.ts'
import { soundCost } from './sound-cost.ts'
import { latticeFor } from './sounding.ts'

const score = (a: string, b: string, kind: NameKind = 'person') =>
  scoreOf(matchNames(analyse(a, kind), analyse(b, kind), Number.POSITIVE_INFINITY).cost)

describe('persons of public life are found by every spelling of the press', () => {
  test.each([
    // Cyrillic: BGN, German, Swedish, French, Polish, Hungarian
    ['Никита Хрущёв', 'Nikita Khrushchev'],
    ['Никита Хрущёв', 'Nikita Chruschtschow'],
    ['Никита Хрущёв', 'Nikita Chrusjtjov'],
    ['Пётр Чайковский', 'Piotr Tchaïkovski'],
    ['Пётр Чайковский', 'Pjotr Tschaikowski'],
    ['Антон Чехов', 'Anton Csehov'],
    ['Володимир Зеленський', 'Volodymyr Zelenskyy'],
    ['Аляксандр Лукашэнка', 'Aliaksandr Lukashenka'],
    ['Тодор Живков', 'Todor Zhivkov'],
    ['Зоран Ђинђић', 'Zoran Djindjic'],
    ['Нұрсұлтан Назарбаев', 'Nursultan Nazarbayev'],
    // Greek: ELOT and customary
    ['Γιώργος Παπανδρέου', 'Giorgos Papandreou'],
    ['Ευάγγελος Βενιζέλος', 'Evangelos Venizelos'],
    ['Χρήστος Σαρτζετάκης', 'Christos Sartzetakis'],
    ['Ανδρέας Βασιλείου', 'Andreas Vassiliou'],
    ['Γιάνης Βαρουφάκης', 'Yanis Varoufakis'],
    // Caucasus
    ['ედუარდ შევარდნაძე', 'Eduard Shevardnadze'],
    ['მიხეილ სააკაშვილი', 'Mikheil Saakashvili'],
    ['ზვიად გამსახურდია', 'Zviad Gamsakhurdia'],
    ['Նիկոլ Փաշինյան', 'Nikol Pashinyan'],
    ['Սերժ Սարգսյան', 'Serzh Sargsyan'],
    ['Արամ Խաչատրյան', 'Aram Khachaturian'],
    // Arabic script
    ['جمال عبد الناصر', 'Gamal Abdel Nasser'],
    ['أنور السادات', 'Anwar Sadat'],
    ['معمر القذافي', 'Muammar Gaddafi'],
    ['معمر القذافي', 'Moammar Khadafy'],
    ['الحبيب بورقيبة', 'Habib Bourguiba'],
    ['هواري بومدين', 'Houari Boumédiène'],
    ['محمود درويش', 'Mahmoud Darwish'],
    ['عبدالرحمن الراشد', 'Abdul Rahman Al Rashed'],
    ['محمد مصدق', 'Mohammad Mossadegh'],
    ['اکبر هاشمی رفسنجانی', 'Akbar Hashemi Rafsanjani'],
    ['ذوالفقار علی بھٹو', 'Zulfiqar Ali Bhutto'],
    // Hebrew
    ['דוד בן גוריון', 'David Ben Gurion'],
    ['גולדה מאיר', 'Golda Meir'],
    ['יצחק רבין', 'Yitzhak Rabin'],
    ['שמעון פרס', 'Shimon Peres'],
    // Han: Pinyin, Wade–Giles, Cantonese
    ['毛泽东', 'Mao Zedong'],
    ['毛泽东', 'Mao Tse-tung'],
    ['邓小平', 'Teng Hsiao-p’ing'],
    ['陳方安生', 'Chan Fong On-sang'],
    ['李光耀', 'Lee Kuang Yao'],
    // Hangul: both orders, joined, hyphened, customary
    ['김대중', 'Kim Dae-jung'],
    ['박정희', 'Park Chung Hee'],
    ['이명박', 'Lee Myung-bak'],
    ['노무현', 'Moo-hyun Roh'],
    ['김정은', 'Kim Jongun'],
    ['남궁민', 'Namgoong Min'],
    // Kana, Thai, Indic
    ['ウラジーミル・プーチン', 'Vladimir Putin'],
    ['ドナルド・トランプ', 'Donald Trump'],
    ['アンゲラ・メルケル', 'Angela Merkel'],
    ['नरेन्द्र मोदी', 'Narendra Modi'],
    ['इंदिरा गांधी', 'Indira Gandhi'],
    ['শেখ হাসিনা', 'Sheikh Hasina'],
    ['ทักษิณ ชินวัตร', 'Thaksin Shinawatra'],
    ['மு கருணாநிதி', 'M. Karunanidhi'],
  ])('%s is %s', (written, latin) => {
    expect(score(written, latin)).toBeGreaterThanOrEqual(0.7)
    expect(score(latin, written)).toBeGreaterThanOrEqual(0.7)
  })
  test.each([
    ['Сергей Иванов', 'Sergei Petrov'],
    ['حسن كريم', 'Hussein Karim'],
    ['محمد علي', 'Mahmoud Ali'],
    ['ناصر سعيد', 'Nasr Saad'],
    ['김정은', 'Kim Jong Il'],
    ['김정은', 'Kim Dong Un'],
    ['李明', 'Li Ning'],
    ['王伟', 'Wang Wen'],
    ['Γιώργος Παπανδρέου', 'Giorgos Papadopoulos'],
    ['דוד לוי', 'Dan Lavi'],
  ])('%s is not %s', (written, latin) => {
    expect(score(written, latin)).toBeLessThan(0.7)
  })
})

describe('companies', () => {
  test.each([
    ['ООО Восточная торговая компания', 'Vostochnaya Trading Company LLC'],
    ['АО Казанский завод', 'Kazan Plant JSC'],
    ['АКЦИОНЕРНОЕ ОБЩЕСТВО РЕАЛИСТ БАНК', 'Realist Bank JSC'],
    ['大连海昇机械有限公司', 'Dalian Haisheng Machinery Co., Ltd.'],
    ['華信船務(香港)有限公司', 'Huaxin Shipping Hongkong Ltd'],
    ['조선백호무역회사', 'Korea Paekho Trading Corporation'],
    ['بنك صادرات', 'Bank Saderat'],
    ['شرکت بازرگانی پارس', 'Pars Trading Company'],
    ['シャープ株式会社', 'Sharp KK'],
    ['บริษัท เอ็กโซร่า จำกัด', 'Exora Co., Ltd.'],
    ['Хайлайн Секьюрити', 'Highline Security'],
  ])('%s is %s', (written, latin) => {
    expect(score(written, latin, 'organisation')).toBeGreaterThanOrEqual(0.7)
  })
  test.each([
    ['大连海昇机械有限公司', 'Dalian Haiyang Machinery Co., Ltd.'],
    ['北京银行', 'Bank of Shanghai'],
    ['АО Казанский завод', 'Samara Plant JSC'],
    ['شركة النور للتجارة', 'Al Nasr Trading Company'],
  ])('%s is not %s', (written, latin) => {
    expect(score(written, latin, 'organisation')).toBeLessThan(0.7)
  })
})

describe('Nordic letters are read both ways', () => {
  test.each([
    ['Åke Sjögren', 'Aake Sjoegren'],
    ['Søren Kierkegaard', 'Soeren Kierkegård'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Mäkelä Pärssinen', 'Maekelae Paerssinen'],
    ['Guðrún Þórðardóttir', 'Gudrun Thordardottir'],
    ['Øystein Ærø', 'Oystein Aero'],
  ])('%s is %s', (a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(0.85)
  })
})

describe('what holds for every script', () => {
  const alphabets = [
    'абвгдежзийклмнопрстуфхцчшщыэюяіїє',
    'αβγδεζηθικλμνξοπρστυφχψω',
    'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
    'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆ',
    'ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ',
    'אבגדהוזחטיכלמנסעפצקרשת',
    '김이박정은영철수동해백호강',
    '海康威视王李张陈明华国平小',
    'アカサタナハマヤラワンガザダバパ',
    'กขคงจชซดตถทนบปผพฟมยรลวสหอาี',
    'कखगघचजटडतदनपबभमयरलवशसह',
  ]
  const word = fc
    .constantFrom(...alphabets)
    .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 7 }))
  test('a word costs nothing against its own plainest reading', () => {
    fc.assert(
      fc.property(word, (written) => {
        const lattice = latticeFor(written)
        fc.pre(lattice !== undefined && lattice.first !== '')
        const letters = lettersOf(codesOf(lattice?.first ?? ''))
        if (lattice) expect(soundCost({ bytes: lattice.flat, at: 0 }, letters, 9)).toBeCloseTo(0, 6)
      }),
    )
  })
  test('a word and its plainest reading share a key', () => {
    fc.assert(
      fc.property(word, (written) => {
        const [read] = analyse(written, 'object').words
        const first = latticeFor(read?.written ?? '')?.first ?? ''
        fc.pre(read !== undefined && first !== '' && first.length >= 2)
        if (read) expect(soundKeysOf(read)).toContain(soundKeyOf(first))
      }),
    )
  })
  test('a name is itself, in capitals and in another order of its words too', () => {
    const names = ['Сергей Лавров', 'Κυριάκος Μητσοτάκης', 'მიხეილ სააკაშვილი', 'Արամ Խաչատրյան']
    for (const name of names) {
      expect(score(name, name.toUpperCase()), name).toBe(1)
      expect(score(name, name.split(' ').reverse().join(' ')), name).toBeGreaterThan(0.8)
    }
  })
  test('whoever asks in which script: two words cost the same in both directions', () => {
    fc.assert(
      fc.property(
        word,
        fc.string({ unit: fc.constantFrom(...'abdehiklmnorstuyz'), minLength: 2, maxLength: 9 }),
        (written, latin) => {
          const [a] = analyse(written, 'object').words
          const [b] = analyse(latin, 'object').words
          fc.pre(a !== undefined && b !== undefined)
          if (a && b) expect(compareWords(a, b, 9).cost).toBe(compareWords(b, a, 9).cost)
        },
      ),
    )
  })
})

test('traditional and simplified characters are one name', () => {
  expect(simplify('華國發長')).toBe('华国发长')
  expect(score('陳明華', '陈明华')).toBe(1)
})

test('Wade–Giles and Hong Kong spellings follow from the syllable', () => {
  expect(wadeGiles('zhang')).toContain('chang')
  expect(wadeGiles('xiong')).toContain('hsiung')
  expect(wadeGiles('deng')).toContain('teng')
  expect(cantoneseSpellings('coeng')).toContain('cheung')
  expect(cantoneseSpellings('hoi')).toContain('hoi')
})

test('letters that look alike are read in the alphabet of the rest of the word', () => {
  expect(unmix('cорока')).toBe('сорока')
  expect(unmix('сompany')).toBe('company')
  expect(unmix('анатóлий')).toBe('анатолий')
  expect(unmix('company')).toBe('company')
})
