import type { Node } from "prosemirror-model";
import { useMemo, useRef, useState } from "react";
import { TextArea, TextField } from "react-aria-components";
import { coverSentences } from "../../../shared/privacy/coverSentence.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import "./Circulation.css";

/** The words of the 函 that sends the record out, to be copied. */
export function CoverSentence({ doc }: { readonly doc: Node }) {
  const words = strings.exporting.cover;
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const text = useMemo(() => coverSentences(doc).join("\n"), [doc]);
  const copy = () => {
    field.current?.select();
    // The Clipboard API needs a permission that the window never has.
    setCopied(document.execCommand("copy"));
  };
  return (
    <section className="export-part">
      <h2 className="export-part-title">{words.title}</h2>
      <TextField aria-label={words.title} isReadOnly value={text}>
        <TextArea ref={field} className="export-cover" rows={text.split("\n").length * 2} />
      </TextField>
      <div className="export-cover-verb">
        <Button onPress={copy}>{words.copy}</Button>
        <span className="export-note" role="status">
          {copied ? words.copied : ""}
        </span>
      </div>
    </section>
  );
}
