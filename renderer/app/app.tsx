import {
  DirectionProvider,
  localStorageColorSchemeManager,
  MantineProvider,
  useDirection,
} from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { refusalOf } from "./api.ts";
import { CrashGuard } from "./crash-guard.tsx";
import { Gate } from "./gate.tsx";
import { directionOf, useLocale } from "./preferences.ts";
import { closeSession } from "./session.ts";
import { resolver, theme } from "./theme.ts";

const colorScheme = localStorageColorSchemeManager({ key: "havaleh.color-scheme" });

/** The host writes a fresh nonce into each page it serves; without it the style rules of widgets are refused. */
const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="havaleh-nonce"]')?.content ?? "";

const endsSession = (error: unknown): boolean => refusalOf(error)?.code.startsWith("session.") ?? false;

const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (endsSession(error)) closeSession();
    },
  }),
  defaultOptions: {
    queries: {
      // A refusal is an answer; only a call that never arrived is worth repeating.
      retry: (failures, error) => refusalOf(error) === null && failures < 2,
      staleTime: 10_000,
    },
    mutations: {
      retry: false,
      onError: (error) => {
        if (endsSession(error)) closeSession();
      },
    },
  },
});

function DirectionFollowsLanguage({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(directionOf(locale)), [locale, setDirection]);
  return children;
}

export function App() {
  const locale = useLocale();
  return (
    <DirectionProvider initialDirection={directionOf(locale)} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={resolver}
        defaultColorScheme="auto"
        colorSchemeManager={colorScheme}
        getStyleNonce={styleNonce}
      >
        <DirectionFollowsLanguage>
          <QueryClientProvider client={queryClient}>
            <Notifications position={locale === "fa" ? "bottom-right" : "bottom-left"} limit={3} />
            <CrashGuard>
              <Gate />
            </CrashGuard>
          </QueryClientProvider>
        </DirectionFollowsLanguage>
      </MantineProvider>
    </DirectionProvider>
  );
}
