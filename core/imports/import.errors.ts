/** Refusals of a whole file begin with `csv.` or `import.`; those of one cell carry the row and column beside them. */
export const importErrors = {
  "csv.empty": { fa: "پرونده خالی است؛ چیزی ثبت نشد.", en: "The file is empty; nothing was saved." },
  "csv.notText": {
    fa: "این پرونده متن CSV نیست (شاید کارپوشهٔ اکسل است)؛ چیزی ثبت نشد. آن را «CSV UTF-8» ذخیره کنید.",
    en: "This file is not CSV text (it may be an Excel workbook); nothing was saved. Save it as CSV UTF-8.",
  },
  "csv.notUtf8": {
    fa: "نویسه‌های پرونده UTF-8 نیستند؛ چیزی ثبت نشد. آن را «CSV UTF-8» ذخیره کنید.",
    en: "The characters of the file are not UTF-8; nothing was saved. Save it as CSV UTF-8.",
  },
  "csv.malformed": {
    fa: "ردیف {row} خواندنی نیست: گیومه‌ای باز مانده یا متن بیش از اندازه بلند است. چیزی ثبت نشد.",
    en: "Row {row} cannot be read: a quote stays open or the text is far too long. Nothing was saved.",
  },
  "import.tooLarge": {
    fa: "پرونده بزرگ‌تر از {max} مگابایت است؛ چیزی ثبت نشد. آن را چند بخش کنید.",
    en: "The file is larger than {max} MB; nothing was saved. Split it.",
  },
  "import.tooManyRows": {
    fa: "پرونده بیش از {max} ردیف دارد؛ چیزی ثبت نشد. آن را چند بخش کنید.",
    en: "The file has more than {max} rows; nothing was saved. Split it.",
  },
  "import.hasFaults": {
    fa: "پرونده {count} خطا دارد؛ هیچ ردیفی ثبت نشد. خطاها را اصلاح کنید و دوباره بیازمایید.",
    en: "The file has {count} faults; no row was saved. Correct them and test again.",
  },
  "import.notTested": {
    fa: "این پرونده آزموده نشده است؛ چیزی ثبت نشد. نخست آن را بیازمایید.",
    en: "This file was not tested; nothing was saved. Test it first.",
  },
  "import.columnMissing": {
    fa: "ستون «{column}» در پرونده نیست.",
    en: "The file has no column {column}.",
  },
  "import.columnUnknown": {
    fa: "ستون «{column}» شناخته نیست یا دوبار آمده است.",
    en: "Column {column} is not known or stands twice.",
  },
  "import.cellCount": {
    fa: "این ردیف {found} خانه دارد، نه {expected}.",
    en: "This row has {found} cells, not {expected}.",
  },
  "import.notListed": {
    fa: "«{value}» در فهرست نیست: {list}.",
    en: "{value} is not one of: {list}.",
  },
  "import.unknownCode": {
    fa: "کد «{value}» شناخته نیست.",
    en: "Code {value} is not known.",
  },
  "import.repeated": {
    fa: "این مقدار در ردیف {first} نیز آمده است.",
    en: "Row {first} has this value too.",
  },
  "import.rolesTogether": {
    fa: "نقش‌های {first} و {second} را یک نفر با هم ندارد.",
    en: "One person does not hold {first} and {second} together.",
  },
  "import.ownRole": {
    fa: "این ردیف نقش مدیر سامانه را از خود شما می‌گیرد یا شما را غیرفعال می‌کند.",
    en: "This row takes the administrator's role from yourself or makes you inactive.",
  },
  "import.identifierTaken": {
    fa: "این شناسه پیش‌تر از آن {code} است.",
    en: "This identifier belongs to {code} already.",
  },
  "import.futureDay": {
    fa: "این روز هنوز نیامده است.",
    en: "This day has not come yet.",
  },
  "import.jalaliDiffers": {
    fa: "تاریخ جلالی با تاریخ میلادی همین ردیف یکی نیست ({expected}).",
    en: "The Jalali date does not agree with the Gregorian one of this row ({expected}).",
  },
  "import.decimals": {
    fa: "{currency} تا {max} رقم اعشار دارد.",
    en: "{currency} has at most {max} decimals.",
  },
  "import.badNumber": {
    fa: "شماره سند با قالب {format} نمی‌خواند.",
    en: "The document number does not have the form {format}.",
  },
  "import.differs": {
    fa: "باید {expected} باشد.",
    en: "It must be {expected}.",
  },
  "import.stateUnfit": {
    fa: "وضعیت با سندهای دیگر نمی‌خواند: {expected}.",
    en: "The state does not agree with the other documents: {expected}.",
  },
  "import.dayOrder": {
    fa: "این روز پیش از {earlier} است.",
    en: "This day is before {earlier}.",
  },
  "import.samePerson": {
    fa: "یک نفر هر دو کار را کرده است.",
    en: "One person did both.",
  },
} as const;
