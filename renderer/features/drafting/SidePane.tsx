import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Profile } from "../../../shared/profiles/profile.ts";
import type { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { AgendaPane } from "./agenda/AgendaPane.tsx";
import { useAgendaCommands } from "./agenda/useAgendaCommands.ts";
import { AttendancePane } from "./attendance/AttendancePane.tsx";
import { useAttendanceSide } from "./attendance/useAttendanceSide.ts";
import { CheckPane } from "./CheckPane.tsx";
import { ItemsPane } from "./items/ItemsPane.tsx";
import { useItemsDesk } from "./items/useItemsDesk.ts";
import { useItemsSide } from "./items/useItemsSide.ts";
import type { StageControls } from "./stage/useStage.ts";
import { useObserved } from "./useObserved.ts";
import type { Versions } from "./versions/useVersions.ts";
import { VersionsPane } from "./versions/VersionsPane.tsx";

/** What the pane at the right can show. */
export const SIDES = ["check", "agenda", "items", "attendance", "versions"] as const;
export type Side = (typeof SIDES)[number];

interface SidePaneProps {
  readonly draft: Draft;
  readonly versions: Versions;
  readonly stage: StageControls;
  readonly profile: Profile;
  readonly onPrintAgenda: () => void;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}

const NAMES: Record<Side, string> = {
  check: strings.editor.check,
  agenda: strings.agenda.title,
  items: strings.items.title,
  attendance: strings.attendance.title,
  versions: strings.versions.title,
};

/** The pane at the right: what is to be confirmed, the 列管事項, or the versions. */
export function SidePane({ draft, versions, stage, profile, onPrintAgenda, side, onSide }: SidePaneProps) {
  const desk = useItemsDesk(draft);
  const offers = useObserved(desk.offers);
  const refuse = useItemsSide(desk, side, onSide);
  const wanted = useAttendanceSide(onSide);
  useAgendaCommands({ draft, profile, counting: stage.counting, onSide, onPrint: onPrintAgenda });
  return (
    <aside className="drafting-checks" aria-label={NAMES[side]}>
      <Tabs
        className="side-tabs"
        selectedKey={side}
        onSelectionChange={(key) => {
          const chosen = SIDES.find((each) => each === key);
          if (chosen !== undefined) onSide(chosen);
        }}
      >
        <TabList className="side-names" aria-label={strings.editor.sides}>
          {SIDES.map((each) => (
            <Tab key={each} id={each} className="side-name">
              {NAMES[each]}
              {each !== "items" || offers.length === 0 ? null : (
                <>
                  {" "}
                  <span className="side-count">
                    <span aria-hidden="true">{offers.length}</span>
                    <span className="visually-hidden">{strings.items.offersCount(offers.length)}</span>
                  </span>
                </>
              )}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="check" className="side-panel">
          <CheckPane draft={draft} />
        </TabPanel>
        <TabPanel id="agenda" className="side-panel">
          <AgendaPane draft={draft} profile={profile} controls={stage} onPrint={onPrintAgenda} />
        </TabPanel>
        <TabPanel id="items" className="side-panel">
          <ItemsPane desk={desk} draft={draft} onRefuse={refuse} />
        </TabPanel>
        <TabPanel id="attendance" className="side-panel">
          <AttendancePane draft={draft} wanted={wanted} />
        </TabPanel>
        <TabPanel id="versions" className="side-panel">
          <VersionsPane versions={versions} />
        </TabPanel>
      </Tabs>
    </aside>
  );
}
