export const productErrors = {
  "product.priceExists": {
    fa: "برای روز {date} پیش‌تر قیمتی در این فهرست ثبت شده است؛ قیمت تازه ثبت نشد. روز دیگری برگزینید.",
    en: "This list already has a price from {date}; the new one was not saved. Choose another day.",
  },
  "product.priceInPast": {
    fa: "قیمت تازه نمی‌تواند از روزی پیش از امروز ({today}) آغاز شود؛ چیزی ثبت نشد.",
    en: "A new price cannot begin before today ({today}); nothing was saved.",
  },
  "product.packagingState": {
    fa: "بسته‌بندی {packaging} با حالت این کالا سازگار نیست؛ چیزی ثبت نشد.",
    en: "Packaging {packaging} does not fit the state of this product; nothing was saved.",
  },
  "product.notPacked": {
    fa: "بسته‌بندی {packaging} شناخته نیست؛ چیزی ثبت نشد. از فهرست بسته‌بندی‌ها برگزینید.",
    en: "Packaging {packaging} is not known; nothing was saved. Choose one of the list.",
  },
} as const;
