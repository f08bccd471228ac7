/**
 * What the columns of customer files are headed, in Swedish, Norwegian, Finnish and English, and what stands in them.
 * Own table of 2026-11-22, after the exports of Nordic business systems and the attribute names of FollowTheMoney;
 * headings in lower case, without blanks and marks.
 */
export const bulkHeadings = {
  id: 'id ref rowid nr nummer kundnr kundnummer kundid kundenr kundenummer kundeid asiakasnumero asiakasnro asiakasid customerid customerno customernumber clientid partyid partnr supplierid supplierno leverantörsnr leverantörsnummer leverandørnr leverandørnummer toimittajanumero vendorid vendorno accountid accountno reference referens referanse viite recordid uid uuid key',
  name: 'name namn navn nimi fullname fulltnamn fulltnavn kokonimi kundnamn kundenavn asiakkaannimi asiakas kund kunde customer customername clientname partyname partyfullname företag företagsnamn företagetsnamn firma firmanavn firmanamn foretaksnavn selskap selskapsnavn bedrift yritys yrityksennimi yritysnimi toiminimi company companyname legalname organisation organization organisationname organizationname organisationsnamn organisasjonsnavn organisaationimi leverantör leverantörsnamn leverandør leverandørnavn toimittaja toimittajannimi supplier suppliername vendor vendorname beneficiary beneficiaryname mottagare mottaker saaja counterparty motpart vastapuoli vesselname fartygsnamn fartøynavn aluksennimi',
  alias:
    'alias aliases aka othernames othername andranamn andrenavn muutnimet alsoknownas kallas kalt kutsumanimi formername formernames previousname previousnames tidigarenamn tidligerenavn aiempinimi aiemmatnimet nativename localname namniegenskrift navniegenskrift nimiomallakirjoituksella tradename tradingname dba handelsnamn varemerke aputoiminimi bifirma shortname kortnamn kortnavn lyhytnimi secondname name2 namn2 navn2 nimi2',
  firstName:
    'firstname givenname givennames forename forenames förnamn fornavn etunimi etunimet tilltalsnamn förstanamn',
  middleName:
    'middlename middlenames mellannamn mellomnavn toinennimi patronymic fadersnamn farsnavn isännimi',
  lastName:
    'lastname lastnames surname surnames familyname efternamn etternavn slektsnavn familjenamn släktnamn sukunimi',
  schema:
    'schema type typ tyyppi kind slag laji partytype customertype kundtyp kundetype asiakastyyppi entitytype recordtype',
  birthDate:
    'birthdate dateofbirth dob birthday born birthyear yearofbirth födelsedatum födelsedag född födelsedata födelseår fødselsdato fødselsdag født fødselsår syntymäaika syntymäpäivä syntynyt syntymävuosi',
  country:
    'country countries countrycode land landskod landkod landkode maa maakoodi maatunnus countryiso iso2 isocountry countryofresidence residence residencecountry bosättningsland hemvist hemland bostedsland asuinmaa kotimaa countryofincorporation jurisdiction registrationcountry registreringsland rekisteröintimaa registeredcountry addresscountry flag flagg flaggstat lippuvaltio',
  nationality:
    'nationality nationalities nationalitet medborgarskap statsborgerskap statsborgarskap kansalaisuus citizenship citizenships',
  gender: 'gender sex kön kjønn sukupuoli',
  address:
    'address addresses adress adresser adresse osoite osoitteet fulladdress postaladdress postadress postadresse postiosoite visitingaddress besöksadress besøksadresse käyntiosoite registeredaddress businessaddress invoiceaddress fakturaadress fakturaadresse laskutusosoite deliveryaddress leveransadress leveringsadresse toimitusosoite homeaddress hemadress hjemmeadresse kotiosoite addressline addressfull addrfull',
  street:
    'street streetname streetaddress gata gatuadress gate gateadresse katu katuosoite address1 addressline1 adress1 adresse1 osoite1 addr1',
  postalCode: 'postalcode postcode zip zipcode postnr postnummer postkod postkode postinumero',
  city: 'city town ort postort stad by poststed sted kaupunki postitoimipaikka paikkakunta municipality kommun kommune kunta',
  identifiers:
    'identifier identifiers idnumber idnumbers idno idnummer legitimation documentnumber documentno document passport passportno passportnumber pass passnr passnummer passi passinumero nationalid nationalidnumber personnr personnummer fødselsnummer fødselsnr henkilötunnus hetu ssn socialsecuritynumber taxid taxnumber taxno tin inn ogrn skattenr skattenummer verotunnus vat vatno vatnr vatnumber momsnr momsnummer momsregnr momsregistreringsnummer mvanr mvanummer alvnumero alvtunnus orgnr orgno orgnumber organisationsnr organisationsnummer organisasjonsnr organisasjonsnummer ytunnus registration registrationno registrationnumber regno regnr registernumber registreringsnummer companynumber companyno businessid cvr lei leicode leikod leikode leikoodi swift swiftcode bic biccode imo imono imonumber imonr imonummer mmsi mmsinumber duns dunsnumber crn',
} as const

