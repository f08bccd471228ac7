import { type Wording, wording } from '#kernel'

export const interimTitles = wording(
  'Nyförsäljning väntar under en utredning',
  'Nysalg venter under en undersøkelse',
  'Uusmyynti odottaa selvityksen ajan',
  'New sales wait during an investigation',
)
export const interimMessages = wording(
  '{item.sku} säljs inte till nya affärer medan en utredning pågår. Service, garanti och reservdelar fortsätter. Compliance kan pröva affären.',
  '{item.sku} selges ikke i nye avtaler mens en undersøkelse pågår. Service, garanti og reservedeler fortsetter. Etterlevelse kan vurdere salget.',
  'Tuotetta {item.sku} ei myydä uusiin kauppoihin selvityksen aikana. Huolto, takuu ja varaosat jatkuvat. Compliance voi arvioida kaupan.',
  '{item.sku} is not sold anew while an investigation is under way. Service, warranty and spare parts go on. Compliance can look at the sale.',
)
export const tooLongWords = wording(
  'ligger mer än trettio dagar bort; längre gäller en tillfällig åtgärd inte utan att en annan person förlänger den',
  'ligger mer enn tretti dager frem; lenger varer et midlertidig tiltak ikke uten at en annen person forlenger det',
  'on yli kolmenkymmenen päivän päässä; pidempään väliaikainen toimi ei kestä, ellei toinen henkilö jatka sitä',
  'is more than thirty days away; an interim measure lasts no longer unless another person renews it',
)
export const overWords = wording('är redan förbi', 'er allerede over', 'on jo ohi', 'is over already')
export function endedWords(ref: string): Wording {
  return wording(
    `${ref} gäller inte längre. Börja en ny tillfällig åtgärd om det behövs.`,
    `${ref} gjelder ikke lenger. Begynn et nytt midlertidig tiltak om det trengs.`,
    `${ref} ei ole enää voimassa. Aloita tarvittaessa uusi väliaikainen toimi.`,
    `${ref} holds no more. Begin a new interim measure if it is needed.`,
  )
}
export const closedCaseWords = wording(
  'Ärendet är avslutat: en tillfällig åtgärd hör till ett ärende som utreds.',
  'Saken er avsluttet: et midlertidig tiltak hører til en sak under undersøkelse.',
  'Tapaus on päätetty: väliaikainen toimi kuuluu selvitettävään tapaukseen.',
  'The case is closed: an interim measure belongs to a case that is investigated.',
)
export const aInterim = wording(
  'tillfällig åtgärd',
  'midlertidig tiltak',
  'väliaikaista toimea',
  'interim measure',
)
export const setIt = wording('beslutade om den', 'vedtok det', 'päätti siitä', 'set it')
export const renewedIt = wording(
  'förlängde den senast',
  'forlenget det sist',
  'jatkoi sitä viimeksi',
  'renewed it last',
)
