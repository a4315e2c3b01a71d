import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { version } from "../../../package.json";
import { useBridge } from "../../api/bridgeContext.ts";
import { THEME_CHOICES } from "../../app/theme.ts";
import { useTheme } from "../../app/themeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { BackupsPart } from "../backups/BackupsPart.tsx";
import { keyMap } from "./keyMap.ts";
import { PhrasesPart } from "./PhrasesPart.tsx";
import "./SettingsPage.css";

/** The look, where the records are kept, the keys, and what this is. */
export function SettingsPage() {
  const words = strings.settings;
  const { host } = useBridge();
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
      <Part title={words.phrases}>
        <PhrasesPart />
      </Part>
      <Part title={words.keys}>
        <p className="settings-words">{words.keysWords}</p>
        <div className="settings-keys">
          {keyMap().map((group) => (
            <section key={group.name} className="settings-key-group">
              <h3 className="settings-key-title">{group.name}</h3>
              <dl>
                {group.lines.map((line) => (
                  <div key={line.name} className="settings-key">
                    <dt>{line.name}</dt>
                    <dd>
                      {line.keys.map((keys) => (
                        <kbd key={keys}>{keys}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
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
    <RadioGroup
      className="settings-look"
      orientation="horizontal"
      value={choice}
      onChange={(next) => {
        const picked = THEME_CHOICES.find((each) => each === next);
        if (picked !== undefined) choose(picked);
      }}
    >
      <Label className="visually-hidden">{words.look}</Label>
      {THEME_CHOICES.map((each) => (
        <Radio key={each} value={each} className="settings-look-choice">
          {words.lookChoices[each]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
