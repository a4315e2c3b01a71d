import type { Node } from "prosemirror-model";
import { useMemo } from "react";
import type { OpenedMeeting } from "../../../shared/contract/meetings.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { DraftingRoom } from "./DraftingRoom.tsx";
import { PaperSkeleton } from "./PaperSkeleton.tsx";

interface DraftingPageProps {
  readonly meetingId: string;
  /** Where to go first; null for where she was. */
  readonly blockId: string | null;
}

/** Writing a record: outline, paper, and what is to be confirmed. */
export function DraftingPage({ meetingId, blockId }: DraftingPageProps) {
  const words = strings.editor;
  const [opened, reload] = useLoaded("meeting.open", { meetingId });
  switch (opened.state) {
    case "loading":
      return <PaperSkeleton words={words.opening} />;
    case "failed":
      return <Failure message={opened.refusal.message} onRetry={reload} />;
    case "ready":
      return <OpenedPage opened={opened.value} blockId={blockId} onRetry={reload} />;
  }
}

interface OpenedPageProps {
  readonly opened: OpenedMeeting;
  readonly blockId: string | null;
  readonly onRetry: () => void;
}

function OpenedPage({ opened, blockId, onRetry }: OpenedPageProps) {
  const words = strings.editor;
  const reading = useMemo((): Node | "newer-version" | "invalid" => {
    const read = readDocument(opened.document);
    return read.ok ? read.doc : read.reason;
  }, [opened]);
  if (reading === "newer-version") return <Failure message={words.unreadableNewer} onRetry={onRetry} />;
  if (reading === "invalid") return <Failure message={words.unreadable} onRetry={onRetry} />;
  return <DraftingRoom opened={opened} doc={reading} blockId={blockId} onReload={onRetry} />;
}

function Failure({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  const words = strings.editor;
  const { go } = useNavigation();
  return (
    <ErrorState title={words.failedTitle} words={message}>
      <Button look="primary" onPress={onRetry}>
        {words.retry}
      </Button>
      <Button onPress={() => go({ page: "meetings", seriesId: null })}>{words.back}</Button>
    </ErrorState>
  );
}
