import { type TransferHandler, transferHandlers } from "comlink";
import { fromWire, toWire, type WireThrown } from "./wire-error.js";
import { incomingTask, OutgoingTask, type WireTask } from "./wire-task.js";

/** What Comlink makes of something thrown before it posts it. */
interface Thrown {
  readonly value: unknown;
}

/** A value with members that stay where they are; each of those travels as a port. */
interface WireMembers {
  readonly ports: Readonly<Record<string, MessagePort>>;
  readonly rest: object;
}

/**
 * Teaches Comlink what this client's calls carry. Both sides must have been taught the same.
 *
 * @param isLive whether a value stays on this side and is called from the other
 */
export function teachComlink(isLive: (value: unknown) => boolean): void {
  transferHandlers.set("throw", throwing(handler("throw")));
  transferHandlers.set("sealwell-live", living(handler("proxy"), isLive));
  transferHandlers.set("sealwell-members", holding(handler("proxy"), isLive));
  transferHandlers.set("sealwell-task", TASK);
}

const TASK: TransferHandler<OutgoingTask, WireTask> = {
  canHandle: (value): value is OutgoingTask => value instanceof OutgoingTask,
  serialize: (task) => {
    const wire = task.wire();
    return [wire, [wire.port]];
  },
  deserialize: (wire) => incomingTask(wire) as OutgoingTask,
};

/** Only Comlink's own handler knows what it marks as thrown. */
function throwing(own: TransferHandler<unknown, unknown>): TransferHandler<unknown, WireThrown> {
  return {
    canHandle: own.canHandle,
    serialize: (thrown) => [toWire((thrown as Thrown).value), []],
    deserialize: (wire) => {
      throw fromWire(wire);
    },
  };
}

function living(
  proxy: TransferHandler<unknown, MessagePort>,
  isLive: (value: unknown) => boolean,
): TransferHandler<unknown, MessagePort> {
  return {
    canHandle: (value): value is unknown => isLive(value),
    serialize: proxy.serialize,
    deserialize: proxy.deserialize,
  };
}

function holding(
  proxy: TransferHandler<unknown, MessagePort>,
  isLive: (value: unknown) => boolean,
): TransferHandler<object, WireMembers> {
  return {
    canHandle: (value): value is object => isPlain(value) && Object.values(value).some(isLive),
    serialize: (value) => {
      const members = Object.entries(value);
      const transferred: Transferable[] = [];
      const ports = members
        .filter(([, member]) => isLive(member))
        .map(([name, member]) => {
          const [port, more] = proxy.serialize(member);
          transferred.push(...more);
          return [name, port] as const;
        });
      const rest = Object.fromEntries(members.filter(([, member]) => !isLive(member)));
      return [{ ports: Object.fromEntries(ports), rest }, transferred];
    },
    deserialize: ({ ports, rest }) => {
      const live = Object.entries(ports).map(([name, port]) => [name, proxy.deserialize(port)] as const);
      return { ...rest, ...Object.fromEntries(live) };
    },
  };
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function handler<Wire>(name: string): TransferHandler<unknown, Wire> {
  const own = transferHandlers.get(name);
  if (own === undefined) {
    throw new Error(`this Comlink has no handler ${name}`);
  }
  return own as TransferHandler<unknown, Wire>;
}
