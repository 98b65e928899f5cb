/** Refusals while a delivery order is issued; no number is taken by a refused issue. */
export const deliveryOrderErrors = {
  "deliveryOrder.groundMissing": {
    fa: "مبنای حوالهٔ سفارش {number} کامل نیست: جمع فیش‌های تأییدشده با سه تأیید از سه نفر برابر کل نیست. حواله صادر نشد و شماره‌ای گرفته نشد.",
    en: "The ground for order {number} is incomplete: the slips approved by three people do not make up the total. No delivery order was issued and no number was taken.",
  },
  "deliveryOrder.freeApprovalMissing": {
    fa: "سفارش مجانی {number} تأیید مدیر را ندارد یا تأییدکننده همان تهیه‌کننده است. حواله صادر نشد و شماره‌ای گرفته نشد.",
    en: "Free order {number} has no manager's approval, or the approver prepared it himself. No delivery order was issued and no number was taken.",
  },
  "deliveryOrder.groundNotOffered": {
    fa: "این نسخه حوالهٔ فروش «{saleType}» با تسویهٔ «{settlement}» صادر نمی‌کند. سفارش {number} تغییری نکرد.",
    en: "This version issues no delivery order for sale type {saleType} with settlement {settlement}. Order {number} was not changed.",
  },
  "deliveryOrder.productInactive": {
    fa: "محصول {product} دیگر در فروش نیست؛ حواله صادر نشد و شماره‌ای گرفته نشد. با مدیر فروش هماهنگ کنید.",
    en: "Product {product} is no longer on sale; no delivery order was issued and no number was taken. Settle it with the sales manager.",
  },
} as const;
