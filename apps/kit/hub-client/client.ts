import { err, ok } from '@comanda/shared/base/result.ts';
import { type RandomFill, uuidV7Maker } from '@comanda/shared/base/ids.ts';
import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import type { BodyOf, RouteContract } from '@comanda/shared/contracts/route.ts';
import type { PairedDevice, Session } from '@comanda/shared/contracts/views/session.ts';
import { keptNumber } from '@comanda/shared/domain/cut-off/numbers.ts';
import { createStore } from 'zustand/vanilla';
import { countOn, forgetAnswers, orKept } from './answers.ts';
import type { Clock } from './clock.ts';
import { type Connection, connectionOf } from './connection.ts';
import { routes } from './contracts.frozen.ts';
import type { Database, Deed, Entry } from './database.ts';
import type { TokenStore } from './device.ts';
import { Live } from './live.ts';
import type { WithLock } from './locks.ts';
import { Outbox } from './outbox.ts';
import { createSessionKeeper, type SessionKeeper } from './session-keeper.ts';
import { Sessions } from './sessions.ts';
import type { SocketFactory } from './socket.ts';
import type { Tabs } from './tabs.ts';
import { keepTopic } from './topic-keeper.ts';
import type { Answer, AnyInput, CommandContract, InputArgs, InputOf, Outcome, Reply, RouteRef } from './types.ts';
import { requestOf, type Wire, type WireRequest } from './wire.ts';

export interface HubClientOptions {
  readonly role: DeviceRole;
  readonly db: Database;
  readonly wire: Wire;
  readonly socket: SocketFactory;
  readonly device: TokenStore;
  readonly withLock: WithLock;
  readonly tabs: Tabs;
  readonly clock: Clock;
  readonly randomFill: RandomFill;
  /** 0 to 1. */
  readonly random: () => number;
}

/** What any hub answers anybody, and soon. */
const KNOCK: WireRequest = { ...requestOf(routes.hub), timeoutMs: 2_000 };
const isAnswered = (answer: Answer): boolean => answer.ok || answer.error.code !== 'unreachable';

type PairInput = { readonly name: string; readonly station?: string | null };

/** How a screen talks to the hub. Made by `browser.ts` in a browser. */
export class HubClient {
  readonly device = createStore<PairedDevice | null>(() => null);
  readonly connection = createStore<Connection>(() => ({ state: 'connecting', since: null, waiting: 0 }));
  readonly sessions: Sessions;
  readonly outbox: Outbox;
  readonly live: Live;
  readonly #options: HubClientOptions;
  readonly #keeper: SessionKeeper;
  readonly #newId: () => string;
  #hubAhead = 0;

