import { choiceOf, type Wording, wording, wordingOf } from '#kernel'

/** Why a file of figures is refused: file, place, what stood there, what was expected, what to do. */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: string
}

const nothing: Wording = wording(
  'Ingenting lästes in.',
  'Ingenting ble lest inn.',
  'Mitään ei ladattu.',
  'Nothing was imported.',
)

function at({ file, line, column }: Spot): Wording {
  return wording(
    `${file}, rad ${line}, kolumn ${column}`,
    `${file}, linje ${line}, kolonne ${column}`,
    `${file}, rivi ${line}, sarake ${column}`,
    `${file}, line ${line}, column ${column}`,
  )
}

function spoken(spot: Spot, said: Wording): Wording {
  const place = at(spot)
  return wordingOf((language) => `${place[language]}: ${said[language]} ${nothing[language]}`)
}

export const cellWords = {
  notNumber: (spot: Spot, text: string, of: { least: number; most: number }) =>
    spoken(
      spot,
      wording(
        `"${text}" är inget tal; ett tal från ${of.least} till ${of.most} väntades.`,
        `"${text}" er ikke et tall; det ventes et tall fra ${of.least} til ${of.most}.`,
        `"${text}" ei ole luku; odotettiin lukua väliltä ${of.least}–${of.most}.`,
        `"${text}" is no number; expected a number from ${of.least} to ${of.most}.`,
      ),
    ),
  outside: (spot: Spot, text: string, of: { least: number; most: number }) =>
    spoken(
      spot,
      wording(
        `${text} ligger utanför skalan; ett tal från ${of.least} till ${of.most} väntades.`,
        `${text} ligger utenfor skalaen; det ventes et tall fra ${of.least} til ${of.most}.`,
        `${text} on asteikon ulkopuolella; odotettiin lukua väliltä ${of.least}–${of.most}.`,
        `${text} lies outside the scale; expected a number from ${of.least} to ${of.most}.`,
      ),
    ),
  noCountry: (spot: Spot, text: string) =>
    spoken(
      spot,
      wording(
        `"${text}" är inget land som vi känner; en kod enligt ISO 3166-1 eller utgivarens eget namn väntades.`,
        `"${text}" er ikke et land vi kjenner; det ventes en kode etter ISO 3166-1 eller utgiverens eget navn.`,
        `"${text}" ei ole tuntemamme maa; odotettiin ISO 3166-1 -koodia tai julkaisijan omaa nimeä.`,
        `"${text}" is no country that we know; expected a code of ISO 3166-1 or the publisher's own name.`,
      ),
    ),
  noYear: (spot: Spot, text: string) =>
    spoken(
      spot,
      wording(
        `"${text}" är inget år; fyra siffror från 1900 till 2100 väntades.`,
        `"${text}" er ikke et år; det ventes fire sifre fra 1900 til 2100.`,
        `"${text}" ei ole vuosi; odotettiin neljää numeroa väliltä 1900–2100.`,
        `"${text}" is no year; expected four digits from 1900 to 2100.`,
      ),
    ),
  noWord: (spot: Spot, text: string, known: readonly string[]) =>
    spoken(
      spot,
      wordingOf(
        (language) =>
          ({
            sv: `"${text}" förstår vi inte; ${choiceOf(known, language)} väntades.`,
            nb: `"${text}" forstår vi ikke; det ventes ${choiceOf(known, language)}.`,
            fi: `"${text}" on tuntematon; odotettiin: ${choiceOf(known, language)}.`,
            en: `"${text}" is not understood; expected ${choiceOf(known, language)}.`,
          })[language],
      ),
    ),
  twice: (spot: Spot, of: { place: string; year: number; first: number }) =>
    spoken(
      spot,
      wording(
        `${of.place} år ${of.year} står redan på rad ${of.first}; ett land har en rad per år.`,
        `${of.place} år ${of.year} står allerede på linje ${of.first}; et land har én rad per år.`,
        `${of.place} vuodelta ${of.year} on jo rivillä ${of.first}; maalla on yksi rivi vuotta kohti.`,
        `${of.place} in ${of.year} stands on line ${of.first} already; a country has one row a year.`,
      ),
    ),
}

