import { performance } from 'node:perf_hooks';

/** What a bench gets: a scratch folder, a stop-watch that knows medians, and a place for its figures. */
export function createBenchContext({ scratch, print }) {
  const lines = [];
  let floor = null;

  /** `bound`: whether the goal is the most or the least that will do. */
  function line(name, value, unit, goal = null, bound = 'most') {
    const ratio = floor !== null && unit === floor.unit ? round(value / floor.value) : null;
    const met = goal === null ? null : bound === 'most' ? value <= goal : value >= goal;
    lines.push({
      name,
      value: round(value),
      unit,
      ratio,
      floor: ratio === null ? null : floor.name,
      goal,
      met,
    });
    const parts = [`${name}: ${round(value)} ${unit}`];
    if (ratio !== null) parts.push(`${ratio} × ${floor.name}`);
    if (goal !== null) parts.push(`${met ? 'meets' : 'MISSES'} the goal of ${goal} ${unit}`);
    print(parts.join(', '));
    return value;
  }

  /** Runs `work` `times` times and reports the median (and the 99th percentile from 100 runs on), in milliseconds. */
  async function measure(name, times, work, goal = null) {
    const taken = [];
    for (let run = 0; run < times; run += 1) {
      const from = performance.now();
      await work(run);
      taken.push(performance.now() - from);
    }
    taken.sort((a, b) => a - b);
    const median = line(name, quantile(taken, 0.5), 'ms', times < 100 ? goal : null);
    if (times >= 100) line(`${name}, p99`, quantile(taken, 0.99), 'ms', goal);
    return median;
  }

  return {
    scratch,
    lines,
    line,
    measure,
    floor(name, value, unit = 'ms') {
      floor = { name, value, unit };
      print(`floor ${name}: ${round(value)} ${unit}`);
    },
  };
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function round(value) {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
