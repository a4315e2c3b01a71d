import type { Bridge } from "../../shared/contract/bridge.ts";
import { refuse } from "../../shared/contract/errors.ts";
import type { RequestAnswer, RequestArgument, RequestName } from "../../shared/contract/requests.ts";
import { strings } from "../strings/zhTW.ts";

/** Sends a request; where the line to the core itself is broken, that is a refusal too, so that no page has two ways to fail. */
export async function ask<Name extends RequestName>(
  bridge: Bridge,
  name: Name,
  argument: RequestArgument<Name>,
): Promise<RequestAnswer<Name>> {
  try {
    return await bridge.send(name, argument);
  } catch {
    return refuse("unreachable", strings.shell.coreUnreachable);
  }
}
