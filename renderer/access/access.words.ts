/** Texts of signing in. */
export const accessWords = {
  "access.title": { fa: "ورود به حواله", en: "Sign in to Havaleh" },
  "access.username": { fa: "نام کاربری", en: "User name" },
  "access.password": { fa: "گذرواژه", en: "Password" },
  "access.showPassword": { fa: "نمایش گذرواژه", en: "Show the password" },
  "access.enter": { fa: "ورود", en: "Sign in" },
  "access.wait": { fa: "{seconds} ثانیه تا تلاش بعدی", en: "{seconds} s until the next try" },
  "access.capsLock": { fa: "Caps Lock روشن است", en: "Caps Lock is on" },
  "access.nationalId": { fa: "شناسهٔ ملی", en: "National ID" },
  "access.fiscalYear": { fa: "سال مالی {year}", en: "Fiscal year {year}" },
  "access.today": { fa: "روز کاری", en: "Business day" },
  "access.sample.title": { fa: "شرکت نمونه", en: "Sample company" },
  "access.sample.text": {
    fa: "یکی از کاربران را برگزینید؛ گذرواژهٔ همه یکی است:",
    en: "Choose one of the users; they share one password:",
  },
  "access.sample.choose": { fa: "برگزیدن کاربر", en: "Choose a user" },
  "access.forgotten": {
    fa: "گذرواژه را مدیر سامانه بازنشانی می‌کند.",
    en: "The administrator resets a forgotten password.",
  },
  "access.set.title": { fa: "گذرواژهٔ خود را بسازید", en: "Set your own password" },
  "access.set.text": {
    fa: "این نخستین ورود شماست. گذرواژه‌ای بسازید که جای دیگری به کار نبرده‌اید.",
    en: "This is your first sign-in. Choose a password that you use nowhere else.",
  },
  "access.set.current": { fa: "گذرواژهٔ کنونی", en: "Current password" },
  "access.set.new": { fa: "گذرواژهٔ تازه", en: "New password" },
  "access.set.repeat": { fa: "تکرار گذرواژهٔ تازه", en: "New password again" },
  "access.set.differs": { fa: "دو گذرواژه یکسان نیستند.", en: "The two passwords differ." },
  "access.set.act": { fa: "ثبت گذرواژه", en: "Set the password" },
} as const;
