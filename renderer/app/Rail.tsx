import { Button as AriaButton } from "react-aria-components";
import { useImportQueue, useQueueSnapshot } from "../features/importQueue/importQueueContext.ts";
import { strings } from "../strings/zhTW.ts";
import { Icon, type IconName } from "../ui/icons.tsx";
import { Tooltip } from "../ui/Tooltip.tsx";
import { useKeys } from "./keys/useKeys.ts";
import { type Place, useNavigation } from "./navigation.ts";
import { usePendingReview } from "./pendingReview.ts";
import { RAIL_PAGES } from "./railPages.ts";
import "./Rail.css";

/** The narrow strip at the left edge: where one can go. */
export function Rail({ onPalette }: { readonly onPalette: () => void }) {
  const { place, go } = useNavigation();
  const pending = usePendingReview();
  const words = strings.shell;
  return (
    <nav className="rail" aria-label={words.rail}>
      <span className="rail-mark" aria-hidden="true">
        {words.appMark}
      </span>
      {RAIL_PAGES.map(({ place: target, icon }) => (
        <RailItem
          key={target.page}
          name={words.pages[target.page]}
          icon={icon}
          command={`go-${target.page}`}
          isCurrent={roomOf(place) === target.page}
          onPress={() => go(target)}
        />
      ))}
      {pending.review === null ? null : (
        <RailItem
          name={words.pendingReview(pending.review.name)}
          icon="review"
          marked
          isCurrent={place.page === "review"}
          onPress={pending.resume}
        />
      )}
      <QueueItem />
      <span className="rail-gap" />
      <RailItem name={words.palette.name} icon="list" command="palette" isCurrent={false} onPress={onPalette} />
    </nav>
  );
}

/** The way back to files on their way in, as long as there are any. */
function QueueItem() {
  const { place, go } = useNavigation();
  const { entries } = useQueueSnapshot(useImportQueue());
  if (entries.length === 0) return null;
  const left = entries.filter(({ state }) => state.is === "ready").length;
  return (
    <RailItem
      name={strings.importing.rail(left)}
      icon="import"
      marked={left > 0}
      isCurrent={place.page === "importQueue"}
      onPress={() => go({ page: "importQueue" })}
    />
  );
}

/** The rail's page that a place belongs to; null for a review and the queue, which have entries of their own. */
function roomOf(place: Place): Place["page"] | null {
  switch (place.page) {
    case "review":
    case "importQueue":
      return null;
    case "followUps":
    case "search":
    case "settings":
      return place.page;
    case "profiles":
      return "settings";
    case "replies":
      return "followUps";
    case "meetings":
    case "bin":
    case "drafting":
    case "export":
      return "meetings";
  }
}

interface RailItemProps {
  readonly name: string;
  readonly icon: IconName;
  /** The command that does the same, whose keys are shown beside its name. */
  readonly command?: string;
  readonly isCurrent: boolean;
  /** Whether something waits there. */
  readonly marked?: boolean;
  readonly onPress: () => void;
}

function RailItem({ name, icon, command = "", isCurrent, marked = false, onPress }: RailItemProps) {
  const keys = useKeys(command);
  return (
    <Tooltip words={name} {...(keys === null ? {} : { keys })}>
      <AriaButton
        className={`rail-item${marked ? " rail-item-marked" : ""}`}
        aria-label={name}
        {...(isCurrent ? { "aria-current": "page" as const } : {})}
        onPress={onPress}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}
