import { useState } from "react";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { NewSeriesForm } from "./NewSeriesForm.tsx";
import type { MeetingDeeds } from "./useMeetingDeeds.ts";
import "./FirstStart.css";

interface FirstStartProps {
  readonly deeds: MeetingDeeds;
  readonly onImport: () => void;
  readonly onImportFolder: () => void;
}

/** The first thing she sees: three ways to begin instead of an empty list. */
export function FirstStart({ deeds, onImport, onImportFolder }: FirstStartProps) {
  const words = strings.meetings.first;
  const [naming, setNaming] = useState(false);
  return (
    <div className="first-start">
      <h1 className="first-start-title">{words.title}</h1>
      <p className="first-start-words">{words.words}</p>
      <ul className="first-start-ways">
        <li className="first-start-way">
          <div>
            <h2>{words.import}</h2>
            <p>{words.importWords}</p>
          </div>
          <div className="first-start-verbs">
            <Button look="primary" icon="import" onPress={onImport}>
              {strings.meetings.import}
            </Button>
            <Button look="quiet" onPress={onImportFolder}>
              {strings.importing.chooseFolder}
            </Button>
          </div>
        </li>
        <li className="first-start-way">
          <div>
            <h2>{words.create}</h2>
            <p>{words.createWords}</p>
          </div>
          <Button icon="add" onPress={() => setNaming(true)} isDisabled={naming}>
            {strings.meetings.newMeeting}
          </Button>
          {naming ? (
            <NewSeriesForm
              verb={strings.meetings.createSeriesAndMeeting}
              onCreate={async (name, ordinalRule) => {
                const series = await deeds.createSeries(name, ordinalRule);
                if (series !== null) await deeds.createMeeting(series.id);
              }}
              onCancel={() => setNaming(false)}
            />
          ) : null}
        </li>
        <li className="first-start-way">
          <div>
            <h2>{words.sample}</h2>
            <p>{words.sampleWords}</p>
          </div>
          <Button icon="open" onPress={() => void deeds.createSample()}>
            {words.openSample}
          </Button>
        </li>
      </ul>
    </div>
  );
}
