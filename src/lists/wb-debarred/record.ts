import { type Static, Type } from 'typebox'

const Text = Type.String()
const Perhaps = Type.Optional(Type.Union([Type.String(), Type.Null()]))

/** What is read of a record; the publisher writes its fields in capitals, the copy in small letters. */
export const DebarredRecord = Type.Object({
  supp_id: Type.Integer(),
  supp_name: Text,
  supp_type_code: Text,
  land1: Text,
  country_name: Text,
  debar_from_date: Text,
  debar_to_date: Text,
  debar_reason: Text,
  supp_pre_acrn: Perhaps,
  supp_post_acrn: Perhaps,
  supp_city: Perhaps,
  supp_addr: Perhaps,
  supp_state_code: Perhaps,
  supp_zip_code: Perhaps,
  supp_post_code: Perhaps,
  supp_prov_name: Perhaps,
  add_supp_info: Perhaps,
  ineligibly_status: Perhaps,
})
export type DebarredRecord = Static<typeof DebarredRecord>

/** Where the records stand in the publisher's answer. */
export const Answer = Type.Object({
  response: Type.Object({ ZPROCSUPP: Type.Array(Type.Record(Type.String(), Type.Unknown())) }),
})