  constructor(given: HubClientOptions) {
    const wire: Wire = async (request, credentials) => {
      const answer = await given.wire(request, credentials);
      if (isAnswered(answer)) this.live.heard();
      return answer;
    };
    const options = { ...given, wire };
    const { db, clock, withLock, tabs } = options;
    this.#options = options;
    this.#newId = uuidV7Maker(() => clock.now(), options.randomFill);
    this.#keeper = createSessionKeeper({
      db,
      clock,
      withLock,
      hubNow: () => this.hubNow(),
      send: (request) => wire(request, { device: this.#deviceToken, access: null }),
      changed: (session, why) => this.sessions.changed(session, why ?? null),
    });
    this.sessions = new Sessions({
      db,
      clock,
      tabs,
      newId: this.#newId,
      keeper: () => this.#keeper,
      authorityChanged: (staffChanged) => void this.#authorize(staffChanged),
    });
    this.outbox = new Outbox({
      ...options,
      send: (entry) => this.#send(entry.request, entry.sessionId, { key: entry.key }),
      drained: () => void this.#keeper.sweep(),
      live: () => this.live.state.getState().state === 'live',
      newId: this.#newId,
    });
    this.live = new Live({
      clock,
      socket: options.socket(async () => ({ deviceToken: this.#deviceToken, accessToken: await this.#access() })),
      answers: async () => isAnswered(await given.wire(KNOCK, { device: this.#deviceToken, access: null })),
      keep: (topic) => keepTopic(options, topic),
      hubIsBack: () => this.outbox.kick(true),
      hubTime: (at) => {
        this.#hubAhead = at - clock.now();
      },
    });
    const showConnection = (): void => {
      this.connection.setState(connectionOf(this.live.state.getState(), this.outbox.state.getState()), true);
    };
    this.live.state.subscribe(showConnection);
    this.outbox.state.subscribe(showConnection);
    tabs.listen((message) => {
      if (message.kind === 'settled') void this.outbox.settledElsewhere(message.key, message.outcome);
      else if (message.kind === 'stored') void this.outbox.load();
      else void this.sessions.load();
    });
  }

  /** Takes up what a page before this one left: pairing, sign-in, commands not yet sent. */
  async start(): Promise<void> {
    this.device.setState(await this.#options.device.read(), true);
    await Promise.all([this.sessions.load(), this.outbox.load()]);
    if (this.#deviceToken !== null || this.sessions.current !== null) this.live.start();
    this.outbox.kick();
  }

  stop(): void {
    this.live.stop();
    this.outbox.stop();
    this.sessions.stop();
    this.#options.tabs.close();
  }

  /** A UUIDv7, for what a screen names itself: orders, lines, payments. */
  newId(): string {
    return this.#newId();
  }

  /** Milliseconds since 1970 UTC by the hub's clock, as of its last beat: what ages and timers are counted from. */
  hubNow(): number {
    return this.#options.clock.now() + this.#hubAhead;
  }

  /** Asks the hub once, as whoever is signed in. */
  async call<R extends RouteContract>(route: RouteRef<R>, ...[input]: InputArgs<R>): Promise<Answer<Reply<R>>> {
    const request = requestOf(route, input as AnyInput | undefined);
    const answer = await this.#send(request, this.sessions.current?.id ?? null, {});
    return (await orKept(this.#options, route.name, request, answer)) as Answer<Reply<R>>;
  }

  /** The same for what only reads. */
  get<R extends RouteContract & { readonly method: 'GET' }>(
    route: RouteRef<R>,
    ...input: InputArgs<R>
  ): Promise<Answer<Reply<R>>> {
    return this.call(route, ...input);
  }

  /**
   * Changes something, through the outbox: kept on this device until the hub has answered, in order, also over a reload
   * or a sign-out. `attended` says whether somebody still looks at how it ends; if not, a refusal goes to `unsettled`.
   */
  async command<R extends CommandContract>(
    route: RouteRef<R>,
    input: InputOf<R> | undefined,
    attended: () => boolean = () => true,
  ): Promise<Outcome<Reply<R>>> {
    const session = this.sessions.current;
    const entry: Omit<Entry, 'n'> = {
      key: this.#newId(),
      name: route.name,
      request: requestOf(route, input as AnyInput | undefined),
      sessionId: session?.id ?? null,
      staff: session && { id: session.staff.id, name: session.staff.name },
      at: this.#options.clock.now(),
    };
    return (await this.outbox.add(entry, attended)) as Outcome<Reply<R>>;
  }

  /**
   * Keeps what is done with an order while the hub is away, as one command that can be changed until it is sent: in the
   * outbox, surviving reload, sign-out and a restart of the browser.
   * @param change gets the body so far, null where there is none; null back: there is nothing left to send
   * @returns false where this device could not store it
   */
  async keep<R extends CommandContract>(
    route: RouteRef<R>,
    orderId: string,
    change: (before: BodyOf<R> | null) => { readonly body: BodyOf<R>; readonly deeds: readonly Deed[] } | null,
  ): Promise<boolean> {
    const session = this.sessions.current;
    const fresh = {
      key: this.#newId(),
      name: route.name,
      request: requestOf(route),
      sessionId: session?.id ?? null,
      staff: session && { id: session.staff.id, name: session.staff.name },
      at: this.#options.clock.now(),
    };
    return this.outbox.keep<BodyOf<R>>(fresh, orderId, change);
  }

  /**
   * Sends a command once, past the outbox, under an id that the screen chose: for what makes no sense any more when
   * whoever asked for it has gone. Not answered, the same id may be tried again; the hub does it once.
   */
  async attempt<R extends CommandContract>(
    route: RouteRef<R>,
    input: InputOf<R>,
    key: string,
  ): Promise<Answer<Reply<R>>> {
    const request = requestOf(route, input as AnyInput);
    return (await this.#send(request, this.sessions.current?.id ?? null, { key })) as Answer<Reply<R>>;
  }

  /** What may be followed: `follow('kitchen', { station: 'grill' })`. */
  get follow(): Live['follow'] {
    return this.live.follow.bind(this.live);
  }

  pairWithCode(code: string, input: PairInput): Promise<Answer<PairedDevice>> {
    return this.#pair(requestOf(routes.pairDevice, { body: { ...input, code, role: this.#options.role } }));
  }

  /** Only in a browser on the hub's own machine, in the demo venue. */
  pairHere(input: PairInput): Promise<Answer<PairedDevice>> {
    return this.#pair(requestOf(routes.pairHere, { body: { ...input, role: this.#options.role } }));
  }

  /** The next number of this device's own, `B-07`: for an order that it opens while it is cut off. Given out once. */
  async nextKeptNumber(): Promise<string | null> {
    const letter = this.device.getState()?.letter;
    return letter ? keptNumber(letter, await countOn(this.#options.db)) : null;
  }

  async unpair(): Promise<void> {
    await forgetAnswers(this.#options.db);
    await this.#options.device.write(null);
    this.device.setState(null, true);
    this.live.restart();
  }

  signInByPin(staffId: string, pin: string): Promise<Answer<Session>> {
    return this.#signIn(requestOf(routes.signInByPin, { body: { staffId, pin } }));
  }

  signInByPassword(username: string, password: string): Promise<Answer<Session>> {
    return this.#signIn(requestOf(routes.signInByPassword, { body: { username, password } }));
  }

  /** Whose PIN it is, without signing anybody in at this screen; the session ends with `done`. */
  async proveByPin(staffId: string, pin: string): Promise<Answer<{ readonly accessToken: string; done(): void }>> {
    const credentials = { device: this.#deviceToken, access: null };
    const { wire } = this.#options;
    const answer = await wire(requestOf(routes.signInByPin, { body: { staffId, pin } }), credentials);
    if (!answer.ok) return answer;
    const { accessToken, refreshToken } = answer.value as Session;
    return ok({
      accessToken,
      done: () => void wire(requestOf(routes.signOut, { body: { refreshToken } }), credentials),
    });
  }

  /** Of whoever is signed in here; null: nobody is. */
  accessToken(): Promise<string | null> {
    return this.#access();
  }

  /** At once, whether or not the hub can be reached; what was not yet sent is sent all the same. */
  async signOut(): Promise<void> {
    await this.sessions.end();
    this.outbox.kick();
  }

  get #deviceToken(): string | null {
    return this.device.getState()?.deviceToken ?? null;
  }

  async #pair(request: WireRequest): Promise<Answer<PairedDevice>> {
    const answer = await this.#options.wire(request, { device: null, access: null });
    if (!answer.ok) return answer;
    const device = answer.value as PairedDevice;
    await this.#options.device.write(device);
    this.device.setState(device, true);
    this.live.restart();
    this.outbox.kick(true);
    return ok(device);
  }

  async #signIn(request: WireRequest): Promise<Answer<Session>> {
    const answer = await this.#options.wire(request, { device: this.#deviceToken, access: null });
    if (!answer.ok) return answer;
    const session = answer.value as Session;
    await this.sessions.begin(session);
    await this.outbox.load();
    this.live.start();
    this.outbox.kick(true);
    return ok(session);
  }

  async #send(request: WireRequest, sessionId: string | null, how: { readonly key?: string }): Promise<Answer> {
    const { wire } = this.#options;
    if (sessionId === null) return wire(request, { ...how, device: this.#deviceToken, access: null });
    const access = await this.#keeper.access(sessionId);
    if (!access.ok) return err(access.error);
    const first = await wire(request, { ...how, device: this.#deviceToken, access: access.value });
    if (first.ok || first.error.code !== 'signed_out') return first;
    const renewed = await this.#keeper.access(sessionId, access.value);
    if (!renewed.ok) return err(renewed.error);
    return wire(request, { ...how, device: this.#deviceToken, access: renewed.value });
  }

  async #access(): Promise<string | null> {
    const session = this.sessions.current;
    const access = session && (await this.#keeper.access(session.id));
    return access?.ok ? access.value : null;
  }

  async #authorize(staffChanged: boolean): Promise<void> {
    await this.live.authorize(await this.#access(), staffChanged);
  }
}
