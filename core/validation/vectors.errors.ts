export const vectorErrors = {
  "vectors.unknownRule": {
    fa: "قاعدهٔ «{rule}» شناخته نیست؛ نام آن را در پروندهٔ بردارها اصلاح کنید.",
    en: "Rule {rule} is not known; correct its name in the vector file.",
  },
  "vectors.badInput": {
    fa: "ورودی «{input}» برای قاعدهٔ «{rule}» خوانده نشد؛ شکل آن را اصلاح کنید.",
    en: "Input {input} cannot be read for rule {rule}; correct its form.",
  },
} as const;
