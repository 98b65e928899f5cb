export const accessErrors = {
  "session.none": {
    fa: "نخست وارد شوید؛ چیزی ثبت نشد و نوشته‌های شما در صفحه مانده است.",
    en: "Sign in first; nothing was saved and what you typed is still on the page.",
  },
  "signIn.failed": {
    fa: "نام کاربری یا گذرواژه درست نیست.",
    en: "User name or password is wrong.",
  },
  "signIn.throttled": {
    fa: "چند بار پیاپی نادرست بود؛ {seconds} ثانیهٔ دیگر دوباره بکوشید.",
    en: "Too many wrong attempts; try again in {seconds} seconds.",
  },
  "password.mustSet": {
    fa: "نخست گذرواژهٔ خود را بگذارید.",
    en: "Set your own password first.",
  },
  "password.currentWrong": {
    fa: "گذرواژهٔ کنونی درست نیست؛ چیزی تغییر نکرد.",
    en: "The current password is wrong; nothing was changed.",
  },
  "password.tooShort": {
    fa: "گذرواژه دست‌کم {min} نویسه می‌خواهد.",
    en: "A password needs at least {min} characters.",
  },
  "password.tooLong": {
    fa: "گذرواژه بیش از {max} نویسه است.",
    en: "The password is longer than {max} characters.",
  },
  "password.common": {
    fa: "این گذرواژه از پرکاربردترین‌هاست یا نام شما در آن است؛ گذرواژهٔ دیگری بگذارید.",
    en: "This password is among the most used ones or holds your name; choose another.",
  },
} as const;
