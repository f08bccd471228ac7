import { SaxesParser } from 'saxes'

/** SpreadsheetML as ISO/IEC 29500-1 §18 has it: what of a workbook says what stands in which row. */
export interface SheetRow {
  /** Number of the row in the sheet, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}
export interface SheetName {
  readonly name: string
  /** By which its file is found. */
  readonly relation: string
}
export type Text = AsyncIterable<string>
type Attributes = Readonly<Record<string, string>>

interface Handlers {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Hears an XML text to its end, and is asked after every piece of it. Throws for what is no XML. */
async function* heard(text: Text, { open, text: said, close }: Handlers): AsyncGenerator<void> {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  if (open) parser.on('opentag', ({ name, attributes }) => open(local(name), attributes))
  if (said) parser.on('text', said)
  if (close) parser.on('closetag', ({ name }) => close(local(name)))
  for await (const piece of text) {
    parser.write(piece)
    yield
  }
  parser.close()
  yield
}

async function hear(text: Text, handlers: Handlers): Promise<void> {
  for await (const _ of heard(text, handlers));
}

/** The sheets in the order of their tabs, and whether days are counted from 1904. */
export async function readBook(text: Text): Promise<{ sheets: SheetName[]; from1904: boolean }> {
  const sheets: SheetName[] = []
  let from1904 = false
  const open = (name: string, attributes: Attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
    if (name !== 'sheet') return
    const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
    sheets.push({ name: attributes.name ?? '', relation })
  }
  await hear(text, { open })
  return { sheets, from1904 }
}

/** Files by the relation by which they are named; their paths within the archive. */
export async function readRelations(text: Text): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const open = (name: string, { Id = '', Target = '' }: Attributes) => {
    if (name === 'Relationship') files.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  }
  await hear(text, { open })
  return files
}

/** The texts that cells share; how they are read aloud (`rPh`) is no part of them. */
export async function readTexts(text: Text): Promise<string[]> {
  const texts: string[] = []
  let [said, isText, isReading] = ['', false, false]
  const open = (name: string) => {
    if (name === 'si') said = ''
    if (name === 'rPh') isReading = true
    if (name === 't') isText = !isReading
  }
  const close = (name: string) => {
    if (name === 't') isText = false
    if (name === 'rPh') isReading = false
    if (name === 'si') texts.push(plain(said))
  }
  const take = (piece: string) => {
    if (isText) said += piece
  }
  await hear(text, { open, text: take, close })
  return texts
}

/** Letters that XML cannot hold are written `_x000D_`. */
const plain = (text: string) =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** By style of a cell, from 0: whether its number is a day. Formats 14–22, 27–36, 45–47 and 50–58 are built in (§18.8.30). */
export async function readDayStyles(text: Text): Promise<boolean[]> {
  const styles: boolean[] = []
  const own = new Map<string, string>()
  let isCells = false
  const open = (name: string, { numFmtId = '0', formatCode = '' }: Attributes) => {
    if (name === 'numFmt') own.set(numFmtId, formatCode)
    if (name === 'cellXfs') isCells = true
    if (name === 'xf' && isCells) styles.push(isDay(Number(numFmtId), own.get(numFmtId)))
  }
  const close = (name: string) => {
    if (name === 'cellXfs') isCells = false
  }
  await hear(text, { open, close })
  return styles
}

function isDay(id: number, code: string | undefined): boolean {
  if (code !== undefined) return /[yd]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

export interface SheetFacts {
  readonly texts: readonly string[]
  readonly dayStyles: readonly boolean[]
  readonly from1904: boolean
}

/** Columns further to the right hold no heading that anybody reads. */
const mostColumns = 1_000

/** The rows of a sheet, as its text comes; of a formula the value that it had when the file was saved. */
export async function* readRows(text: Text, facts: SheetFacts): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = []
  let cells: string[] = []
  let [line, column, said] = [0, -1, '']
  let [isValue, isReading, type, style] = [false, false, 'n', 0]
  const open = (name: string, attributes: Attributes) => {
    if (name === 'row') {
      line = Number(attributes.r ?? line + 1)
      cells = []
      column = -1
    } else if (name === 'c') {
      column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
      type = attributes.t ?? 'n'
      style = Number(attributes.s ?? 0)
      said = ''
    } else if (name === 'rPh') isReading = true
    else if (name === 'v' || name === 't') isValue = !isReading
  }
  const close = (name: string) => {
    if (name === 'v' || name === 't') isValue = false
    else if (name === 'rPh') isReading = false
    else if (name === 'row') rows.push({ line, cells })
    else if (name === 'c' && column < mostColumns) {
      while (cells.length < column) cells.push('')
      cells[column] = cellValue(said, { type, isDay: facts.dayStyles[style] === true, ...facts })
    }
  }
  const take = (piece: string) => {
    if (isValue) said += piece
  }
  for await (const _ of heard(text, { open, text: take, close })) {
    if (rows.length > 0) yield rows
    rows = []
  }
}

/** `AB12` stands in column 27, from 0. */
function columnOf(place: string): number {
  const letters = /^[A-Z]+/.exec(place)?.[0] ?? 'A'
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellValue(
  said: string,
  { type, isDay, texts, from1904 }: Omit<SheetFacts, 'dayStyles'> & { type: string; isDay: boolean },
): string {
  if (type === 's') {
    const text = texts[Number(said)]
    if (text === undefined) throw new Error(`a cell names the text ${said}, which is not there`)
    return text
  }
  if (type === 'b') return said === '1' ? 'true' : 'false'
  if (type !== 'n') return plain(said)
  const number = Number(said)
  if (said === '' || !Number.isFinite(number)) return said
  return isDay ? dayOf(number, from1904) : String(number)
}

/** Days since the eve of 1900, in which Excel believes that there was a 29 February. */
function dayOf(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000)
  if (Number.isNaN(date.getTime())) return String(serial)
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}
