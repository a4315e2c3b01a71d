import type { ReactNode } from "react";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { SeriesField } from "../review/SeriesField.tsx";
import { isReady, type QueueEntry, type SeriesGroup, seriesGroups } from "./entries.ts";
import { PlainTable } from "./PlainTable.tsx";
import type { ImportQueue, QueueSnapshot } from "./queueStore.ts";
import { ReadyTable } from "./ReadyTable.tsx";
import type { QueueDeeds } from "./useQueueDeeds.ts";

const AS_LIST = { name: strings.importing.asList, nameOf: strings.importing.asListOf };

interface QueueSectionsProps {
  readonly snapshot: QueueSnapshot;
  readonly queue: ImportQueue;
  readonly series: readonly SeriesRow[];
  readonly loading: boolean;
  readonly deeds: QueueDeeds;
}

/** The files by what they turned out to be: what can be kept first, what cannot be read last. */
export function QueueSections({ snapshot, queue, series, loading, deeds }: QueueSectionsProps) {
  const words = strings.importing;
  const { entries, names, batch } = snapshot;
  const ready = entries.filter(isReady);
  const plain = (
    title: string,
    said: string,
    rows: readonly QueueEntry[],
    more: ReactNode = null,
    verb: typeof AS_LIST | null = null,
  ) =>
    rows.length === 0 ? null : (
      <Section title={title} count={words.filesCounted(rows.length)} more={more}>
        <PlainTable
          label={title}
          said={said}
          rows={rows}
          onOpen={deeds.open}
          onRemove={deeds.remove}
          {...(verb !== null && { verb })}
        />
      </Section>
    );
  const groupsOf = (kind: "minutes" | "follow-up-list", title: string) => {
    const rows = ready.filter(({ state }) => state.kind === kind);
    if (rows.length === 0) return null;
    return (
      <Section title={title} count={words.counted(rows.length)}>
        {seriesGroups(rows, series, names).map((group) => (
          <GroupOf key={group.key} title={title} group={group} {...{ queue, series, loading, deeds }} />
        ))}
      </Section>
    );
  };
  const refused = (why: "not-minutes" | "unreadable") =>
    entries.filter(({ state }) => state.is === "refused" && state.why === why);
  return (
    <>
      {groupsOf("minutes", words.sections.minutes)}
      {groupsOf("follow-up-list", words.sections.list)}
      {plain(words.sections.unreadable, words.columns.reason, refused("unreadable"))}
      {plain(words.sections.notMinutes, words.columns.reason, refused("not-minutes"), null, AS_LIST)}
      {plain(
        words.sections.waiting,
        words.columns.state,
        entries.filter(({ state }) => state.is === "waiting" || state.is === "reading" || state.is === "stopped"),
      )}
      {plain(
        words.sections.imported,
        words.columns.title,
        entries.filter(({ state }) => state.is === "imported"),
        batch.length === 0 ? null : (
          <Button look="quiet" icon="restore" onPress={deeds.takeBackBatch}>
            {words.takeBack(batch.length)}
          </Button>
        ),
      )}
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, count, more = null, children }: SectionProps) {
  return (
    <section className="queue-section" aria-label={title}>
      <div className="queue-section-head">
        <h2 className="queue-section-title">{title}</h2>
        <span className="queue-muted">{count}</span>
        {more}
      </div>
      {children}
    </section>
  );
}

interface GroupOfProps extends Omit<QueueSectionsProps, "snapshot"> {
  readonly title: string;
  readonly group: SeriesGroup;
}

/** The records of one series under its name, which can be changed for all of them. */
function GroupOf({ title, group, queue, series, loading, deeds }: GroupOfProps) {
  const words = strings.importing;
  return (
    <div className="queue-group">
      <div className="queue-group-head">
        <SeriesField
          label={words.series(title)}
          labelHidden
          name={group.name}
          onName={(name) => queue.nameSeries(group.key, name)}
          series={series}
          known={group.known}
          loading={loading}
          placement="bottom start"
        />
        {group.name.trim() === "" ? <span className="queue-doubtful">{words.seriesMissing}</span> : null}
      </div>
      <ReadyTable
        label={words.tableOf(title, group.name)}
        rows={group.entries}
        onOpen={deeds.open}
        onRemove={deeds.remove}
        onAgain={queue.setAgain}
      />
    </div>
  );
}
