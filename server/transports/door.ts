import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { AppError } from "../../core/kernel/app-error.ts";
import type { Clock } from "../kernel/clock.ts";

/** Why a request does not come in: the refusal and its HTTP status. */
export type Refused = { readonly error: AppError; readonly status: number };

/**
 * The door of the HTTP host: it opens by a token in a header, or by a cookie that a single-use link sets.
 * It grants no role; whoever is inside still signs in.
 */
export type Door = {
  readonly origin: string;
  /** An address that opens the door once, within two minutes. */
  newLink(): string;
  /** The value of Set-Cookie for the one that follows a link; null when the link is not good. */
  followLink(request: IncomingMessage, token: string): string | null;
  /** Null lets the request in. */
  refusalOf(request: IncomingMessage): Refused | null;
  /** What keeps a request out whatever it carries: another host name, another page. */
  strangerOf(request: IncomingMessage): Refused | null;
};

export type DoorOptions = {
  readonly port: number;
  readonly clock: Clock;
  /** The token of the header `X-Havaleh-Door`; without one only links open the door. */
  readonly token?: string | undefined;
};

const linkMs = 120_000;
const newSecret = (): string => randomBytes(32).toString("base64url");

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const refused = (error: AppError, status: number): Refused => ({ error, status });
const writes = (request: IncomingMessage): boolean => request.method !== "GET" && request.method !== "HEAD";

export function makeDoor({ port, clock, token }: DoorOptions): Door {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies know no ports, so the name carries it: another office on this machine keeps its own.
  const cookieName = `havaleh_door_${port}`;
  const cookieSecret = newSecret();
  const links = new Map<string, number>();

  const hasCookie = ({ headers }: IncomingMessage): boolean =>
    (headers.cookie ?? "")
      .split("; ")
      .some(
        (pair) =>
          pair.startsWith(`${cookieName}=`) && isEqual(pair.slice(cookieName.length + 1), cookieSecret),
      );
  const hasToken = ({ headers }: IncomingMessage): boolean => {
    const given = headers["x-havaleh-door"];
    return token !== undefined && typeof given === "string" && isEqual(given, token);
  };
  const isOwnPage = ({ headers }: IncomingMessage): boolean =>
    headers.origin === origin && headers["sec-fetch-site"] === "same-origin";

  return {
    origin,
    newLink() {
      for (const [link, untilMs] of links) if (clock.nowMs() >= untilMs) links.delete(link);
      const made = newSecret();
      links.set(made, clock.nowMs() + linkMs);
      return `${origin}/open?t=${made}`;
    },
    followLink(request, given) {
      const site = request.headers["sec-fetch-site"];
      const found = [...links].find(([known]) => isEqual(given, known));
      if (!found || (site !== undefined && site !== "none")) return null;
      links.delete(found[0]);
      if (clock.nowMs() >= found[1]) return null;
      return `${cookieName}=${cookieSecret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    strangerOf({ headers }) {
      if (headers.host !== host) return refused(new AppError("door.foreign"), 421);
      const site = headers["sec-fetch-site"];
      const isForeignSite = site !== undefined && site !== "same-origin" && site !== "none";
      const isForeignPage = headers.origin !== undefined && headers.origin !== origin;
      return isForeignSite || isForeignPage ? refused(new AppError("door.foreign"), 403) : null;
    },
    refusalOf(request) {
      if (hasToken(request)) return null;
      if (!hasCookie(request)) return refused(new AppError("door.closed"), 401);
      return writes(request) && !isOwnPage(request) ? refused(new AppError("door.foreign"), 403) : null;
    },
  };
}
