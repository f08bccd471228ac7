/** Why a step does not go now, by its guard; the English stands in the table. */
export const guardWords = {
  allDecided: {
    sv: 'en person har ännu inte tagit ställning till allt som hittades',
    nb: 'en person har ennå ikke tatt stilling til alt som ble funnet',
    fi: 'ihminen ei ole vielä ratkaissut kaikkea löydettyä',
  },
  allErased: {
    sv: 'en del av det som ska raderas finns kvar',
    nb: 'noe av det som skal slettes, er fortsatt der',
    fi: 'osa poistettavasta on vielä jäljellä',
  },
  withData: {
    sv: 'det som begärdes måste genomföras först',
    nb: 'det som ble bedt om, må gjennomføres først',
    fi: 'pyydetty on ensin toteutettava',
  },
  withDeed: {
    sv: 'den besvaras med uppgifterna: det finns inget att genomföra',
    nb: 'den besvares med opplysningene: det er ikke noe å gjennomføre',
    fi: 'siihen vastataan antamalla tiedot: toteutettavaa ei ole',
  },
  canCarryOut: {
    sv: 'den besvaras med uppgifterna, eller så finns en del av det som ska raderas kvar',
    nb: 'den besvares med opplysningene, eller noe av det som skal slettes, er fortsatt der',
    fi: 'siihen vastataan antamalla tiedot, tai osa poistettavasta on vielä jäljellä',
  },
} as const

/** What the states and deeds of a request mean; the English stands in the table. */
export const lifeSentences = {
  states: {
    received: {
      sv: 'Den har kommit in och klockan går. Vem som frågar är inte styrkt än.',
      nb: 'Den er kommet inn, og klokken går. Hvem som spør, er ikke bekreftet ennå.',
      fi: 'Pyyntö on saapunut ja aika kuluu. Pyytäjän henkilöllisyyttä ei ole vielä varmistettu.',
    },
    identified: {
      sv: 'Vem som frågar är styrkt.',
      nb: 'Hvem som spør, er bekreftet.',
      fi: 'Pyytäjän henkilöllisyys on varmistettu.',
    },
    gathered: {
      sv: 'Allt som finns sparat om personen har hittats; varje uppgift väntar på beslut.',
      nb: 'Alt som er lagret om personen, er funnet; hver opplysning venter på en avgjørelse.',
      fi: 'Kaikki henkilöstä tallennettu on löydetty; jokainen tieto odottaa ratkaisua.',
    },
    reviewed: {
      sv: 'En person har tagit ställning till varje uppgift.',
      nb: 'En person har tatt stilling til hver opplysning.',
      fi: 'Ihminen on ratkaissut jokaisen tiedon.',
    },
    carriedOut: {
      sv: 'En andra person har gjort det som beslutades.',
      nb: 'En annen person har gjort det som ble besluttet.',
      fi: 'Toinen henkilö on tehnyt päätetyn.',
    },
    answered: {
      sv: 'Personen har fått svar.',
      nb: 'Personen har fått svar.',
      fi: 'Henkilö on saanut vastauksen.',
    },
    refused: {
      sv: 'Den avslogs med stöd i lag, och personen fick veta var det går att klaga.',
      nb: 'Den ble avslått med hjemmel i lov, og personen fikk vite hvor det er mulig å klage.',
      fi: 'Pyyntö evättiin lain perusteella, ja henkilölle kerrottiin, mihin voi valittaa.',
    },
    closed: { sv: 'Inget mer ska göras.', nb: 'Ingenting mer skal gjøres.', fi: 'Mitään muuta ei tehdä.' },
  },
  deeds: {
    identify: {
      sv: 'Antecknar hur personen styrkte vem den är.',
      nb: 'Noterer hvordan personen bekreftet hvem den er.',
      fi: 'Kirjaa, miten henkilö osoitti, kuka on.',
    },
    gather: {
      sv: 'Letar överallt efter det som finns sparat om personen.',
      nb: 'Leter overalt etter det som er lagret om personen.',
      fi: 'Etsii kaikkialta, mitä henkilöstä on tallennettu.',
    },
    review: {
      sv: 'Säger att varje uppgift är avgjord.',
      nb: 'Sier at hver opplysning er avgjort.',
      fi: 'Toteaa, että jokainen tieto on ratkaistu.',
    },
    carryOut: {
      sv: 'Gör det som beslutades; den som granskade gör det inte.',
      nb: 'Gjør det som ble besluttet; den som gjennomgikk, gjør det ikke.',
      fi: 'Tekee päätetyn; tarkastaja ei tee sitä itse.',
    },
    answer: {
      sv: 'Svarar personen, med uppgifterna eller med det som gjordes.',
      nb: 'Svarer personen, med opplysningene eller med det som ble gjort.',
      fi: 'Vastaa henkilölle antamalla tiedot tai kertomalla, mitä tehtiin.',
    },
    refuse: {
      sv: 'Avslår den med stöd i lag.',
      nb: 'Avslår den med hjemmel i lov.',
      fi: 'Epää sen lain perusteella.',
    },
    close: {
      sv: 'Lägger undan den; det som hittades försvinner, svaret som skickades finns kvar.',
      nb: 'Legger den bort; det som ble funnet, forsvinner, svaret som ble sendt, blir stående.',
      fi: 'Siirtää sen syrjään; löydetty poistuu, lähetetty vastaus säilyy.',
    },
  },
} as const
