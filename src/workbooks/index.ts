export { type Book, bookOf, type Sheet } from './book.ts'
export { WorkbookFault } from './fault.ts'
export type { SheetRow } from './sheet-xml.ts'
export { readWorkbook } from './unpack.ts'
