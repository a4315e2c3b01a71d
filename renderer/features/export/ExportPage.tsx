import type { Node } from "prosemirror-model";
import { useCallback, useMemo, useState } from "react";
import type { OpenedMeeting } from "../../../shared/contract/meetings.ts";
import { layOut } from "../../../shared/layout/layOut.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { fileNameOf } from "../../../shared/minutes/fileName.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useCommands } from "../../app/commands.ts";
import { useNavigation } from "../../app/navigation.ts";
import type { PageCount } from "../../preview/usePages.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { ExportPreview } from "./ExportPreview.tsx";
import { ExportSide } from "./ExportSide.tsx";

import { hasWords } from "./remarks.ts";
import { useExport } from "./useExport.ts";
import { useRemarks } from "./useRemarks.ts";
import { ZOOMS, type Zoom } from "./zoom.ts";
import "./ExportPage.css";

/** A meeting's record on its pages, with what to look at before it is exported. */
export function ExportPage({ meetingId }: { readonly meetingId: string }) {
  const words = strings.exporting;
  const { go } = useNavigation();
  const [loaded, reload] = useLoaded("meeting.open", { meetingId }, "meeting.changed");
  const toEditor = useCallback(
    (blockId: string | null) => go({ page: "drafting", meetingId, blockId }),
    [go, meetingId],
  );
  useCommands(
    useMemo(
      () => [
        {
          id: "export-back",
          name: strings.exporting.back,
          group: strings.exporting.group,
          keys: "Escape",
          anywhere: true,
          run: () => toEditor(null),
        },
      ],
      [toEditor],
    ),
  );
  switch (loaded.state) {
    case "loading":
      return <Skeleton words={words.loading} rows={8} />;
    case "failed":
      return (
        <ErrorState title={words.cannotOpen} words={loaded.refusal.message}>
          <Button look="primary" onPress={reload}>
            {words.retry}
          </Button>
        </ErrorState>
      );
    case "ready":
      return <OpenedRecord opened={loaded.value} onLeave={toEditor} />;
  }
}

interface OpenedRecordProps {
  readonly opened: OpenedMeeting;
  readonly onLeave: (blockId: string | null) => void;
}

function OpenedRecord({ opened, onLeave }: OpenedRecordProps) {
  const words = strings.exporting;
  const reading = useMemo(() => readDocument(opened.document), [opened.document]);
  if (!reading.ok) return <ErrorState title={words.cannotOpen} words={words.unreadable} />;
  if (!hasWords(reading.doc)) {
    return (
      <EmptyState title={words.emptyTitle} words={words.emptyWords}>
        <Button look="primary" onPress={() => onLeave(null)}>
          {words.back}
        </Button>
      </EmptyState>
    );
  }
  return <Record doc={reading.doc} opened={opened} onLeave={onLeave} />;
}

function Record({ doc, opened, onLeave }: OpenedRecordProps & { readonly doc: Node }) {
  const words = strings.exporting;
  const [zoom, setZoom] = useState<Zoom>("full");
  const [count, setCount] = useState<PageCount>({ pages: 0, done: false });
  const { state, exportAs, dismiss } = useExport(opened.meeting.id);
  const layout = useMemo(() => layOut(doc, defaultProfile), [doc]);
  const facts = useMemo(() => factsOf(doc), [doc]);
  const remarks = useRemarks(doc, facts);
  useCommands(
    useMemo(
      () => [
        {
          id: "export-docx",
          name: strings.exporting.exportDocx,
          group: strings.exporting.group,
          keys: "Ctrl+Enter",
          anywhere: true,
          run: () => void exportAs("docx"),
        },
        {
          id: "export-txt",
          name: strings.exporting.exportTxt,
          group: strings.exporting.group,
          keys: null,
          anywhere: false,
          run: () => void exportAs("txt"),
        },
      ],
      [exportAs],
    ),
  );
  return (
    <div className="export">
      <header className="export-head">
        <Button look="quiet" onPress={() => onLeave(null)} aria-keyshortcuts="Escape">
          {words.back}
          <kbd>Esc</kbd>
        </Button>
        <h1 className="export-title">{facts.title ?? words.untitled}</h1>
        <p className="export-count" role="status">
          {count.done ? words.pages(count.pages) : words.breaking(count.pages)}
        </p>
        <Choice
          label={words.zoom}
          labelHidden
          chosen={zoom}
          choices={ZOOMS.map((id) => ({ id, name: words.zooms[id] }))}
          onChoose={setZoom}
        />
      </header>
      <div className="export-body">
        <ExportPreview layout={layout} profile={defaultProfile} zoom={zoom} onCount={setCount} />
        <ExportSide
          name={fileNameOf(facts)}
          remarks={remarks}
          state={state}
          onExport={(format) => void exportAs(format)}
          onDismiss={dismiss}
          onOpen={onLeave}
        />
      </div>
    </div>
  );
}
