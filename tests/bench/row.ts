/** One line of the bench: what it costs beside what a user would pick instead; `ratio` is p50 over the peer's p50. */
export interface BenchRow {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly unit: "ms" | "µs";
  /** What stands beside it, and its p50; null where nothing does. */
  readonly peer: { readonly name: string; readonly p50: number } | null;
  readonly ratio: number | null;
}

/** The value below which a share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const rounded = (value: number) => Number(value.toPrecision(3));

export function benchRow(
  name: string,
  samples: readonly number[],
  peer: { readonly name: string; readonly samples: readonly number[] } | null = null,
): BenchRow {
  const p50 = percentile(samples, 0.5);
  const peerP50 = peer === null ? null : percentile(peer.samples, 0.5);
  return {
    name,
    p50: rounded(p50),
    p95: rounded(percentile(samples, 0.95)),
    unit: "ms",
    peer: peer === null || peerP50 === null ? null : { name: peer.name, p50: rounded(peerP50) },
    ratio: peerP50 === null || peerP50 === 0 ? null : rounded(p50 / peerP50),
  };
}

/** Milliseconds of each of `times` runs, one run to warm up left out. */
export async function timed(times: number, run: () => unknown): Promise<number[]> {
  await run();
  const samples: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await run();
    samples.push(performance.now() - start);
  }
  return samples;
}