/** What is one kind of thing to the engine, as columns of types say it. Own table of 2026-11-22. */
export const bulkTypes = {
  Person:
    'person p i ind individual naturalperson private privateperson consumer human privat privatperson fysiskperson fysisk individ konsument henkilö luonnollinenhenkilö yksityinen yksityishenkilö kuluttaja',
  Organization:
    'organization organisation org o entity business corporate c b legalperson juridiskperson juridisk företag foretak bedrift virksomhet verksamhet oikeushenkilö järjestö yhteisö organisaatio association förening forening yhdistys foundation stiftelse säätiö ngo government myndighet viranomainen',
  Company: 'company selskap bolag aktiebolag aksjeselskap yritys yhtiö osakeyhtiö firma corporation ltd',
  PublicBody: 'publicbody',
  LegalEntity: 'legalentity any unknown',
  Vessel: 'vessel ship v boat fartyg skip fartøy skepp båt alus laiva vene',
  Aircraft: 'aircraft plane airplane flygplan luftfartyg fly luftfartøy lentokone ilmaalus',
} as const

export const bulkGenders = {
  male: 'm male man mand mann mies herr hr mr',
  female: 'f female woman kvinna kvinne k nainen n fru mrs ms',
} as const

/** What is written where nothing is known. A name is never one of these: Null and Na are family names. */
export const bulkBlanks =
  '- -- — . ? n/a na #n/a null none nil unknown okänd okänt ukjent tuntematon eitiedossa saknas mangler puuttuu 0 0000 0000-00-00 00.00.0000 00000000'

/** Alpha-2 by alpha-3: ISO 3166-1, as published by the ISO maintenance agency, read 2026-11; XKX as the EU writes Kosovo. */
export const alpha3 =
  'AFG AF ALA AX ALB AL DZA DZ ASM AS AND AD AGO AO AIA AI ATA AQ ATG AG ARG AR ARM AM ABW AW AUS AU AUT AT AZE AZ BHS BS BHR BH BGD BD BRB BB BLR BY BEL BE BLZ BZ BEN BJ BMU BM BTN BT BOL BO BES BQ BIH BA BWA BW BVT BV BRA BR IOT IO BRN BN BGR BG BFA BF BDI BI CPV CV KHM KH CMR CM CAN CA CYM KY CAF CF TCD TD CHL CL CHN CN CXR CX CCK CC COL CO COM KM COG CG COD CD COK CK CRI CR CIV CI HRV HR CUB CU CUW CW CYP CY CZE CZ DNK DK DJI DJ DMA DM DOM DO ECU EC EGY EG SLV SV GNQ GQ ERI ER EST EE SWZ SZ ETH ET FLK FK FRO FO FJI FJ FIN FI FRA FR GUF GF PYF PF ATF TF GAB GA GMB GM GEO GE DEU DE GHA GH GIB GI GRC GR GRL GL GRD GD GLP GP GUM GU GTM GT GGY GG GIN GN GNB GW GUY GY HTI HT HMD HM VAT VA HND HN HKG HK HUN HU ISL IS IND IN IDN ID IRN IR IRQ IQ IRL IE IMN IM ISR IL ITA IT JAM JM JPN JP JEY JE JOR JO KAZ KZ KEN KE KIR KI PRK KP KOR KR KWT KW KGZ KG LAO LA LVA LV LBN LB LSO LS LBR LR LBY LY LIE LI LTU LT LUX LU MAC MO MDG MG MWI MW MYS MY MDV MV MLI ML MLT MT MHL MH MTQ MQ MRT MR MUS MU MYT YT MEX MX FSM FM MDA MD MCO MC MNG MN MNE ME MSR MS MAR MA MOZ MZ MMR MM NAM NA NRU NR NPL NP NLD NL NCL NC NZL NZ NIC NI NER NE NGA NG NIU NU NFK NF MKD MK MNP MP NOR NO OMN OM PAK PK PLW PW PSE PS PAN PA PNG PG PRY PY PER PE PHL PH PCN PN POL PL PRT PT PRI PR QAT QA REU RE ROU RO RUS RU RWA RW BLM BL SHN SH KNA KN LCA LC MAF MF SPM PM VCT VC WSM WS SMR SM STP ST SAU SA SEN SN SRB RS SYC SC SLE SL SGP SG SXM SX SVK SK SVN SI SLB SB SOM SO ZAF ZA SGS GS SSD SS ESP ES LKA LK SDN SD SUR SR SJM SJ SWE SE CHE CH SYR SY TWN TW TJK TJ TZA TZ THA TH TLS TL TGO TG TKL TK TON TO TTO TT TUN TN TUR TR TKM TM TCA TC TUV TV UGA UG UKR UA ARE AE GBR GB USA US UMI UM URY UY UZB UZ VUT VU VEN VE VNM VN VGB VG VIR VI WLF WF ESH EH YEM YE ZMB ZM ZWE ZW XKX XK'

/** What people write for countries besides their names in Unicode's data (CLDR). Own table of 2026-11-22. */
export const otherCountryNames: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  'great britain': 'GB',
  storbritannien: 'GB',
  storbritannia: 'GB',
  'iso-britannia': 'GB',
  usa: 'US',
  'united states of america': 'US',
  'russian federation': 'RU',
  'ryska federationen': 'RU',
  'iran, islamic republic of': 'IR',
  'islamic republic of iran': 'IR',
  "korea, democratic people's republic of": 'KP',
  "democratic people's republic of korea": 'KP',
  dprk: 'KP',
  'korea, republic of': 'KR',
  'republic of korea': 'KR',
  'syrian arab republic': 'SY',
  "people's republic of china": 'CN',
  prc: 'CN',
  'hong kong': 'HK',
  hongkong: 'HK',
  burma: 'MM',
  'czech republic': 'CZ',
  holland: 'NL',
  'united arab emirates': 'AE',
  uae: 'AE',
  'viet nam': 'VN',
  'belarus republic': 'BY',
  vitryssland: 'BY',
  hviterussland: 'BY',
  'valko-venäjä': 'BY',
}
