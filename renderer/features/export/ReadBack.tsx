import type { ReadBackDifference } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";

interface ReadBackProps {
  /** Null for a file that was not read back. */
  readonly differences: readonly ReadBackDifference[] | null;
  readonly isPrinted: boolean;
}

/** What reading a file back found. */
export function ReadBack({ differences, isPrinted }: ReadBackProps) {
  const words = strings.exporting.readBack;
  if (differences === null) return <p>{isPrinted ? words.notRead : words.cut}</p>;
  if (differences.length === 0) return <p>{words.same}</p>;
  if (differences.some(({ part }) => part === "file")) return <p>{words.unreadable}</p>;
  return (
    <>
      <p>{words.different(differences.length)}</p>
      <ul className="export-differences">
        {differences.map(({ part, written, read }) => (
          <li key={part}>{words.pair(words.part[part], written, read)}</li>
        ))}
      </ul>
    </>
  );
}
