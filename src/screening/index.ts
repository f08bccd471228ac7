/** The door of screening: look for parties on the lists, explain what is found, keep what people decide. */
export { type ScreeningDesk, screenParty } from './actions.ts'
export { expireGood, keepFound, type LookedAt, lookAgain } from './alerts/actions.ts'
export { askAlert } from './alerts/questions/actions.ts'
export { type AlertRoutes, alertRoutes } from './alerts/routes.ts'
export { alertFigures } from './alerts/statistics/store.ts'
export { partiesDecided } from './alerts/store.ts'
export { buildSnapshotBytes, type KeptEntry, type SnapshotSource } from './build.ts'
export { type Comparison, compareNames, type Profile } from './compare.ts'
export { decideHit } from './hits/actions.ts'
export { saidOf } from './hits/said.ts'
export {
  hitsOn,
  records,
  screeningMigrations,
  waitingHits,
} from './hits/store.ts'
export { aboutWords, sheetWords } from './knowledge/bulk-words.ts'
export { inWords } from './measures/in-words.ts'
export type {
  Because,
  DecideHit,
  FullMatch,
  Hit,
  Match,
  Refused,
  Screened,
  ScreeningLine,
  ScreeningQuery,
  ScreenOptions,
} from './model.ts'
export { queryOfParty } from './party-query.ts'
export { type Difference, differenceOf } from './quality/difference.ts'
export { type Figures, figuresBy, figuresOf, type Judged } from './quality/figures.ts'
export { type JudgedPair, judgePair, nameOf } from './quality/judge.ts'
export { labelledColumns, labelledPairs } from './quality/labelled.ts'
export { type QualityReport, reportOf, wrongOf } from './quality/report.ts'
export { openRegister, type PartyRegister, touchedBy } from './rescreening/actions.ts'
export { type FoundEntry, type PartyDifference, partyDifference } from './rescreening/difference.ts'
export { buildPartyIndex, type Registered } from './rescreening/register.ts'
export { noteFollowed } from './rescreening/store.ts'
export { type EntryDelta, partiesTouched } from './rescreening/touched.ts'
export { type ScreeningRoutes, screeningRoutes } from './routes.ts'
export { screen } from './screen.ts'
export { eraseSearch, readSearch, searchLists } from './searches/actions.ts'
export { searchesBefore, searchesNaming, searchMigrations } from './searches/store.ts'
export type { ListVersion } from './sections.ts'
export { openSnapshotBytes, type Snapshot } from './snapshot.ts'
export {
  buildSnapshot,
  openCurrentBytes,
  openCurrentSnapshot,
  pointAt,
  prepareSnapshot,
  type SnapshotFile,
} from './snapshots/store.ts'
export { type Batch, batchesOf } from './stream/batches.ts'
export { type Columns, type Mapped, mapColumns, readMap } from './stream/columns.ts'
export { type ComparedPair, comparePairs } from './stream/compare-pairs.ts'
export { csvCutter } from './stream/csv.ts'
export { delimiterOf, delimiters, type Encoding, encodingOf, encodings } from './stream/encoding.ts'
export { type JsonFormat, jsonFormatOf, jsonFormats, type Reading } from './stream/formats/reading.ts'
export { inOrder } from './stream/in-order.ts'
export { lineCutter } from './stream/lines.ts'
export { type Answered, type Desk, openPool, type Pool } from './stream/pool/index.ts'
export {
  type Rendered,
  type RenderedAs,
  type SheetLine,
  sheetColumns,
  type TableCell,
  tableColumns,
} from './stream/render.ts'
export type { RawRow } from './stream/row.ts'
export { newStreamCounts, type RowOptions, type StreamCounts, screenRows } from './stream/screen-stream.ts'
export { cancelLook, proposeThreshold, signLooking, withdrawLooking } from './threshold/actions.ts'
export { noteStart, noticeEngine } from './threshold/engine/actions.ts'
export { type LookingDesk, openLookings } from './threshold/ground/actions.ts'
export { readGround } from './threshold/read/actions.ts'
export { type LookDesk, lookThrough } from './threshold/rescreen/actions.ts'
export { type ThresholdRoutes, thresholdRoutes } from './threshold/routes.ts'
export { lookingRecords, thresholdInForce } from './threshold/store.ts'
export { type BatchTold, recordBatches } from './wire/actions.ts'
export type { Book } from './wire/books/book.ts'
export { bookFile, entitiesIn, isKept, openBook, writeBook } from './wire/books/store.ts'
export { momentOf } from './wire/ftm/moments.ts'
export { datasetName, entitiesOf, entityIdOf } from './wire/ftm/of-list.ts'
export { parseChange, parseEntity } from './wire/ftm/parse.ts'
export { pointersOf } from './wire/ftm/schema.ts'
export { indexedAs } from './wire/ftm/to-index.ts'
export type { DatasetView, FtmEntity } from './wire/model.ts'
export { wireRoutes } from './wire/routes.ts'
export type { Shelf, WireIndex } from './wire/shelf.ts'
