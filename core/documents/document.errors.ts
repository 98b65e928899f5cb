/** Refusals while a paper or a sheet is made; nothing is stored by making one. */
export const documentErrors = {
  "document.missingGlyph": {
    fa: "نویسهٔ «{character}» ({codePoint}) در «{field}» در قلم‌های چاپ نیست؛ سند ساخته نشد و داده دست نخورد. آن نویسه را جایگزین کنید.",
    en: "The character “{character}” ({codePoint}) in “{field}” is not in the print fonts; the paper was not made and no data changed. Replace that character.",
  },
  "document.badImage": {
    fa: "تصویر «{field}» خوانده نشد؛ سند ساخته نشد و داده دست نخورد. تصویری از نوع PNG (۸ بیت، ساده) یا JPEG برگزینید.",
    en: "The picture “{field}” cannot be read; the paper was not made and no data changed. Choose a plain 8-bit PNG or a JPEG.",
  },
} as const;
