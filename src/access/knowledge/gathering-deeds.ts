/** The deeds of gathering, in Swedish, Norwegian and Finnish. */
export const gatheringDeeds = {
  'request.read': [
    'se vad som begärs av leverantörer',
    'se hva leverandører blir bedt om',
    'nähdä, mitä toimittajilta pyydetään',
  ],
  'request.ask': [
    'begära handlingar och svar av en leverantör innan den godkänns',
    'be en leverandør om dokumenter og svar før den godkjennes',
    'pyytää toimittajalta asiakirjoja ja vastauksia ennen sen hyväksymistä',
  ],
  'request.work': [
    'begära handlingar och svar av leverantörer i ett ärende som man arbetar med',
    'be leverandører om dokumenter og svar i en sak man arbeider med',
    'pyytää toimittajilta asiakirjoja ja vastauksia tapauksessa, jota työstää',
  ],
  'request.answer': [
    'lämna det som begärs av en leverantör',
    'levere det en leverandør blir bedt om',
    'toimittaa toimittajalta pyydetyn aineiston',
  ],
  'mandate.read': ['se experters uppdrag', 'se eksperters oppdrag', 'nähdä asiantuntijoiden toimeksiannot'],
  'mandate.give': [
    'ge en expert ett uppdrag, förlänga och avsluta det',
    'gi en ekspert et oppdrag, forlenge og avslutte det',
    'antaa asiantuntijalle toimeksiannon, pidentää sitä ja päättää sen',
  ],
  'mandate.serve': [
    'arbeta med ett uppdrag som man har fått',
    'arbeide med et oppdrag man har fått',
    'hoitaa saamaansa toimeksiantoa',
  ],
  'outside.enter': [
    'gå in i rummet för utomstående',
    'gå inn i rommet for utenforstående',
    'käyttää ulkopuolisten tilaa',
  ],
} as const
