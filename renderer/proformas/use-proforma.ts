import { skipToken, useQuery } from "@tanstack/react-query";
import type { Locale } from "../../core/kernel/app-error.ts";
import { api } from "../app/api.ts";

const paperKeptMs = 60_000;

/** A pro-forma by its id, or nothing while there is none. */
export const useProforma = (proformaId: string | null) =>
  useQuery(api.proformas.get.queryOptions({ input: proformaId === null ? skipToken : { proformaId } }));

/** Its paper in one language: the very bytes that are printed and sent. */
export const useProformaPaper = (proformaId: string | null, language: Locale) =>
  useQuery(
    api.proformas.paper.queryOptions({
      input: proformaId === null ? skipToken : { proformaId, language },
      staleTime: paperKeptMs,
    }),
  );
