import { connect, createServer, type Server, type Socket } from "node:net";
import { Transform } from "node:stream";

/**
 * The wire between browsers and the gateway: everything that is sent through it is kept, it can be cut, and it can lie. What the browser's own tools show
 * is what the browser thinks it sends; this is what it sends.
 */
export class Wire {
  private readonly sockets = new Set<Socket>();
  private readonly sent: Buffer[] = [];
  private isCut = false;
  private isLying = false;
  private lie: (answer: string) => string = (answer) => answer;
  /** Asked for, and what begins then. */
  private awaited: { readonly text: string; readonly begin: () => void } | undefined;
  private held: Promise<void> = Promise.resolve();
  private release: () => void = () => undefined;

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async to(gateway: URL): Promise<Wire> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const wire = new Wire(server, `http://127.0.0.1:${port}`);
    server.on("connection", (browser) => wire.lay(browser, gateway));
    return wire;
  }

  /** No network from now on. */
  cut(): void {
    this.isCut = true;
    this.sockets.forEach((socket) => socket.destroy());
  }

  mend(): void {
    this.isCut = false;
  }

  /** Changes what comes from the server, a character each byte; keep the length, for it has been announced. */
  tellLies(lie: (answer: string) => string): void {
    this.isLying = true;
    this.lie = lie;
  }

  tellTheTruth(): void {
    this.isLying = false;
    this.lie = (answer) => answer;
  }

  /** Holds all answers back as soon as a browser asks for this, until {@link letGo}. Comes back when it has asked. */
  async holdFrom(text: string): Promise<void> {
    await new Promise<void>((begin) => {
      this.awaited = { text, begin };
    });
  }

  letGo(): void {
    this.release();
  }

  /** Every byte that browsers have sent so far, a character each. */
  everythingSent(): string {
    return Buffer.concat(this.sent).toString("latin1");
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.server.close(closed));
  }

  private hear(bytes: Buffer): void {
    this.sent.push(bytes);
    if (this.awaited !== undefined && bytes.includes(this.awaited.text)) {
      this.held = new Promise((release) => {
        this.release = release;
      });
      this.awaited.begin();
      this.awaited = undefined;
    }
  }

  private lay(browser: Socket, gateway: URL): void {
    if (this.isCut) {
      browser.destroy();
      return;
    }
    const service = connect(Number(gateway.port), gateway.hostname);
    browser.on("data", (bytes: Buffer) => this.hear(bytes));
    const answers = new Transform({
      transform: (bytes: Buffer, _encoding, done) =>
        void this.held.then(() => done(null, Buffer.from(this.lie(bytes.toString("latin1")), "latin1"))),
    });
    const questions = new Transform({
      transform: (bytes: Buffer, _encoding, done) => done(null, this.isLying ? unpacked(bytes) : bytes),
    });
    browser.pipe(questions).pipe(service).pipe(answers).pipe(browser);
    for (const [socket, other] of [
      [browser, service],
      [service, browser],
    ] as const) {
      this.sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }
}

/** Without its wish for compressed answers, in which nothing could be changed; as long as before. */
function unpacked(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll(/accept-encoding:/gi, "X-ccept-Encoding:"), "latin1");
}
