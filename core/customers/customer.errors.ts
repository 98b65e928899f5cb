export const customerErrors = {
  "customer.sameIdentifier": {
    fa: "مشتری {code} همین شناسه را دارد؛ مشتری تازه ثبت نشد. همان را باز کنید.",
    en: "Customer {code} has this identifier already; nothing was saved. Open that one.",
  },
  "customer.likeName": {
    fa: "نام این مشتری با {code} یکی است. اگر دو مشتری جدا هستند، تأیید کنید.",
    en: "This name is that of {code}. Confirm if they are two customers.",
  },
  "customer.confirmWarnings": {
    fa: "هشدارهای نام‌برده را ببینید و تأیید کنید؛ تا آن‌گاه چیزی ثبت نمی‌شود.",
    en: "Look at the warnings listed and confirm them; until then nothing is saved.",
  },
  "customer.blocked": {
    fa: "مشتری {code} مسدود است؛ سفارش ثبت نشد. با مدیر فروش بررسی کنید.",
    en: "Customer {code} is blocked; the order was not submitted. Ask the sales manager.",
  },
  "customer.countryNotForeign": {
    fa: "کشور مشتری خارجی ایران نیست.",
    en: "The country of a foreign customer is not Iran.",
  },
} as const;
