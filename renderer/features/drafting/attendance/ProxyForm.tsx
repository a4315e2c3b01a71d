import { useState } from "react";
import type { Attendee } from "../../../../shared/attendance/attendance.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";

interface ProxyFormProps {
  readonly person: Attendee;
  readonly onKeep: (proxy: string) => void;
  readonly onClose: () => void;
}

/** The line in which she says who sits there for a person. */
export function ProxyForm({ person, onKeep, onClose }: ProxyFormProps) {
  const words = strings.attendance;
  const [proxy, setProxy] = useState(person.proxy ?? "");
  const keep = () => {
    if (proxy.trim() !== "") onKeep(proxy.trim());
  };
  return (
    <div className="attendance-proxy-form">
      <TextField
        label={words.proxyFor(person.name)}
        description={words.proxyHint}
        value={proxy}
        maxLength={60}
        autoFocus
        onChange={setProxy}
        onEnter={keep}
        onEscape={onClose}
      />
      <div className="attendance-deeds">
        <Button look="quiet" onPress={keep}>
          {words.keepProxy}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
