/** Deeds of decisions and what follows from them, in Swedish, Norwegian and Finnish. */
export const decisionDeeds = {
  'decision.propose': ['föreslå ett beslut', 'foreslå en beslutning', 'ehdottaa päätöstä'],
  'decision.approve': [
    'godkänna ett föreslaget beslut',
    'godkjenne en foreslått beslutning',
    'hyväksyä ehdotetun päätöksen',
  ],
  'decision.board': [
    'underteckna ett beslut för styrelsen',
    'signere en beslutning for styret',
    'allekirjoittaa päätöksen hallituksen puolesta',
  ],
  'decision.return': [
    'ge tillbaka eller avslå ett föreslaget beslut',
    'gi tilbake eller avslå en foreslått beslutning',
    'palauttaa tai hylätä ehdotetun päätöksen',
  ],
  'case.interim': [
    'stoppa nyförsäljning medan ett ärende utreds',
    'stanse nysalg mens en sak undersøkes',
    'pysäyttää uusmyynnin tapauksen selvityksen ajaksi',
  ],
  'case.export': [
    'ta ut ett ärende som ett paket',
    'hente ut en sak som en pakke',
    'viedä tapauksen pakettina',
  ],
  'case.publish': [
    'säga vad av ett ärende som är offentligt',
    'si hva av en sak som er offentlig',
    'päättää, mikä tapauksesta on julkista',
  ],
  'measure.read': ['läsa åtgärder', 'lese tiltak', 'lukea toimenpiteitä'],
  'measure.finish': [
    'säga att en åtgärd är genomförd',
    'si at et tiltak er gjennomført',
    'merkitä toimenpiteen toteutetuksi',
  ],
  'measure.verify': [
    'kontrollera en åtgärd, bedöma dess verkan eller låta den falla',
    'kontrollere et tiltak, vurdere virkningen eller la det falle',
    'tarkastaa toimenpiteen, arvioida sen vaikutusta tai luopua siitä',
  ],
  'statement.read': [
    'läsa uttalanden som inte är publicerade',
    'lese uttalelser som ikke er publisert',
    'lukea julkaisemattomia lausuntoja',
  ],
} as const
