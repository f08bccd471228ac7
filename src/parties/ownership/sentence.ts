import { sentences, type Wording } from '#kernel'
import type { Case, Finding } from './case.ts'
import { heldBy } from './graph.ts'
import * as words from './knowledge/judgement-words.ts'
import { shareWords } from './knowledge/share-words.ts'
import { mayReach, percentsOf } from './share.ts'
import type { View } from './view.ts'
import { nameOf, waysIn } from './ways.ts'

/** What a regime makes of the company, in one sentence or two, in four languages. */
export function sentenceFor(file: Case, view: View, found: Finding): Wording {
  const { rule } = view
  const slots: words.Slots = {
    name: nameOf(file.standings, file.company),
    list: words.listWords[rule.regime],
    share: shareWords(percentsOf(found.share)),
    ways: waysIn(file, found.paths),
  }
  switch (found.state) {
    case 'listed':
      return words.listedWords(slots)
    case 'owned':
      return sentences(words.ownedWords(slots), rule.follows)
    case 'untold':
      return sentences(words.untoldWords(slots), rule.follows)
    case 'review':
      return reviewWords(file, view, slots)
    case 'minority':
      return rule.regime === 'BIS'
        ? sentences(words.minorityWords(slots), words.minorityFlag)
        : words.minorityWords(slots)
    case 'notOwned':
      return words.notOwnedWords(slots)
    case 'noOwners':
      return words.noOwnersWords(slots)
  }
}

function reviewWords({ graph, company }: Case, view: View, slots: words.Slots): Wording {
  const { rule, controlled } = view
  const added = heldBy(graph, company, (owner) => owner !== company && controlled.has(owner))
  if (!rule.together && mayReach(added, rule.threshold))
    return words.apartWords({ ...slots, share: shareWords(percentsOf(added)) })
  return rule.control === 'sign' ? words.controlSignWords(slots) : words.controlWords(slots)
}
