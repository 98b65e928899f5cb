export const amountErrors = {
  "amount.tooLarge": {
    fa: "این مبلغ از بزرگ‌ترین عددی که دقیق نگه داشته می‌شود (۹٬۰۰۷٬۱۹۹٬۲۵۴٬۷۴۰٬۹۹۱) بیشتر است؛ چیزی ثبت نشد. مقدار و قیمت را بازبینی کنید.",
    en: "This amount is above the largest number kept exactly (9,007,199,254,740,991); nothing was saved. Check quantity and price.",
  },
} as const;
