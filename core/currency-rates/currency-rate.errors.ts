export const currencyRateErrors = {
  "rate.otherDay": {
    fa: "نرخ تنها برای امروز ({today}) پذیرفته می‌شود، نه {date}؛ چیزی ثبت نشد.",
    en: "Rates are taken for today ({today}) only, not {date}; nothing was saved.",
  },
  "rate.locked": {
    fa: "نرخ {currency} در {date} تأیید شده است و دیگر عوض نمی‌شود؛ نرخ پیشین به‌جاست.",
    en: "The rate of {currency} on {date} is approved and no longer changes; it stands as it was.",
  },
  "rate.sameUser": {
    fa: "نرخ را کسی تأیید می‌کند که خود ثبت نکرده است؛ چیزی تغییر نکرد. از همکار دیگری بخواهید.",
    en: "Whoever entered a rate does not approve it; nothing was changed. Ask a colleague.",
  },
  "rate.kindUnknown": {
    fa: "نوع نرخ {kind} شناخته نیست؛ چیزی ثبت نشد. از فهرست برگزینید.",
    en: "Rate kind {kind} is not known; nothing was saved. Choose one of the list.",
  },
  "rate.notPositive": {
    fa: "نرخ باید بیش از صفر باشد؛ چیزی ثبت نشد.",
    en: "A rate is above zero; nothing was saved.",
  },
} as const;
