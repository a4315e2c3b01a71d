import { createContext, useContext, useSyncExternalStore } from "react";
import { Button, IconButton } from "./Button.tsx";
import type { Toasts } from "./toasts.ts";
import "./Toast.css";

/** The window's toasts. */
export const ToastsContext = createContext<Toasts | null>(null);

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (toasts === null) throw new Error("No toasts around this part of the window");
  return toasts;
}

/** Where the word about the last deed stands; the region itself is always there, so that a reader hears what enters it. */
export function ToastRegion({ label, closeName }: { readonly label: string; readonly closeName: string }) {
  const toasts = useToasts();
  const toast = useSyncExternalStore(toasts.subscribe, toasts.current);
  return (
    <section className="toast-region" aria-label={label}>
      <div role="status" aria-live="polite">
        {toast === null ? null : (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only holds its clock
          <div
            key={toast.id}
            className="toast"
            onPointerEnter={() => toasts.hold(true)}
            onPointerLeave={() => toasts.hold(false)}
            onFocus={() => toasts.hold(true)}
            onBlur={() => toasts.hold(false)}
          >
            <span className="toast-words">{toast.words}</span>
            {toast.undo === null ? null : (
              <Button look="quiet" className="toast-undo" onPress={() => toasts.undoLast()}>
                {toast.undo.name}
                <kbd>Ctrl+Z</kbd>
              </Button>
            )}
            <IconButton icon="close" label={closeName} onPress={() => toasts.close(toast.id)} />
          </div>
        )}
      </div>
    </section>
  );
}
