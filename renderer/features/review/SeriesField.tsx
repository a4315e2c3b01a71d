import type { RefObject } from "react";
import { Button as AriaButton, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { keepComposingKeys } from "../../ui/composing.ts";
import { Icon } from "../../ui/icons.tsx";
import "../../ui/Menu.css";
import "../../ui/TextField.css";
import "./SeriesField.css";

interface SeriesFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly series: readonly SeriesRow[];
  /** The series of that name; null for a new one. */
  readonly known: SeriesRow | null;
  readonly loading: boolean;
  readonly placement: "top start" | "bottom start";
  readonly fieldRef?: RefObject<HTMLInputElement | null>;
}

/** An existing series or the name of a new one, in one field. */
export function SeriesField(props: SeriesFieldProps) {
  const { label, labelHidden = false, name, onName, series, known, loading, placement, fieldRef } = props;
  const words = strings.review.accept;
  const isNew = name.trim() === "" ? "" : words.seriesNew;
  const note = loading ? words.seriesLoading : known === null ? isNew : words.seriesKnown(known.meetings);
  return (
    <div className="review-series-room" onKeyDownCapture={keepComposingKeys}>
      <ComboBox
        className="review-series"
        allowsCustomValue
        menuTrigger="focus"
        inputValue={name}
        onInputChange={onName}
        items={series}
        onSelectionChange={(key) => {
          const chosen = series.find(({ id }) => id === key);
          if (chosen !== undefined) onName(chosen.name);
        }}
        {...(labelHidden ? { "aria-label": label } : {})}
      >
        {labelHidden ? null : <Label className="review-series-label">{label}</Label>}
        <div className="review-series-field">
          <Input
            className="text-field-input"
            autoComplete="off"
            {...(fieldRef === undefined ? {} : { ref: fieldRef })}
          />
          <AriaButton className="icon-button">
            <Icon name="chevron" />
          </AriaButton>
        </div>
        <span className="review-series-note">{note}</span>
        <Popover className="floating" placement={placement}>
          <ListBox<{ id: string; name: string }> className="menu">
            {(row) => (
              <ListBoxItem id={row.id} className="menu-item" textValue={row.name}>
                <span className="menu-item-name">{row.name}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
