export const attachmentErrors = {
  "attachment.damaged": {
    fa: "بایت‌های این پرونده با اثر ثبت‌شدهٔ آن یکی نیست؛ پرونده نشان داده نمی‌شود. آن را از پشتیبان برگردانید.",
    en: "The bytes of this file do not match the hash on record; it is not shown. Restore it from a backup.",
  },
  "attachment.notWhatItSays": {
    fa: "«{name}» از نوع {found} است، نه آنچه نامش می‌گوید؛ ثبت نشد. پروندهٔ درست را بدهید.",
    en: "{name} is {found}, not what its name says; it was not stored. Give the right file.",
  },
  "attachment.typeRefused": {
    fa: "«{name}» تصویر JPEG یا PNG یا سند PDF نیست؛ ثبت نشد.",
    en: "{name} is not a JPEG or PNG picture or a PDF; it was not stored.",
  },
  "attachment.tooLarge": {
    fa: "پرونده بزرگ‌تر از {max} مگابایت است؛ ثبت نشد.",
    en: "The file is larger than {max} MB; it was not stored.",
  },
  "attachment.empty": { fa: "پرونده خالی است؛ ثبت نشد.", en: "The file is empty; it was not stored." },
  "attachment.unknown": {
    fa: "این پرونده نزد برنامه نیست؛ چیزی ثبت نشد. دوباره آن را بدهید.",
    en: "The program does not have this file; nothing was saved. Give it again.",
  },
} as const;
