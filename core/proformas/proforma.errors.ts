export const proformaErrors = {
  "proforma.contentChanged": {
    fa: "محتوای پیش‌فاکتور با آنچه دیده‌اید یکی نیست؛ امضا نشد. دوباره بخوانید و سپس امضا کنید.",
    en: "The content is not what you saw; it was not signed. Read it again, then sign.",
  },
  "proforma.sameSigner": {
    fa: "امضای نخست از شماست؛ امضای دوم را کس دیگری می‌گذارد. چیزی تغییر نکرد.",
    en: "The first signature is yours; another person gives the second. Nothing was changed.",
  },
  "proforma.preparer": {
    fa: "تهیه‌کنندهٔ سفارش امضای دوم آن را نمی‌گذارد؛ چیزی تغییر نکرد. مدیر دیگری امضا کند.",
    en: "Whoever prepared the order does not give the second signature; nothing was changed. Another manager must.",
  },
  "proforma.rateOfOtherDay": {
    fa: "نرخ این قیمت از {date} است و امروز {today}؛ امضا نشد. سفارش را باز کنید و با نرخ امروز قیمت بگذارید.",
    en: "The rate of this price is of {date} and today is {today}; it was not signed. Reopen the order and price it at today's rate.",
  },
  "proforma.approvedMoney": {
    fa: "برای این پیش‌فاکتور پول تأییدشده هست؛ باطل نشد. سفارش را ابطال کنید تا استرداد باز شود.",
    en: "There is approved money for this pro-forma; it was not voided. Cancel the order, which opens a refund.",
  },
  "proforma.unknownCode": {
    fa: "این کد رهگیری روی هیچ سندی نیست یا یک نویسهٔ آن نادرست است.",
    en: "This tracking code is on no document, or one of its characters is wrong.",
  },
} as const;
