/** The door of the catalogue: what is sold, how it is classified, and who really makes it. */
export { type Agreement, agreementOf, type Compared } from './agreement/agreement.ts'
export { type RecommendedRead, recommendedIn } from './agreement/recommended.ts'
export { type Counts, reportOf } from './agreement/report.ts'
export { type Row as TableRow, rowsIn } from './agreement/rows.ts'
export { headings as tableHeadings, type SheetsRead, sheetsOf } from './agreement/sheets.ts'
export { type Chain, type ChainLink, type ChainRecords, makersOf } from './chain.ts'
export { classifyProduct, listClassifications } from './classification/actions.ts'
export { classifiedOn } from './classification/standing.ts'
export { viewOf } from './equivalence/gate-density.ts'
export {
  type Asked as ProposalsAsked,
  type Candidate,
  type Proposals,
  propose,
} from './equivalence/propose.ts'
export { supplierStand } from './equivalence/standing.ts'
export { type CellRead, productFields } from './intake/fields.ts'
export { productFrom } from './intake/product.ts'
export { type WholeRange, wholeRange } from './intake/range.ts'
export { categoryExample } from './knowledge/intake-words.ts'
export { type KnownProduct, productFacts } from './known.ts'
export { eachPiece, isFresh, judgePrice, marginSupport, referencePrice } from './price/price.ts'
export { counted, everyProduct, type ProductDesk } from './products/actions.ts'
export { thinProducts } from './products/store.ts'
export { type CatalogueRoutes, catalogueRoutes } from './routes.ts'
export { beginSale, moveSale } from './sell-state/actions.ts'
export { sellKind, type UsesOf } from './sell-state/kind/index.ts'
export { catalogueMigrations, findWithChain, records, sistersOf } from './store.ts'
