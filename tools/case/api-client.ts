import { assert } from "../../core/kernel/assert.ts";

export type Json = Readonly<Record<string, unknown>>;

/** A plain HTTP client of the office, as anybody could write one: no contract, no shortcuts. */
export type ApiClient = {
  get(path: string, query?: Readonly<Record<string, string>>): Promise<Json>;
  /** Sends a command; the id of the intent is added. */
  post(path: string, body: Json): Promise<Json>;
  upload(path: string, name: string, type: string, bytes: Uint8Array): Promise<Json>;
  download(path: string, query?: Readonly<Record<string, string>>): Promise<Uint8Array>;
  /** Runs a long job and answers its result. */
  follow(path: string, body: Json): Promise<Json>;
};

export type ApiSite = {
  readonly origin: string;
  readonly token: string;
  /** Ids of intents; seeded, so that the same seed tells the same story. */
  newCommandId(): string;
};

export class ApiRefusal extends Error {
  override readonly name = "ApiRefusal";
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

export function makeClient(site: ApiSite, session: string | null): ApiClient {
  const headers: Record<string, string> = { "X-Havaleh-Door": site.token };
  if (session !== null) headers.Authorization = `Bearer ${session}`;

  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(`${site.origin}/api${path}`, {
      ...init,
      headers: { ...headers, ...init.headers },
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
  const withQuery = (path: string, query: Readonly<Record<string, string>>): string =>
    Object.keys(query).length === 0 ? path : `${path}?${new URLSearchParams(query)}`;
  const jsonBody = (body: Json): RequestInit => ({
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return {
    get: async (path, query = {}) => readJson(await send(withQuery(path, query), { method: "GET" })),
    post: async (path, body) =>
      readJson(await send(path, jsonBody({ commandId: site.newCommandId(), ...body }))),
    async upload(path, name, type, bytes) {
      const form = new FormData();
      form.set("file", new File([new Uint8Array(bytes)], name, { type }));
      return readJson(await send(path, { method: "POST", body: form }));
    },
    download: async (path, query = {}) =>
      new Uint8Array(await (await send(withQuery(path, query), { method: "GET" })).arrayBuffer()),
    follow: async (path, body) => lastEvent(await (await send(path, jsonBody(body))).text()),
  };
}

async function readJson(response: Response): Promise<Json> {
  const value: unknown = await response.json();
  assert(value !== null && typeof value === "object", "the API answers an object");
  return value as Json; // An object by the line above.
}

async function refusalOf(response: Response): Promise<Error> {
  const text = await response.text();
  try {
    const shape = JSON.parse(text) as { code: string; messages: { en: string }; fields: unknown[] };
    const fields = shape.fields.length > 0 ? ` ${JSON.stringify(shape.fields)}` : "";
    return new ApiRefusal(shape.code, `${shape.messages.en}${fields}`);
  } catch {
    return new Error(`HTTP ${response.status}: ${text.slice(0, 200)}`);
  }
}

/** The result of a stream of server-sent events: the data of its event `done`. */
function lastEvent(stream: string): Json {
  const events = stream.split("\n\n").map((block) => ({
    name: /^event: (.*)$/m.exec(block)?.[1],
    data: /^data: (.*)$/m.exec(block)?.[1],
  }));
  const done = events.find(({ name }) => name === "done");
  assert(done?.data !== undefined, `the job ended with a result: ${stream.slice(-300)}`);
  return JSON.parse(done.data) as Json; // The contract answers an object.
}
