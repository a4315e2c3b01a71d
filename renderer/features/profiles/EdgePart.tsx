import { LIMITS } from "../../../shared/profiles/limits.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { strings } from "../../strings/zhTW.ts";
import { Choice } from "../../ui/Choice.tsx";
import { isUsual, useEditing } from "./editingContext.ts";
import { Group, ResetButton, WordsField } from "./fields.tsx";
import { lens } from "./lens.ts";
import { Rows } from "./Rows.tsx";

const PAGE_NUMBER = lens<string>("pageNumber");
const STAMP = lens<string>("draftStamp");
const SIGNATURES = lens<readonly string[]>("signatures");

const NUMBER_FORMS = ["full", "plain", "dashed", "none", "other"] as const;
type NumberForm = (typeof NUMBER_FORMS)[number];

/** 頁首頁尾: page numbers, the stamp of drafts, who signs. */
export function EdgePart({ profile }: { readonly profile: Profile }) {
  const words = strings.profiles;
  const editing = useEditing();
  const { pageNumber, draftStamp, signatures } = profile;
  const forms: Readonly<Record<NumberForm, string>> = { ...strings.profilesSigns.pageNumbers, other: pageNumber };
  const form = NUMBER_FORMS.find((each) => forms[each] === pageNumber) ?? "other";
  return (
    <>
      <Group
        title={words.pageNumber}
        reset={isUsual(PAGE_NUMBER, profile) ? null : <ResetButton lens={PAGE_NUMBER} label={words.pageNumber} />}
      >
        <Choice
          label={words.pageNumber}
          labelHidden
          chosen={form}
          choices={NUMBER_FORMS.map((id) => ({ id, name: words.pageNumbers[id] }))}
          onChoose={(chosen) =>
            editing.edit(PAGE_NUMBER, chosen === "other" ? strings.profilesSigns.otherNumber : forms[chosen])
          }
        />
        {form === "other" ? (
          <WordsField
            label={words.pageNumberForm}
            lens={PAGE_NUMBER}
            value={pageNumber}
            hint={words.pageNumberHint}
            needed
          />
        ) : null}
      </Group>
      <Group title={words.draftStamp}>
        <WordsField
          label={words.draftStamp}
          labelHidden
          lens={STAMP}
          value={draftStamp}
          hint={words.draftStampHint}
          canReset={!isUsual(STAMP, profile)}
        />
      </Group>
      <Group
        title={words.signatures}
        reset={isUsual(SIGNATURES, profile) ? null : <ResetButton lens={SIGNATURES} label={words.signatures} />}
      >
        <Rows
          what={words.signatures}
          lens={SIGNATURES}
          rows={signatures}
          most={LIMITS.signatures}
          fresh={strings.profilesSigns.signers[signatures.length] ?? strings.profilesSigns.otherSigner}
        >
          {(who, index) => (
            <WordsField
              label={words.signature(index + 1)}
              labelHidden
              lens={lens<string>(`signatures.${index}`)}
              value={who}
              needed
            />
          )}
        </Rows>
        <p className="profiles-hint">{words.signaturesHint}</p>
      </Group>
    </>
  );
}
