import type { client } from "../app/api.ts";

export type ProformaRecord = Awaited<ReturnType<typeof client.proformas.get>>;
