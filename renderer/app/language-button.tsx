import { ActionIcon, Button, Menu, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from "@tabler/icons-react";
import { switchLocale, useWords } from "./i18n/i18n.ts";

/** Changes the language at once; its own text stands in the other language. */
export function LanguageButton() {
  const { t, locale } = useWords();
  const other = locale === "fa" ? "en" : "fa";
  return (
    <Button
      variant="subtle"
      color="gray"
      className="quiet"
      leftSection={<IconLanguage size={16} aria-hidden />}
      onClick={() => void switchLocale(other)}
      lang={other}
      aria-label={t("app.language")}
    >
      {t("app.language")}
    </Button>
  );
}

const schemes = [
  { value: "light", Icon: IconSun },
  { value: "dark", Icon: IconMoon },
  { value: "auto", Icon: IconDeviceDesktop },
] as const;

/** Light, dark or as the system. */
export function SchemeButton() {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = schemes.find((scheme) => scheme.value === colorScheme)?.Icon ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={t("app.scheme")}>
          <Current size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({ value, Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} aria-hidden />}
            aria-current={value === colorScheme || undefined}
            onClick={() => setColorScheme(value)}
          >
            {t(`app.scheme.${value}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
