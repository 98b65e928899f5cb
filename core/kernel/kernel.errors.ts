/** Refusals that any feature can meet; each message says what happened, what is safe, what to do. */
export const kernelErrors = {
  "input.invalid": {
    fa: "ورودی پذیرفته نشد؛ چیزی ثبت نشد. خطاهای نام‌برده را اصلاح کنید.",
    en: "The input was refused; nothing was saved. Correct the faults listed.",
  },
  "permission.denied": {
    fa: "نقش شما اجازهٔ این کار را ندارد؛ چیزی تغییر نکرد.",
    en: "Your role may not do this; nothing was changed.",
  },
  "record.notFound": {
    fa: "این رکورد پیدا نشد یا برای شما دیدنی نیست.",
    en: "This record was not found or is not visible to you.",
  },
  "record.changed": {
    fa: "این رکورد را کس دیگری در این میان تغییر داده است؛ نوشتهٔ شما ثبت نشد. دوباره بخوانید و تکرار کنید.",
    en: "Somebody changed this record meanwhile; yours was not saved. Read it again and repeat.",
  },
  "state.wrong": {
    fa: "«{subject}» در وضعیت «{from}» است و «{action}» در این وضعیت شدنی نیست؛ چیزی تغییر نکرد.",
    en: "{subject} is in state {from}, where {action} is not possible; nothing was changed.",
  },
  "command.reused": {
    fa: "این شناسهٔ فرمان پیش‌تر برای کار دیگری به کار رفته است؛ چیزی ثبت نشد. صفحه را تازه کنید.",
    en: "This command id was used for something else before; nothing was saved. Reload the page.",
  },
  "reason.required": { fa: "دلیل را بنویسید؛ چیزی ثبت نشد.", en: "Give a reason; nothing was saved." },
  "server.fault": {
    fa: "خطای پیش‌بینی‌نشده؛ هیچ کار نیمه‌تمامی ثبت نشد. شمارهٔ گزارش {report} را به پشتیبانی بدهید.",
    en: "Unexpected fault; nothing half-done was saved. Give report {report} to support.",
  },
  "job.cancelled": {
    fa: "کار پیش از پایان متوقف شد؛ چیزی از آن نمانده است.",
    en: "The work was stopped before its end; nothing of it remains.",
  },
  "database.newer": {
    fa: "این پایگاه داده با نسخهٔ تازه‌تری ساخته شده است (نسخهٔ {found}؛ این برنامه تا {known}). داده دست نخورد؛ برنامه را به‌روز کنید.",
    en: "This database was made by a newer version ({found}; this program knows {known}). Nothing was touched; update the program.",
  },
  "database.damaged": {
    fa: "پروندهٔ پایگاه داده خوانده نشد یا پایگاه حواله نیست. دست نخورد؛ از پشتیبان بازگردانید.",
    en: "The database file cannot be read or is not a Havaleh database. It was not touched; restore a backup.",
  },
  "database.inUse": {
    fa: "این پوشه را برنامهٔ دیگری باز کرده است. چیزی تغییر نکرد؛ آن را ببندید و دوباره بکوشید.",
    en: "Another program has this folder open. Nothing was changed; close it and try again.",
  },
  "field.required": { fa: "این خانه خالی است.", en: "This field is empty." },
  "field.invalid": { fa: "مقدار پذیرفتنی نیست.", en: "The value is not acceptable." },
  "field.tooLong": { fa: "بیش از {max} نویسه است.", en: "Longer than {max} characters." },
  "field.tooMany": { fa: "بیش از {max} مورد است.", en: "More than {max} items." },
  "field.tooShort": { fa: "کمتر از {min} نویسه است.", en: "Shorter than {min} characters." },
  "field.tooBig": { fa: "بیش از {max} است.", en: "Greater than {max}." },
  "field.tooSmall": { fa: "کمتر از {min} است.", en: "Less than {min}." },
  "field.notWhole": { fa: "باید عدد درست (بی‌کسر) باشد.", en: "Must be a whole number." },
  "field.notNumber": { fa: "عدد نیست.", en: "Not a number." },
  "field.notDate": { fa: "چنین روزی در تقویم نیست.", en: "No such day in the calendar." },
  "field.unknownKey": { fa: "این خانه شناخته نیست.", en: "This field is not known." },
  "field.notListed": { fa: "در فهرست مقدارهای پذیرفتنی نیست.", en: "Not in the list of accepted values." },
} as const;
