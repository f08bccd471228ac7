import { WorkbookFault } from './fault.ts'
import {
  readBook,
  readDayStyles,
  readRelations,
  readRows,
  readTexts,
  type SheetRow,
  type Text,
} from './sheet-xml.ts'

export interface Sheet {
  readonly name: string
  /** From the first to the last, without the empty cells at the end of a row. Throws a `WorkbookFault`. */
  rows(): AsyncGenerator<SheetRow>
}
export interface Book {
  /** In the order of their tabs; one at least. */
  readonly sheets: readonly Sheet[]
}

/** The text of a part of the archive by its name, from its beginning each time; nothing where there is no such part. */
export type PartOf = (name: string) => Text | undefined

/**
 * Opens a workbook from the parts of its archive, whatever their order there. The texts that cells share are held, the
 * sheets are not. Throws a `WorkbookFault`.
 */
export async function bookOf(partOf: PartOf): Promise<Book> {
  return await orBroken(async () => {
    const { sheets, from1904 } = await readBook(must(partOf, 'xl/workbook.xml'))
    const relations = await readRelations(must(partOf, 'xl/_rels/workbook.xml.rels'))
    if (sheets.length === 0) throw new WorkbookFault('broken')
    const facts = {
      texts: await readTexts(partOf('xl/sharedStrings.xml') ?? left()),
      dayStyles: await readDayStyles(partOf('xl/styles.xml') ?? left()),
      from1904,
    }
    return {
      sheets: sheets.map(({ name, relation }) => ({
        name,
        rows: () => heldTogether(() => readRows(must(partOf, relations.get(relation) ?? ''), facts)),
      })),
    }
  })
}

async function* heldTogether(rows: () => AsyncGenerator<readonly SheetRow[]>): AsyncGenerator<SheetRow> {
  const source = await orBroken(async () => rows())
  try {
    for (;;) {
      const { done, value } = await orBroken(() => source.next())
      if (done) return
      yield* value
    }
  } finally {
    await source.return(undefined)
  }
}

function must(partOf: PartOf, name: string): Text {
  const text = partOf(name)
  if (!text) throw new WorkbookFault('broken')
  return text
}

/** A workbook without texts that cells share, or without styles, leaves these parts out. */
async function* left(): AsyncGenerator<string> {
  yield '<left-out/>'
}

async function orBroken<T>(read: () => Promise<T>): Promise<T> {
  return await read().catch((cause: unknown) => {
    throw cause instanceof WorkbookFault ? cause : new WorkbookFault('broken', { cause })
  })
}
