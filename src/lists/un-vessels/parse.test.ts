import { testVesselList } from '../../../test/support/vessel-lists.ts'

testVesselList('un-vessels', { path: 'lists/un/vessels_2026-03-15.ndjson.gz', vessels: 32 })
