import { request as httpRequest, type IncomingMessage } from "node:http";
import { expect } from "vitest";
import { isErrorCode } from "../../core/kernel/app-error.ts";

export type Answer = { status: number; headers: IncomingMessage["headers"]; text: string };
export type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** A raw request, for fetch lets nobody set Host, Origin and Sec-Fetch-Site. */
export function askAt(
  origin: string,
  target: string,
  { method = "GET", headers = {}, body }: Asked = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(origin);
    const sent = httpRequest({ host: "127.0.0.1", port, path: target, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Checks the one shape and answers its code. */
export function codeIn({ text }: Answer): string {
  const shape: unknown = JSON.parse(text);
  expect(shape).toEqual({
    code: expect.any(String),
    params: expect.any(Object),
    messages: {
      fa: expect.stringMatching(/\p{Script=Arabic}/u),
      en: expect.stringMatching(/^[^\u0600-\u06ff]+$/),
    },
    fields: expect.any(Array),
  });
  const { code } = shape as { code: string }; // Checked above.
  expect(isErrorCode(code)).toBe(true);
  return code;
}
