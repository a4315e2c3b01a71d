import { useMemo } from "react";
import type { ProfileRow } from "../../../shared/contract/profiles.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { useToasts } from "../../ui/Toast.tsx";
import type { ProfileEditing } from "./editing.ts";
import { dropEdits } from "./openEdits.ts";

/** What is done with a profile as a whole; each says what it did, with a way back where there is one. */
export interface ProfileDeeds {
  readonly copy: (profile: Profile) => void;
  readonly saveAsFile: () => void;
  readonly remove: (row: ProfileRow) => void;
  readonly use: (seriesId: string, profileId: string | null) => void;
  readonly applyToDrafts: (profileId: string) => void;
  /** Keeps a profile that was read from a file. */
  readonly keep: (profile: Profile) => void;
}

/** @param show turns the page to another profile; null for the first of the list */
export function useProfileDeeds(editing: ProfileEditing | null, show: (row: ProfileRow | null) => void): ProfileDeeds {
  const bridge = useBridge();
  const toasts = useToasts();
  return useMemo(() => {
    const words = strings.profiles;
    const keep = async (profile: Profile) => {
      const kept = await ask(bridge, "profile.save", { profileId: null, profile });
      if (kept.ok) show(kept.value);
      else toasts.show(kept.refusal.message);
    };
    const remove = async (row: ProfileRow) => {
      await editing?.flush();
      const { profile } = editing?.snapshot() ?? row;
      const removed = await ask(bridge, "profile.remove", { profileId: row.id });
      if (!removed.ok) {
        toasts.show(removed.refusal.message);
        return;
      }
      if (editing !== null) dropEdits(editing);
      show(null);
      const bringBack = async () => {
        const { id: profileId, seriesIds } = row;
        const back = await ask(bridge, "profile.save", { profileId, profile, seriesIds: [...seriesIds] });
        if (back.ok) show(back.value);
        else toasts.show(back.refusal.message);
      };
      toasts.show(words.removed(profile.name), { name: words.undo, run: () => void bringBack() });
    };
    const applyToDrafts = async (profileId: string) => {
      await editing?.flush();
      const applied = await ask(bridge, "profile.applyToDrafts", { profileId });
      if (!applied.ok) {
        toasts.show(applied.refusal.message);
        return;
      }
      const takeBack = async () => {
        for (const { meetingId, before } of applied.value) {
          await ask(bridge, "profile.give", { meetingId, profile: before });
        }
      };
      toasts.show(words.applied(applied.value.length), { name: words.undo, run: () => void takeBack() });
    };
    const saveAsFile = async () => {
      await editing?.flush();
      const profileId = editing?.snapshot().id ?? null;
      if (profileId === null) return;
      const saved = await ask(bridge, "profile.export", { profileId });
      toasts.show(saved.ok ? words.saved(saved.value.name, saved.value.folder) : saved.refusal.message);
    };
    const use = async (seriesId: string, profileId: string | null) => {
      const used = await ask(bridge, "profile.use", { seriesId, profileId });
      if (!used.ok) toasts.show(used.refusal.message);
    };
    return {
      copy: (profile) => void keep({ ...profile, name: words.copyName(profile.name) }),
      keep: (profile) => void keep(profile),
      remove: (row) => void remove(row),
      applyToDrafts: (profileId) => void applyToDrafts(profileId),
      saveAsFile: () => void saveAsFile(),
      use: (seriesId, profileId) => void use(seriesId, profileId),
    };
  }, [bridge, toasts, editing, show]);
}
