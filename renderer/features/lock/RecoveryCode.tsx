import { useMemo, useState } from "react";
import { RECOVERY_GROUPS } from "../../../shared/contract/lock.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { copyText } from "../drafting/copyText.ts";
import "./RecoveryCode.css";

interface RecoveryCodeProps {
  readonly code: string;
}

/** The recovery code (復原碼), to be printed or copied out; alone on the paper when it is printed. */
export function RecoveryCode({ code }: RecoveryCodeProps) {
  const words = strings.lock;
  const [said, say] = useState("");
  return (
    <div className="recovery">
      <section className="recovery-sheet" aria-label={words.codeTitle}>
        <h3 className="recovery-title">{words.codeTitle}</h3>
        <ol className="recovery-groups">
          {code.split("-").map((group) => (
            <li key={group}>{group}</li>
          ))}
        </ol>
      </section>
      <div className="recovery-verbs">
        <Button onPress={() => window.print()}>{words.print}</Button>
        <Button onPress={() => say(copyText(code) ? words.copied : words.notCopied)}>{words.copy}</Button>
        <span className="recovery-said" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

const same = (typed: string, group: string | undefined) => typed.trim().toUpperCase() === group;

/** Two groups of the code, chosen anew each time. */
function chooseTwo(): readonly [number, number] {
  const first = Math.floor(Math.random() * (RECOVERY_GROUPS - 1));
  return [first, first + 1 + Math.floor(Math.random() * (RECOVERY_GROUPS - first - 1))];
}

interface RecoveryCheckProps extends RecoveryCodeProps {
  /** Called with whether both groups are as on the paper. */
  readonly onCheck: (isRight: boolean) => void;
  readonly onEnter: () => void;
}

/** Asks for two groups of the code as they stand on the paper. */
export function RecoveryCheck({ code, onCheck, onEnter }: RecoveryCheckProps) {
  const words = strings.lock;
  const groups = code.split("-");
  const [chosen] = useState(chooseTwo);
  const [typed, type] = useState<readonly [string, string]>(["", ""]);
  const wrong = useMemo(
    () => chosen.map((at, field) => (typed[field] ?? "").trim().length >= 4 && !same(typed[field] ?? "", groups[at])),
    [chosen, typed, groups],
  );
  const put = (field: number, value: string) => {
    const next = [field === 0 ? value : typed[0], field === 1 ? value : typed[1]] as const;
    type(next);
    onCheck(chosen.every((at, index) => same(next[index] ?? "", groups[at])));
  };
  return (
    <div className="recovery-check">
      {chosen.map((at, field) => (
        <TextField
          key={at}
          label={words.groupNumber(at + 1)}
          value={typed[field] ?? ""}
          maxLength={8}
          autoFocus={field === 0}
          spellCheck="false"
          error={wrong[field] === true ? words.wrongGroup : null}
          onChange={(value) => put(field, value)}
          onEnter={onEnter}
        />
      ))}
    </div>
  );
}
