import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./app/tokens.css";
import "./app/base.css";
import "./app/controls.css";
import "./app/shell.css";
import "./kit/kit.css";
import "./kit/fields.css";
import "./kit/grid.css";
import "./kit/panels.css";
import "./kit/toasts.css";
import "./kit/paper.css";
import "./kit/records.css";
import "./app/outside.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { assert } from "../core/kernel/assert.ts";
import { App } from "./app/app.tsx";
import { startWords } from "./app/i18n/i18n.ts";
import { showLocale } from "./app/preferences.ts";

const root = document.getElementById("root");
assert(root, "index.html has the element #root");
showLocale();
await startWords();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
