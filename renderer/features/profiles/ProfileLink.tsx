import { useMemo } from "react";
import { useCommands } from "../../app/commands.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";

/** The way from a record's pages to the profile that sets them. */
export function ProfileLink({ meetingId }: { readonly meetingId: string }) {
  const { go } = useNavigation();
  useCommands(
    useMemo(() => {
      const run = () => go({ page: "profiles", exportOf: meetingId });
      return [
        {
          id: "export-profile",
          name: strings.profiles.open,
          group: strings.exporting.group,
          keys: null,
          anywhere: false,
          run,
        },
      ];
    }, [go, meetingId]),
  );
  return (
    <Button look="quiet" onPress={() => go({ page: "profiles", exportOf: meetingId })}>
      {strings.profiles.title}
    </Button>
  );
}
