import { type Wording, wording, wordingOf } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { SupplierState } from '../model.ts'
import type { MoveState, RelationDeed } from '../moves/model.ts'
import type { MoveContext, MoveDeed } from '../moves/move-life.ts'
import { relationTitles } from './relation-words.ts'

type Table = LifeCycle<MoveState, MoveDeed, MoveContext>
const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

export const moveReasons = {
  one: others('det kräver två godkännanden', 'det krever to godkjenninger', 'se vaatii kaksi hyväksyntää'),
  two: others('det kräver ett godkännande', 'det krever én godkjenning', 'se vaatii yhden hyväksynnän'),
}
export const moveTitles: NonNullable<Table['titles']> = {
  name: wording('ändring av leverantör', 'endring av leverandør', 'toimittajan muutos', 'move of a supplier'),
  states: {
    asked: wording('begärd', 'bedt om', 'pyydetty', 'asked for'),
    done: wording('gjord', 'gjort', 'tehty', 'done'),
    refused: wording('avslagen', 'avslått', 'hylätty', 'refused'),
    withdrawn: wording('återtagen', 'trukket tilbake', 'peruttu', 'withdrawn'),
  },
  deeds: {
    confirm: wording('Godkänn', 'Godkjenn', 'Hyväksy', 'Approve'),
    refuse: wording('Avslå', 'Avslå', 'Hylkää', 'Refuse'),
    withdraw: wording('Ta tillbaka', 'Trekk tilbake', 'Peru', 'Withdraw'),
  },
}
export const moveSentences: NonNullable<Table['sentences']> = {
  states: {
    asked: others(
      'Väntar på dem som får godkänna; inget har ändrats.',
      'Venter på dem som kan godkjenne; ingenting er endret.',
      'Odottaa hyväksyjiä; mikään ei ole muuttunut.',
    ),
    done: others('Det är gjort.', 'Det er gjort.', 'Se on tehty.'),
    refused: others(
      'Det godkändes inte; inget har ändrats.',
      'Det ble ikke godkjent; ingenting er endret.',
      'Sitä ei hyväksytty; mikään ei ole muuttunut.',
    ),
    withdrawn: others(
      'Den som begärde det tog tillbaka det; inget har ändrats.',
      'Den som ba om det, trakk det tilbake; ingenting er endret.',
      'Pyytäjä perui sen; mikään ei ole muuttunut.',
    ),
  },
  deeds: {
    confirm: others(
      'Godkänner det; med det sista godkännandet flyttas leverantören.',
      'Godkjenner det; med den siste godkjenningen flyttes leverandøren.',
      'Hyväksyy sen; viimeinen hyväksyntä muuttaa toimittajan tilan.',
    ),
    refuse: others(
      'Låter leverantören stå kvar, med en motivering.',
      'Lar leverandøren stå, med en begrunnelse.',
      'Jättää toimittajan ennalleen perustellusti.',
    ),
    withdraw: others('Tar tillbaka det.', 'Trekker det tilbake.', 'Peruu sen.'),
  },
}

/** Which supplier a move is about, and what is to be done. */
export function moveTitle(ref: string, deed: RelationDeed, supplier: string): Wording {
  return wordingOf((language) => `${ref} · ${supplier}: ${relationTitles.deeds[deed][language]}`)
}

const stateIn = (state: SupplierState) => relationTitles.states[state]

export function boundWords(decision: string, on: string, state: SupplierState): Wording {
  const said = stateIn(state)
  return wording(
    `Beslutet ${decision} av ${on} ställde leverantören som ”${said.sv}”; bara ett nytt beslut kan ge den ett friare läge.`,
    `Beslutningen ${decision} av ${on} satte leverandøren til «${said.nb}»; bare en ny beslutning kan gi den en friere status.`,
    `Päätös ${decision} (${on}) asetti toimittajan tilaan ”${said.fi}”; vain uusi päätös voi vapauttaa sen.`,
    `The decision ${decision} of ${on} moved the supplier to '${said.en}'; only a new decision moves it back.`,
  )
}
export function noStepWords(deed: RelationDeed, category: string, state: SupplierState): Wording {
  const said = stateIn(state)
  const done = relationTitles.deeds[deed]
  return wording(
    `”${done.sv}” är inte möjligt för ${category}: leverantören är ${said.sv}. Välj ett steg som leder därifrån.`,
    `«${done.nb}» er ikke mulig for ${category}: leverandøren er ${said.nb}. Velg et steg som fører derfra.`,
    `”${done.fi}” ei ole mahdollinen ryhmälle ${category}: toimittajan tila on ${said.fi}. Valitse siitä johtava vaihe.`,
    `'${done.en}' is not possible for ${category}: the supplier is ${said.en}. Choose a step that leads from there.`,
  )
}
export function noRelationWords(supplier: string, entity: string): Wording {
  return wording(
    `Det finns ingen leverantörsrelation mellan ”${supplier}” och ”${entity}”.`,
    `Det finnes ikke noe leverandørforhold mellom «${supplier}» og «${entity}».`,
    `Toimittajasuhdetta ”${supplier}” – ”${entity}” ei ole.`,
    `There is no supplier relation between '${supplier}' and '${entity}'.`,
  )
}
export function foreignCategoryWords(category: string): Wording {
  return wording(
    `Relationen gäller inte ${category}. Lägg till kategorin i relationen först.`,
    `Forholdet gjelder ikke ${category}. Legg kategorien til forholdet først.`,
    `Suhde ei koske ryhmää ${category}. Lisää se ensin suhteeseen.`,
    `The relation is not about ${category}. Add the category to the relation first.`,
  )
}
export const untilOnlyApproved = wording(
  'bara ett godkännande har en sista dag',
  'bare en godkjenning har en siste dag',
  'vain hyväksynnällä on viimeinen päivä',
  'only an approval has a last day',
)
export function untilPast(today: string): Wording {
  return wording(
    `får inte ha passerat (i dag är det ${today})`,
    `kan ikke være passert (i dag er det ${today})`,
    `ei saa olla ohi (tänään on ${today})`,
    `must not be past (today is ${today})`,
  )
}
export function noMoveWords(ref: string): Wording {
  return wording(
    `Det finns ingen ändring ${ref} att se.`,
    `Det finnes ingen endring ${ref} å se.`,
    `Muutosta ${ref} ei ole nähtävissä.`,
    `There is no move ${ref} to be seen.`,
  )
}
export function movedOnWords(ref: string): Wording {
  return wording(
    `Läget har ändrats sedan ${ref} begärdes. Läs det på nytt och begär ändringen igen.`,
    `Statusen er endret siden det ble bedt om ${ref}. Les den på nytt og be om endringen igjen.`,
    `Tilanne on muuttunut sen jälkeen, kun ${ref} pyydettiin. Lue se uudelleen ja pyydä muutosta uudestaan.`,
    `Where the supplier stands has changed since ${ref} was asked for. Read it again and ask anew.`,
  )
}
export const notYourMoveWords = wording(
  'Bara den som begärde ändringen tar tillbaka den; andra avslår den.',
  'Bare den som ba om endringen, trekker den tilbake; andre avslår den.',
  'Vain pyytäjä voi perua muutoksen; muut voivat hylätä sen.',
  'Only who asked for the move takes it back; others refuse it.',
)
