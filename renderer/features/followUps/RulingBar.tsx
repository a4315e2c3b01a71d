import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import type { Ruling } from "../../../shared/minutes/vocabulary.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { RULING_KEYS } from "./rulingKeys.ts";
import "./RulingBar.css";

interface RulingBarProps {
  /** How many lines the keys act on. */
  readonly count: number;
  readonly onRule: (ruling: Ruling) => void;
}

const digitOf = (keys: string) => keys.slice(-1);

/** The rulings with their keys, on the selected lines. */
export function RulingBar({ count, onRule }: RulingBarProps) {
  const words = strings.followUps.rule;
  return (
    <div className="ruling-bar" role="toolbar" aria-label={words.bar(count)}>
      <span className="ruling-bar-name">
        {words.bar(count)}
        <kbd>{words.keys}</kbd>
      </span>
      {RULING_KEYS.map(([ruling, keys]) => (
        <Button key={ruling} look="quiet" className="ruling-bar-verb" onPress={() => onRule(ruling)}>
          <kbd>{digitOf(keys)}</kbd>
          {rulingName(ruling)}
        </Button>
      ))}
    </div>
  );
}
