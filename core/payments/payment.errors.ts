/** Refusals around payment slips; each leaves the slip, the order and the pro-forma as they were. */
export const paymentErrors = {
  "payment.proformaNotIssued": {
    fa: "پیش‌فاکتور {number} در وضعیت «{state}» است و فیش نمی‌پذیرد؛ چیزی ثبت نشد. پیش‌فاکتور صادرشدهٔ معتبر را برگزینید.",
    en: "Pro-forma {number} is in state {state} and takes no slip; nothing was saved. Choose an issued, valid pro-forma.",
  },
  "payment.paidInFuture": {
    fa: "روز واریز ({paidOn}) پس از امروز ({today}) است؛ چیزی ثبت نشد. روز واریز را از روی فیش بنویسید.",
    en: "The paying day ({paidOn}) is after today ({today}); nothing was saved. Give the day that stands on the slip.",
  },
  "payment.paidOutside": {
    fa: "روز واریز ({paidOn}) بیرون از اعتبار پیش‌فاکتور ({from} تا {until}) است؛ چیزی ثبت نشد. پیش‌فاکتور تازه لازم است.",
    en: "The paying day ({paidOn}) is outside the validity of the pro-forma ({from} to {until}); nothing was saved. A new pro-forma is needed.",
  },
  "payment.declarationNeeded": {
    fa: "واریزکننده خود مشتری نیست و شمارهٔ اقرارنامهٔ او نیامده است؛ چیزی ثبت نشد. شمارهٔ اقرارنامه را بنویسید.",
    en: "The payer is not the customer and his declaration is missing; nothing was saved. Give the number of the declaration.",
  },
  "payment.referenceUsed": {
    fa: "شمارهٔ پیگیری {reference} پیش‌تر در فیش {number} به کار رفته است؛ چیزی ثبت نشد. فیش {number} را ببینید.",
    en: "Reference {reference} was used before by slip {number}; nothing was saved. See slip {number}.",
  },
  "payment.outOfOrder": {
    fa: "فیش {number} در نوبت سطح {level} از سه سطح (۱ حسابداری فروش، ۲ خزانه‌داری، ۳ مدیر مالی) است و آن سطح از آنِ شما نیست؛ چیزی تغییر نکرد.",
    en: "Slip {number} stands at level {level} of three (1 sales accounting, 2 treasury, 3 finance manager), which is not yours; nothing was changed.",
  },
  "payment.sameApprover": {
    fa: "شما در سطح {level} دربارهٔ فیش {number} نظر داده‌اید؛ سه سطح باید از سه نفر باشد. چیزی تغییر نکرد.",
    en: "You decided on slip {number} at level {level}; the three levels need three people. Nothing was changed.",
  },
  "payment.sumAbove": {
    fa: "با فیش {number} جمع فیش‌های تأییدشده ({sum}) از جمع پیش‌فاکتور ({total}) بیشتر می‌شود؛ تأیید نشد. فیش را با دلیل رد کنید تا فیش درست بیاید.",
    en: "With slip {number} the approved slips ({sum}) would exceed the total of the pro-forma ({total}); it was not approved. Reject it with a reason so that a right slip can come.",
  },
  "payment.reasonUnknown": {
    fa: "کد دلیل «{code}» در فهرست دلیل‌های رد فیش نیست؛ چیزی تغییر نکرد. از فهرست برگزینید.",
    en: "Reason code {code} is not among the reasons for rejecting a slip; nothing was changed. Choose from the list.",
  },
} as const;
