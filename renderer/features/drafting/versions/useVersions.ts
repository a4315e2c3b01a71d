import type { Node } from "prosemirror-model";
import { useCallback, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { VersionRow } from "../../../../shared/contract/versions.ts";
import { ask } from "../../../api/ask.ts";
import { useBridge } from "../../../api/bridgeContext.ts";
import type { Loaded } from "../../../api/loader.ts";
import { useLoaded } from "../../../api/useLoaded.ts";
import { undo } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { Observed } from "../../../editor/observed.ts";
import { whenSaved } from "../../../editor/whenSaved.ts";
import { strings } from "../../../strings/zhTW.ts";
import { useToasts } from "../../../ui/Toast.tsx";
import { clockText } from "../clockText.ts";
import { restoreRecord } from "./restoreRecord.ts";

const words = strings.versions;

/** The present record among the versions. */
export const NOW = "now";

/** Which two are compared: ids of versions, or `NOW`. */
export interface Compared {
  readonly from: string;
  readonly to: string;
}

export interface Versions {
  /** Oldest first. */
  readonly list: Loaded<readonly VersionRow[]>;
  readonly reload: () => void;
  /** Whether the list is to get the focus as soon as it is shown. */
  readonly wanted: Observed<boolean>;
  /** Keeps the record as it is now; an empty name becomes the time. */
  readonly add: (name: string) => Promise<void>;
  /** What is compared in the middle of the page, or null. */
  readonly compared: Compared | null;
  readonly compare: (compared: Compared | null) => void;
  /** Brings a version back as a step that can be undone, after keeping what it takes the place of. */
  readonly restore: (name: string, kept: Node) => Promise<void>;
}

export function useVersions(draft: Draft | null, meetingId: string): Versions {
  const bridge = useBridge();
  const toasts = useToasts();
  const [list, reload] = useLoaded("version.list", { meetingId }, "meetings.listChanged");
  const [compared, compare] = useState<Compared | null>(null);
  const [wanted] = useState(() => new Observed(false));

  const keep = useCallback(
    async (name: string): Promise<boolean> => {
      if (draft === null) return false;
      if (!(await whenSaved(draft.session))) {
        toasts.show(words.unsavedFirst);
        return false;
      }
      const added = await ask(bridge, "version.add", { meetingId, name });
      if (!added.ok) toasts.show(added.refusal.message);
      else reload();
      return added.ok;
    },
    [bridge, draft, meetingId, reload, toasts],
  );
  const add = useCallback(
    async (given: string) => {
      const now = new Date();
      const name = given.trim() === "" ? words.addedName(clockText(now.toISOString(), now)) : given.trim();
      if (await keep(name)) toasts.show(words.added(name));
    },
    [keep, toasts],
  );
  const restore = useCallback(
    async (name: string, kept: Node) => {
      if (draft === null) return;
      const command = restoreRecord(kept);
      if (!command(draft.state)) {
        toasts.show(words.nothingToRestore);
        return;
      }
      if (!(await keep(words.beforeRestore(name)))) return;
      // The paper takes the focus only once the comparison above it is gone.
      flushSync(() => compare(null));
      if (!draft.run(command)) return;
      toasts.show(words.restored(name), { name: words.undo, run: () => void draft.run(undo) });
    },
    [draft, keep, toasts],
  );
  return useMemo(
    () => ({ list, reload, wanted, add, compared, compare, restore }),
    [list, reload, wanted, add, compared, restore],
  );
}
