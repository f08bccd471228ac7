import type { Language } from '#kernel'

/** Words that state a wrong as done. Reviewed 2026-11-23; what a sentence merely names (`a crime`) is not among them. */
export const assertions: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:commits?|committed|(?:is|are|was|were) (?:guilty|complicit|responsible for|(?:an? )?criminals?)|violates?|violated|breaks? the law|has broken|perpetrat\w+|proves?|proven|persecutes?|tortures?)\b/iu,
  sv: /(?<!\p{L})(?:begår|begick|har begått|brottslingar?|förbrytare|(?:är|var) (?:skyldiga?|medskyldiga?|ansvariga? för|brottslig\w*)|bryter mot|bröt mot|har brutit|kränker|förföljer|torterar|bevisar|är bevisat)(?!\p{L})/iu,
  nb: /(?<!\p{L})(?:begår|begikk|har begått|forbrytere?|(?:er|var) (?:skyldige?|medskyldige?|ansvarlige? for|kriminelle?)|(?:bryter|brøt|har brutt) (?:mot |med )?(?:\p{L}+ ){0,3}?\p{L}*(?:lov(?:en|er|ene|givning(?:en)?)?|rettighete(?:r|ne)|plikte(?:n|r|ne)|konvensjon(?:en|er|ene)?|forbud(?:et)?|regle(?:r|ne)|regelverket|avtale(?:n|r|ne)?|sanksjone(?:r|ne)|krave(?:t|ne))|krenker|forfølger|torturerer|beviser|er bevist)(?!\p{L})/iu,
  fi: /(?<!\p{L})(?:syyllistyy|syyllistyi|on syyllistynyt|(?:on|oli) (?:syyllinen|osallinen|vastuussa|rikollinen)|rikkoo|rikkoi|on rikkonut|loukkaa|loukkasi|vainoaa|kiduttaa|todistaa|on todistettu)(?!\p{L})/iu,
}

/** Words that say on what a sentence rests. */
export const hedges: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:alleg\w+|is said to|are said to|reportedly|according to|reason to believe|suspect\w*|accus\w+|may have|might|whether)\b/iu,
  sv: /(?<!\p{L})(?:påstås?|påstått|uppges|uppger|enligt|sägs|anledning att (?:tro|anta)|misstänk\w*|anklaga\w*|kan ha|huruvida)(?!\p{L})/iu,
  nb: /(?<!\p{L})(?:påstås|påstått|hevdes|hevder|ifølge|sies|grunn til å tro|mistenk\w*|anklag\w*|kan ha|skal ha|hvorvidt)(?!\p{L})/iu,
  fi: /(?<!\p{L})(?:väite\w*|väitt\w+|mukaan|kerrotaan|syytä (?:epäillä|uskoa)|epäil\w+|syyt(?:e|et)\w+|saattaa|onko)(?!\p{L})/iu,
}

/** How a sentence may begin instead: an allegation is of others, a finding is ours with its ground. */
export const instead: Readonly<Record<Language, { readonly allegation: string; readonly finding: string }>> =
  {
    en: { allegation: 'It is alleged that …', finding: 'We have reason to believe that …' },
    sv: { allegation: 'Det påstås att …', finding: 'Vi har anledning att anta att …' },
    nb: { allegation: 'Det hevdes at …', finding: 'Vi har grunn til å tro at …' },
    fi: { allegation: 'Väitetään, että …', finding: 'Meillä on syytä epäillä, että …' },
  }
