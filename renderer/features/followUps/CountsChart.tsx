import type { UnitCounts } from "../../../shared/contract/followUps.ts";
import { strings } from "../../strings/zhTW.ts";
import "./UnitChart.css";

/** Units that have bars of their own; the others are only counted. */
const SHOWN = 12;
const ROW = 40;
const WIDTH = 340;

/** Open and released by unit as bars, and as a table for those who do not see them. */
export function UnitChart({ counts }: { readonly counts: readonly UnitCounts[] }) {
  const words = strings.followUps;
  const shown = counts.slice(0, SHOWN);
  const most = Math.max(1, ...counts.map(({ open, released }) => open + released));
  const length = (n: number) => (n / most) * WIDTH;
  return (
    <figure className="unit-chart">
      <figcaption className="unit-chart-title">{words.chart}</figcaption>
      <p className="unit-chart-legend" aria-hidden="true">
        <span className="unit-chart-mark unit-chart-mark-open">{words.statuses.open}</span>
        <span className="unit-chart-mark unit-chart-mark-released">{words.statuses.released}</span>
      </p>
      <svg
        className="unit-chart-bars"
        width={WIDTH}
        height={shown.length * ROW}
        viewBox={`0 0 ${WIDTH} ${shown.length * ROW}`}
        aria-hidden="true"
      >
        {shown.map(({ unitKey, unit, open, released }, at) => (
          <g key={unitKey} transform={`translate(0 ${at * ROW})`}>
            <text x={0} y={14}>
              {shortName(unit === "" ? words.noUnit : unit)}
            </text>
            <text className="unit-chart-counts" x={WIDTH} y={14} textAnchor="end">
              {words.chartCounts(open, released)}
            </text>
            <rect className="unit-chart-open" x={0} y={21} width={length(open)} height={8} />
            <rect className="unit-chart-released" x={length(open)} y={21} width={length(released)} height={8} />
          </g>
        ))}
      </svg>
      {counts.length > SHOWN ? <p className="unit-chart-words">{words.chartRest(counts.length - SHOWN)}</p> : null}
      <p className="unit-chart-words">{words.chartHint}</p>
      <table className="visually-hidden">
        <caption>{words.chart}</caption>
        <thead>
          <tr>
            <th scope="col">{words.chartUnit}</th>
            <th scope="col">{words.statuses.open}</th>
            <th scope="col">{words.statuses.released}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ unitKey, unit, open, released }) => (
            <tr key={unitKey}>
              <th scope="row">{unit === "" ? words.noUnit : unit}</th>
              <td>{open}</td>
              <td>{released}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** A unit's name as far as it has room beside its counts. */
function shortName(unit: string): string {
  return unit.length > 13 ? `${unit.slice(0, 12)}…` : unit;
}
