type Listener = (event: never) => void;
type Answer = { readonly resolve: (value: never) => void; readonly reject: (fault: Error) => void };

/** One target of Chromium, or the browser itself. */
export class CdpSession {
  readonly #connection: CdpConnection;
  readonly #id: string | undefined;
  readonly #listeners = new Map<string, Listener[]>();

  constructor(connection: CdpConnection, id: string | undefined) {
    this.#connection = connection;
    this.#id = id;
  }

  send<Result = void>(method: string, params: object = {}): Promise<Result> {
    return this.#connection.send<Result>(method, params, this.#id);
  }

  on<Event>(method: string, listener: (event: Event) => void): void {
    this.#listeners.set(method, [...(this.#listeners.get(method) ?? []), listener]);
  }

  emit(method: string, event: unknown): void {
    // What a method carries is fixed by Chromium's protocol, which the listener's own type repeats.
    for (const listener of this.#listeners.get(method) ?? []) listener(event as never);
  }
}

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/** Chromium's debugging protocol over one socket. */
export class CdpConnection {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, Answer>();
  readonly #sessions = new Map<string | undefined, CdpSession>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(String(data)));
  }

  static open(address: string): Promise<CdpConnection> {
    const socket = new WebSocket(address);
    return new Promise((resolve, reject) => {
      socket.onopen = () => resolve(new CdpConnection(socket));
      socket.onerror = () => reject(new Error("Chromium's debugging port does not answer"));
    });
  }

  session(id?: string): CdpSession {
    const session = this.#sessions.get(id) ?? new CdpSession(this, id);
    this.#sessions.set(id, session);
    return session;
  }

  send<Result>(method: string, params: object, sessionId: string | undefined): Promise<Result> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise<Result>((resolve, reject) => this.#answers.set(id, { resolve, reject }));
  }

  #receive({ id, method, sessionId, params, result, error }: Message): void {
    if (id === undefined) {
      this.session(sessionId).emit(method ?? "", params);
      return;
    }
    const answer = this.#answers.get(id);
    this.#answers.delete(id);
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result as never); // Its type is the caller's, fixed by the protocol.
  }
}
