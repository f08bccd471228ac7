/** The deeds of casework, in Swedish, Norwegian and Finnish. */
export const caseDeeds = {
  'case.read': ['läsa ärenden', 'lese saker', 'lukea tapauksia'],
  'case.join': [
    'delta i ärenden vars arbetsgrupp man ingår i',
    'delta i saker der man er med i arbeidsgruppen',
    'osallistua tapauksiin, joiden työryhmässä on',
  ],
  'case.open': ['öppna ett ärende', 'åpne en sak', 'avata tapauksen'],
  'case.work': ['arbeta med ett ärende', 'arbeide med en sak', 'työstää tapausta'],
  'case.approve': [
    'godkänna uppdraget för ett ärende',
    'godkjenne mandatet for en sak',
    'hyväksyä tapauksen toimeksiannon',
  ],
  'case.weigh': [
    'väga det som framkommit i ett ärende',
    'veie det som er funnet i en sak',
    'punnita tapauksen havaintoja',
  ],
  'finding.write': [
    'skriva iakttagelser i ett ärende som man arbetar med',
    'skrive funn i en sak man arbeider med',
    'kirjata havaintoja tapaukseen, jota työstää',
  ],
  'hearing.skip': [
    'avgöra ett ärende utan att höra den som det gäller',
    'avgjøre en sak uten å høre den det gjelder',
    'ratkaista tapauksen kuulematta sitä, jota se koskee',
  ],
  'hearing.reply': ['yttra sig över iakttagelser', 'uttale seg om funn', 'vastata havaintoihin'],
  'case.close': ['avsluta ett ärende', 'avslutte en sak', 'sulkea tapauksen'],
} as const
