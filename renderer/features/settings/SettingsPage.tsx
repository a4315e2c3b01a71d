import type { ReactNode } from "react";
import { version } from "../../../package.json";
import { useBridge } from "../../api/bridgeContext.ts";
import { useNavigation } from "../../app/navigation.ts";
import { THEME_CHOICES } from "../../app/theme.ts";
import { useTheme } from "../../app/themeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { BackupsPart } from "../backups/BackupsPart.tsx";
import { HandoverPart } from "../handover/HandoverPart.tsx";
import { LockPart } from "../lock/LockPart.tsx";
import { KeysPart } from "./KeysPart.tsx";
import { PhrasesPart } from "./PhrasesPart.tsx";
import "./SettingsPage.css";

/** The look, where the records are kept, the keys, and what this is. */
export function SettingsPage() {
  const words = strings.settings;
  const { host } = useBridge();
  const { go } = useNavigation();
  return (
    <div className="settings">
      <h1 className="settings-title">{words.title}</h1>
      <Part title={words.look}>
        <LookChoice />
        <p className="settings-words">{words.lookWords}</p>
      </Part>
      <Part title={words.data}>
        <p>{host === "desktop" ? words.dataDesktop : words.dataLoopback}</p>
        <p>{host === "desktop" ? words.exportDesktop : words.exportLoopback}</p>
      </Part>
      <Part title={strings.backups.title}>
        <BackupsPart />
      </Part>
      <Part title={strings.lock.title}>
        <LockPart />
      </Part>
      <Part title={strings.handover.title}>
        <HandoverPart />
      </Part>
      <Part title={strings.profiles.title}>
        <p className="settings-words">{strings.profiles.settingsWords}</p>
        <Button onPress={() => go({ page: "profiles", exportOf: null })}>{strings.profiles.open}</Button>
      </Part>
      <Part title={words.phrases}>
        <PhrasesPart />
      </Part>
      <Part title={words.keys}>
        <KeysPart />
      </Part>
      <Part title={words.about}>
        <p>{words.version(version)}</p>
        <p className="settings-words">{words.aboutWords}</p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-part" aria-label={title}>
      <h2 className="settings-part-title">{title}</h2>
      <div className="settings-part-body">{children}</div>
    </section>
  );
}

function LookChoice() {
  const words = strings.settings;
  const [choice, choose] = useTheme();
  return (
    <Segments
      label={words.look}
      choices={THEME_CHOICES.map((id) => ({ id, name: words.lookChoices[id] }))}
      chosen={choice}
      onChoose={choose}
    />
  );
}
