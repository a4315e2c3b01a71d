import { useEffect } from "react";
import type { FollowUpItemRow } from "../../../shared/contract/meetings.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import type { ItemName } from "./boardMemory.ts";
import { LifePane } from "./LifePane.tsx";
import { useBehindWriting } from "./useBehindWriting.ts";

interface OpenedLifeProps {
  readonly item: ItemName;
  readonly seriesName: string;
  readonly onOther: (item: ItemName) => void;
  readonly onBoard: () => void;
  readonly onClose: () => void;
  /** The life is drawn. */
  readonly onDrawn: () => void;
}

/** The life of the item that is open; it closes when the item has gone. */
export function OpenedLife({ item, ...rest }: OpenedLifeProps) {
  const { onClose } = rest;
  const [life, reload] = useLoaded("followUp.life", item, "meetings.listChanged");
  useBehindWriting(reload);
  const hasGone = life.state === "failed" && life.refusal.code === "not-found";
  useEffect(() => {
    if (hasGone) onClose();
  }, [hasGone, onClose]);
  if (hasGone) return null;
  if (life.state === "failed") {
    return (
      <ErrorState title={strings.followUps.failedTitle} words={life.refusal.message}>
        <Button look="primary" onPress={reload}>
          {strings.followUps.retry}
        </Button>
      </ErrorState>
    );
  }
  if (life.state !== "ready") return <Skeleton words={strings.followUps.loading} rows={6} />;
  return <LifeOf row={life.value} {...rest} />;
}

function LifeOf({ row, ...rest }: Omit<OpenedLifeProps, "item"> & { readonly row: FollowUpItemRow }) {
  const { mayReturn } = row.item;
  if (mayReturn === null) return <DrawnLife row={row} before={null} {...rest} />;
  return <ReturnedLife row={row} endedKey={mayReturn} {...rest} />;
}

interface DrawnLifeProps extends Omit<OpenedLifeProps, "item"> {
  readonly row: FollowUpItemRow;
}

function ReturnedLife({ row, endedKey, ...rest }: DrawnLifeProps & { readonly endedKey: string }) {
  const [ended] = useLoaded("followUp.life", { seriesId: row.seriesId, itemKey: endedKey });
  return <DrawnLife row={row} before={ended.state === "ready" ? ended.value : null} {...rest} />;
}

function DrawnLife({ row, before, ...rest }: DrawnLifeProps & { readonly before: FollowUpItemRow | null }) {
  const { seriesName, onOther, onBoard, onClose, onDrawn } = rest;
  useEffect(onDrawn, [onDrawn]);
  return (
    <LifePane
      row={row}
      before={before}
      seriesName={seriesName}
      onOther={({ seriesId, item }) => onOther({ seriesId, itemKey: item.key })}
      onBoard={onBoard}
      onClose={onClose}
    />
  );
}
