import type { ProhibitedUse } from './model.ts'

/**
 * What the law does not accept: AI Act Art. 5, Reg. (EU) 2024/1689 as amended by Reg. (EU) 2026/1744; read 2026-08.
 * The law binds inside the Union; our own values apply it everywhere. How a pattern reads: `text-matches.ts`.
 */
export const prohibitedByLaw: readonly ProhibitedUse[] = [
  {
    code: 'manipulation',
    layer: 'law',
    citation: 'Reg. (EU) 2024/1689 Art. 5(1)(a), (b)',
    title: {
      sv: 'Påverka människor i smyg eller utnyttja deras utsatthet',
      nb: 'Påvirke mennesker i det skjulte eller utnytte deres sårbarhet',
      fi: 'Ihmisiin vaikuttaminen salaa tai heidän haavoittuvuutensa hyväksikäyttö',
      en: 'Influencing people covertly, or exploiting their vulnerability',
    },
    patterns: {
      sv: ['sublimin*', 'undermedvet* påverk*', 'utnyttja* utsatthet*'],
      nb: ['sublimin*', 'underbevisst* påvirk*', 'utnytte* sårbarhet*'],
      fi: ['subliminaali*', 'alitajui* vaikut*', 'hyväksikäyt* haavoittuv*'],
      en: ['subliminal*', 'subconscious* influenc*', 'exploit* vulnerab*'],
    },
  },
  {
    code: 'socialScoring',
    layer: 'law',
    citation: 'Reg. (EU) 2024/1689 Art. 5(1)(c)',
    title: {
      sv: 'Poängsätta människor efter hur de uppför sig',
      nb: 'Gi mennesker poeng etter hvordan de oppfører seg',
      fi: 'Ihmisten pisteyttäminen käytöksen perusteella',
      en: 'Scoring people by their social behaviour',
    },
    patterns: {
      sv: ['social* poäng*', 'social* kreditsystem*', 'medborgarpoäng*'],
      nb: ['sosial* poeng*', 'sosial* kredittsystem*', 'borgerpoeng*'],
      fi: ['sosiaali* pistey*', 'sosiaali* luottojärjestelm*', 'kansalaispiste*'],
      en: ['social scor*', 'social credit*', 'citizen scor*'],
    },
  },
  {
    code: 'crimePrediction',
    layer: 'law',
    citation: 'Reg. (EU) 2024/1689 Art. 5(1)(d)',
    title: {
      sv: 'Förutse brott enbart genom profilering',
      nb: 'Forutsi lovbrudd bare ved profilering',
      fi: 'Rikosten ennustaminen pelkän profiloinnin perusteella',
      en: 'Predicting crime by profiling alone',
    },
    patterns: {
      sv: ['förutse* brott*', 'förutsäg* brott*', 'brottsprognos*', 'prediktiv* polis*'],
      nb: ['forutsi* lovbrudd*', 'forutsi* kriminal*', 'prediktiv* politi*'],
      fi: ['ennusta* rikoks*', 'ennusta* rikos*', 'ennakoiva* poliisi*'],
      en: ['predict* crime*', 'predict* criminal*', 'predictive polic*'],
    },
  },
  {
    code: 'faceScraping',
    layer: 'law',
    citation: 'Reg. (EU) 2024/1689 Art. 5(1)(e)',
    title: {
      sv: 'Samla in ansiktsbilder utan urval från nätet eller kameror',
      nb: 'Samle inn ansiktsbilder uten utvalg fra nettet eller kameraer',
      fi: 'Kasvokuvien kohdentamaton kerääminen verkosta tai kameroista',
      en: 'Untargeted collection of face images from the internet or from cameras',
    },
    patterns: {
      sv: ['ansiktsdatabas*', 'samla* ansiktsbild*', 'skrapa* ansikt*'],
      nb: ['ansiktsdatabase*', 'samle* ansiktsbilde*', 'skrape* ansikt*'],
      fi: ['kasvotietokan*', 'kasvokuvatietokan*', 'kerä* kasvokuv*'],
      en: ['face database*', 'facial database*', 'scrap* face*', 'harvest* face*', 'collect* face* image*'],
    },
  },
  {
    code: 'emotionInference',
    layer: 'law',
    citation: 'Reg. (EU) 2024/1689 Art. 5(1)(f)',
    title: {
      sv: 'Läsa av känslor på arbetsplatser eller i skolor',
      nb: 'Avlese følelser på arbeidsplasser eller i skoler',
      fi: 'Tunteiden päättely työpaikoilla tai kouluissa',
      en: 'Inferring emotions at work or in schools',
    },
    patterns: {
      sv: ['känslor*', 'känslo*', 'sinnesstämning*', 'emotionsigenkänn*'],
      nb: ['følelser*', 'følelsesgjenkjenn*', 'sinnsstemning*', 'emosjon*'],
      fi: ['tunteet', 'tunteita', 'tunteiden*', 'tunnetila*', 'tunteentunnist*', 'mieliala*'],
      en: ['emotion*', 'mood', 'moods', 'facial affect', 'sentiment* face*'],
    },
  },
  {
    code: 'biometricCategorisation',
    layer: 'law',
    citation: 'Reg. (EU) 2024/1689 Art. 5(1)(g)',
    title: {
      sv: 'Sortera människor efter ras, åsikt, tro, fackmedlemskap eller sexualitet',
      nb: 'Sortere mennesker etter rase, mening, tro, fagforening eller seksualitet',
      fi: 'Ihmisten luokittelu rodun, mielipiteen, uskonnon, ammattiliiton tai seksuaalisuuden mukaan',
      en: 'Sorting people by race, opinion, belief, union membership or sexuality',
    },
    patterns: {
      sv: [
        'hudfärg*',
        'sexuell* läggning*',
        'religi* tillhörighet*',
        'politisk* åsikt*',
        'fack* medlemskap*',
      ],
      nb: [
        'hudfarge*',
        'seksuell* legning*',
        'religi* tilhørighet*',
        'politisk* mening*',
        'fagforening* medlem*',
      ],
      fi: [
        'ihonväri*',
        'seksuaali* suuntautumi*',
        'uskonnolli* vakaumu*',
        'poliittis* mielipit*',
        'ammattiliit* jäsen*',
      ],
      en: [
        'skin colo*',
        'sexual* orientation*',
        'religious* affiliation*',
        'political* opinion*',
        'union* member*',
      ],
    },
  },
  {
    code: 'realTimeIdentification',
    layer: 'law',
    citation: 'Reg. (EU) 2024/1689 Art. 5(1)(h)',
    title: {
      sv: 'Peka ut människor i realtid på allmän plats',
      nb: 'Identifisere mennesker i sanntid på offentlig sted',
      fi: 'Ihmisten tunnistaminen reaaliajassa julkisella paikalla',
      en: 'Identifying people in real time in public places',
    },
    patterns: {
      sv: [
        'ansiktsigenkänn* polis*',
        'ansiktsigenkänn* allmän*',
        'ansiktsigenkänn* realtid*',
        'identifier* realtid*',
        'efterlyst*',
      ],
      nb: [
        'ansiktsgjenkjenn* politi*',
        'ansiktsgjenkjenn* offentlig*',
        'ansiktsgjenkjenn* sanntid*',
        'identifiser* sanntid*',
        'etterlyst*',
      ],
      fi: [
        'kasvontunnist* poliisi*',
        'kasvontunnist* julki*',
        'kasvontunnist* reaaliaika*',
        'tunnist* reaaliaja*',
        'etsintäkuulut*',
      ],
      en: [
        'face* recogni* police*',
        'facial recogni* police*',
        'facial recogni* public*',
        'face* recogni* public*',
        'identif* real time',
        'live face*',
      ],
    },
  },
  {
    code: 'intimateImages',
    layer: 'law',
    citation: 'Reg. (EU) 2024/1689 Art. 5(1)(ba), (bb)',
    title: {
      sv: 'Framställa intima bilder utan samtycke',
      nb: 'Lage intime bilder uten samtykke',
      fi: 'Intiimien kuvien tuottaminen ilman suostumusta',
      en: 'Making intimate images without consent',
    },
    patterns: {
      sv: ['nakenbild*', 'avkläd* bild*', 'intima bilder'],
      nb: ['nakenbilde*', 'avkledd* bilde*', 'intime bilder'],
      fi: ['alastonkuv*', 'intiimi* kuv*'],
      en: ['nude imag*', 'nudif*', 'undress*', 'intimate imag*'],
    },
  },
]
