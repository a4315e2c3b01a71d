import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components";
import type { Bridge } from "../../shared/contract/bridge.ts";
import { ask } from "../api/ask.ts";
import { BridgeContext } from "../api/bridgeContext.ts";
import { ImportQueueContext } from "../features/importQueue/importQueueContext.ts";
import { createImportQueue } from "../features/importQueue/queueStore.ts";
import { holdPressableStyle } from "../ui/pressableStyle.ts";
import { ToastsContext } from "../ui/Toast.tsx";
import { createToasts } from "../ui/toasts.ts";
import { CommandsContext, createCommandRegistry } from "./commands.ts";
import { Frame } from "./Frame.tsx";
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
function useKeptTheme(bridge: Bridge): Theme {
  const chosenHere = useRef(false);
  useEffect(() => {
    void ask(bridge, "settings.get", {}).then((kept) => {
      if (kept.ok && !chosenHere.current) theme.choose(kept.value.theme);
    });
  }, [bridge]);
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

/** The whole window: what every page can reach, around the frame that shows them. */
export function App({ bridge }: { readonly bridge: Bridge }) {
  const keptTheme = useKeptTheme(bridge);
  const [places] = useState(() => createPlaceHistory(window.history));
  const [commands] = useState(createCommandRegistry);
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
          <CommandsContext value={commands}>
            <ToastsContext value={toasts}>
              <NavigationContext value={{ place, go: places.go }}>
                <ImportQueueContext value={queue}>
                  <Frame goInstead={places.goInstead} />
                </ImportQueueContext>
              </NavigationContext>
            </ToastsContext>
          </CommandsContext>
        </ThemeContext>
      </BridgeContext>
    </I18nProvider>
  );
}
