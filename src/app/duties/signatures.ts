import { type Deed, isKeptFrom, mayAnywhere } from '#access'
import { allOverrides } from '#countries'
import type { Act } from '#kernel'
import type { Contributor } from '#lifecycle'
import { pageOfMerges } from '#parties'
import { draftsToSign } from '#rules'
import { openLookings, waitingHits } from '#screening'

/** More than a person signs in a day. */
const most = 200

/** Alerts that nobody decided, and those that wait for a second person who is not the first. */
export const hitsToDecide: Contributor = async (tx, act) => {
  if (!may(act, 'hit.decide')) return []
  const alerts = await waitingHits(tx, most)
  return alerts
    .filter(({ record: { party, proposed, assignee, question } }) => {
      if (isKeptFrom(act, party)) return false
      if (proposed?.by === act.by || proposed?.onBehalfOf === act.by) return false
      if (!proposed && question && question.answer === null) return false // whoever is asked has the work
      return proposed !== undefined || assignee == null || assignee === act.by
    })
    .map(({ id, record: { party, list, entry, proposed, reopened, state } }) => ({
      ...item('hit', id, `/alerts?alert=${id}`),
      title: words((hit) => `${hit} ${party} · ${list} ${entry}`, ['Larm', 'Varsel', 'Hälytys', 'Alert']),
      why: proposed ? second : reopened && state === 'reopened' ? again : open,
    }))
}

/** Merges of parties, and their undoing, that somebody else asked for. */
export const mergesToDecide: Contributor = async (tx, act) => {
  if (!may(act, 'party.merge')) return []
  const asked = [
    ...(await pageOfMerges(tx, { state: 'proposed', limit: most })),
    ...(await pageOfMerges(tx, { state: 'undoProposed', limit: most })),
  ]
  return asked
    .filter(({ record: merge }) => {
      const { state, undo } = merge
      const asked = state === 'undoProposed' ? undo : merge
      return asked?.proposedBy !== act.by && asked?.proposedFor !== act.by
    })
    .map(({ record: { ref, keep, drop } }) => ({
      ...item('merge', ref, `/parties/${encodeURIComponent(keep)}`),
      title: words(
        (of) => `${of} ${keep} ← ${drop}`,
        ['Sammanslagning', 'Sammenslåing', 'Yhdistäminen', 'Merge'],
      ),
      why: second,
    }))
}

/** Drafts of rules that others wrote, tested and run dry. */
export const rulesToSign: Contributor = async (tx, act) => {
  if (!may(act, 'rules.activate')) return []
  const drafts = await draftsToSign(tx)
  return drafts
    .filter(({ authors, authorsFor = [] }) => ![...authors, ...authorsFor].includes(act.by))
    .map(({ id, title }) => ({
      ...item('ruleDraft', id, `/rules/drafts/${id}`),
      title: { sv: title, nb: title, fi: title, en: title },
      why: second,
    }))
}

/** Thresholds that somebody else proposed and whose report is finished, and new engines to be accepted. */
export const thresholdsToSign: Contributor = async (tx, act) => {
  if (!may(act, 'threshold.sign')) return []
  const waiting = await openLookings(tx)
  return waiting
    .filter(({ record: { proposedBy, onBehalfOf } }) => proposedBy !== act.by && onBehalfOf !== act.by)
    .map(({ record: { ref, cause, threshold } }) => ({
      ...item('threshold', ref, `/alerts/threshold/${ref}`),
      title: cause === 'engine' ? newEngine : thresholdWords(threshold.toFixed(2)),
      why: cause === 'engine' ? otherEngine : second,
    }))
}

/** Bands of countries that somebody else asked for. */
export const overridesToApprove: Contributor = async (tx, act) => {
  if (!may(act, 'country.approve')) return []
  const waiting = (await allOverrides(tx, act)).filter(({ standing }) => standing === 'asked')
  return waiting
    .filter(({ askedBy }) => askedBy !== act.by)
    .map(({ id, country, area, band }) => ({
      ...item('countryOverride', id, '/countries/overrides'),
      title: words(
        (of) => `${of} ${area ?? country}: ${band}`,
        ['Avvikande landgrupp', 'Avvikende landgruppe', 'Poikkeava maaluokka', 'Another band'],
      ),
      why: second,
    }))
}

function may(act: Act, deed: Deed): boolean {
  return mayAnywhere(act, deed)
}

function item(kind: string, id: string, link: string) {
  return { kind, id, link, due: null, dueOn: null, overdue: false, legalEntity: null }
}

function words(say: (word: string) => string, [sv, nb, fi, en]: readonly [string, string, string, string]) {
  return { sv: say(sv), nb: say(nb), fi: say(fi), en: say(en) }
}

const open = {
  sv: 'Ingen har avgjort den; order som rör parten väntar.',
  nb: 'Ingen har avgjort det; ordrer som gjelder parten, venter.',
  fi: 'Kukaan ei ole ratkaissut sitä; osapuolta koskevat tilaukset odottavat.',
  en: 'Nobody has decided it; orders that concern the party wait.',
}
const again = {
  sv: 'Det var avgjort, men något av vikt har ändrats eller en tid gått ut.',
  nb: 'Det var avgjort, men noe av betydning er endret eller en tid er ute.',
  fi: 'Se oli ratkaistu, mutta jokin olennainen on muuttunut tai aika on kulunut umpeen.',
  en: 'It was decided, and something of substance has changed or a time ran out.',
}
const newEngine = words((of) => of, ['Ny motor', 'Ny motor', 'Uusi hakukone', 'New engine'])
const thresholdWords = (value: string) => {
  const comma = value.replace('.', ',')
  return words((of) => of, [`Tröskel ${comma}`, `Terskel ${comma}`, `Kynnys ${comma}`, `Threshold ${value}`])
}
const otherEngine = {
  sv: 'Alla söktes med en annan motor; läs rapporten över vad som ändras och godkänn den.',
  nb: 'Alle ble søkt med en annen motor; les rapporten om hva som endres, og godta den.',
  fi: 'Kaikki haettiin toisella hakukoneella; lue raportti muutoksista ja hyväksy se.',
  en: 'Everybody was looked for by another engine; read the report of what differs and accept it.',
}
const second = {
  sv: 'Det krävs två: den andra underskriften kan vara din.',
  nb: 'Det kreves to: den andre underskriften kan være din.',
  fi: 'Tarvitaan kaksi: toinen allekirjoitus voi olla sinun.',
  en: 'It takes two: the second signature may be yours.',
}
