import business from './knowledge/business-words.json' with { type: 'json' }
import commonNames from './knowledge/common-names.json' with { type: 'json' }
import arabic from './knowledge/given-names-arabic.json' with { type: 'json' }
import industries from './knowledge/industries.json' with { type: 'json' }
import legalForms from './knowledge/legal-forms.json' with { type: 'json' }
import nicknames from './knowledge/nicknames.json' with { type: 'json' }
import numbers from './knowledge/numbers.json' with { type: 'json' }
import places from './knowledge/places.json' with { type: 'json' }
import titles from './knowledge/titles.json' with { type: 'json' }

/** All that we know of names, as one text: who keeps analysed names compares it to see whether they still hold. */
export function knowledgeText(): string {
  return JSON.stringify([
    arabic,
    business,
    commonNames,
    industries,
    legalForms,
    nicknames,
    numbers,
    places,
    titles,
  ])
}
