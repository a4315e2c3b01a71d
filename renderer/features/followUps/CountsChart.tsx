import { strings } from "../../strings/zhTW.ts";
import "./CountsChart.css";

/** Bars that are drawn; the others are only counted. */
const SHOWN = 12;
const ROW = 40;
const WIDTH = 340;

/** One bar: a unit or a meeting with its open and its released items. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly open: number;
  readonly released: number;
}

interface CountsChartProps {
  readonly title: string;
  /** What a bar stands for: 單位, 會議. */
  readonly heading: string;
  readonly bars: readonly Bar[];
  /** How the bars are counted that are not drawn. */
  readonly rest: (n: number) => string;
}

/** Open and released as bars, and as a table for those who do not see them. */
export function CountsChart({ title, heading, bars, rest }: CountsChartProps) {
  const words = strings.followUps;
  const shown = bars.slice(0, SHOWN);
  const most = Math.max(1, ...bars.map(({ open, released }) => open + released));
  const length = (n: number) => (n / most) * WIDTH;
  return (
    <figure className="counts-chart">
      <figcaption className="counts-chart-title">{title}</figcaption>
      <p className="counts-chart-legend" aria-hidden="true">
        <span className="counts-chart-mark counts-chart-mark-open">{words.statuses.open}</span>
        <span className="counts-chart-mark counts-chart-mark-released">{words.statuses.released}</span>
      </p>
      <svg
        className="counts-chart-bars"
        width={WIDTH}
        height={shown.length * ROW}
        viewBox={`0 0 ${WIDTH} ${shown.length * ROW}`}
        aria-hidden="true"
      >
        {shown.map(({ key, name, open, released }, at) => (
          <g key={key} transform={`translate(0 ${at * ROW})`}>
            <text x={0} y={14}>
              {shortName(name)}
            </text>
            <text className="counts-chart-counts" x={WIDTH} y={14} textAnchor="end">
              {words.chartCounts(open, released)}
            </text>
            <rect className="counts-chart-open" x={0} y={21} width={length(open)} height={8} />
            <rect className="counts-chart-released" x={length(open)} y={21} width={length(released)} height={8} />
          </g>
        ))}
      </svg>
      {bars.length > SHOWN ? <p className="counts-chart-words">{rest(bars.length - SHOWN)}</p> : null}
      <p className="counts-chart-words">{words.chartHint}</p>
      <table className="visually-hidden">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">{words.statuses.open}</th>
            <th scope="col">{words.statuses.released}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ key, name, open, released }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{open}</td>
              <td>{released}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** A name as far as it has room beside its counts; digits take half the room. */
function shortName(name: string): string {
  let room = 13;
  let end = 0;
  for (const sign of name) {
    room -= sign.charCodeAt(0) < 0x80 ? 0.5 : 1;
    if (room < 0) return `${name.slice(0, end - 1)}…`;
    end += sign.length;
  }
  return name;
}
