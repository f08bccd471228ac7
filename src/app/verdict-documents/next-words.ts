import type { Wording } from '#kernel'
import type { NextStep } from '#rules/model'

/** What the reader can do next, as an order to oneself: short enough for a list. */
export const nextWords: Readonly<Record<NextStep['act'], Wording>> = {
  substitutes: {
    sv: 'Välj en ersättning som duger',
    nb: 'Velg en erstatning som er god nok',
    fi: 'Valitse sopiva korvaava tuote',
    en: 'Choose a substitute that will do',
  },
  uploadClause: {
    sv: 'Lägg in avtalsklausulen som saknas',
    nb: 'Legg inn kontraktsklausulen som mangler',
    fi: 'Lisää puuttuva sopimusehto',
    en: 'Add the missing contract clause',
  },
  askStatement: {
    sv: 'Begär ett undertecknat slutanvändarintyg',
    nb: 'Be om en undertegnet sluttbrukererklæring',
    fi: 'Pyydä allekirjoitettu loppukäyttötodistus',
    en: 'Ask for a signed end-use statement',
  },
  askData: {
    sv: 'Ta reda på uppgiften som saknas',
    nb: 'Skaff opplysningen som mangler',
    fi: 'Hanki puuttuva tieto',
    en: 'Find out what is missing',
  },
  askLicence: {
    sv: 'Ansök om tillstånd',
    nb: 'Søk om lisens',
    fi: 'Hae lupaa',
    en: 'Apply for a licence',
  },
  notifyAuthority: {
    sv: 'Underrätta myndigheten',
    nb: 'Varsle myndigheten',
    fi: 'Ilmoita viranomaiselle',
    en: 'Tell the authority',
  },
  requestException: {
    sv: 'Begär undantag från den egna regeln',
    nb: 'Søk om unntak fra den egne regelen',
    fi: 'Pyydä poikkeusta omaan sääntöön',
    en: 'Ask for an exception from our own rule',
  },
  riskAssessment: {
    sv: 'Gör en dokumenterad riskbedömning',
    nb: 'Gjør en dokumentert risikovurdering',
    fi: 'Tee dokumentoitu riskinarviointi',
    en: 'Make a documented risk assessment',
  },
  balanceTest: {
    sv: 'Dokumentera intresseavvägningen',
    nb: 'Dokumenter interesseavveiningen',
    fi: 'Dokumentoi etujen punninta',
    en: 'Document the balancing of interests',
  },
  legalReview: {
    sv: 'Låt juristen granska',
    nb: 'La juristen vurdere',
    fi: 'Anna juristin arvioitavaksi',
    en: 'Have legal review it',
  },
  complianceReview: {
    sv: 'Låt compliance granska',
    nb: 'La compliance vurdere',
    fi: 'Anna compliancen arvioitavaksi',
    en: 'Have compliance review it',
  },
  decideHit: {
    sv: 'Avgör listträffen',
    nb: 'Avgjør listetreffet',
    fi: 'Ratkaise listaosuma',
    en: 'Decide the list hit',
  },
  rescreen: {
    sv: 'Kontrollera parten mot listorna igen',
    nb: 'Kontroller parten mot listene på nytt',
    fi: 'Tarkista osapuoli listoista uudelleen',
    en: 'Screen the party again',
  },
  refreshLists: {
    sv: 'Hämta aktuella listor',
    nb: 'Hent oppdaterte lister',
    fi: 'Hae ajantasaiset listat',
    en: 'Fetch current lists',
  },
  acknowledge: {
    sv: 'Bekräfta villkoret',
    nb: 'Bekreft vilkåret',
    fi: 'Vahvista ehto',
    en: 'Acknowledge the condition',
  },
  convertPurpose: {
    sv: 'Ändra radens ändamål',
    nb: 'Endre linjens formål',
    fi: 'Muuta rivin tarkoitusta',
    en: 'Change the purpose of the line',
  },
  reportFreeze: {
    sv: 'Rapportera frysningen till myndigheten',
    nb: 'Rapporter frysingen til myndigheten',
    fi: 'Ilmoita jäädytyksestä viranomaiselle',
    en: 'Report the freezing to the authority',
  },
  reportSellThrough: {
    sv: 'Rapportera slutkunden när den är känd',
    nb: 'Rapporter sluttkunden når den er kjent',
    fi: 'Ilmoita loppuasiakas, kun se on tiedossa',
    en: 'Report the end customer once known',
  },
  localRepair: {
    sv: 'Låt reparera lokalt',
    nb: 'La reparasjonen skje lokalt',
    fi: 'Teetä korjaus paikallisesti',
    en: 'Have it repaired locally',
  },
  derogation: {
    sv: 'Pröva om lagens undantag kan användas',
    nb: 'Vurder om lovens unntak kan brukes',
    fi: 'Selvitä, voiko lain poikkeusta käyttää',
    en: 'See whether a derogation of the law applies',
  },
  prioritiseReplacement: {
    sv: 'Prioritera utbytet av enheten',
    nb: 'Prioriter utskifting av enheten',
    fi: 'Aseta laitteen vaihto etusijalle',
    en: 'Give the replacement priority',
  },
}
