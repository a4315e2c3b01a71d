import { type Answer, refuse } from "../../shared/contract/errors.ts";
import type { CoreListener } from "../../shared/contract/events.ts";
import { type RequestName, requestArguments } from "../../shared/contract/requests.ts";
import { attachmentHandlers } from "./handlers/attachments.ts";
import type { CoreContext, Handlers } from "./handlers/context.ts";
import { exportHandlers } from "./handlers/exports.ts";
import { exportTogetherHandlers } from "./handlers/exportTogether.ts";
import { followUpReportHandlers } from "./handlers/followUpReports.ts";
import { followUpHandlers } from "./handlers/followUps.ts";
import { importHandlers } from "./handlers/imports.ts";
import { meetingHandlers } from "./handlers/meetings.ts";
import { profileHandlers } from "./handlers/profiles.ts";
import { proposalHandlers } from "./handlers/proposals.ts";
import { refusalOf } from "./handlers/refusals.ts";
import { replyFormHandlers } from "./handlers/replyForms.ts";
import { searchHandlers } from "./handlers/search.ts";
import { seriesHandlers } from "./handlers/series.ts";
import { settingsHandlers } from "./handlers/settings.ts";
import { versionHandlers } from "./handlers/versions.ts";
import { words } from "./handlers/words.ts";
import { Handover } from "./handover/handover.ts";
import type { HeldStore } from "./heldStore.ts";
import { placeOf } from "./log.ts";
import type { CorePorts } from "./ports.ts";
import { openStore, type StoreRefusal } from "./store/store.ts";
import { StorePlace } from "./storePlace.ts";

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

function handlersOf(context: CoreContext, held: HeldStore): Handlers {
  return {
    ...held.handlers,
    ...new Handover(context, held.backups).handlers,
    ...seriesHandlers(context),
    ...meetingHandlers(context),
    ...importHandlers(context),
    ...exportHandlers(context),
    ...exportTogetherHandlers(context),
    ...attachmentHandlers(context),
    ...searchHandlers(context),
    ...versionHandlers(context),
    ...settingsHandlers(context),
    ...followUpHandlers(context),
    ...followUpReportHandlers(context),
    ...replyFormHandlers(context),
    ...proposalHandlers(context),
    ...profileHandlers(context),
  };
}

/** Parses the argument and hands it to the one handler of its name. */
async function dispatch(place: StorePlace, name: string, argument: unknown): Promise<Answer<unknown>> {
  if (!isRequest(name)) return refuse("bad-request", words.badRequest);
  const parsed = requestArguments[name].safeParse(argument);
  if (!parsed.success) return refuse("bad-request", words.badRequest);
  // The handler of a name takes what the schema of that name gives; TypeScript cannot follow the name through both.
  const handler = place.handlers()[name] as
    | ((argument: unknown) => Answer<unknown> | Promise<Answer<unknown>>)
    | undefined;
  return handler === undefined ? place.noHandler() : handler(parsed.data);
}

/** Opens the data folder and answers requests on it until it is closed. */
export async function createCore(ports: CorePorts): Promise<CoreOpening> {
  const world = { clock: ports.now, log: (line: string) => ports.log({ code: "store", detail: line }) };
  const opening = openStore(ports.dataFolder, world);
  if (!opening.ok) ports.log({ code: `open-${opening.reason}`, detail: opening.detail });
  // A damaged store is for the window to say: there its backups are; there a locked one is unlocked.
  if (!opening.ok && opening.reason !== "damaged" && opening.reason !== "locked") {
    return { ok: false, reason: opening.reason, message: opening.message };
  }
  const listeners = new Set<CoreListener>();
  const emit: CoreListener = (event) => {
    for (const listener of listeners) listener(event);
  };
  const place = new StorePlace(opening, world, ports, emit, (store, beside) => ({
    handlers: handlersOf({ store, ports, emit }, beside),
    hear: () => undefined,
  }));
  listeners.add((event) => place.hear(event));

  const handle = async (name: string, argument: unknown): Promise<Answer<unknown>> => {
    try {
      return await dispatch(place, name, argument);
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
      close: () => place.close(),
    },
  };
}
