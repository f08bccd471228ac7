import { type Wording, wording } from '#kernel'

export interface Shortage {
  readonly wanted: number
  readonly left: number
  readonly currency: string
}

const units = (minor: number) => (minor / 100).toFixed(2)

export function notEnoughWords(plan: string, { wanted, left, currency }: Shortage): Wording {
  const [asked, there] = [`${units(wanted)} ${currency}`, `${units(left)} ${currency}`]
  return wording(
    `Budgeten för ${plan} räcker inte: ${asked} begärs och ${there} finns kvar. Ge mindre, eller be ledningen höja budgeten.`,
    `Budsjettet for ${plan} strekker ikke til: ${asked} ønskes og ${there} er igjen. Gi mindre, eller be ledelsen øke budsjettet.`,
    `Päätöksen ${plan} budjetti ei riitä: pyydetään ${asked}, jäljellä on ${there}. Anna vähemmän tai pyydä johtoa korottamaan budjettia.`,
    `The budget of ${plan} does not suffice: ${asked} is asked for and ${there} is left. Give less, or ask management to raise the budget.`,
  )
}

export function noBudgetWords(plan: string): Wording {
  return wording(
    `${plan} har ingen budget. Ledningen bestämmer den först.`,
    `${plan} har ikke noe budsjett. Ledelsen fastsetter det først.`,
    `Päätöksellä ${plan} ei ole budjettia. Johto päättää siitä ensin.`,
    `${plan} has no budget. Management sets it first.`,
  )
}

export function budgetCurrencyWords(plan: string, currency: string): Wording {
  return wording(
    `Budgeten för ${plan} är i ${currency}. Ange beloppet i den valutan.`,
    `Budsjettet for ${plan} er i ${currency}. Oppgi beløpet i den valutaen.`,
    `Päätöksen ${plan} budjetti on valuutassa ${currency}. Anna summa siinä valuutassa.`,
    `The budget of ${plan} is in ${currency}. Give the amount in that currency.`,
  )
}

export function belowGivenWords(plan: string, { left: given, currency }: Omit<Shortage, 'wanted'>): Wording {
  const there = `${units(given)} ${currency}`
  return wording(
    `Av budgeten för ${plan} är ${there} redan givet. Budgeten kan inte bli mindre, och inte byta valuta.`,
    `Av budsjettet for ${plan} er ${there} alt gitt. Budsjettet kan ikke bli mindre, og ikke bytte valuta.`,
    `Päätöksen ${plan} budjetista on jo annettu ${there}. Budjetti ei voi olla pienempi eikä vaihtaa valuuttaa.`,
    `Of the budget of ${plan}, ${there} is given already. It can become no smaller, and not change currency.`,
  )
}

export function notOfPlanWords(replacement: string, plan: string): Wording {
  return wording(
    `${replacement} hör inte till ${plan}, så dess budget gäller inte där.`,
    `${replacement} hører ikke til ${plan}, så budsjettet gjelder ikke der.`,
    `${replacement} ei kuulu päätökseen ${plan}, joten sen budjetti ei koske sitä.`,
    `${replacement} is not of ${plan}, so that its budget does not count there.`,
  )
}

export function overWords(replacement: string): Wording {
  return wording(
    `${replacement} är avböjt eller ersatt. Det får inget stöd.`,
    `${replacement} er avslått eller erstattet. Det får ingen støtte.`,
    `${replacement} on hylätty tai korvattu. Se ei saa tukea.`,
    `${replacement} is declined or replaced. It gets no support.`,
  )
}
