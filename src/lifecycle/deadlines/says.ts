import { anyOfRoles } from '#access/model'
import type { Day, Wording } from '#kernel'

/** How a pause moved the end. */
export function paused(from: Day, until: Day, dueOn: Day): Wording {
  return {
    sv: `Klockan stod stilla från ${from} till ${until}; tiden går nu ut ${dueOn}.`,
    nb: `Klokken sto stille fra ${from} til ${until}; fristen går nå ut ${dueOn}.`,
    fi: `Kello seisoi ${from}–${until}; määräaika päättyy nyt ${dueOn}.`,
    en: `The clock stood still from ${from} to ${until}; the end is now ${dueOn}.`,
  }
}

export function extended(from: Day, until: Day): Wording {
  return {
    sv: `Förlängd från ${from} till ${until}.`,
    nb: `Forlenget fra ${from} til ${until}.`,
    fi: `Pidennetty ${from} → ${until}.`,
    en: `Extended from ${from} to ${until}.`,
  }
}

export const ownsIt: Wording = {
  sv: 'Den ligger på dig.',
  nb: 'Den ligger hos deg.',
  fi: 'Se on sinun.',
  en: 'It is yours.',
}

/** Whoever holds the role. The role's own name is translated by the screen. */
export function holdsRole(role: string): Wording {
  return {
    sv: `Den ligger på rollen ${anyOfRoles([role], 'sv')}.`,
    nb: `Den ligger hos rollen ${anyOfRoles([role], 'nb')}.`,
    fi: `Se kuuluu roolille ${anyOfRoles([role], 'fi')}.`,
    en: `It is for the role ${role.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}.`,
  }
}

export const wasEscalated: Wording = {
  sv: 'Den har lyfts till dig.',
  nb: 'Den er løftet til deg.',
  fi: 'Se on nostettu sinulle.',
  en: 'It was escalated to you.',
}

export function standsIn(person: string): Wording {
  return {
    sv: `Du företräder ${person}.`,
    nb: `Du står inn for ${person}.`,
    fi: `Toimit henkilön ${person} puolesta.`,
    en: `You stand in for ${person}.`,
  }
}
