import type { Node } from "prosemirror-model";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { EXPORT_FORMATS, type ExportFormat, type ExportPart } from "../../../shared/contract/exportFormats.ts";
import type { OpenedMeeting } from "../../../shared/contract/meetings.ts";
import { agendaOf, agendaProfile } from "../../../shared/layout/agenda.ts";
import { layOut } from "../../../shared/layout/layOut.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { circulationFolderName } from "../../../shared/privacy/circulationName.ts";
import { classificationOf } from "../../../shared/privacy/classifiedName.ts";
import { editionName } from "../../../shared/privacy/editionName.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useCommands } from "../../app/commands.ts";
import { useNavigation } from "../../app/navigation.ts";
import type { PageCount } from "../../preview/usePages.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { isFocusFree } from "../../ui/freeFocus.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { ProfileLink } from "../profiles/ProfileLink.tsx";
import { ExportPreview } from "./ExportPreview.tsx";
import { ExportSide } from "./ExportSide.tsx";
import { rememberedFormats, rememberFormats } from "./formats.ts";
import { hasWords } from "./remarks.ts";
import { useCirculation } from "./useCirculation.ts";
import { useEdition } from "./useEdition.ts";
import { useExport } from "./useExport.ts";
import { useRemarks } from "./useRemarks.ts";
import { ZOOMS, type Zoom } from "./zoom.ts";
import "./ExportPage.css";

/** A meeting's record on its pages, with what to look at before it is exported. */
export function ExportPage({ meetingId, part }: { readonly meetingId: string; readonly part: ExportPart }) {
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
      return <OpenedRecord opened={loaded.value} part={part} onLeave={toEditor} />;
  }
}

interface OpenedRecordProps {
  readonly opened: OpenedMeeting;
  readonly part: ExportPart;
  readonly onLeave: (blockId: string | null) => void;
}

function OpenedRecord({ opened, part, onLeave }: OpenedRecordProps) {
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
  return <Record doc={reading.doc} opened={opened} part={part} onLeave={onLeave} />;
}

const folderNameOf = (doc: Node) => circulationFolderName(factsOf(doc), classificationOf(doc));

/** The formats she chose, kept for the window. */
function useFormats(): readonly [readonly ExportFormat[], (formats: readonly ExportFormat[]) => void] {
  const [formats, setFormats] = useState(() => rememberedFormats(window.sessionStorage));
  const choose = useCallback((chosen: readonly ExportFormat[]) => {
    setFormats(chosen);
    rememberFormats(window.sessionStorage, chosen);
  }, []);
  return [formats, choose];
}

function useExportCommands(
  exportChosen: () => void,
  exportAs: (formats: readonly ExportFormat[]) => void,
  isGateShut: boolean,
  isHeld: boolean,
): void {
  const commands = useMemo(() => {
    const words = strings.exporting;
    const group = words.group;
    const one = EXPORT_FORMATS.map((format) => ({
      id: `export-${format}`,
      name: words.exportOne(words.format[format]),
      group,
      keys: null,
      anywhere: false,
      run: () => (isGateShut ? undefined : exportAs([format])),
    }));
    const all = {
      id: "export-chosen",
      name: words.exportChosen,
      group,
      keys: "Ctrl+Enter",
      anywhere: true,
      run: () => (isHeld ? undefined : exportChosen()),
    };
    return [all, ...one];
  }, [exportChosen, exportAs, isGateShut, isHeld]);
  useCommands(commands);
}

function Record({ doc, opened, part: wanted, onLeave }: OpenedRecordProps & { readonly doc: Node }) {
  const words = strings.exporting;
  const own = opened.profile;
  const [zoom, setZoom] = useState<Zoom>("full");
  const [count, setCount] = useState<PageCount>({ pages: 0, done: false });
  const [chosen, choose] = useFormats();
  const [part, setPart] = useState(wanted);
  const edition = useEdition(doc, opened.meeting.id);
  const isPublic = edition.audience === "public";
  const circulation = useCirculation(opened.meeting.id, isPublic, edition.units);
  const { run, exportFiles, dismiss } = useExport(opened.meeting.id, edition.request, part);
  const exportAs = useCallback(
    (formats: readonly ExportFormat[]) => void exportFiles({ formats, circulation: null }),
    [exportFiles],
  );
  const parts = part === "agenda" ? null : circulation.parts;
  const exportChosen = useCallback(
    () => void exportFiles({ formats: chosen, circulation: parts }),
    [exportFiles, chosen, parts],
  );
  const profile = useMemo(() => (part === "agenda" ? agendaProfile(own) : own), [own, part]);
  const isDraft = opened.meeting.state !== "final";
  const printed = useMemo(
    () => (part === "agenda" ? agendaOf(edition.doc, profile) : edition.doc),
    [edition.doc, profile, part],
  );
  const layout = useMemo(() => layOut(printed, profile, { isDraft }), [printed, profile, isDraft]);
  const facts = useMemo(() => factsOf(doc), [doc]);
  const remarks = useRemarks(doc, facts);
  const files = part === "agenda" ? chosen.length : circulation.filesWith(chosen.length);
  const isHeld = edition.left > 0 || files === 0;
  useExportCommands(exportChosen, exportAs, edition.left > 0, isHeld);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocusFree()) heading.current?.focus();
  }, []);
  return (
    <div className="export">
      <header className="export-head">
        <Button look="quiet" onPress={() => onLeave(null)} aria-keyshortcuts="Escape">
          {words.back}
          <kbd>Esc</kbd>
        </Button>
        <h1 className="export-title" ref={heading} tabIndex={-1}>
          {facts.title ?? words.untitled}
        </h1>
        <p className="export-count" role="status">
          {count.done ? words.pages(count.pages) : words.breaking(count.pages)}
        </p>
        <ProfileLink meetingId={opened.meeting.id} part={part} />
        <Choice
          label={words.zoom}
          labelHidden
          chosen={zoom}
          choices={ZOOMS.map((id) => ({ id, name: words.zooms[id] }))}
          onChoose={setZoom}
        />
      </header>
      <div className="export-body">
        <ExportPreview layout={layout} profile={profile} zoom={zoom} onCount={setCount} />
        <ExportSide
          name={parts === null ? editionName(edition.doc, edition, part) : folderNameOf(edition.doc)}
          doc={doc}
          part={part}
          onPart={setPart}
          edition={edition}
          circulation={part === "agenda" ? null : circulation}
          chosen={chosen}
          onChoose={choose}
          remarks={part === "agenda" ? null : remarks}
          run={run}
          onExport={exportChosen}
          onDismiss={dismiss}
          onOpen={onLeave}
        />
      </div>
    </div>
  );
}
