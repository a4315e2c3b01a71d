import { type Answer, answer, refuse } from "../../shared/contract/errors.ts";
import type { CoreListener } from "../../shared/contract/events.ts";
import { type RequestName, requestArguments } from "../../shared/contract/requests.ts";
import type { CoreContext, Handlers } from "./handlers/context.ts";
import { exportHandlers } from "./handlers/exports.ts";
import { followUpHandlers } from "./handlers/followUps.ts";
import { importHandlers } from "./handlers/imports.ts";
import { meetingHandlers } from "./handlers/meetings.ts";
import { refusalOf } from "./handlers/refusals.ts";
import { searchHandlers } from "./handlers/search.ts";
import { seriesHandlers } from "./handlers/series.ts";
import { words } from "./handlers/words.ts";
import { snapshotsWhenIdle } from "./idleSnapshots.ts";
import { placeOf } from "./log.ts";
import type { CorePorts } from "./ports.ts";
import { openStore, type StoreRefusal } from "./store/store.ts";
import { HealthCheck } from "./storeHealth.ts";

/** Everything behind the windows: requests in, answers and events out. */
export interface Core {
  /** Answers a request from a window; the argument is whatever came over the wire. Never throws. */
  readonly handle: (name: string, argument: unknown) => Promise<Answer<unknown>>;
  /** Hears the events; returns a function that stops it. */
  readonly listen: (listener: CoreListener) => () => void;
  readonly close: () => Promise<void>;
}

export type CoreOpening =
  | { readonly ok: true; readonly core: Core }
  | { readonly ok: false; readonly reason: StoreRefusal; readonly message: string };

const isRequest = (name: string): name is RequestName => Object.hasOwn(requestArguments, name);

function handlersOf(context: CoreContext, health: HealthCheck): Handlers {
  return {
    "store.health": () => answer(health.current()),
    ...seriesHandlers(context),
    ...meetingHandlers(context),
    ...importHandlers(context),
    ...exportHandlers(context),
    ...searchHandlers(context),
    ...followUpHandlers(context),
  };
}

/** Parses the argument and hands it to the one handler of its name. */
async function dispatch(handlers: Handlers, name: string, argument: unknown): Promise<Answer<unknown>> {
  if (!isRequest(name)) return refuse("bad-request", words.badRequest);
  const parsed = requestArguments[name].safeParse(argument);
  if (!parsed.success) return refuse("bad-request", words.badRequest);
  // The handler of a name takes what the schema of that name gives; TypeScript cannot follow the name through both.
  const handler = handlers[name] as (argument: unknown) => Answer<unknown> | Promise<Answer<unknown>>;
  return handler(parsed.data);
}

/** Opens the data folder and answers requests on it until it is closed. */
export async function createCore(ports: CorePorts): Promise<CoreOpening> {
  const opening = openStore(ports.dataFolder, {
    clock: ports.now,
    log: (line) => ports.log({ code: "store", detail: line }),
  });
  if (!opening.ok) {
    ports.log({ code: `open-${opening.reason}`, detail: opening.detail });
    return { ok: false, reason: opening.reason, message: opening.message };
  }
  const { store } = opening;
  const listeners = new Set<CoreListener>();
  const emit: CoreListener = (event) => {
    for (const listener of listeners) listener(event);
  };
  const health = new HealthCheck(store, ports, emit);
  const handlers = handlersOf({ store, ports, emit }, health);
  const snapshots = snapshotsWhenIdle(store, ports.log);
  listeners.add(snapshots.hear);

  const handle = async (name: string, argument: unknown): Promise<Answer<unknown>> => {
    try {
      return await dispatch(handlers, name, argument);
    } catch (error) {
      const refusal = refusalOf(error);
      ports.log({ code: refusal?.ok === false ? refusal.refusal.code : "internal", detail: placeOf(error) });
      return refusal ?? refuse("internal", words.internal);
    }
  };
  return {
    ok: true,
    core: {
      handle,
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: async () => {
        snapshots.stop();
        health.stop();
        store.close();
      },
    },
  };
}
