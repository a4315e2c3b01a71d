import { strings } from "../strings/zhTW.ts";
import type { Command } from "./commands.ts";
import type { Place } from "./navigation.ts";
import type { PendingReview } from "./pendingReview.ts";
import { RAIL_PAGES } from "./railPages.ts";
import { THEME_CHOICES, type ThemeChoice } from "./theme.ts";

/** What can be done on every page: go to another one, change the light. */
export function frameCommands(
  go: (place: Place) => void,
  pending: PendingReview,
  chooseTheme: (choice: ThemeChoice) => void,
): readonly Command[] {
  const words = strings.shell;
  const pages = RAIL_PAGES.map(({ place, keys }) => ({
    id: `go-${place.page}`,
    name: words.palette.goTo(words.pages[place.page]),
    group: words.palette.go,
    keys,
    anywhere: true,
    run: () => go(place),
  }));
  const { review } = pending;
  const resume =
    review === null
      ? []
      : [
          {
            id: "resume-review",
            name: words.palette.resumeReview(review.name),
            group: words.palette.go,
            keys: null,
            anywhere: false,
            run: pending.resume,
          },
        ];
  const bin = {
    id: "go-bin",
    name: words.palette.goTo(strings.meetings.bin),
    group: words.palette.go,
    keys: null,
    anywhere: false,
    run: () => go({ page: "bin" }),
  };
  const profiles = {
    id: "go-profiles",
    name: words.palette.goTo(words.pages.profiles),
    group: words.palette.go,
    keys: null,
    anywhere: false,
    run: () => go({ page: "profiles", exportOf: null }),
  };
  const looks = THEME_CHOICES.map((choice) => ({
    id: `theme-${choice}`,
    name: words.theme[choice],
    group: words.palette.look,
    keys: null,
    anywhere: false,
    run: () => chooseTheme(choice),
  }));
  return [...pages, ...resume, bin, profiles, ...looks];
}
