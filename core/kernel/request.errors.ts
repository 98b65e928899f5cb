/** Refusals of the door and of requests that reach no procedure. */
export const requestErrors = {
  "door.closed": {
    fa: "این درخواست از پیوند تازهٔ برنامه نیامده است؛ چیزی نشان داده یا ثبت نشد. برنامه را از پیوند تازهٔ آن باز کنید.",
    en: "This request did not come through the program's own link; nothing was shown or saved. Open the program by a fresh link.",
  },
  "door.linkUsed": {
    fa: "این پیوند یک بار به کار رفته یا زمانش گذشته است. برنامه پیوند تازه می‌دهد.",
    en: "This link was used once or is too old. The program gives a fresh one.",
  },
  "door.foreign": {
    fa: "این درخواست از صفحه یا نشانی دیگری آمده است؛ چیزی نشان داده یا ثبت نشد.",
    en: "This request came from another page or address; nothing was shown or saved.",
  },
  "request.notFound": {
    fa: "چنین نشانی‌ای در برنامه نیست؛ چیزی تغییر نکرد.",
    en: "The program has no such address; nothing was changed.",
  },
  "request.wrongMethod": {
    fa: "این نشانی با {method} کار نمی‌کند؛ چیزی تغییر نکرد. روش درست: {allowed}.",
    en: "This address does not answer {method}; nothing was changed. Use {allowed}.",
  },
  "request.malformed": {
    fa: "بدنهٔ درخواست خوانده نشد؛ چیزی ثبت نشد. آن را به شکل JSON یا فرم درست بفرستید.",
    en: "The body of the request cannot be read; nothing was saved. Send valid JSON or a valid form.",
  },
  "request.tooLarge": {
    fa: "درخواست بزرگ‌تر از {max} مگابایت است؛ چیزی ثبت نشد.",
    en: "The request is larger than {max} MB; nothing was saved.",
  },
} as const;
