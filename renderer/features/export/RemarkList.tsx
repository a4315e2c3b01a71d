import { Button } from "react-aria-components";
import { strings } from "../../strings/zhTW.ts";
import { Icon } from "../../ui/icons.tsx";
import type { Remark } from "./remarks.ts";

interface RemarkListProps {
  readonly remarks: readonly Remark[];
  readonly onOpen: (blockId: string | null) => void;
}

/** What a careful reader would look at; each leads to its place in the record. */
export function RemarkList({ remarks, onOpen }: RemarkListProps) {
  const words = strings.exporting;
  return (
    <section className="export-part" aria-labelledby="export-checks">
      <h2 id="export-checks" className="export-part-title">
        {words.checks}
      </h2>
      {remarks.length === 0 ? (
        <p className="export-well">
          <Icon name="check" />
          {words.allWell}
        </p>
      ) : (
        <>
          <p className="export-note">{words.checkCount(remarks.length)}</p>
          <ul>
            {remarks.map((remark) => (
              <li key={remark.id}>
                <Button className={`export-remark export-remark-${remark.kind}`} onPress={() => onOpen(remark.blockId)}>
                  <Icon name="warning" />
                  <span className="export-remark-words">
                    {remark.excerpt === "" ? null : <q className="export-excerpt">{remark.excerpt}</q>}
                    <span>{remark.words}</span>
                    <span className="export-remark-verb">{words.toPlace}</span>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
