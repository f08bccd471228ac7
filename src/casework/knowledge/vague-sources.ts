/** What stands as a source and names none: folded to small letters, in the four languages of the house. */
export const vagueSources: ReadonlySet<string> = new Set([
  ...['unknown', 'unknownsource', 'anonymous', 'anonymoussource', 'source', 'several', 'various', 'internet'],
  ...['okänd', 'okändkälla', 'anonym', 'anonymkälla', 'källa', 'flera', 'diverse', 'ukjent', 'ukjentkilde'],
  ...[
    'anonymkilde',
    'kilde',
    'flere',
    'tuntematon',
    'tuntematonlähde',
    'anonyymi',
    'lähde',
    'useita',
    'netti',
  ],
  ...['na', 'none', 'ingen', 'eitiedossa', 'publicform', 'email', 'file', 'hand', 'api'],
])
