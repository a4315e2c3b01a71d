import { useEffect, useState, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components";
import type { Bridge } from "../../shared/contract/bridge.ts";
import { BridgeContext } from "../api/bridgeContext.ts";
import { holdPressableStyle } from "../ui/pressableStyle.ts";
import { ToastsContext } from "../ui/Toast.tsx";
import { createToasts } from "../ui/toasts.ts";
import { CommandsContext, createCommandRegistry } from "./commands.ts";
import { Frame } from "./Frame.tsx";
import { NavigationContext } from "./navigation.ts";
import { createPlaceHistory } from "./placeHistory.ts";
import { createTheme } from "./theme.ts";
import { ThemeContext } from "./themeContext.ts";

// Before anything is drawn, so that a dark window does not flash.
holdPressableStyle(document);
const theme = createTheme({
  root: document.documentElement,
  systemDark: window.matchMedia("(prefers-color-scheme: dark)"),
  memory: window.sessionStorage,
});

/** The whole window: what every page can reach, around the frame that shows them. */
export function App({ bridge }: { readonly bridge: Bridge }) {
  const [places] = useState(() => createPlaceHistory(window.history));
  const [commands] = useState(createCommandRegistry);
  const [toasts] = useState(createToasts);
  const place = useSyncExternalStore(places.subscribe, places.current);
  useEffect(() => {
    window.addEventListener("popstate", places.moved);
    return () => window.removeEventListener("popstate", places.moved);
  }, [places]);
  return (
    <I18nProvider locale="zh-TW">
      <BridgeContext value={bridge}>
        <ThemeContext value={theme}>
          <CommandsContext value={commands}>
            <ToastsContext value={toasts}>
              <NavigationContext value={{ place, go: places.go }}>
                <Frame goInstead={places.goInstead} />
              </NavigationContext>
            </ToastsContext>
          </CommandsContext>
        </ThemeContext>
      </BridgeContext>
    </I18nProvider>
  );
}
