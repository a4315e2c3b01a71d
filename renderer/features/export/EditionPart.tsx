import { Label, Radio, RadioGroup } from "react-aria-components";
import { AUDIENCES } from "../../../shared/privacy/edition.ts";
import { strings } from "../../strings/zhTW.ts";
import { Choice } from "../../ui/Choice.tsx";
import type { EditionChoice } from "./useEdition.ts";
import "./PrivacyGate.css";

const WHOLE = "whole";

/** For whom the file is, and whether it is the whole record or one unit's excerpt. */
export function EditionPart({ edition }: { readonly edition: EditionChoice }) {
  const words = strings.privacy;
  const { audience, classification, unit, units, chooseAudience, chooseUnit } = edition;
  return (
    <section className="export-part">
      <RadioGroup
        className="gate-audience"
        value={audience}
        onChange={(chosen) => {
          const picked = AUDIENCES.find((each) => each === chosen);
          if (picked !== undefined) chooseAudience(picked);
        }}
      >
        <Label className="export-part-title">{words.audience}</Label>
        <div className="gate-segments">
          {AUDIENCES.map((each) => (
            <Radio
              key={each}
              value={each}
              className="gate-segment"
              isDisabled={each === "public" && classification !== null}
            >
              {words.audiences[each]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <p className="export-note">
        {classification === null ? words.audienceNote[audience] : words.classified(classification)}
      </p>
      {audience === "internal" && edition.removed.length > 0 ? (
        <p className="export-note">{words.closedLeftOut(edition.removed.length)}</p>
      ) : null}
      {units.length === 0 ? null : (
        <Choice
          className="gate-scope"
          label={words.scope}
          chosen={unit ?? WHOLE}
          choices={[
            { id: WHOLE, name: words.wholeRecord },
            ...units.map((each) => ({ id: each, name: words.excerptOf(each) })),
          ]}
          onChoose={(id) => chooseUnit(id === WHOLE ? null : id)}
        />
      )}
      {unit === null ? null : <p className="export-note">{words.excerptNote(unit)}</p>}
    </section>
  );
}
