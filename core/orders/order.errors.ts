export const orderErrors = {
  "order.productNotOnSale": {
    fa: "محصول {code} اکنون فروخته نمی‌شود.",
    en: "Product {code} is not on sale now.",
  },
  "order.productNotExportable": {
    fa: "محصول {code} صادر نمی‌شود.",
    en: "Product {code} is not exported.",
  },
  "order.belowMinimum": {
    fa: "کمتر از کمینهٔ سفارش این محصول است: {min} کیلوگرم.",
    en: "Below the least order of this product: {min} kg.",
  },
  "order.notWholePackages": {
    fa: "مضرب {unit} کیلوگرم نیست؛ نزدیک‌ترین {nearest}.",
    en: "Not a multiple of {unit} kg; nearest {nearest}.",
  },
  "order.belowTruck": {
    fa: "فلهٔ مایع دست‌کم یک کامیون است: {min} کیلوگرم.",
    en: "Bulk liquid is at least one truck: {min} kg.",
  },
  "order.packagingUnfit": {
    fa: "این بسته‌بندی برای این محصول نیست.",
    en: "This packaging is not for this product.",
  },
  "order.currencyUnfit": {
    fa: "این ارز با نوع فروش سازگار نیست.",
    en: "This currency does not fit the sale type.",
  },
  "order.useUnfit": {
    fa: "مصرف اظهارشده با نوع فروش سازگار نیست.",
    en: "The declared use does not fit the sale type.",
  },
  "order.destinationUnfit": {
    fa: "کشور مقصد با نوع فروش سازگار نیست.",
    en: "The country of destination does not fit the sale type.",
  },
  "order.borderNeeded": {
    fa: "برای صادرات مرز خروجی لازم است.",
    en: "An export needs an exit border.",
  },
  "order.purposeNeeded": {
    fa: "فروش مجانی منظور می‌خواهد.",
    en: "A free sale needs a purpose.",
  },
  "order.duplicate": {
    fa: "سفارش {number} همین مشتری و کالا را در روزهای گذشته دارد؛ ثبت نشد. اگر خرید تازه است، دلیل بنویسید.",
    en: "Order {number} of these days has the same customer and goods; nothing was submitted. If it is a new purchase, give the reason.",
  },
  "order.claimedByOther": {
    fa: "این سفارش را {name} برداشته است؛ چیزی تغییر نکرد.",
    en: "{name} has taken this order; nothing was changed.",
  },
  "order.noListPrice": {
    fa: "محصول {code} برای امروز قیمت لیست ندارد؛ قیمت ثبت نشد. نخست قیمت لیست را وارد کنید.",
    en: "Product {code} has no list price for today; no price was saved. Enter the list price first.",
  },
  "order.noRate": {
    fa: "نرخ تأییدشدهٔ {currency} برای {date} نیست؛ قیمت ثبت نشد. نرخ روز را وارد و تأیید کنید.",
    en: "There is no approved rate of {currency} for {date}; no price was saved. Enter and approve the rate of the day.",
  },
  "order.priceZero": {
    fa: "قیمت باید بیش از صفر باشد.",
    en: "The price must be above zero.",
  },
  "order.priceNotZero": {
    fa: "فروش مجانی قیمت ندارد؛ صفر بنویسید.",
    en: "A free sale has no price; enter zero.",
  },
  "order.priceAboveLimit": {
    fa: "تفاوت با لیست {difference}٪ و سقف اختیار شما {limit}٪ است؛ ثبت نشد. برای تأیید مدیر بفرستید.",
    en: "The difference to the list is {difference}% and your limit {limit}%; nothing was saved. Send it for the manager's approval.",
  },
  "order.priceInsideLimit": {
    fa: "این قیمت درون اختیار شماست؛ تأیید مدیر لازم ندارد. همان را ثبت کنید.",
    en: "This price is inside your limit and needs no approval. Save it as it is.",
  },
  "order.sameProposer": {
    fa: "پیشنهاددهندهٔ قیمت نمی‌تواند آن را تأیید کند؛ چیزی تغییر نکرد. کس دیگری تأیید کند.",
    en: "The proposer of a price cannot approve it; nothing was changed. Another person must.",
  },
  "order.samePreparer": {
    fa: "تهیه‌کنندهٔ سفارش نمی‌تواند آن را تأیید کند؛ چیزی تغییر نکرد. کس دیگری تأیید کند.",
    en: "Whoever prepared the order cannot approve it; nothing was changed. Another person must.",
  },
  "order.notFreeSale": {
    fa: "این کار تنها برای فروش مجانی است؛ چیزی تغییر نکرد.",
    en: "This is for free sales only; nothing was changed.",
  },
  "order.saleTypeLater": {
    fa: "فروش بورس در این نسخه از سفارش آغاز نمی‌شود؛ تنها سابقهٔ آن دیدنی است.",
    en: "Exchange sales do not start from an order in this version; only their history is shown.",
  },
} as const;
