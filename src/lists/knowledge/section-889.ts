/**
 * What section 889(f)(3) of Public Law 115-232 says of each company that it names, in our words. Read on 2026-11-22
 * against the text of the law: letter (A) for Huawei and ZTE, letter (B) for the three makers of cameras and radios.
 */
export const scopes889: Readonly<Record<string, string>> = {
  'huawei-technologies-company': 'Telecommunications equipment, whatever it is used for (f)(3)(A).',
  'zte-corporation': 'Telecommunications equipment, whatever it is used for (f)(3)(A).',
  'hytera-communications-corporation': purpose(),
  'hangzhou-hikvision-digital-technology-company': purpose(),
  'dahua-technology-company': purpose(),
}

function purpose(): string {
  return 'Video surveillance and telecommunications equipment for public safety, the security of government buildings, the surveillance of critical infrastructure and other national security (f)(3)(B).'
}

/** What the law adds for all of them. */
export const alsoCovered889 =
  'Subsidiaries and affiliates are covered as the company itself is, and services that use such equipment (f)(3)(C).'

/** What follows for those who deal with the US government. */
export const measures889: readonly string[] = [
  'Federal agencies may not buy the equipment (a)(1)(A)',
  'Federal agencies may not contract with users of the equipment (a)(1)(B)',
  'Federal grants and loans may not pay for the equipment (b)',
]
