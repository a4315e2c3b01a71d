import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon, type IconName } from "../../ui/icons.tsx";
import type { MeetingsLists } from "./useMeetingsLists.ts";
import type { MeetingsView } from "./view.ts";
import "./SeriesPane.css";

interface SeriesPaneProps {
  readonly view: MeetingsView;
  readonly lists: MeetingsLists;
  readonly onView: (view: MeetingsView) => void;
  /** Enter on a line: go on to its meetings. */
  readonly onEnter: () => void;
  readonly onNewSeries: () => void;
}

const ALL = "all";
const BIN = "bin";
const SERIES = "series ";

/** The series at the left; the arrows change what the list beside shows. */
export function SeriesPane({ view, lists, onView, onEnter, onNewSeries }: SeriesPaneProps) {
  const words = strings.meetings;
  const selected = view.kind === "series" ? SERIES + view.id : view.kind === "bin" ? BIN : ALL;
  return (
    <aside className="series-pane" aria-label={words.views}>
      <ListBox
        className="series-list"
        aria-label={words.views}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[selected]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined) onView(viewOf(String(key)));
        }}
        onAction={onEnter}
      >
        <SeriesLine id={ALL} name={words.all} icon="meetings" count={lists.meetings.length} />
        <SeriesLine id={BIN} name={words.bin} icon="bin" count={lists.bin.length} />
        {lists.series.length === 0 ? null : (
          <ListBoxSection className="series-section">
            <Header className="series-header">{words.series}</Header>
            {lists.series.map((row) => (
              <SeriesLine key={row.id} id={SERIES + row.id} name={row.name} count={row.meetings} />
            ))}
          </ListBoxSection>
        )}
      </ListBox>
      <div className="series-pane-foot">
        <Button look="quiet" icon="add" onPress={onNewSeries}>
          {words.newSeries}
        </Button>
      </div>
    </aside>
  );
}

function viewOf(key: string): MeetingsView {
  if (key === ALL) return { kind: "all" };
  if (key === BIN) return { kind: "bin" };
  return { kind: "series", id: key.slice(SERIES.length) };
}

interface SeriesLineProps {
  readonly id: string;
  readonly name: string;
  readonly icon?: IconName;
  readonly count: number;
}

function SeriesLine({ id, name, icon, count }: SeriesLineProps) {
  return (
    <ListBoxItem id={id} className="series-line" textValue={name}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span className="series-line-name" title={name}>
        {name}
      </span>
      <span className="series-line-count">{count === 0 ? "" : strings.meetings.count(count)}</span>
    </ListBoxItem>
  );
}
