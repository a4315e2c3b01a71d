import { useState, useSyncExternalStore } from "react";
import { type Key, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import type { ProfileRow } from "../../../shared/contract/profiles.ts";
import { strings } from "../../strings/zhTW.ts";
import { EdgePart } from "./EdgePart.tsx";
import type { EditedProfile } from "./editing.ts";
import { useEditing } from "./editingContext.ts";
import { HeaderPart } from "./HeaderPart.tsx";
import { MarksPart } from "./MarksPart.tsx";
import { PagePart } from "./PagePart.tsx";
import { SectionsPart } from "./SectionsPart.tsx";
import { TablePart } from "./TablePart.tsx";
import { TextPart } from "./TextPart.tsx";
import { UsePart } from "./UsePart.tsx";
import type { ProfileDeeds } from "./useProfileDeeds.ts";
import "./ProfileForm.css";

const TABS = ["use", "page", "text", "header", "sections", "marks", "table", "edge"] as const;

interface ProfileFormProps {
  readonly rows: readonly ProfileRow[];
  readonly series: readonly SeriesRow[];
  readonly deeds: ProfileDeeds;
}

/** Every part of a profile, one page of the form at a time. */
export function ProfileForm({ rows, series, deeds }: ProfileFormProps) {
  const words = strings.profiles;
  const editing = useEditing();
  const edited = useSyncExternalStore(editing.subscribe, editing.snapshot);
  const [tab, setTab] = useState<Key>("use");
  return (
    <Tabs className="profiles-tabs" selectedKey={tab} onSelectionChange={setTab}>
      <TabList className="profiles-tab-list" aria-label={words.form}>
        {TABS.map((id) => (
          <Tab key={id} id={id} className="profiles-tab">
            {words.tabs[id]}
          </Tab>
        ))}
      </TabList>
      {TABS.map((id) => (
        <TabPanel key={id} id={id} className="profiles-panel">
          <Part tab={id} edited={edited} rows={rows} series={series} deeds={deeds} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

interface PartProps extends ProfileFormProps {
  readonly tab: (typeof TABS)[number];
  readonly edited: EditedProfile;
}

function Part({ tab, edited, ...world }: PartProps) {
  const { profile } = edited;
  switch (tab) {
    case "use":
      return <UsePart edited={edited} {...world} />;
    case "page":
      return <PagePart profile={profile} />;
    case "text":
      return <TextPart profile={profile} />;
    case "header":
      return <HeaderPart profile={profile} />;
    case "sections":
      return <SectionsPart profile={profile} />;
    case "marks":
      return <MarksPart profile={profile} />;
    case "table":
      return <TablePart profile={profile} />;
    case "edge":
      return <EdgePart profile={profile} />;
  }
}
