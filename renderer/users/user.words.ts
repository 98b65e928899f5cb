/** Texts of the users page. */
export const userWords = {
  "users.title": { fa: "کاربران", en: "Users" },
  "users.username": { fa: "نام کاربری", en: "User name" },
  "users.name": { fa: "نام", en: "Name" },
  "users.roles": { fa: "نقش", en: "Role" },
  "users.status": { fa: "وضعیت", en: "State" },
  "users.status.active": { fa: "فعال", en: "Active" },
  "users.status.inactive": { fa: "غیرفعال", en: "Inactive" },
  "users.password": { fa: "گذرواژه", en: "Password" },
  "users.password.set": { fa: "ساخته شده", en: "Set" },
  "users.password.none": { fa: "در نخستین ورود ساخته می‌شود", en: "Set at first sign-in" },
  "users.lastSignIn": { fa: "آخرین ورود", en: "Last sign-in" },
  "users.never": { fa: "هنوز نه", en: "Never" },
  "users.empty.title": { fa: "هنوز کاربری نیست", en: "No user yet" },
  "users.empty.text": {
    fa: "کاربران از پروندهٔ CSV در صفحهٔ درون‌ریزی افزوده می‌شوند.",
    en: "Users are added from a CSV file on the import page.",
  },
} as const;
