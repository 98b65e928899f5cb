/** Faults of one field; the rest of the form stays as typed. */
export const identifierErrors = {
  "identifier.nationalIdWrong": {
    fa: "کد ملی درست نیست: ده رقم با رقم کنترل. رقم‌ها را با کارت ملی بسنجید.",
    en: "Not a national id: ten digits with a check digit. Compare it with the card.",
  },
  "identifier.legalIdWrong": {
    fa: "شناسهٔ ملی درست نیست: یازده رقم با رقم کنترل. رقم‌ها را با آگهی ثبت بسنجید.",
    en: "Not a national id of a company: eleven digits with a check digit. Compare it with the registration.",
  },
  "identifier.foreignerIdWrong": {
    fa: "کد فراگیر درست نیست: دوازده رقم دارد.",
    en: "Not a foreigner identity number: it has twelve digits.",
  },
  "identifier.economicCodeWrong": {
    fa: "کد اقتصادی با نوع مشتری سازگار نیست: حقوقی یازده رقم (همان شناسهٔ ملی)، حقیقی چهارده رقم.",
    en: "The economic code does not fit the kind of customer: companies eleven digits (the national id), persons fourteen.",
  },
  "identifier.postalCodeWrong": {
    fa: "کد پستی درست نیست: ده رقم دارد و همهٔ رقم‌ها یکسان نیستند.",
    en: "Not a postal code: it has ten digits, not all equal.",
  },
  "identifier.postalCodeUnusual": {
    fa: "کد پستی با الگوی معمول نمی‌خواند. اگر درست است، آن را تأیید کنید.",
    en: "The postal code does not fit the usual pattern. Confirm it if it is right.",
  },
  "identifier.ibanWrong": {
    fa: "شماره شبا درست نیست: IR و بیست‌وچهار رقم با رقم‌های کنترل.",
    en: "Not an Iranian IBAN: IR and twenty-four digits with check digits.",
  },
  "identifier.bankCardWrong": {
    fa: "شماره کارت درست نیست: شانزده رقم با رقم کنترل.",
    en: "Not a bank card number: sixteen digits with a check digit.",
  },
  "identifier.plateWrong": {
    fa: "پلاک درست نیست: دو رقم، حرف، سه رقم و دو رقم منطقه.",
    en: "Not an Iranian plate: two digits, a letter, three digits and two digits of the region.",
  },
  "identifier.unlocodeWrong": {
    fa: "کد مکان درست نیست: دو حرف کشور و سه نویسهٔ مکان.",
    en: "Not a UN/LOCODE: two letters of the country and three characters of the place.",
  },
  "identifier.containerNumberWrong": {
    fa: "شماره کانتینر درست نیست: چهار حرف، شش رقم و رقم کنترل.",
    en: "Not a container number: four letters, six digits and a check digit.",
  },
  "identifier.wagonNumberWrong": {
    fa: "شماره واگن درست نیست: دوازده رقم (یا هشت رقم خط عریض) با رقم کنترل.",
    en: "Not a wagon number: twelve digits (eight on the wide gauge) with a check digit.",
  },
  "identifier.imoNumberWrong": {
    fa: "شماره IMO کشتی با رقم کنترل نمی‌خواند. اگر در اسناد کشتی چنین است، آن را تأیید کنید.",
    en: "The IMO number does not fit its check digit. Confirm it if the ship's papers say so.",
  },
  "identifier.hsCodeWrong": {
    fa: "کد تعرفه درست نیست: شش یا هشت رقم از فصل ۰۱ تا ۹۷.",
    en: "Not a tariff code: six or eight digits of chapters 01 to 97.",
  },
  "identifier.phoneWrong": {
    fa: "شماره تلفن درست نیست: همراه ۰۹ و نُه رقم، ثابت با کد شهر، خارجی با + و کد کشور.",
    en: "Not a telephone number: mobile 09 and nine digits, landline with area code, foreign with + and country code.",
  },
  "identifier.emailWrong": { fa: "نشانی رایانامه درست نیست.", en: "Not an e-mail address." },
  "identifier.sayadIdWrong": {
    fa: "شناسهٔ صیادی درست نیست: شانزده رقم دارد.",
    en: "Not a Sayad id: it has sixteen digits.",
  },
  "identifier.fleetCardWrong": {
    fa: "شماره کارت هوشمند درست نیست: هفت رقم دارد.",
    en: "Not a fleet smart card: it has seven digits.",
  },
  "identifier.customsNumberWrong": {
    fa: "شماره گمرکی درست نیست: یک تا ده رقم دارد.",
    en: "Not a customs number: it has one to ten digits.",
  },
  "identifier.sealNumberWrong": {
    fa: "شماره پلمپ درست نیست: فقط حرف لاتین و رقم، تا بیست نویسه.",
    en: "Not a seal number: Latin letters and digits only, up to twenty.",
  },
} as const;
