import type { Feature, Note } from './model.ts'

/** The sentence an officer reads for each thing seen; `{q}` is the query's word, `{c}` the candidate's. */
const sentences: Record<Feature, string> = {
  'name.same': '"{q}" is the same name.',
  'word.same': '"{q}" is the same word.',
  'word.variant': '"{q}" and "{c}" are one name romanised in two ways.',
  'word.spelling': '"{q}" and "{c}" differ in spelling.',
  'word.nickname': '"{q}" and "{c}" are forms of one given name.',
  'word.backwards': '"{q}" is "{c}" written backwards.',
  'word.joined': '"{q}" and "{c}" are the same letters, joined or split.',
  'word.extra': 'A word stands on one side only: "{q}{c}".',
  'word.repeated': '"{q}" is said twice.',
  'word.replaced': '"{q}" stands where the other name has "{c}".',
  'word.order': 'The words stand in another order.',
  'family.first':
    'Of two family names the first, the one that people keep, stands on one side only: "{q}{c}".',
  'word.alone': 'A single word is compared with a name of several.',
  'word.left': 'What sets the name apart, "{q}{c}", stands on one side only.',
  'word.gender': 'Of "{q}" and "{c}", one is a man\'s name and the other a woman\'s.',
  'word.settled': '"{q}" and "{c}" look alike, but both are frequent names of their own.',
  'initial.stands': 'The initial stands for the name: "{q}", "{c}".',
  'initial.extra': 'An initial stands on one side only: "{q}{c}".',
  'initial.conflict': 'The initial does not fit: "{q}", "{c}".',
  'initial.only': 'Nothing but initials agrees.',
  'particle.differs': 'Small words differ: "{q}", "{c}".',
  'particle.missing': 'A small word stands on one side only: "{q}{c}".',
  'patronymic.differs': 'The father is another: "{q}", "{c}".',
  'form.differs': 'The legal form differs: "{q}", "{c}".',
  'form.missing': 'A legal form stands on one side only: "{q}{c}".',
  'place.same': 'The place is the same: "{q}", "{c}".',
  'place.conflict': 'The place is another: "{q}", "{c}".',
  'place.missing': 'A place stands on one side only: "{q}{c}".',
  'industry.same': 'The line of business is the same: "{q}", "{c}".',
  'industry.conflict': 'The line of business is another: "{q}", "{c}".',
  'industry.missing': 'A line of business stands on one side only: "{q}{c}".',
  'business.same': 'The business word means the same: "{q}", "{c}".',
  'business.conflict': 'The business word is another: "{q}", "{c}".',
  'business.missing': 'A business word stands on one side only: "{q}{c}".',
  'number.same': 'The number is the same: "{q}", "{c}".',
  'number.conflict': 'The number is another: "{q}", "{c}".',
  'number.missing': 'A number stands on one side only: "{q}{c}".',
  'acronym.differs': 'A short acronym differs: "{q}", "{c}".',
  'acronym.stands': '"{q}" is made of the first letters of "{c}".',
  'word.sounded': '"{q}" and "{c}" are one word, read from one script into the other.',
  'word.translated': '"{q}" and "{c}" mean the same in two languages.',
  'syllable.differs': 'A syllable differs: "{q}", "{c}".',
  'syllable.reading': 'Two characters with one reading: "{q}", "{c}".',
  'evidence.common': 'Many people bear what agrees, so each difference weighs more.',
  'script.read': '"{q}" was romanised as "{c}".',
}

/** One English sentence for a note. Translations replace the table, keyed by `feature`. */
export function say({ feature, query, candidate }: Note): string {
  return sentences[feature].replace('{q}', () => query ?? '').replace('{c}', () => candidate ?? '')
}
