import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  type MantineColorsTuple,
  type MantineThemeOverride,
  Modal,
} from "@mantine/core";

const petrol: MantineColorsTuple = [
  "#E2EFF0",
  "#CBE2E5",
  "#9CC5CB",
  "#6CC0CD",
  "#3F99A8",
  "#25808F",
  "#156E7E",
  "#0F5C6B",
  "#0B4854",
  "#08363F",
];
const heights: Readonly<Record<string, string>> = { xs: "28px", sm: "32px", md: "40px", lg: "56px" };
const fontSizes: Readonly<Record<string, string>> = { xs: "12px", sm: "13px", md: "14px", lg: "18px" };

const heightOf = (size: unknown): string => heights[typeof size === "string" ? size : "sm"] ?? "32px";
const fontSizeOf = (size: unknown): string => fontSizes[typeof size === "string" ? size : "sm"] ?? "13px";

/** Mantine's sizes are the densities of the screen book: xs compact, sm standard, md touch, lg station. */
export const theme: MantineThemeOverride = createTheme({
  fontFamily: "var(--hv-font)",
  headings: { fontFamily: "var(--hv-font)" },
  colors: { petrol },
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 3 },
  defaultRadius: 4,
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "8px", xl: "12px" },
  components: {
    Input: Input.extend({
      vars: (_theme, props) => ({
        wrapper: { "--input-height": heightOf(props.size), "--input-fz": fontSizeOf(props.size) },
      }),
    }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    }),
    Button: Button.extend({
      defaultProps: { variant: "filled" },
      vars: (_theme, props) => ({
        root: {
          "--button-height": heightOf(props.size),
          "--button-fz": fontSizeOf(props.size),
          "--button-padding-x": props.size === "lg" ? "24px" : "12px",
        },
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: "subtle", color: "gray" },
      vars: (_theme, props) => ({ root: { "--ai-size": heightOf(props.size) } }),
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "xs", radius: 2 } }),
    // The page behind never scrolls as a whole, and locking it would need a style without our nonce.
    Modal: Modal.extend({
      defaultProps: { transitionProps: { duration: 120 }, radius: 8, lockScroll: false },
    }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 120 }, lockScroll: false } }),
  },
});

const variables = {
  "--mantine-color-body": "var(--hv-surface)",
  "--mantine-color-text": "var(--hv-ink)",
  "--mantine-color-dimmed": "var(--hv-ink-3)",
  "--mantine-color-placeholder": "var(--hv-ink-3)",
  "--mantine-color-error": "var(--hv-stop-fg)",
  "--mantine-color-default": "var(--hv-surface)",
  "--mantine-color-default-hover": "var(--hv-subtle)",
  "--mantine-color-default-color": "var(--hv-ink)",
  "--mantine-color-default-border": "var(--hv-line-strong)",
  "--mantine-primary-color-filled": "var(--hv-accent)",
  "--mantine-primary-color-filled-hover": "var(--hv-accent-hover)",
  "--mantine-primary-color-contrast": "var(--hv-on-accent)",
  "--mantine-primary-color-light": "var(--hv-accent-soft)",
  "--mantine-primary-color-light-color": "var(--hv-accent)",
  "--mantine-color-petrol-filled": "var(--hv-accent)",
  "--mantine-color-petrol-filled-hover": "var(--hv-accent-hover)",
  "--mantine-color-petrol-light": "var(--hv-accent-soft)",
  "--mantine-color-petrol-light-hover": "var(--hv-accent-soft)",
  "--mantine-color-petrol-light-color": "var(--hv-accent)",
  "--mantine-color-gray-light-hover": "var(--hv-sunken)",
  "--mantine-color-gray-light-color": "var(--hv-ink-2)",
};

/** Points Mantine's colours at our tokens, which carry light and dark themselves. */
export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables });
