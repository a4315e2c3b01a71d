import { useSyncExternalStore } from "react";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import type { EditedProfile } from "./editing.ts";
import { useEditing } from "./editingContext.ts";

function wordsOf(saving: EditedProfile["saving"]): string {
  const words = strings.profiles;
  switch (saving) {
    case "kept":
      return words.kept;
    case "saving":
      return words.saving;
    case "saved":
      return words.allSaved;
    default:
      return words.notSaved(saving.message);
  }
}

/** Whether what was edited is kept, and the way back. */
export function SavingMark({ onUndo }: { readonly onUndo: () => void }) {
  const editing = useEditing();
  const { saving, canUndo } = useSyncExternalStore(editing.subscribe, editing.snapshot);
  return (
    <>
      <p className={`profiles-saving${typeof saving === "object" ? " profiles-not-saved" : ""}`} role="status">
        {wordsOf(saving)}
      </p>
      {typeof saving === "object" ? (
        <Button onPress={() => void editing.flush()}>{strings.profiles.retry}</Button>
      ) : null}
      <Button look="quiet" isDisabled={!canUndo} onPress={onUndo} aria-keyshortcuts="Control+Z">
        {strings.profiles.undoEdit}
        <kbd>Ctrl+Z</kbd>
      </Button>
    </>
  );
}
