import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ExportPart } from "../../../shared/contract/exportFormats.ts";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import type { ProfileRow, ReadProfile } from "../../../shared/contract/profiles.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useCommands } from "../../app/commands.ts";
import { exportPlace, useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { isFocusFree } from "../../ui/freeFocus.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useToasts } from "../../ui/Toast.tsx";
import { editProfile, type ProfileEditing } from "./editing.ts";
import { EditingContext, useEditing } from "./editingContext.ts";
import { followEdits, forgetKept, guardEdits, openEditOf } from "./openEdits.ts";
import { ProfileForm } from "./ProfileForm.tsx";
import { ProfileList } from "./ProfileList.tsx";
import { ProfilePreview } from "./ProfilePreview.tsx";
import { SavingMark } from "./SavingMark.tsx";
import { UnreadNotice } from "./UnreadNotice.tsx";
import { useProfileDeeds } from "./useProfileDeeds.ts";
import { useReadProfile } from "./useReadProfile.ts";
import "./ProfilesPage.css";

/** How long after an edit it is kept, in milliseconds. */
const PAUSE = 300;

/** How long after a refusal it is tried again, in milliseconds. */
const RETRY_PAUSE = 3_000;

interface ProfilesPageProps {
  /** The meeting from whose export page she came. */
  readonly exportOf: string | null;
  /** What of it she was about to export. */
  readonly part: ExportPart;
}

/** The profiles (格式) of her committees, edited beside pages that show them. */
export function ProfilesPage({ exportOf, part }: ProfilesPageProps) {
  const words = strings.profiles;
  const { go } = useNavigation();
  const [profiles, reload] = useLoaded("profile.list", {}, "profiles.changed");
  const [series, reloadSeries] = useLoaded("series.list", {}, "meetings.listChanged");
  const [meetings] = useLoaded("meeting.list", { seriesId: null, bin: false }, null);
  const leave = useCallback(
    () => go(exportOf === null ? { page: "settings" } : exportPlace(exportOf, part)),
    [go, exportOf, part],
  );
  if (profiles.state === "failed") {
    return (
      <ErrorState title={words.cannotOpen} words={profiles.refusal.message}>
        <Button look="primary" onPress={reload}>
          {words.retry}
        </Button>
      </ErrorState>
    );
  }
  if (series.state === "failed") {
    return (
      <ErrorState title={words.seriesCannotOpen} words={series.refusal.message}>
        <Button look="primary" onPress={reloadSeries}>
          {words.retry}
        </Button>
      </ErrorState>
    );
  }
  if (profiles.state !== "ready" || series.state === "loading" || meetings.state === "loading") {
    return <Skeleton words={words.loading} rows={8} />;
  }
  const of = meetings.state === "ready" ? meetings.value.find(({ id }) => id === exportOf) : undefined;
  const used = profiles.value.find(({ seriesIds }) => of !== undefined && seriesIds.includes(of.seriesId));
  return (
    <Profiles
      rows={profiles.value}
      first={used ?? profiles.value.find(({ isBuiltIn }) => !isBuiltIn) ?? profiles.value[0] ?? null}
      series={series.value}
      backWords={exportOf === null ? words.back : words.backToExport}
      onLeave={leave}
    />
  );
}

interface ProfilesProps {
  readonly rows: readonly ProfileRow[];
  readonly first: ProfileRow | null;
  readonly series: readonly SeriesRow[];
  readonly backWords: string;
  readonly onLeave: () => void;
}

/** The profile that is edited. One that she left is as she left it, and goes on being kept. */
function useEdited(first: ProfileRow | null): readonly [ProfileEditing | null, (row: ProfileRow) => void] {
  const bridge = useBridge();
  const toasts = useToasts();
  const begin = useCallback(
    (row: ProfileRow) => {
      const open = openEditOf(row);
      if (open !== null) return open;
      const editing = editProfile(row, {
        save: (id, profile) =>
          ask(bridge, "profile.save", {
            profileId: id,
            profile,
            ...(id === null && { seriesIds: [...row.seriesIds] }),
          }),
        copyName: strings.profiles.copyName,
        pause: PAUSE,
        retryPause: RETRY_PAUSE,
      });
      followEdits(editing);
      return editing;
    },
    [bridge],
  );
  const [editing, setEditing] = useState<ProfileEditing | null>(() => {
    forgetKept();
    return first === null ? null : begin(first);
  });
  useEffect(guardEdits, []);
  // What was typed just before she left is kept too.
  useEffect(
    () => () => {
      void editing?.flush().then(() => {
        const { profile, saving } = editing.snapshot();
        if (editing.waits() && typeof saving === "object") {
          toasts.show(strings.profiles.leftUnsaved(profile.name, saving.message));
        }
      });
    },
    [editing, toasts],
  );
  return [editing, useCallback((row: ProfileRow) => setEditing(begin(row)), [begin])];
}

function Profiles({ rows, first, series, backWords, onLeave }: ProfilesProps) {
  const words = strings.profiles;
  const toasts = useToasts();
  const [editing, show] = useEdited(first);
  const [read, setRead] = useState<ReadProfile | null>(null);
  const fallback = useRef(first);
  fallback.current = rows[0] ?? null;
  const turnTo = useCallback(
    (row: ProfileRow | null) => {
      const next = row ?? fallback.current;
      if (next !== null) show(next);
    },
    [show],
  );
  const deeds = useProfileDeeds(editing, turnTo);
  const { keep } = deeds;
  const takeRead = useCallback(
    (found: ReadProfile, name: string) => {
      keep(found.profile);
      setRead(found.source === "record" ? found : null);
      if (found.source === "profile") toasts.show(strings.profiles.readProfile(name));
    },
    [keep, toasts],
  );
  const showOther = (row: ProfileRow) => {
    setRead(null);
    show(row);
  };
  const { isReading, pick } = useReadProfile(takeRead);
  const undo = useCallback(() => {
    if (!toasts.undoLast()) editing?.undo();
  }, [editing, toasts]);
  useCommands(
    useMemo(() => {
      const words = strings.profiles;
      const command = { group: words.group, anywhere: true };
      return [
        { ...command, id: "profiles-back", name: backWords, keys: "Escape", run: onLeave },
        { ...command, id: "profiles-undo", name: words.undoEdit, keys: "Ctrl+Z", run: undo },
        { ...command, id: "profiles-read", name: words.read, keys: null, anywhere: false, run: pick },
      ];
    }, [backWords, onLeave, undo, pick]),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocusFree()) heading.current?.focus();
  }, []);
  if (editing === null) return null;
  return (
    <EditingContext value={editing}>
      <div className="profiles">
        <header className="profiles-head">
          <Button look="quiet" onPress={onLeave} aria-keyshortcuts="Escape">
            {backWords}
            <kbd>Esc</kbd>
          </Button>
          <h1 className="profiles-title" ref={heading} tabIndex={-1}>
            {words.title}
          </h1>
          <SavingMark onUndo={undo} />
        </header>
        <div className="profiles-body">
          <ShownList rows={rows} onShow={showOther} onRead={pick} isReading={isReading} />
          <div className="profiles-form">
            {read === null ? null : <UnreadNotice read={read} onDismiss={() => setRead(null)} />}
            <ProfileForm rows={rows} series={series} deeds={deeds} />
          </div>
          <ProfilePreview />
        </div>
      </div>
    </EditingContext>
  );
}

interface ShownListProps {
  readonly rows: readonly ProfileRow[];
  readonly onShow: (row: ProfileRow) => void;
  readonly onRead: () => void;
  readonly isReading: boolean;
}

/** The list, in which the one that is edited is marked: the copy of a built-in one as soon as it is kept. */
function ShownList(props: ShownListProps) {
  const editing = useEditing();
  const shownId = useSyncExternalStore(editing.subscribe, () => editing.snapshot().id);
  return <ProfileList {...props} shownId={shownId} />;
}
