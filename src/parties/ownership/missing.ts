import { type Wording, wordingOf } from '#kernel'
import type { Case, Finding } from './case.ts'
import { hasShares } from './closure.ts'
import { ancestorsOf, heldBy, sharesOf, type Tie } from './graph.ts'
import * as words from './knowledge/missing-words.ts'
import { shareWords } from './knowledge/share-words.ts'
import type { Missing } from './model.ts'
import { mayReach, percentsOf, reaches, whole } from './share.ts'
import { isOn, type View } from './view.ts'
import { isLoose, nameOf } from './ways.ts'

/** What would have to be known, decided or judged before the regime's question has its answer. */
export function missingFor(file: Case, view: View, found: Finding): Missing[] {
  const { state } = found
  if (state === 'listed' || state === 'noOwners') return []
  const isOpen = state === 'untold' || state === 'review'
  return [
    ...(isOpen ? openHits(file, view) : []),
    ...(isOpen ? openShares(file, view) : []),
    ...(isOpen ? signsOf(file, view) : []),
    ...(isOpen && !view.rule.together ? actingAsOne(file, view) : []),
    ...(state === 'owned' ? [] : unaccounted(file)),
    ...(view.rule.verified || state === 'notOwned' ? [] : [item('rule', {}, words.unconfirmedRuleWords)]),
  ]
}

export function noRuleMissing(wording: Wording): Missing[] {
  return [item('rule', {}, wording)]
}

interface Ends {
  readonly owner?: string
  readonly owned?: string
}

function item(kind: Missing['kind'], { owner, owned }: Ends, wording: Wording): Missing {
  return { kind, owner: owner ?? null, owned: owned ?? null, wording }
}

/** Owners above the company whose listing is not settled. */
function openHits({ graph, standings, company }: Case, view: View): Missing[] {
  const above = [...ancestorsOf(graph, company)].sort()
  return above
    .filter((owner) => view.maybeListed.has(owner) && !view.listed.has(owner))
    .map((owner) => {
      const hasHit = isOn(view.rule, standings.get(owner)?.maybe ?? [])
      const name = nameOf(standings, owner)
      return hasHit
        ? item('hit', { owner }, words.openHitWords(name))
        : item('look', { owner }, words.notLookedWords(name))
    })
}

/** Ties above the company, and into it, from those who may count, to those who are not owned for certain. */
function tiesThatMatter({ graph, company }: Case, view: View): Tie[] {
  const below = new Set([company, ...ancestorsOf(graph, company)])
  const companies = [...below].filter((one) => one === company || view.maybeControlled.has(one)).sort()
  return companies
    .filter((one) => !view.owned.has(one))
    .flatMap((one) => graph.into.get(one) ?? [])
    .filter(({ owner }) => owner !== company && view.maybeControlled.has(owner))
}

function openShares(file: Case, view: View): Missing[] {
  return tiesThatMatter(file, view)
    .filter(isLoose)
    .map((tie) => {
      const { owner, owned, records } = tie
      const share = shareWords(percentsOf(sharesOf(tie)))
      const held = { owner: nameOf(file.standings, owner), owned: nameOf(file.standings, owned), share }
      const isAssumed = records.some(({ confidence, kind }) => confidence === 'assumed' && isShare(kind))
      if (isAssumed) return item('assumed', { owner, owned }, words.assumedWords(held))
      const { least, most } = sharesOf(tie)
      return least === 0 && most === whole
        ? item('share', { owner, owned }, words.unknownShareWords(held))
        : item('share', { owner, owned }, words.looseShareWords(held))
    })
}

const isShare = (kind: string) => kind === 'direct' || kind === 'indirect'

/** Ties of control that a person has to judge. */
function signsOf(file: Case, view: View): Missing[] {
  return tiesThatMatter(file, view).flatMap((tie) => {
    const kinds = new Set(tie.records.map(({ kind }) => kind))
    const hasVotes = kinds.has('voting') && mayReach(tie.votes, view.rule.threshold)
    const signs = [
      ...(kinds.has('control') ? [words.signWords.control] : []),
      ...(kinds.has('board') ? [words.signWords.board] : []),
      ...(hasVotes ? [words.signWords.voting] : []),
      ...(tie.isOther && hasShares(tie) ? [words.signWords.other] : []),
    ]
    if (signs.length === 0) return []
    const how = wordingOf((language) => signs.map((one) => one[language]).join(', '))
    const { owner, owned } = tie
    const said = words.controlSeenWords(nameOf(file.standings, owner), nameOf(file.standings, owned), how)
    return [item('control', { owner, owned }, said)]
  })
}

/** Companies in which several may hold the share together, and no one of them alone. */
function actingAsOne(file: Case, view: View): Missing[] {
  const { graph, company, standings } = file
  const companies = new Set(tiesThatMatter(file, view).map(({ owned }) => owned))
  return [...companies].sort().flatMap((owned) => {
    const counts = (owner: string) => owner !== company && view.maybeControlled.has(owner)
    const ties = (graph.into.get(owned) ?? []).filter((tie) => counts(tie.owner) && sharesOf(tie).most > 0)
    const isReached = mayReach(heldBy(graph, owned, counts), view.rule.threshold)
    const isAlone = ties.some((tie) => reaches(sharesOf(tie), view.rule.threshold))
    if (ties.length < 2 || !isReached || isAlone) return []
    const owners = ties.map(({ owner }) => nameOf(standings, owner)).join(', ')
    return [item('joint', { owned }, words.actAsOneWords(owners, nameOf(standings, owned)))]
  })
}

/** How much of the company has an owner on record; and whether the records can be right. */
function unaccounted({ graph, company, standings }: Case): Missing[] {
  const ties = graph.into.get(company) ?? []
  if (ties.length === 0) return []
  const name = nameOf(standings, company)
  const sum = ties.reduce((total, { direct }) => total + direct.least, 0)
  if (sum > whole) return [item('excess', { owned: company }, words.excessWords(name))]
  const known = heldBy(graph, company, () => true)
  if (known.least >= whole) return []
  return [item('owners', { owned: company }, words.unaccountedWords(name, shareWords(percentsOf(known))))]
}
