import { isRecord } from '../record.ts'

export type RuleText = Readonly<Record<string, unknown>>

const languages = ['sv', 'nb', 'fi', 'en'] as const
const empty = { sv: '', nb: '', fi: '', en: '' }

/** A rule of own policy that nobody has written yet; every field that it needs is there to be filled in. */
export const newRule = (today: string): RuleText => ({
  id: '',
  layer: 'policy',
  title: empty,
  message: empty,
  citation: '',
  verified: true,
  jurisdiction: 'own',
  from: today,
  when: { all: [{ fact: '' }] },
  outcome: 'hold',
  kind: 'review',
  next: [{ act: 'complianceReview' }],
  tests: [],
})

/** A kept rule as it is written: who wrote and signed that version of it belongs to the version. */
export function bareRule(rule: RuleText): RuleText {
  const { author: _author, approver: _approver, status: _status, ...rest } = rule
  return rest
}

/** The rule with another value of a field; undefined takes the field away. */
export function withField(rule: RuleText, field: string, value: unknown): RuleText {
  const { [field]: _former, ...others } = rule
  if (value === undefined) return others
  return field in rule ? { ...rule, [field]: value } : { ...others, [field]: value }
}

export type Wording = Readonly<Record<(typeof languages)[number], string>>

/** What is written of a wording in each language; nothing where nothing is. */
export function wordingOf(value: unknown): Wording {
  const text = (language: string) => {
    const said = isRecord(value) ? value[language] : undefined
    return typeof said === 'string' ? said : ''
  }
  return { sv: text('sv'), nb: text('nb'), fi: text('fi'), en: text('en') }
}
