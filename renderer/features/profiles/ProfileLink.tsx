import { useCallback, useMemo } from "react";
import type { ExportPart } from "../../../shared/contract/exportFormats.ts";
import { useCommands } from "../../app/commands.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";

interface ProfileLinkProps {
  readonly meetingId: string;
  /** What the way back leads to. */
  readonly part: ExportPart;
}

/** The way from a record's pages to the profile that sets them. */
export function ProfileLink({ meetingId, part }: ProfileLinkProps) {
  const { go } = useNavigation();
  const run = useCallback(() => go({ page: "profiles", exportOf: meetingId, part }), [go, meetingId, part]);
  useCommands(
    useMemo(
      () => [
        {
          id: "export-profile",
          name: strings.profiles.open,
          group: strings.exporting.group,
          keys: null,
          anywhere: false,
          run,
        },
      ],
      [run],
    ),
  );
  return (
    <Button look="quiet" onPress={run}>
      {strings.profiles.title}
    </Button>
  );
}
