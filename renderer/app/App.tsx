import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components";
import type { Bridge } from "../../shared/contract/bridge.ts";
import type { Refusal } from "../../shared/contract/errors.ts";
import { ask } from "../api/ask.ts";
import { BridgeContext } from "../api/bridgeContext.ts";
import { ImportQueueContext } from "../features/importQueue/importQueueContext.ts";
import { createImportQueue } from "../features/importQueue/queueStore.ts";
import { holdPressableStyle } from "../ui/pressableStyle.ts";
import { ToastsContext } from "../ui/Toast.tsx";
import { createToasts } from "../ui/toasts.ts";
import { CommandsContext, createCommandRegistry } from "./commands.ts";
import { Frame } from "./Frame.tsx";
import { type ChosenKeys, createKeyChoices, type KeyChoices, KeyChoicesContext } from "./keys/keyChoices.ts";
import { NavigationContext } from "./navigation.ts";
import { createPlaceHistory } from "./placeHistory.ts";
import { createTheme, type Theme } from "./theme.ts";
import { ThemeContext } from "./themeContext.ts";

// Before anything is drawn, so that a dark window does not flash.
holdPressableStyle(document);
const theme = createTheme({
  root: document.documentElement,
  systemDark: window.matchMedia("(prefers-color-scheme: dark)"),
  memory: window.sessionStorage,
});

/** The theme as the store remembers it from one start to the next; the window itself only remembers it over a reload. */
function useKeptTheme(bridge: Bridge, keys: KeyChoices): Theme {
  const chosenHere = useRef(false);
  useEffect(() => {
    void ask(bridge, "settings.get", {}).then((kept) => {
      if (!kept.ok) return;
      keys.load(kept.value.keys);
      if (!chosenHere.current) theme.choose(kept.value.theme);
    });
  }, [bridge, keys]);
  return useMemo(
    () => ({
      ...theme,
      choose: (choice) => {
        chosenHere.current = true;
        theme.choose(choice);
        void ask(bridge, "settings.set", { theme: choice });
      },
    }),
    [bridge],
  );
}

async function keepKeys(bridge: Bridge, keys: ChosenKeys): Promise<Refusal | null> {
  const kept = await ask(bridge, "settings.set", { keys });
  return kept.ok ? null : kept.refusal;
}

/** The whole window: what every page can reach, around the frame that shows them. */
export function App({ bridge }: { readonly bridge: Bridge }) {
  const [keys] = useState(() => createKeyChoices((chosen) => keepKeys(bridge, chosen)));
  const keptTheme = useKeptTheme(bridge, keys);
  const [places] = useState(() => createPlaceHistory(window.history));
  const [commands] = useState(() => createCommandRegistry(keys));
  const [toasts] = useState(createToasts);
  const [queue] = useState(() =>
    createImportQueue(bridge, async (review) => (await import("../features/importQueue/examine.ts")).examine(review)),
  );
  const place = useSyncExternalStore(places.subscribe, places.current);
  useEffect(() => {
    window.addEventListener("popstate", places.moved);
    return () => window.removeEventListener("popstate", places.moved);
  }, [places]);
  return (
    <I18nProvider locale="zh-TW">
      <BridgeContext value={bridge}>
        <ThemeContext value={keptTheme}>
          <KeyChoicesContext value={keys}>
            <CommandsContext value={commands}>
              <ToastsContext value={toasts}>
                <NavigationContext value={{ place, go: places.go }}>
                  <ImportQueueContext value={queue}>
                    <Frame goInstead={places.goInstead} />
                  </ImportQueueContext>
                </NavigationContext>
              </ToastsContext>
            </CommandsContext>
          </KeyChoicesContext>
        </ThemeContext>
      </BridgeContext>
    </I18nProvider>
  );
}
