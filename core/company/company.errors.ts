export const companyErrors = {
  "company.exists": {
    fa: "در این پوشه از پیش شرکتی هست؛ چیزی تغییر نکرد. برای شرکت دیگر، برنامه را با پوشهٔ دیگری باز کنید.",
    en: "This folder has a company already; nothing was changed. For another company, open the program with another folder.",
  },
  "company.noDatabase": {
    fa: "در این پوشه پایگاه دادهٔ حواله نیست؛ چیزی تغییر نکرد. پوشه‌ای را برگزینید که پروندهٔ havaleh.db در آن است.",
    en: "This folder has no Havaleh database; nothing was changed. Choose the folder that holds havaleh.db.",
  },
  "company.fiscalMemoryWrong": {
    fa: "شناسهٔ حافظهٔ مالیاتی شش نویسه از حروف بزرگ لاتین و رقم است.",
    en: "A fiscal memory id has six characters, capital Latin letters and digits.",
  },
  "company.registrationWrong": {
    fa: "شماره ثبت تنها از رقم است.",
    en: "A registration number consists of digits only.",
  },
  "company.timeZoneUnknown": {
    fa: "این منطقهٔ زمانی شناخته نیست؛ نمونه: Asia/Tehran.",
    en: "This time zone is not known; for example Asia/Tehran.",
  },
} as const;
