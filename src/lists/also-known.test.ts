import { expect, test } from 'vitest'
import { bracketed, namesIn } from './also-known.ts'

const said = (cell: string) => namesIn(cell).map(({ text, kind }) => `${kind}: ${text}`)

test('names are parted at a/k/a, however it is written, and former names are told', () => {
  expect(said('Yunnan Machinery, a/k/a Golden Horse (JinMa) Factory, a/k/a Yunnan 1st Prison')).toEqual([
    'primary: Yunnan Machinery',
    'alias: Golden Horse (JinMa) Factory',
    'alias: Yunnan 1st Prison',
  ])
  expect(said('ELMCREST LIMITED, FORMERLY KNOWN AS LANDMARC LIMITED')).toEqual([
    'primary: ELMCREST LIMITED',
    'formerly: LANDMARC LIMITED',
  ])
  expect(said('SIBERIAN AIRLINES D/B/A S7 AIRLINES')).toEqual([
    'primary: SIBERIAN AIRLINES',
    'alias: S7 AIRLINES',
  ])
})

test('a bracket with another name is taken out; what stands behind it belongs to the name', () => {
  expect(said('PEARL (A.K.A. NEI-CHIEN CHU) LI')).toEqual(['primary: PEARL LI', 'alias: NEI-CHIEN CHU'])
  expect(said('AVIC Chengdu Co., Ltd. (formerly Zhonghang Limited (ZEMIC))')).toEqual([
    'primary: AVIC Chengdu Co., Ltd.',
    'formerly: Zhonghang Limited (ZEMIC)',
  ])
  expect(said('XCCG CO., LTD. (ALSO KNOWN AS XCCG LOGISTICS')).toEqual([
    'primary: XCCG CO., LTD.',
    'alias: XCCG LOGISTICS',
  ])
})

test('a cell that begins with a marker has no main name; letters within a word are no marker', () => {
  expect(said('A.K.A. JOKO SESWANTO')).toEqual(['alias: JOKO SESWANTO'])
  expect(said('AKAMAI AND OKAKA LTD.')).toEqual(['primary: AKAMAI AND OKAKA LTD.'])
})

test('the bracket at the end of a name is told apart, also where it was closed with another sign', () => {
  expect(bracketed('CCCG Group (Limited) (CCCG)')).toEqual({ name: 'CCCG Group (Limited)', inner: 'CCCG' })
  expect(bracketed('SMIC (Tianjin) Corporation (SMIC Tianjin]')).toEqual({
    name: 'SMIC (Tianjin) Corporation',
    inner: 'SMIC Tianjin',
  })
  expect(bracketed('China Unicom (BVI) Co., Ltd.')).toEqual({ name: 'China Unicom (BVI) Co., Ltd.' })
})
