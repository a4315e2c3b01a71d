import { strings } from "../../strings/zhTW.ts";
import "./DropVeil.css";

/** What stands over the page while files are held above it. */
export function DropVeil() {
  const words = strings.meetings.importing;
  return (
    <div className="drop-veil">
      <p className="drop-veil-name">{words.dropHere}</p>
      <p>{words.dropHereWords}</p>
    </div>
  );
}
