import { wording } from '#kernel'
import type { LifeCycle } from '#lifecycle/model'
import { guardWords, lifeSentences } from '../knowledge/life-words.ts'
import type { RequestState, SubjectRequest } from './model.ts'

export type RequestDeed = 'identify' | 'gather' | 'review' | 'carryOut' | 'answer' | 'refuse' | 'close'

/** What the guards look at. */
export interface RequestContext {
  /** Items that nobody has decided on. */
  readonly undecided: number
  /** Items that are to be erased and are not. */
  readonly toErase: number
  /** Access and portability are answered with the data; the other rights are answered once something was done. */
  readonly isAnsweredWithData: boolean
}

export function contextOf({ items, right }: Pick<SubjectRequest, 'items' | 'right'>): RequestContext {
  return {
    undecided: items.filter(({ decision }) => decision === null).length,
    toErase: items.filter(
      ({ decision, erased }) => decision?.use === 'erase' && (erased === null || erased.failed !== null),
    ).length,
    isAnsweredWithData: right === 'access' || right === 'portability',
  }
}

const allDecided = {
  id: 'every item decided',
  reason: 'a person has still to decide on some of what was found',
  reasonIn: guardWords.allDecided,
  holds: ({ undecided }: RequestContext) => undecided === 0,
}
const allErased = {
  id: 'nothing left to erase',
  reason: 'some of what is to be erased is still there',
  reasonIn: guardWords.allErased,
  holds: ({ toErase }: RequestContext) => toErase === 0,
}
const withData = {
  id: 'answered with the data',
  reason: 'what was asked has to be carried out first',
  reasonIn: guardWords.withData,
  holds: ({ isAnsweredWithData }: RequestContext) => isAnsweredWithData,
}
const withDeed = {
  id: 'answered with what was done',
  reason: 'it is answered with the data: there is nothing to carry out',
  reasonIn: guardWords.withDeed,
  holds: ({ isAnsweredWithData }: RequestContext) => !isAnsweredWithData,
}
const canCarryOut = {
  id: 'carried out, nothing left',
  reason: `${withDeed.reason}, or ${allErased.reason}`,
  reasonIn: guardWords.canCarryOut,
  holds: (context: RequestContext) => withDeed.holds(context) && allErased.holds(context),
}

/** The duty whose clock runs: one month, by law (Art. 12(3) GDPR). */
export const answerDuty = 'EU_GDPR_DSAR'
const meets = [answerDuty] as const
const open = ['received', 'identified', 'gathered', 'reviewed'] as const

/** What the states and deeds of a request are called. */
export const requestTitles: NonNullable<LifeCycle<RequestState, RequestDeed, RequestContext>['titles']> = {
  name: wording(
    'begäran från registrerad',
    'henvendelse fra registrert',
    'rekisteröidyn pyyntö',
    'request of a data subject',
  ),
  states: {
    received: wording('mottagen', 'mottatt', 'vastaanotettu', 'received'),
    identified: wording('identifierad', 'identifisert', 'tunnistettu', 'identified'),
    gathered: wording('insamlad', 'innhentet', 'koottu', 'gathered'),
    reviewed: wording('granskad', 'gjennomgått', 'tarkastettu', 'reviewed'),
    carriedOut: wording('genomförd', 'gjennomført', 'toteutettu', 'carried out'),
    answered: wording('besvarad', 'besvart', 'vastattu', 'answered'),
    refused: wording('avslagen', 'avslått', 'evätty', 'refused'),
    closed: wording('avslutad', 'avsluttet', 'päätetty', 'closed'),
  },
  deeds: {
    identify: wording(
      'Bekräfta identiteten',
      'Bekreft identiteten',
      'Vahvista henkilöllisyys',
      'Confirm who asks',
    ),
    gather: wording('Samla in', 'Hent inn', 'Kokoa', 'Gather'),
    review: wording('Avsluta granskningen', 'Avslutt gjennomgangen', 'Päätä tarkastus', 'Finish the review'),
    carryOut: wording('Genomför', 'Gjennomfør', 'Toteuta', 'Carry out'),
    answer: wording('Svara', 'Svar', 'Vastaa', 'Answer'),
    refuse: wording('Avslå', 'Avslå', 'Epää', 'Refuse'),
    close: wording('Avsluta', 'Avslutt', 'Päätä', 'Close'),
  },
}

/** The life of the request of a data subject (Art. 12, 15–22 GDPR; R85). Nothing is decided by a machine alone. */
export const requestLife: LifeCycle<RequestState, RequestDeed, RequestContext> = {
  name: 'request of a data subject',
  start: 'received',
  states: {
    received: 'It came in; the clock runs. Who asks is not proved yet.',
    identified: 'Who asks is proved.',
    gathered: 'All that is kept about the person was found; each item waits for a decision.',
    reviewed: 'A person decided on every item.',
    carriedOut: 'A second person did what was decided.',
    answered: 'The person was answered.',
    refused: 'It was refused on a ground in law, and the person was told where to complain.',
    closed: 'Nothing more is to be done.',
  },
  deeds: {
    identify: 'Notes how the person proved who they are.',
    gather: 'Looks through every room for what is kept about the person.',
    review: 'Says that every item is decided.',
    carryOut: 'Does what was decided; whoever reviewed it does not.',
    answer: 'Answers the person, with the data or with what was done.',
    refuse: 'Refuses it on a ground in law.',
    close: 'Puts it away; what was found goes, the answer that was sent stays.',
  },
  transitions: [
    { deed: 'identify', from: ['received'], to: 'identified' },
    { deed: 'gather', from: ['identified', 'gathered', 'reviewed'], to: 'gathered' },
    { deed: 'review', from: ['gathered'], to: 'reviewed', guard: allDecided },
    { deed: 'carryOut', from: ['reviewed'], to: 'carriedOut', guard: canCarryOut },
    { deed: 'answer', from: ['reviewed'], to: 'answered', guard: withData, meets },
    { deed: 'answer', from: ['carriedOut'], to: 'answered', meets },
    { deed: 'refuse', from: open, to: 'refused', meets },
    { deed: 'close', from: ['answered', 'refused'], to: 'closed' },
  ],
  titles: requestTitles,
  sentences: lifeSentences,
}
