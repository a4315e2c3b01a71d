import type { Answer } from "../../../shared/contract/errors.ts";
import type { CoreListener } from "../../../shared/contract/events.ts";
import type { RequestArgument, RequestName, RequestResults } from "../../../shared/contract/requests.ts";
import type { CorePorts } from "../ports.ts";
import type { Store } from "../store/store.ts";

/** What every handler is given. */
export interface CoreContext {
  readonly store: Store;
  readonly ports: CorePorts;
  readonly emit: CoreListener;
}

type Handler<Name extends RequestName> = (
  argument: RequestArgument<Name>,
) => Answer<RequestResults[Name]> | Promise<Answer<RequestResults[Name]>>;

/** One function for each of these requests; its argument was parsed. */
export type Handlers<Names extends RequestName = RequestName> = { readonly [Name in Names]: Handler<Name> };

/** The requests of one subject: SubjectHandlers<"meeting"> answers everything that begins with "meeting.". */
export type SubjectHandlers<Subject extends string> = Handlers<Extract<RequestName, `${Subject}.${string}`>>;
