import { testStore } from '../support/store.ts'
import { storeSuite } from './suite.ts'

storeSuite('the embedded database in memory', testStore)
