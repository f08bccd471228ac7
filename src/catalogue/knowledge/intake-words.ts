import { type Wording, wording } from '#kernel'

/** Fields of a product beside its data sheet, as columns of a catalogue. */
export const productFieldWords = {
  ref: wording('Artikelnummer', 'Artikkelnummer', 'Tuotenumero', 'Article number (SKU)'),
  name: wording('Namn', 'Navn', 'Nimi', 'Name'),
  maker: wording('Tillverkare', 'Produsent', 'Valmistaja', 'Maker'),
  category: wording('Produktslag', 'Produkttype', 'Tuotelaji', 'Category'),
  cn: wording('Tullkod (KN)', 'Tollkode (KN)', 'Tullinimike (CN)', 'CN code'),
  eccn: wording('ECCN', 'ECCN', 'ECCN', 'ECCN'),
  annexI: wording('Post i bilaga I', 'Post i vedlegg I', 'Liitteen I kohta', 'Annex I entry'),
  usContent: wording('Amerikanskt innehåll', 'Amerikansk innhold', 'Yhdysvaltalaista sisältöä', 'US content'),
  features: wording('Funktioner', 'Funksjoner', 'Toiminnot', 'Features'),
  optionalFeatures: wording(
    'Funktioner mot licens',
    'Funksjoner mot lisens',
    'Lisenssillä avattavat toiminnot',
    'Features by licence',
  ),
  thermalHz: wording(
    'Värmebilder per sekund',
    'Varmebilder per sekund',
    'Lämpökuvia sekunnissa',
    'Thermal frame rate',
  ),
  socVendor: wording('Kretstillverkare', 'Kretsprodusent', 'Piirin valmistaja', 'Chip vendor'),
  firmware: wording('Firmware', 'Fastvare', 'Laiteohjelmisto', 'Firmware'),
  source: wording('Källa (länk)', 'Kilde (lenke)', 'Lähde (linkki)', 'Source (link)'),
} as const

/** Why a cell that can be read says nothing of the attribute: it stays unknown. */
export const saysNothing = {
  zeroPixels: wording(
    'noll megapixel är ett bortavrundat tal, inte ett svar',
    'null megapiksler er et bortrundet tall, ikke et svar',
    'nolla megapikseliä on pois pyöristetty luku, ei vastaus',
    'zero megapixels is a figure rounded away, and no answer',
  ),
  pixels: wording(
    'bildpunkter, inte megapixel',
    'bildepunkter, ikke megapiksler',
    'kuvapisteitä, ei megapikseleitä',
    'pixels, and not megapixels',
  ),
  noClass: wording(
    'säger att PoE finns, inte vilken klass',
    'sier at PoE finnes, ikke hvilken klasse',
    'kertoo PoE:n olevan, ei luokkaa',
    'says that there is PoE, and not of which class',
  ),
  noProfile: wording(
    'säger att ONVIF finns, inte vilken profil',
    'sier at ONVIF finnes, ikke hvilken profil',
    'kertoo ONVIFin olevan, ei profiilia',
    'says that there is ONVIF, and not of which profile',
  ),
  noCount: wording(
    'säger att det finns, inte hur många',
    'sier at det finnes, ikke hvor mange',
    'kertoo olevan, ei montako',
    'says that there is one, and not how many',
  ),
  noForm: wording(
    'säger inte vilket utförande det är',
    'sier ikke hvilken utførelse det er',
    'ei kerro rakennetta',
    'does not say which form it has',
  ),
  severalSensors: wording(
    'flera sensorer: en av dem säger inte vad alla ser',
    'flere sensorer: én av dem sier ikke hva alle ser',
    'useita kennoja: yksi ei kerro, mitä kaikki näkevät',
    'several sensors: one of them does not say what all see',
  ),
  machineFalse: wording(
    'False står också där ingen har sett efter: inget känt nej',
    'False står også der ingen har sett etter: ikke et kjent nei',
    'False on myös siellä, mistä kukaan ei ole katsonut: ei tunnettu ei',
    'False also stands where nobody has looked: no known no',
  ),
} as const satisfies Record<string, Wording>

export const categoryExample = wording(
  'ett produktslag, t.ex. kamera, inspelare, tillbehör',
  'en produkttype, f.eks. kamera, opptaker, tilbehør',
  'tuotelaji, esim. kamera, tallennin, lisävaruste',
  'a category, e.g. camera, recorder, accessory',
)
export const featuresExample = wording(
  'kända funktioner, med | mellan',
  'kjente funksjoner, med | mellom',
  'tunnettuja toimintoja, välissä |',
  'known features, parted by |',
)
export const numberExample = wording(
  'ett tal, t.ex. 8.3',
  'et tall, f.eks. 8.3',
  'luku, esim. 8.3',
  'a number, e.g. 8.3',
)
export const yesNoExample = wording('ja eller nej', 'ja eller nei', 'kyllä tai ei', 'yes or no')
