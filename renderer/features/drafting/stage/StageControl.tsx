import { useRef } from "react";
import type { MeetingState } from "../../../../shared/contract/meetings.ts";
import { useKeys } from "../../../app/keys/useKeys.ts";
import { ariaKeys } from "../../../app/keys/writtenKeys.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/icons.tsx";
import { FloatingMenu, MenuItem } from "../../../ui/Menu.tsx";
import { StateMark } from "../../meetings/StateMark.tsx";
import { useObserved } from "../useObserved.ts";
import type { StageControls } from "./useStage.ts";
import "./stage.css";

/** Where a meeting can go from each state but 定稿, what comes next first. */
const NEXT: Readonly<Record<Exclude<MeetingState, "final">, readonly MeetingState[]>> = {
  draft: ["inSession", "final"],
  inSession: ["final"],
};

export const STAGE_KEY = "F9";

/** The state of the meeting; a press shows where it can go. */
export function StageControl({ draft, controls }: { readonly draft: Draft; readonly controls: StageControls }) {
  const words = strings.stage;
  const stage = useObserved(draft.stage);
  const button = useRef<HTMLButtonElement>(null);
  const [reopenKeys, nextKeys] = [useKeys("stage-reopen"), useKeys("stage-next")];
  const { isMenuOpen, openMenu, openReason, openClose, change } = controls;
  if (stage === "final") {
    return (
      <span className="stage-final">
        <StateMark state={stage} />
        <Button
          look="quiet"
          className="stage-reopen"
          onPress={() => openReason(true)}
          {...(reopenKeys === null ? {} : { "aria-keyshortcuts": ariaKeys(reopenKeys) })}
        >
          {words.reopen}
        </Button>
      </span>
    );
  }
  const choose = (to: MeetingState) => {
    void change(to).then(() => {
      // The menu gives the focus back to its button when it has closed; it belongs to the paper.
      window.setTimeout(() => draft.focus(), 100);
    });
  };
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        className="stage-button"
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        {...(nextKeys === null ? {} : { "aria-keyshortcuts": ariaKeys(nextKeys) })}
        onPress={() => openMenu(true)}
      >
        <span className="visually-hidden">{words.label}</span>
        <StateMark state={stage} />
        <Icon name="chevron" />
      </Button>
      {isMenuOpen && button.current !== null ? (
        <FloatingMenu label={words.label} anchor={button.current} onClose={() => openMenu(false)}>
          {stage === "inSession" ? <MenuItem name={words.toClose} onAction={() => openClose(true)} /> : null}
          {NEXT[stage].map((to) => (
            <MenuItem key={to} name={words.to[to]} onAction={() => choose(to)} />
          ))}
        </FloatingMenu>
      ) : null}
    </>
  );
}
