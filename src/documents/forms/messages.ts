import { type Wording, wordingOf } from '#kernel'

/** What was wrong with an answer, to its reader: by the keyword of the schema. `{n}` is the bound. */
const messages = {
  required: {
    sv: 'Frågan behöver ett svar.',
    nb: 'Spørsmålet må besvares.',
    fi: 'Kysymykseen on vastattava.',
    en: 'This question needs an answer.',
  },
  evidence: {
    sv: 'Svaret behöver ett underlag: bifoga en fil.',
    nb: 'Svaret trenger dokumentasjon: legg ved en fil.',
    fi: 'Vastaus tarvitsee tueksi asiakirjan: liitä tiedosto.',
    en: 'The answer needs evidence: attach a file.',
  },
  type: {
    sv: 'Svaret har fel form.',
    nb: 'Svaret har feil form.',
    fi: 'Vastaus on väärässä muodossa.',
    en: 'The answer has the wrong form.',
  },
  enum: {
    sv: 'Välj ett av alternativen.',
    nb: 'Velg ett av alternativene.',
    fi: 'Valitse jokin vaihtoehdoista.',
    en: 'Choose one of the options.',
  },
  const: {
    sv: 'Du behöver godkänna detta.',
    nb: 'Du må godta dette.',
    fi: 'Tämä on hyväksyttävä.',
    en: 'You need to agree to this.',
  },
  minLength: {
    sv: 'Skriv minst {n} tecken.',
    nb: 'Skriv minst {n} tegn.',
    fi: 'Kirjoita vähintään {n} merkkiä.',
    en: 'Write at least {n} characters.',
  },
  maxLength: {
    sv: 'Skriv högst {n} tecken.',
    nb: 'Skriv høyst {n} tegn.',
    fi: 'Kirjoita enintään {n} merkkiä.',
    en: 'Write at most {n} characters.',
  },
  minimum: {
    sv: 'Minst {n}.',
    nb: 'Minst {n}.',
    fi: 'Vähintään {n}.',
    en: 'At least {n}.',
  },
  maximum: {
    sv: 'Högst {n}.',
    nb: 'Høyst {n}.',
    fi: 'Enintään {n}.',
    en: 'At most {n}.',
  },
  minItems: {
    sv: 'Välj minst {n}.',
    nb: 'Velg minst {n}.',
    fi: 'Valitse vähintään {n}.',
    en: 'Choose at least {n}.',
  },
  maxItems: {
    sv: 'Välj högst {n}.',
    nb: 'Velg høyst {n}.',
    fi: 'Valitse enintään {n}.',
    en: 'Choose at most {n}.',
  },
  uniqueItems: {
    sv: 'Samma svar står där två gånger.',
    nb: 'Samme svar står der to ganger.',
    fi: 'Sama vastaus on mainittu kahdesti.',
    en: 'The same answer stands there twice.',
  },
  date: {
    sv: 'Skriv en dag som finns, t.ex. 2026-11-23.',
    nb: 'Skriv en dag som finnes, f.eks. 2026-11-23.',
    fi: 'Kirjoita olemassa oleva päivä, esim. 2026-11-23.',
    en: 'Write a day that exists, e.g. 2026-11-23.',
  },
  email: {
    sv: 'Skriv en e-postadress.',
    nb: 'Skriv en e-postadresse.',
    fi: 'Kirjoita sähköpostiosoite.',
    en: 'Write an e-mail address.',
  },
  uri: {
    sv: 'Skriv en webbadress, https://…',
    nb: 'Skriv en nettadresse, https://…',
    fi: 'Kirjoita verkko-osoite, https://…',
    en: 'Write a web address, https://…',
  },
  unknown: {
    sv: 'Frågan finns inte i formuläret.',
    nb: 'Spørsmålet finnes ikke i skjemaet.',
    fi: 'Kysymystä ei ole lomakkeella.',
    en: 'The form has no such question.',
  },
} as const
export type MessageKey = keyof typeof messages

/** The sentence, with its bound. */
export function messageOf(key: string, bound?: number): Wording {
  const known = isKey(key) ? key : 'type'
  return wordingOf((language) => messages[known][language].replace('{n}', String(bound ?? '')))
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(messages, key)
}
