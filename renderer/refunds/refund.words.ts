/** Texts of the refunds. */
export const refundWords = {
  "refunds.title": { fa: "استرداد وجه", en: "Refunds" },
  "refunds.number": { fa: "شماره", en: "Number" },
  "refunds.order": { fa: "سفارش", en: "Order" },
  "refunds.customer": { fa: "مشتری", en: "Customer" },
  "refunds.requestedOn": { fa: "تاریخ درخواست", en: "Requested" },
  "refunds.cause": { fa: "علت", en: "Cause" },
  "refunds.cause.CANCEL": { fa: "ابطال سفارش", en: "Cancelled order" },
  "refunds.cause.OVERPAID": { fa: "اضافه واریز", en: "Over-payment" },
  "refunds.cause.REMAINDER": { fa: "ماندهٔ حوالهٔ بارگیری‌نشده", en: "Remainder not lifted" },
  "refunds.cause.RETURN": { fa: "عودت کالا", en: "Returned goods" },
  "refunds.amount": { fa: "مبلغ", en: "Amount" },
  "refunds.state": { fa: "وضعیت", en: "State" },
  "refunds.allStates": { fa: "همهٔ وضعیت‌ها", en: "All states" },
  "refunds.search": { fa: "شماره یا مشتری", en: "Number or customer" },
  "refunds.empty.title": { fa: "استردادی درخواست نشده است", en: "No refund requested" },
  "refunds.empty.text": {
    fa: "اگر سفارشی با پرداخت تأییدشده باطل شود، استرداد خودبه‌خود درخواست می‌شود.",
    en: "When an order with approved money is cancelled, its refund is requested at once.",
  },
} as const;