export const fileWords = {
  notCsv: (file: string, line: number) =>
    wording(
      `${file}, rad ${line}: raden är ingen kommaseparerad rad; en cell slutar inte. Hämta filen igen. ${nothing.sv}`,
      `${file}, linje ${line}: raden er ikke kommaseparert; en celle slutter ikke. Last ned filen på nytt. ${nothing.nb}`,
      `${file}, rivi ${line}: rivi ei ole pilkuin eroteltu; solu ei pääty. Lataa tiedosto uudelleen. ${nothing.fi}`,
      `${file}, line ${line}: this is no comma-separated row; a cell does not end. Download the file again. ${nothing.en}`,
    ),
  notUtf8: (file: string, line: number) =>
    wording(
      `${file}, rad ${line}: texten är inte UTF-8, som väntades. Spara filen som "CSV UTF-8" eller hämta den igen. ${nothing.sv}`,
      `${file}, linje ${line}: teksten er ikke UTF-8, som ventes. Lagre filen som "CSV UTF-8" eller last den ned på nytt. ${nothing.nb}`,
      `${file}, rivi ${line}: teksti ei ole odotettua UTF-8:aa. Tallenna tiedosto muodossa "CSV UTF-8" tai lataa se uudelleen. ${nothing.fi}`,
      `${file}, line ${line}: the text is not UTF-8, as expected. Save the file as "CSV UTF-8", or download it again. ${nothing.en}`,
    ),
  otherWidth: (file: string, line: number, of: { cells: number; columns: number }) =>
    wording(
      `${file}, rad ${line}: ${of.cells} celler där rubriken har ${of.columns} kolumner; filen är avhuggen eller trasig. Hämta den igen. ${nothing.sv}`,
      `${file}, linje ${line}: ${of.cells} celler der overskriften har ${of.columns} kolonner; filen er kuttet eller ødelagt. Last den ned på nytt. ${nothing.nb}`,
      `${file}, rivi ${line}: ${of.cells} solua, vaikka otsikossa on ${of.columns} saraketta; tiedosto on katkennut tai rikki. Lataa se uudelleen. ${nothing.fi}`,
      `${file}, line ${line}: ${of.cells} cells where the header has ${of.columns} columns; the file is cut off or broken. Download it again. ${nothing.en}`,
    ),
  otherHeader: (
    file: string,
    of: { layout: string; missing: readonly string[]; extra: readonly string[] },
  ) => {
    const gone = of.missing.map((name) => `"${name}"`).join(', ')
    const odd = of.extra.map((name) => `"${name}"`).join(', ')
    return wordingOf((language) => {
      const parts = {
        sv: [gone && `kolumnen ${gone} saknas`, odd && `kolumnen ${odd} är okänd`],
        nb: [gone && `kolonnen ${gone} mangler`, odd && `kolonnen ${odd} er ukjent`],
        fi: [gone && `sarake ${gone} puuttuu`, odd && `sarake ${odd} on tuntematon`],
        en: [gone && `the column ${gone} is missing`, odd && `the column ${odd} is unknown`],
      }[language]
        .filter((part) => part !== '')
        .join('; ')
      return {
        sv: `${file}, rad 1: närmast är ”${of.layout}”, men ${parts}. Utgivaren kan ha ändrat filen. ${nothing.sv}`,
        nb: `${file}, linje 1: nærmest er «${of.layout}», men ${parts}. Utgiveren kan ha endret filen. ${nothing.nb}`,
        fi: `${file}, rivi 1: lähin on ”${of.layout}”, mutta ${parts}. Julkaisija on voinut muuttaa tiedostoa. ${nothing.fi}`,
        en: `${file}, line 1: closest is “${of.layout}”, but ${parts}. The publisher may have changed the file. ${nothing.en}`,
      }[language]
    })
  },
  noHeader: (file: string, known: readonly string[]) => {
    const all = known.join('; ')
    return wording(
      `${file}: rubriken hör till ingen källa som vi läser. Vi läser: ${all}. ${nothing.sv}`,
      `${file}: overskriften hører ikke til noen kilde vi leser. Vi leser: ${all}. ${nothing.nb}`,
      `${file}: otsikko ei kuulu millekään lähteelle, jota luemme. Luemme: ${all}. ${nothing.fi}`,
      `${file}: the header belongs to no source that we read. We read: ${all}. ${nothing.en}`,
    )
  },
  cutOff: (file: string, line: number) =>
    wording(
      `${file}, rad ${line}: filen slutar mitt i raden; ett radslut väntades. Hämta den igen. ${nothing.sv}`,
      `${file}, linje ${line}: filen slutter midt i linjen; det ventes et linjeskift. Last den ned på nytt. ${nothing.nb}`,
      `${file}, rivi ${line}: tiedosto päättyy kesken rivin; odotettiin rivinvaihtoa. Lataa se uudelleen. ${nothing.fi}`,
      `${file}, line ${line}: the file ends in the middle of the line; expected an end of line. Download it again. ${nothing.en}`,
    ),
  empty: (file: string) =>
    wording(
      `${file}: ingen rad med siffror. Är nedladdningen fullständig? ${nothing.sv}`,
      `${file}: ingen rad med tall. Er nedlastingen fullstendig? ${nothing.nb}`,
      `${file}: ei yhtään lukuriviä. Onko lataus kokonainen? ${nothing.fi}`,
      `${file}: no row of figures. Is the download complete? ${nothing.en}`,
    ),
  shrunk: (file: string, of: { rows: number; before: number }) =>
    wording(
      `${file}: ${of.rows} länder och områden, men den gällande utgåvan har ${of.before}; mer än en femtedel skulle försvinna. Är nedladdningen fullständig? ${nothing.sv}`,
      `${file}: ${of.rows} land og områder, men den gjeldende utgaven har ${of.before}; mer enn en femtedel ville forsvinne. Er nedlastingen fullstendig? ${nothing.nb}`,
      `${file}: ${of.rows} maata ja aluetta, mutta voimassa olevassa on ${of.before}; yli viidesosa katoaisi. Onko lataus kokonainen? ${nothing.fi}`,
      `${file}: ${of.rows} countries and areas, but the edition in force has ${of.before}; more than a fifth would be gone. Is the download complete? ${nothing.en}`,
    ),
  future: (file: string, of: { year: number; now: number }) =>
    wording(
      `${file}: siffror för ${of.year}, som ligger i framtiden; ${of.now} eller tidigare väntades. Rätta året. ${nothing.sv}`,
      `${file}: tall for ${of.year}, som ligger i framtiden; det ventes ${of.now} eller tidligere. Rett året. ${nothing.nb}`,
      `${file}: lukuja vuodelta ${of.year}, joka on tulevaisuudessa; odotettiin vuotta ${of.now} tai aiempaa. Korjaa vuosi. ${nothing.fi}`,
      `${file}: figures for ${of.year}, which lies in the future; expected ${of.now} or earlier. Correct the year. ${nothing.en}`,
    ),
  otherScale: (file: string, of: { measure: string; best: number; most: number }) =>
    wording(
      `${file}: inget land når över ${of.best} i ”${of.measure}”, vars skala går till ${of.most}; siffrorna tycks stå på en annan skala. ${nothing.sv}`,
      `${file}: intet land når over ${of.best} i «${of.measure}», der skalaen går til ${of.most}; tallene ser ut til å stå på en annen skala. ${nothing.nb}`,
      `${file}: mikään maa ei ylitä arvoa ${of.best} kohdassa ”${of.measure}”, jonka asteikko ulottuu arvoon ${of.most}; luvut näyttävät olevan eri asteikolla. ${nothing.fi}`,
      `${file}: no country reaches above ${of.best} in “${of.measure}”, whose scale goes to ${of.most}; the figures seem to be on another scale. ${nothing.en}`,
    ),
  notWorkbook: (file: string) =>
    wording(
      `${file}: arbetsboken kan inte läsas. Hämta den igen, eller spara bladet som "CSV UTF-8". ${nothing.sv}`,
      `${file}: arbeidsboken kan ikke leses. Last den ned på nytt, eller lagre arket som "CSV UTF-8". ${nothing.nb}`,
      `${file}: työkirjaa ei voi lukea. Lataa se uudelleen tai tallenna taulukko muodossa "CSV UTF-8". ${nothing.fi}`,
      `${file}: the workbook cannot be read. Download it again, or save the sheet as "CSV UTF-8". ${nothing.en}`,
    ),
}
