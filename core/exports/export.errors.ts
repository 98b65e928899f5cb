export const exportErrors = {
  "export.gone": {
    fa: "این پروندهٔ خروجی نیست یا پس از یک ساعت پاک شده است؛ داده‌ها دست نخورده‌اند. دوباره خروجی بگیرید.",
    en: "This export does not exist or was removed after an hour; the data are untouched. Export again.",
  },
} as const;
