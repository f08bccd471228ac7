import { testVesselList } from '../../../test/support/vessel-lists.ts'

testVesselList('eu-vessels', { path: 'lists/eu/vessels_2026-03-15.ndjson.gz', vessels: 597 })
